// The commands and events of decisions, as schemas. The public contract (docs/wire.md); nothing here decides, and no page imports it.
import * as z from 'zod/mini';

import { byLeave, command, event } from '../contract-parts.ts';
import { chosenInstant, idSchema, inLanguages, line, paragraphs } from '../fields.ts';
import { questionSchema } from '../questions/state.ts';

const ofQuestion = { questionId: idSchema };
/** Of a question, or of a part of one. */
const text = paragraphs(4_000);
const label = line(24);
const MOST_PARTS = 200;
const parts = z.array(z.object({ label, text: z.optional(text) })).check(z.minLength(1), z.maxLength(MOST_PARTS));
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
      texts: z.optional(inLanguages(text)),
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
} as const;

export const events = {
  DecisionProposed: event('DecisionProposed', { ...ofQuestion, question: questionSchema }),
} as const;
