// The commands and events of putting a question and objecting to it, as schemas. The public contract (docs/wire.md); nothing here
// decides, and no page imports it.
import * as z from 'zod/mini';

import { byLeave, command, event } from '../contract-parts.ts';
import { idSchema, paragraphs } from '../fields.ts';
import { words } from '../state-fields.ts';
import { asksSchema } from './state.ts';

const ofQuestion = { questionId: idSchema };
/** Of a question that has parts; left out: the whole. */
const ofPart = { part: z.optional(idSchema) };
/** A delegation leaves it out: it acts for itself. */
const forDelegation = { delegationId: z.optional(idSchema) };

export const commands = {
  PutQuestion: command('PutQuestion', 'Puts a question to the room: from then on whoever objects is waited for.', {
    ...ofQuestion,
    ...byLeave,
  }),
  Object: command(
    'Object',
    'Objects to a question, or to a part of one; it stands until its delegation withdraws it.',
    {
      ...ofQuestion,
      ...ofPart,
      ...forDelegation,
      text: z.optional(paragraphs(500)),
      /** A vote, or a vote in which each is called by name. */
      asks: z.optional(asksSchema),
    },
  ),
  WithdrawObjection: command('WithdrawObjection', 'Withdraws an objection.', {
    ...ofQuestion,
    ...ofPart,
    ...forDelegation,
  }),
  KeepOpen: command('KeepOpen', 'Keeps a question open that was put: it is not decided at this stage.', {
    ...ofQuestion,
    /** Those who object are named. */
    name: z.optional(z.boolean()),
  }),
} as const;

export const events = {
  QuestionPut: event('QuestionPut', ofQuestion),
  /** To officers and that delegation; of a silence procedure, which it breaks, to everybody. */
  Objected: event('Objected', {
    ...ofQuestion,
    ...ofPart,
    delegationId: idSchema,
    text: z.optional(words),
    asks: z.optional(asksSchema),
  }),
  ObjectionWithdrawn: event('ObjectionWithdrawn', { ...ofQuestion, ...ofPart, delegationId: idSchema }),
  QuestionKeptOpen: event('QuestionKeptOpen', { ...ofQuestion, objectors: z.optional(z.array(idSchema)) }),
} as const;
