// The commands and events of votes, as schemas. The public contract (docs/wire.md); nothing here decides, and no page imports it.
import * as z from 'zod/mini';

import { byLeave, command, event } from '../contract-parts.ts';
import { idSchema } from '../fields.ts';
import { hands } from './fields.ts';
import { castsSchema, choiceSchema, drawnSchema, methodSchema, needSchema, tallySchema } from './state.ts';

const ofVote = { voteId: idSchema };
/** Delegations, each once; no more than a meeting may have. */
const some = z.array(idSchema).check(
  z.maxLength(2_000),
  z.refine((all) => new Set(all).size === all.length, 'expected each delegation once'),
);
const oneOrMore = some.check(z.minLength(1, 'expected at least one delegation'));

export const commands = {
  OpenVote: command('OpenVote', 'Puts a question to the vote; who votes and the majority are fixed from then on.', {
    questionId: idSchema,
    method: methodSchema,
    /** Of a question that has parts; left out: the whole. */
    part: z.optional(idSchema),
    /** The first to be called, drawn by hand; left out, of a roll call the lot is drawn. */
    from: z.optional(idSchema),
    tellers: z.optional(some.check(z.maxLength(10))),
    ...byLeave,
  }),
  CastVote: command(
    'CastVote',
    'Votes, or changes a vote until the close; an officer for the delegation that it names.',
    {
      ...ofVote,
      /** A delegation leaves it out: it votes for itself. */
      delegationId: z.optional(idSchema),
      choice: choiceSchema,
    },
  ),
  GiveBallot: command('GiveBallot', 'Notes who was handed a ballot.', { ...ofVote, delegationIds: oneOrMore }),
  CountVote: command('CountVote', 'Enters the count of hands or ballots; before the close it is officers’.', {
    ...ofVote,
    yes: hands,
    no: hands,
    abstain: hands,
    invalid: z.optional(hands),
  }),
  CloseVote: command('CloseVote', 'Closes a vote: its result settles the question. Void annuls it.', {
    ...ofVote,
    void: z.optional(z.boolean()),
  }),
} as const;

export const events = {
  VoteOpened: event('VoteOpened', {
    ...ofVote,
    questionId: idSchema,
    part: z.optional(idSchema),
    method: methodSchema,
    voters: z.array(idSchema),
    need: needSchema,
    drawn: z.optional(drawnSchema),
    tellers: z.optional(z.array(idSchema)),
  }),
  /** Of a roll call to everybody, else to officers and that delegation. */
  VoteCast: event('VoteCast', {
    ...ofVote,
    delegationId: idSchema,
    choice: choiceSchema,
    was: z.optional(choiceSchema),
  }),
  BallotGiven: event('BallotGiven', { ...ofVote, delegationIds: z.array(idSchema) }),
  VoteCounted: event('VoteCounted', { ...ofVote, count: tallySchema }),
  VoteClosed: z.discriminatedUnion('outcome', [
    event('VoteClosed', {
      ...ofVote,
      questionId: idSchema,
      part: z.optional(idSchema),
      tally: tallySchema,
      outcome: z.enum(['adopted', 'rejected', 'tied', 'void']),
      cast: z.optional(castsSchema),
    }),
    /** Of a sounding; the totals where the meeting shows them to all. */
    event('VoteClosed', {
      ...ofVote,
      questionId: idSchema,
      part: z.optional(z.never()),
      tally: z.optional(tallySchema),
      outcome: z.literal('sounded'),
      cast: z.optional(z.never()),
    }),
  ]),
} as const;
