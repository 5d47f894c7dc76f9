// The commands and events of questions, as schemas. The public contract (docs/wire.md); nothing here decides,
// and no page imports it.
import * as z from 'zod/mini';

import { byLeave, command, event } from '../contract-parts.ts';
import { idSchema, paragraphs } from '../fields.ts';
import { words } from '../state-fields.ts';
import { questionSchema } from './state.ts';

/** Text of a point, an objection, a ruling. */
const said = paragraphs(500);
const ofQuestion = { questionId: idSchema };
/** A delegation leaves it out: it acts for itself. */
const forDelegation = { delegationId: z.optional(idSchema) };
const rulings = z.enum(['upheld', 'dismissed', 'answered']);
const withdrawals = z.enum(['withdrawn', 'implied-out', 'lapsed']);

export const commands = {
  RaisePointOfOrder: command(
    'RaisePointOfOrder',
    'Raises a point of order: officers see it, and hear it before anything else.',
    {
      ...forDelegation,
      text: z.optional(said),
      /** On the conduct of the vote that is under way. */
      onVoting: z.optional(z.boolean()),
      ...byLeave,
    },
  ),
  RulePointOfOrder: command('RulePointOfOrder', 'Rules on a point of order; the speech of whoever raised it ends.', {
    ...ofQuestion,
    ruling: rulings,
    text: z.optional(said),
  }),
  AppealRuling: command('AppealRuling', 'Appeals against the ruling just made: yes overrules it.', {
    ...ofQuestion,
    ...forDelegation,
    ...byLeave,
  }),
  WithdrawQuestion: command('WithdrawQuestion', 'Withdraws a question: whoever moved it, or an officer for them.', {
    ...ofQuestion,
    outcome: z.optional(withdrawals),
  }),
} as const;

export const events = {
  PointOfOrderRaised: event('PointOfOrderRaised', { ...ofQuestion, question: questionSchema }),
  /** The room takes it up: it becomes public, so it comes whole. */
  QuestionTakenUp: event('QuestionTakenUp', { ...ofQuestion, question: questionSchema }),
  PointOfOrderRuled: event('PointOfOrderRuled', { ...ofQuestion, ruling: rulings, text: z.optional(words) }),
  /** `questionId` is the appeal, `question.about` the ruling. */
  RulingAppealed: event('RulingAppealed', { ...ofQuestion, question: questionSchema }),
  /** `no-action`: by a motion that was adopted. */
  QuestionWithdrawn: event('QuestionWithdrawn', {
    ...ofQuestion,
    outcome: z.enum(['withdrawn', 'implied-out', 'lapsed', 'no-action']),
  }),
} as const;
