// The command and event of the meeting's rules, as schemas. The public contract (docs/wire.md); nothing here decides,
// and no page imports it.
import * as z from 'zod/mini';

import { command, event } from '../contract-parts.ts';
import { idSchema } from '../fields.ts';
import { parameterSchemas } from '../settings-schema.ts';
import { RULE_SET_IDS } from '../procedure-ids.ts';

const decided = { decisionId: z.optional(idSchema) };
const DOES = 'Sets one of the meeting’s rules otherwise, or the rule set itself.';
const sets = <K extends string, V extends z.ZodMiniType>(name: K, value: V) =>
  command('ChangeRules', DOES, { parameter: z.literal(name), value, ...decided });
const changed = <K extends string, V extends z.ZodMiniType>(name: K, value: V) =>
  event('RulesChanged', { parameter: z.literal(name), value, was: value, ...decided });
/** Of the parameter `set` the name of a rule set. */
const ruleSet = z.enum(RULE_SET_IDS);

export const commands = {
  ChangeRules: z
    .discriminatedUnion('parameter', [
      sets('set', ruleSet),
      sets('quorumOpen', parameterSchemas.quorumOpen),
      sets('quorumDecide', parameterSchemas.quorumDecide),
      sets('quorumWaived', parameterSchemas.quorumWaived),
      sets('replyMax', parameterSchemas.replyMax),
      sets('replyLimitsMs', parameterSchemas.replyLimitsMs),
      sets('replyWhen', parameterSchemas.replyWhen),
      sets('pauseMs', parameterSchemas.pauseMs),
      sets('voteMs', parameterSchemas.voteMs),
      sets('listOrder', parameterSchemas.listOrder),
      sets('absent', parameterSchemas.absent),
      sets('late', parameterSchemas.late),
      sets('swap', parameterSchemas.swap),
      sets('silenceMinMs', parameterSchemas.silenceMinMs),
      sets('soundingShown', parameterSchemas.soundingShown),
    ])
    .check(z.describe(DOES)),
} as const;

export const events = {
  /** `value` is in force from then on, in place of `was`. */
  RulesChanged: z.discriminatedUnion('parameter', [
    changed('set', ruleSet),
    changed('quorumOpen', parameterSchemas.quorumOpen),
    changed('quorumDecide', parameterSchemas.quorumDecide),
    changed('quorumWaived', parameterSchemas.quorumWaived),
    changed('replyMax', parameterSchemas.replyMax),
    changed('replyLimitsMs', parameterSchemas.replyLimitsMs),
    changed('replyWhen', parameterSchemas.replyWhen),
    changed('pauseMs', parameterSchemas.pauseMs),
    changed('voteMs', parameterSchemas.voteMs),
    changed('listOrder', parameterSchemas.listOrder),
    changed('absent', parameterSchemas.absent),
    changed('late', parameterSchemas.late),
    changed('swap', parameterSchemas.swap),
    changed('silenceMinMs', parameterSchemas.silenceMinMs),
    changed('soundingShown', parameterSchemas.soundingShown),
  ]),
} as const;
