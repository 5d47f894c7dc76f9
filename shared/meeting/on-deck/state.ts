// Whether those who speak soon are in place, and words to whoever speaks. As schemas, and the types derived from them.
import * as z from 'zod/mini';

import { instant } from '../fields.ts';
import { piece } from '../state-fields.ts';

export const placeAnswerSchema = z.enum(['here', 'coming', 'absent']);
export const wordSchema = z.enum(['conclude', 'slower', 'microphone']);

/** Officers and its delegation know it. */
export const inPlaceSchema = piece({
  askedAt: z.optional(instant),
  answer: z.optional(placeAnswerSchema),
});

/** Officers, its delegation and screens know it. */
export const sentWordSchema = piece({ preset: wordSchema, at: instant });
