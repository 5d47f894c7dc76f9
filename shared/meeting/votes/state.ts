// A vote on a question. As schemas, and the types derived from them.
import * as z from 'zod/mini';

import { idSchema, instant } from '../fields.ts';
import { factOf, piece } from '../state-fields.ts';

export const needSchema = piece({
  num: z.int().check(z.minimum(0)),
  den: z.int().check(z.minimum(1)),
  /** More than num/den; not strict: at least num/den. */
  strict: z.boolean(),
  /** Yes and no together, or the members. */
  of: z.enum(['voting', 'members']),
});
/** The majority that adopts: yes > 0, and yes·den > num·base. */
export type Need = z.infer<typeof needSchema>;

export const METHODS = ['hands', 'roll-call', 'recorded', 'non-recorded', 'ballot'] as const;
/** A sounding is no vote on anything: all delegations answer, members or not. */
export const methodSchema = z.enum([...METHODS, 'sounding']);
export type Method = z.infer<typeof methodSchema>;

export const choiceSchema = z.enum(['yes', 'no', 'abstain', 'pass', 'absent']);
export type Choice = z.infer<typeof choiceSchema>;
/** Choices by delegation. */
export const castsSchema = z.record(z.string(), choiceSchema);
export type Casts = z.infer<typeof castsSchema>;

const count = z.int().check(z.nonnegative());
export const tallySchema = piece({
  yes: count,
  no: count,
  abstain: count,
  /** Voters of whom nothing was counted. */
  notVoting: count,
  /** Ballots that say nothing valid; counted among none of the others. */
  invalid: z.optional(count),
});
export type Tally = z.infer<typeof tallySchema>;

/** Who is called first: drawn by lot, which anybody may check by the seed, or by hand. */
export const drawnSchema = z.discriminatedUnion('by', [
  piece({ by: z.literal('lot'), seed: z.string() }),
  piece({ by: z.literal('hand') }),
]);

export const voteSchema = piece({
  id: idSchema,
  /** The part that is voted on; absent: the whole. */
  part: z.optional(idSchema),
  method: methodSchema,
  /** In the order in which they are called, fixed when the vote opened. */
  voters: z.array(idSchema),
  need: needSchema,
  openedAt: instant,
  closedAt: z.optional(instant),
  /** Of a roll call. */
  drawn: z.optional(drawnSchema),
  tellers: z.optional(z.array(idSchema)),
  /** Who was given a ballot; officers know it while the vote is open, afterwards nobody. */
  ballots: z.array(idSchema),
  /** Void: it was annulled. */
  status: z.enum(['open', 'closed', 'void']),
  /** What was counted, while it is open; officers know it. */
  count: z.optional(tallySchema),
  /** The result, once it is closed. */
  tally: z.optional(tallySchema),
  /** Who voted how, once a roll call or a recorded vote is closed. */
  cast: z.optional(castsSchema),
});
export type Vote = z.infer<typeof voteSchema>;

/** A vote that came to a count, and what is kept of it once another is taken on the same question: who voted how is in the log. */
export const countedVoteSchema = piece({
  id: idSchema,
  part: z.optional(idSchema),
  method: methodSchema,
  need: needSchema,
  /** How many were to vote. */
  voters: count,
  closedAt: instant,
  tally: tallySchema,
});
export type CountedVote = z.infer<typeof countedVoteSchema>;

/** Its part of the meeting. */
export const pieces = {
  /** Choices in the vote that is open; of a vote that is no roll call a delegation has its own alone. Absent: none is open. */
  casts: z.optional(castsSchema),
};

/** What of it an undo would put back; every event of a vote is final. */
export const facts = [factOf('cast', choiceSchema)] as const;
