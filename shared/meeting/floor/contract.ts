// The commands and events of the floor, as schemas. The public contract (docs/wire.md); nothing here decides,
// and no page imports it.
import * as z from 'zod/mini';

import { byLeave, command, event, ofEntry, ofItem } from '../contract-parts.ts';
import { changeOfLength, duration, guestSchema, idSchema, modeSchema, speechLimitSchema } from '../fields.ts';
import { TURN_KINDS } from '../procedure-ids.ts';
import { MOST_OF_A_KIND } from '../rule-sets/sets.ts';
import { lasted, limitBasisSchema, piece, turnKindSchema } from '../state-fields.ts';

/** A statement goes by the wider limits. */
const limitedKind = z.enum(TURN_KINDS.filter((kind) => kind !== 'statement'));

export const commands = {
  GiveFloor: z
    .union([
      command('GiveFloor', 'Gives the floor to an entry that waits; where `after` still speaks, that speech ends.', {
        entryId: idSchema,
        after: z.optional(z.nullable(idSchema)),
        ...byLeave,
      }),
      command('GiveFloor', 'Gives the floor to a guest, who is on no list.', {
        guest: guestSchema,
        itemId: idSchema,
        /** The questions that are answered, in a dialogue. */
        answers: z.optional(z.array(idSchema).check(z.maxLength(50))),
        after: z.optional(z.nullable(idSchema)),
        ...byLeave,
      }),
      command(
        'GiveFloor',
        'Hears whoever raised a question; a point of order holds whoever speaks, whose clock stops.',
        {
          questionId: idSchema,
          after: z.optional(z.nullable(idSchema)),
          ...byLeave,
        },
      ),
    ])
    .check(z.describe('Gives the floor; where somebody has it whom one saw there, that speech ends.')),
  EndSpeech: command(
    'EndSpeech',
    'Ends the speech of whoever has the floor; a limit that a rule or a decision set may cut it off.',
    {
      entryId: idSchema,
      /** The speaker is over such a limit, and is cut off. */
      cut: z.optional(z.boolean()),
      ...byLeave,
    },
  ),
  PauseSpeech: command('PauseSpeech', 'Stops the clock of the speech.', { entryId: idSchema }),
  ResumeSpeech: command(
    'ResumeSpeech',
    'Lets the clock of the speech run on; gives the floor back to whom a point of order held.',
    { entryId: idSchema },
  ),
  ExtendSpeech: command('ExtendSpeech', 'Gives the speaker more time, or less.', {
    entryId: idSchema,
    byMs: changeOfLength,
  }),
  CorrectSpeechTime: command(
    'CorrectSpeechTime',
    'The clock was started late or early: how long the speech had lasted at the instant of the command.',
    { entryId: idSchema, usedMs: duration },
  ),
  SetSpeechLimit: command(
    'SetSpeechLimit',
    'Sets the speaking limit of the meeting, of groups, of a category, of an item, of a kind of turn or of one entry.',
    {
      scope: z.discriminatedUnion('of', [
        z.object({ of: z.literal('meeting') }),
        z.object({ of: z.literal('group') }),
        z.object({ of: z.literal('category'), category: idSchema }),
        z.object({ of: z.literal('item'), itemId: idSchema }),
        z.object({ of: z.literal('entry'), entryId: idSchema }),
        /** `nth`: the first of its kind, the second …; left out: all of them. */
        z.object({
          of: z.literal('kind'),
          kind: limitedKind,
          nth: z.optional(z.int().check(z.minimum(1), z.maximum(MOST_OF_A_KIND))),
        }),
      ]),
      /** null takes the limit of this scope away, so that the next wider one holds. */
      limit: z.nullable(speechLimitSchema),
      /** The question by which the room decided it. */
      decisionId: z.optional(idSchema),
    },
  ),
  SignalFinished: command(
    'SignalFinished',
    'The speaker’s own device says that the statement is finished; officers see it.',
    { entryId: idSchema },
  ),
} as const;

export const events = {
  /** `kind` is absent in logs from before there were several. `over`: whom a point of order holds, with what had been used by then. */
  FloorGiven: event('FloorGiven', {
    ...ofEntry,
    ...ofItem,
    kind: z.optional(turnKindSchema),
    /** Of a reply: its delegation’s first on the item, its second. */
    nth: z.optional(z.int().check(z.minimum(1))),
    questionId: z.optional(idSchema),
    answers: z.optional(z.array(idSchema)),
    over: z.optional(piece({ entryId: idSchema, usedMs: lasted })),
    delegationId: z.optional(idSchema),
    guest: z.optional(guestSchema),
    mode: z.optional(modeSchema),
    limitMs: z.nullable(lasted),
    warningMs: lasted,
    basis: limitBasisSchema,
  }),
  /** `cut`: it was cut off at its limit. */
  SpeechEnded: event('SpeechEnded', { ...ofEntry, usedMs: lasted, cut: z.optional(z.literal(true)) }),
  SpeechPaused: event('SpeechPaused', { ...ofEntry, usedMs: lasted }),
  SpeechResumed: event('SpeechResumed', ofEntry),
  /** `was`: the limit before it. */
  SpeechExtended: event('SpeechExtended', {
    ...ofEntry,
    byMs: z.int(),
    limitMs: lasted,
    was: z.optional(lasted),
  }),
  SpeechTimeCorrected: event('SpeechTimeCorrected', { ...ofEntry, usedMs: lasted }),
  SpeechLimitSet: event('SpeechLimitSet', {
    scope: piece({
      of: z.enum(['meeting', 'group', 'category', 'item', 'entry', 'kind']),
      category: z.optional(idSchema),
      itemId: z.optional(idSchema),
      entryId: z.optional(idSchema),
      kind: z.optional(turnKindSchema),
      nth: z.optional(z.int()),
    }),
    limit: z.nullable(speechLimitSchema),
    /** What holds from then on: of a kind first, second …, absent: what the rule set has; of whoever speaks and has no limit of its own any more, the one. */
    limits: z.optional(z.array(speechLimitSchema)),
    decisionId: z.optional(idSchema),
    /** The limit before it of whoever has the floor, in ms, where it is theirs that changes. */
    was: z.optional(z.nullable(lasted)),
  }),
  FinishedSignalled: event('FinishedSignalled', ofEntry),
} as const;
