// How a meeting is held: its rules, its limits, who may join. As a schema, and the types derived from it.
import * as z from 'zod/mini';

import { chosenLength, notInSeconds, SHORTEST, speechLength } from './fields.ts';
import { keptLimitSchema, lasted, piece } from './state-fields.ts';
import { RULE_SET_IDS, TURN_KINDS } from './procedure-ids.ts';

/** A share of the members, 0 to 1; null: no quorum is known. */
const share = z.nullable(z.number().check(z.minimum(0), z.maximum(1)));
/** What a meeting may set otherwise than its rule set does, each by the name that ChangeRules has for it. */
export const parameterSchemas = {
  /** Share of the members that must be present to open; to decide it is a majority of them. */
  quorumOpen: share,
  quorumDecide: share,
  /** The Chair has said that the debate goes on without a quorum. */
  quorumWaived: z.boolean(),
  /** Replies that a delegation has on an item, and how long each may take, first, second …, in ms. */
  replyMax: z.int().check(z.nonnegative(), z.maximum(10)),
  replyLimitsMs: z.array(speechLength).check(z.minLength(1), z.maxLength(10)),
  replyWhen: z.enum(['item', 'sitting', 'day']),
  /** So long (ms) a question stands put before the gavel may fall. */
  pauseMs: chosenLength(SHORTEST.pause),
  /** So long (ms) a vote by device is open. */
  voteMs: chosenLength(SHORTEST.shown),
  listOrder: z.enum(['request', 'group', 'category', 'level', 'alphabet', 'lot', 'least-heard', 'first-time']),
  absent: z.enum(['end-once', 'category-once', 'off']),
  late: z.enum(['refuse', 'append']),
  swap: z.enum(['consent', 'officers', 'none']),
  /** The shortest silence procedure, in ms. */
  silenceMinMs: z.int().check(z.nonnegative(), z.maximum(31 * 86_400_000), notInSeconds(SHORTEST.shown)),
  soundingShown: z.enum(['officers', 'all']),
};
export const parametersSchema = piece(parameterSchemas);
export type Parameters = z.infer<typeof parametersSchema>;

export const settingsSchema = piece({
  rules: z.enum(RULE_SET_IDS),
  meetingLimit: keptLimitSchema,
  /** By the category's id. */
  categoryLimits: z.record(z.string(), keptLimitSchema),
  /** For a statement on behalf of a group. */
  groupLimit: z.nullable(keptLimitSchema),
  /** By the item's id. */
  itemLimits: z.record(z.string(), keptLimitSchema),
  /** The last stretch of a speech, in ms, shown amber. */
  warningMs: lasted,
  /** A new list starts moderated: each request waits for an officer. */
  moderated: z.boolean(),
  /** What an absent speaker meets: to the end once then off, or off at once. */
  absent: z.enum(['end-once', 'off']),
  joining: z.enum(['links', 'approve', 'open']),
  /** So many devices a delegation's own link admits by itself, the next one waits; absent: 5. */
  devicesPerLink: z.optional(z.int().check(z.minimum(1))),
  /** The limit of a kind of turn, first, second …; absent: as the rule set has it. */
  kindLimits: z.optional(z.partialRecord(z.enum(TURN_KINDS), z.array(keptLimitSchema))),
  /** What is otherwise than in the rule set. */
  parameters: z.optional(z.partial(parametersSchema)),
  /** The event that last changed the rules; absent: none did. */
  rulesSeq: z.optional(z.int()),
  /** Whether anybody may follow the meeting at /m/:id without a link. */
  publicView: z.boolean(),
  /** What of the record the public may read; absent: none. */
  publishRecord: z.optional(z.enum(['none', 'decisions', 'speeches'])),
  /** Sites that may show the meeting within their pages. */
  embedOrigins: z.optional(z.array(z.string())),
});
export type Settings = z.infer<typeof settingsSchema>;
