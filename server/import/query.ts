// What may be said of a file besides its bytes: the same over HTTP and for the operator's command.
import * as z from 'zod/mini';

import { idSchema, language } from '#shared/meeting/fields.ts';
import type { Language, Meeting } from '#shared/meeting/state.ts';
import { LANGUAGES } from '#shared/meeting/vocabulary.ts';

import { ENCODINGS } from './files/text.ts';
import { PARTICIPANT_FIELDS } from './participant-headings.ts';

const MOST_COLUMNS = 400;

/** `{"<column's index>": "<field>" | null}`, as JSON. */
const mapSchema = z
  .record(z.string().check(z.regex(/^\d{1,3}$/)), z.nullable(z.string().check(z.maxLength(30))))
  .check(z.refine((map) => Object.keys(map).length <= MOST_COLUMNS));

const jsonText = z.pipe(
  z.string().check(z.maxLength(20_000)),
  z.transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.issues.push({ code: 'custom', input: text, message: 'expected JSON' });
      return z.NEVER;
    }
  }),
);

export const importQuerySchema = z.object({
  name: z.optional(z.string().check(z.maxLength(400))),
  sheet: z.optional(z.string().check(z.maxLength(200))),
  encoding: z.optional(z.enum(ENCODINGS)),
  map: z.optional(z.pipe(jsonText, mapSchema)),
  itemId: z.optional(idSchema),
  lang: z.optional(language),
});
export type ImportQuery = z.output<typeof importQuerySchema>;

export const EXPECTED = `Expected name, sheet, encoding (${ENCODINGS.join(', ')}), map ({"0": "name"}; of participants: ${PARTICIPANT_FIELDS.join(', ')}), itemId, lang.`;

/** What a text without a language is in: the first in which the meeting has its title. */
export const firstLanguage = ({ catalogue }: Meeting): Language =>
  LANGUAGES.find((one) => catalogue.title[one] !== undefined) ?? 'en';
