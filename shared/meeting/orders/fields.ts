// What a command may say of the order of a list. The order itself is state.ts.
import * as z from 'zod/mini';

import { idSchema, language } from '../fields.ts';
import { ORDER_KEYS } from '../procedure-ids.ts';

/** The order of a list as a command has it. */
export const givenOrder = z.object({
  keys: z.array(z.enum(ORDER_KEYS)).check(
    z.minLength(1, 'expected at least one key'),
    z.refine((keys) => new Set(keys).size === keys.length, 'expected each key once'),
  ),
  language: z.optional(language),
  from: z.optional(idSchema),
  cap: z.optional(z.int().check(z.minimum(1), z.maximum(2_000))),
});
