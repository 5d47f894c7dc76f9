// What a command may say of an entry on a speakers list. The lists themselves are state.ts.
import * as z from 'zod/mini';

import { line, modeSchema, MOST_OF_A_GROUP, name, speechLength } from '../fields.ts';

/** What an officer or the delegation may say of an entry besides who it is. */
export const entryDetails = {
  onBehalfOf: z.optional(z.nullable(line(MOST_OF_A_GROUP))),
  speaker: z.optional(z.nullable(z.object({ name: name, title: z.optional(name) }))),
  language: z.optional(z.nullable(line(40))),
  mode: z.optional(modeSchema),
  videoMs: z.optional(z.nullable(speechLength)),
};
