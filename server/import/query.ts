// How large a file may be, and what may be said of it besides its bytes: the same over HTTP and for the operator's command.
import * as z from 'zod/mini';

import { ENCODINGS } from '#shared/import-encodings.ts';
import { IMPORT_FIELDS } from '#shared/import-fields.ts';
import type { ImportKind } from '#shared/import-preview.ts';
import { idSchema, language } from '#shared/meeting/fields.ts';
import type { Language, Meeting } from '#shared/meeting/state.ts';
import { LANGUAGES } from '#shared/meeting/languages-and-roles.ts';

/** The largest list that is uploaded, in bytes. */
export const MOST_BYTES_OF_A_LIST = 5 * 1024 * 1024;
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

const querySchema = z.object({
  name: z.optional(z.string().check(z.maxLength(400))),
  sheet: z.optional(z.string().check(z.maxLength(200))),
  encoding: z.optional(z.enum(ENCODINGS)),
  map: z.optional(z.pipe(jsonText, mapSchema)),
  itemId: z.optional(idSchema),
  lang: z.optional(language),
});
export type ImportQuery = z.output<typeof querySchema>;

/** Of this kind of list: a column that is chosen to be what no such list has is a slip, and would be left out unsaid. */
export const importQuerySchema = (kind: ImportKind): z.ZodMiniType<ImportQuery> =>
  querySchema.check((context) => {
    for (const [index, field] of Object.entries(context.value.map ?? {}))
      if (field !== null && !(IMPORT_FIELDS[kind] as readonly string[]).includes(field))
        context.issues.push({
          code: 'custom',
          input: field,
          path: ['map', index],
          message: `expected one of ${IMPORT_FIELDS[kind].join(', ')}, or null; found “${field}”`,
        });
  });

/** What is said of a query that is not understood. */
export const EXPECTED = `Expected name, sheet, encoding (${ENCODINGS.join(', ')}), map ({"0": "name"}; of participants: ${IMPORT_FIELDS.participants.join(', ')}), itemId, lang.`;

/** What a text without a language is in: the first in which the meeting has its title. */
export const firstLanguage = ({ catalogue }: Meeting): Language =>
  LANGUAGES.find((one) => catalogue.title[one] !== undefined) ?? 'en';
