// A column of the record, in the languages that headings have. Durations are whole seconds, rounded down as on every view.
import type { Cell, Column } from './table.ts';

/** The languages of headings. Names and titles are the meeting's own, in any of the six. */
export const HEADING_LANGUAGES = ['en', 'fr'] as const;
export type HeadingLanguage = (typeof HEADING_LANGUAGES)[number];
export type Words = Readonly<Record<HeadingLanguage, string>>;

export interface RecordColumn<Row> {
  heading: Words;
  /** What stands in it, in a sentence. */
  about: Words;
  /** In characters. */
  width: number;
  cell(row: Row, language: HeadingLanguage): Cell;
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
export const zoned = (timeZone: string, { en, fr }: Words): Words => ({
  en: `${en} (${timeZone})`,
  fr: `${fr} (${timeZone})`,
});
/** What such a column is about. */
export const inZone = ({ en, fr }: Words): Words => ({
  en: `${en} On the clock of the meeting.`,
  fr: `${fr} À l’heure de la réunion.`,
});

/** As a table has it that is in one language. */
export const columnIn =
  (language: HeadingLanguage) =>
  <Row>({ heading, width, cell }: RecordColumn<Row>): Column<Row> => ({
    heading: heading[language],
    width,
    cell: (row) => cell(row, language),
  });
