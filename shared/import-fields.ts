// What a column of a list can be, by the kind of list: what is read, and what the preview offers. `ignore` leaves it out.
import type { ImportKind } from './import-preview.ts';
import { LANGUAGES } from './meeting/languages-and-roles.ts';

const inEachLanguage = <Field extends string>(field: Field) =>
  LANGUAGES.map((language) => `${field}_${language}` as const);

export const IMPORT_FIELDS = {
  participants: [
    'ignore',
    'name',
    ...inEachLanguage('name'),
    'category',
    'iso',
    'speaker',
    'title',
    'seats',
    'language',
    'email',
    'group',
    'order',
  ],
  agenda: [
    'ignore',
    'number',
    'title',
    ...inEachLanguage('title'),
    'short_title',
    'minutes',
    'sitting',
    'documents',
    'script',
    ...inEachLanguage('script'),
  ],
  list: ['ignore', 'order', 'name', 'on_behalf_of', 'speaker', 'title', 'language', 'mode', 'length', 'requested'],
  seating: ['ignore', 'row', 'place', 'name'],
} as const satisfies Record<ImportKind, readonly string[]>;

/** What a column of such a list is read as. */
export type ImportField<Kind extends ImportKind> = Exclude<(typeof IMPORT_FIELDS)[Kind][number], 'ignore'>;
