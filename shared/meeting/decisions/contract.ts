// The commands and events of decisions, as schemas. The public contract (docs/wire.md); nothing here decides, and no page imports it.
import * as z from 'zod/mini';

import { byLeave, command, event } from '../contract-parts.ts';
import { chosenInstant, idSchema, inLanguages, instant, line, paragraphs } from '../fields.ts';
import { partSchema, questionSchema } from '../questions/state.ts';
import { words } from '../state-fields.ts';

const ofQuestion = { questionId: idSchema };
/** Of a question, or of a part of one. */
const text = paragraphs(4_000);
/** A delegation leaves it out: it acts for itself. */
const forDelegation = { delegationId: z.optional(idSchema) };
const label = line(24);
const MOST_PARTS = 200;
/** What a question or a part says, in several languages. */
export const wordingSchema = inLanguages(text);
/** Of a part, which may have its label alone. */
const wording = { text: z.optional(text), texts: z.optional(wordingSchema) };
const parts = z.array(z.object({ label, ...wording })).check(z.minLength(1), z.maxLength(MOST_PARTS));
const distance = z.int().check(z.minimum(1), z.maximum(100));
const delegations = z.array(idSchema).check(
  z.maxLength(2_000),
  z.refine((all) => new Set(all).size === all.length, 'expected each delegation once'),
);

export const commands = {
  ProposeDecision: command(
    'ProposeDecision',
    'Brings a decision before the meeting, an amendment to one, or a sounding of the room.',
    {
      subject: z.enum(['agenda', 'rules', 'report', 'proposal', 'other', 'sounding']),
      text,
      texts: z.optional(wordingSchema),
      /** Left out: the item that is up, if any. */
      itemId: z.optional(idSchema),
      /** The delegation that proposes it; left out: the Chair. */
      by: z.optional(idSchema),
      /** The proposal that it would amend. */
      about: z.optional(idSchema),
      distance: z.optional(distance),
      /** How it is to be decided; left out: by asking whether anybody objects. */
      ask: z.optional(z.enum(['objection', 'vote', 'silence'])),
      /** Of a silence procedure: until when it may be broken. */
      closesAt: z.optional(chosenInstant),
      parts: z.optional(parts),
      important: z.optional(z.boolean()),
      sponsors: z.optional(delegations),
      ...byLeave,
    },
  ),
  EditQuestion: command('EditQuestion', 'Changes what a question says, until it is put or voted on.', {
    ...ofQuestion,
    text: z.optional(text),
    texts: z.optional(wordingSchema),
    /** All of them, in order: one that is there by its id, with its status as it stands or `deleted`. */
    parts: z.optional(
      z
        .array(
          z.object({
            id: z.optional(idSchema),
            label,
            ...wording,
            status: z.optional(partSchema.shape.status),
          }),
        )
        .check(z.maxLength(MOST_PARTS)),
    ),
    distance: z.optional(distance),
    important: z.optional(z.boolean()),
    closesAt: z.optional(chosenInstant),
    sponsorship: z.optional(z.enum(['open', 'closed'])),
    ...byLeave,
  }),
  AdoptDecision: command('AdoptDecision', 'The gavel falls: what was put is adopted, or noted, without a vote.', {
    ...ofQuestion,
    outcome: z.optional(z.enum(['noted'])),
    /** As orally amended. */
    text: z.optional(text),
    /** Only these parts, which need not be put. */
    parts: z.optional(z.array(idSchema).check(z.minLength(1), z.maxLength(MOST_PARTS))),
    ...byLeave,
  }),
  JoinProposal: command('JoinProposal', 'Joins the sponsors of a proposal.', { ...ofQuestion, ...forDelegation }),
  LeaveProposal: command('LeaveProposal', 'Leaves the sponsors of a proposal.', { ...ofQuestion, ...forDelegation }),
} as const;

export const events = {
  DecisionProposed: event('DecisionProposed', { ...ofQuestion, question: questionSchema }),
  QuestionEdited: event('QuestionEdited', { ...ofQuestion, question: questionSchema }),
  /** With `parts` these are adopted, and the question is not settled by it. */
  DecisionAdopted: event('DecisionAdopted', {
    ...ofQuestion,
    outcome: z.enum(['adopted', 'noted']),
    text: words,
    parts: z.optional(z.array(idSchema)),
    how: z.enum(['no-objection', 'silence', 'leave']),
    /** Who objected, where it was adopted by leave all the same. */
    over: z.optional(z.array(idSchema)),
    /** Of a silence procedure: when the time for breaking it was over. */
    effectiveAt: z.optional(instant),
  }),
  ProposalJoined: event('ProposalJoined', { ...ofQuestion, delegationId: idSchema }),
  ProposalLeft: event('ProposalLeft', { ...ofQuestion, delegationId: idSchema }),
} as const;
