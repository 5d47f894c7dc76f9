// A column of the record, in the languages that headings have. Durations are whole seconds, rounded down as on every view.
import { LANGUAGES } from '#shared/meeting/languages-and-roles.ts';
import type { Language } from '#shared/meeting/state.ts';

import { WORDS_AR } from './table-words-ar.ts';
import { WORDS_ES } from './table-words-es.ts';
import { WORDS_RU } from './table-words-ru.ts';
import { WORDS_ZH } from './table-words-zh.ts';
import type { Cell, Column } from './table.ts';

/** Headings and what is said in cells, as the columns have it; the other languages stand in tables beside, by the English text. */
export type Words = Readonly<{ en: string; fr: string } & Partial<Record<Language, string>>>;

const TABLES: Readonly<Partial<Record<Language, ReadonlyMap<string, string>>>> = {
  es: new Map(WORDS_ES),
  ar: new Map(WORDS_AR),
  ru: new Map(WORDS_RU),
  zh: new Map(WORDS_ZH),
};

/** In that language. */
export const said = (words: Words, language: Language): string =>
  words[language] ?? TABLES[language]?.get(words.en) ?? words.en;

/** Made anew in each language. */
function inEach(words: Words, make: (text: string, language: Language) => string): Words {
  const all = Object.fromEntries(LANGUAGES.map((language) => [language, make(said(words, language), language)]));
  return { en: words.en, fr: words.fr, ...all };
}

export interface RecordColumn<Row> {
  heading: Words;
  /** What stands in it, in a sentence. */
  about: Words;
  /** In characters. */
  width: number;
  cell(row: Row, language: Language): Cell;
}

export const seconds = (ms: number | null): number | null => (ms === null ? null : Math.floor(ms / 1_000));

/** Written, of what may not have happened. */
export const orNull =
  (write: (at: number) => string) =>
  (at: number | null): string | null =>
    at === null ? null : write(at);

export const ITEM_NUMBER: RecordColumn<{ itemNumber: string }> = {
  heading: { en: 'Item', fr: 'Point' },
  about: { en: 'Number of the agenda item.', fr: 'Numéro du point de l’ordre du jour.' },
  width: 8,
  cell: ({ itemNumber }) => itemNumber,
};
export const ITEM_TITLE: RecordColumn<{ itemTitle: string }> = {
  heading: { en: 'Title', fr: 'Titre' },
  about: { en: 'Title of the item.', fr: 'Titre du point.' },
  width: 40,
  cell: ({ itemTitle }) => itemTitle,
};
export const DELEGATIONS_CATEGORY: RecordColumn<{ category?: string | undefined }> = {
  heading: { en: 'Category', fr: 'Catégorie' },
  about: { en: 'The delegation’s category.', fr: 'La catégorie de la délégation.' },
  width: 20,
  cell: ({ category }) => category ?? null,
};
export const SPOKE_FOR: Words = { en: 'Spoke for, seconds', fr: 'Temps de parole, secondes' };
export const OVER: Words = { en: 'Over the limit, seconds', fr: 'Au-delà de la limite, secondes' };

/** A heading over times of day. */
export const zoned = (timeZone: string, words: Words): Words =>
  inEach(words, (text, language) => (language === 'zh' ? `${text}（${timeZone}）` : `${text} (${timeZone})`));

const ON_THE_CLOCK: Words = { en: 'On the clock of the meeting.', fr: 'À l’heure de la réunion.' };
/** What such a column is about. */
export const inZone = (words: Words): Words =>
  inEach(words, (text, language) => `${text}${language === 'zh' ? '' : ' '}${said(ON_THE_CLOCK, language)}`);

/** As a table has it that is in one language. */
export const columnIn =
  (language: Language) =>
  <Row>({ heading, width, cell }: RecordColumn<Row>): Column<Row> => ({
    heading: said(heading, language),
    width,
    cell: (row) => cell(row, language),
  });
