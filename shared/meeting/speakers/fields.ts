// What a command may say of an entry on a speakers list. The lists themselves are state.ts.
import * as z from 'zod/mini';

import { idSchema, line, modeSchema, MOST_OF_A_GROUP, name, speechLength } from '../fields.ts';
import { LEVELS } from '../procedure-ids.ts';

/** What an officer or the delegation may say of an entry besides who it is. */
export const entryDetails = {
  onBehalfOf: z.optional(z.nullable(line(MOST_OF_A_GROUP))),
  speaker: z.optional(z.nullable(z.object({ name: name, title: z.optional(name) }))),
  language: z.optional(z.nullable(line(40))),
  level: z.optional(z.nullable(z.enum(LEVELS))),
  /** Delegations for which it speaks besides its own; of all of a group `onBehalfOf` says it in a word. */
  alsoFor: z.optional(
    z.nullable(
      z.array(idSchema).check(
        z.minLength(1, 'expected at least one delegation'),
        z.maxLength(30),
        z.refine((all) => new Set(all).size === all.length, 'expected each delegation once'),
      ),
    ),
  ),
  mode: z.optional(modeSchema),
  videoMs: z.optional(z.nullable(speechLength)),
};
