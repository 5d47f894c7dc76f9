// Whatever is put to the room: one life for points of order, appeals and what else is decided. As schemas, and the types derived from them.
import * as z from 'zod/mini';

import { idSchema, instant } from '../fields.ts';
import { MOTION_IDS } from '../procedure-ids.ts';
import {
  fact,
  factOf,
  keptLimitSchema,
  keptTextSchema,
  leaveSchema,
  piece,
  seqSchema,
  words,
} from '../state-fields.ts';
import { countedVoteSchema, needSchema, tallySchema, voteSchema } from '../votes/state.ts';
import { QUESTION_KINDS } from './kinds.ts';

export const partSchema = piece({
  id: idSchema,
  /** “Paragraph 12”. */
  label: words,
  text: z.optional(words),
  /** `text` in several languages. */
  texts: z.optional(keptTextSchema),
  status: z.enum(['pending', 'adopted', 'rejected', 'deleted']),
  /** When the first vote on it, which was equally divided, was closed. */
  tiedAt: z.optional(instant),
});

export const questionSchema = piece({
  id: idSchema,
  kind: z.enum(QUESTION_KINDS),
  /** Raised: its mover and officers know of it. Open: it is the room's. Put: nobody speaks on it any more. */
  stage: z.enum(['raised', 'open', 'put', 'settled']),
  /** The item that was up when it was raised. */
  itemId: z.nullable(idSchema),
  /** As its mover has it; empty where nothing was said. */
  text: words,
  /** The delegation that raised it; absent: the Chair. */
  by: z.optional(idSchema),
  /** The question that it is about: of an appeal the one that was ruled on. */
  about: z.optional(idSchema),
  raisedAt: instant,
  putAt: z.optional(instant),
  /** Officers and its mover see it; gone once it is taken up. */
  private: z.optional(z.literal(true)),
  /** How it is settled. */
  ask: z.enum(['ruling', 'objection', 'vote', 'silence']),
  /** Which motion of procedure it is. */
  motion: z.optional(z.enum(MOTION_IDS)),
  /** Its place before other questions of its kind, 1 first; null: none. */
  rank: z.nullable(z.int()),
  /** So many may speak on each side, its mover apart; null: nobody debates it. */
  debate: z.optional(z.nullable(piece({ for: z.int(), against: z.int() }))),
  /** Of a suspension: when the meeting is to resume. */
  resumesAt: z.optional(instant),
  /** Of a motion to limit speeches. */
  limit: z.optional(keptLimitSchema),
  /** Its parts are voted on one by one. */
  divided: z.optional(z.literal(true)),
  /** Of an appeal: it came too late, and the Chair gave leave. Withdrawn, it opens the ruling to nobody. */
  late: z.optional(z.literal(true)),
  /** What the Chair lifted for it, whenever that was. */
  leave: z.optional(leaveSchema),
  /** Raised in a vote, on the conduct of it. */
  onVoting: z.optional(z.literal(true)),
  need: needSchema,
  /** Of a decision: what it is about. */
  subject: z.optional(z.enum(['agenda', 'rules', 'report', 'proposal', 'other'])),
  /** It needs the majority that its rule set has for important questions. */
  important: z.optional(z.literal(true)),
  /** Of a silence procedure: until when it may be broken. */
  closesAt: z.optional(instant),
  /** Of an amendment: how far it is from the proposal in substance, 1 furthest. */
  distance: z.optional(z.int().check(z.positive())),
  /** Decided on one by one before the whole. */
  parts: z.optional(z.array(partSchema)),
  /** `text` in several languages. */
  texts: z.optional(keptTextSchema),
  /** Who joins the proposal, besides `by`. */
  sponsors: z.array(idSchema),
  /** Nobody joins or leaves any more; absent: one may. */
  sponsorship: z.optional(z.literal('closed')),
  /** It was put and kept open; those who object where they were named. */
  keptOpen: z.optional(piece({ at: instant, objectors: z.optional(z.array(idSchema)) })),
  /** A silence procedure on it was broken: who objected first, and when. It stays so when the objection is withdrawn. */
  broken: z.optional(piece({ by: idSchema, at: instant })),
  /** The last vote on it. */
  vote: z.optional(voteSchema),
  /** Votes on it that came to a count before the last: on its parts, and the first where that was equally divided. */
  earlierVotes: z.optional(z.array(countedVoteSchema)),
  /** The vote on it was equally divided; it is taken once more. */
  tied: z.optional(z.literal(true)),
  /** When the first vote on the whole of it, which was equally divided, was closed. */
  tiedAt: z.optional(instant),
  /** The record of it was put right. */
  corrected: z.optional(z.literal(true)),
  /** How it was put right, each time: in what words, and the count that had stood. */
  corrections: z.optional(z.array(piece({ correctedAt: instant, text: words, was: z.optional(tallySchema) }))),
  /** Its ruling was overruled on appeal. */
  overruled: z.optional(z.literal(true)),
  settledAt: z.optional(instant),
  /** The event that last changed it. */
  seq: seqSchema,
  outcome: z.optional(
    z.enum([
      'adopted',
      'noted',
      'rejected',
      'upheld',
      'dismissed',
      'answered',
      'ruled-out',
      'withdrawn',
      'implied-out',
      'lapsed',
      'no-action',
      'sounded',
    ]),
  ),
  how: z.optional(z.enum(['no-objection', 'vote', 'silence', 'leave'])),
});
export type Question = z.infer<typeof questionSchema>;

/** Its part of the meeting. */
export const pieces = {
  questions: z.record(z.string(), questionSchema),
  /** The ruling that may still be appealed; null: none. */
  openRuling: z.nullable(idSchema),
};

/** What of it an undo puts back. */
export const facts = [factOf('question', questionSchema), fact('open-ruling', z.nullable(idSchema))] as const;

/** What of it events carry whole, by the name under which it is lifted: the schemas that it has. */
export const stored = {
  question: [questionSchema],
};
