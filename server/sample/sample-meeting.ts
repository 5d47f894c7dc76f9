// The built-in sample meeting, made of the files in sample/: what a newcomer sees on the first start.
// Makes a meeting file like any other; nothing in the program treats the sample in a way of its own.
import type { MeetingFile, MeetingFileInput } from '#shared/meeting/catalogue/meeting-file.ts';
import { parseMeetingFile } from '#shared/meeting/catalogue/meeting-file.ts';
import type { CategoryMarkShape, ItemScript, Language, Text } from '#shared/meeting/state.ts';
import { LANGUAGES } from '#shared/meeting/languages-and-roles.ts';

import { knownByCode } from '../names/table.ts';
import { dayIn, instantOf } from '../local-time.ts';
import { readSampleFile, readTable } from './tables.ts';
import type { Row } from './tables.ts';

export const SAMPLE_ID = 'ccm-2rc-pm2';

/** What sample/texts.json has: everything that is in none of the tables. */
interface Texts {
  title: Text;
  subtitle: Text;
  symbol: string;
  venue: Text;
  date: string;
  timeZone: string;
  /** Times of day in the time zone. */
  sittings: { id: string; from: string; to: string; title: Text }[];
  /** `participants` is how participants.csv calls the category. */
  categories: { participants: string; id: string; mark: CategoryMarkShape; name: Text }[];
  groups: { id: string; name: Text; article: Partial<Record<Language, string>>; aliases: string[] }[];
  items: Record<string, { plannedMinutes?: number; sittingId?: string; withoutList?: true; shortTitle?: Text }>;
  /** What the chair reads aloud, by the item's number and the step. */
  scripts: Record<string, ItemScript>;
  /** Titles in the other languages, by the English one. */
  documents: Record<string, Partial<Text>>;
}

type CatalogueInput = MeetingFileInput['catalogue'];

const MINUTE_MS = 60_000;
/** States are told by round marks; only they have flags. */
const STATES: readonly CategoryMarkShape[] = ['disc', 'half-disc', 'ring'];

/**
 * The sample as a checked meeting file.
 * @param now an instant of the day on which the sittings are laid, in Geneva; the catalogue keeps the day of 2020.
 * @param elsewhere another time zone than Geneva's
 */
export function sampleMeetingFile(now: number, elsewhere?: string): MeetingFile {
  const texts = JSON.parse(readSampleFile('texts.json')) as Texts;
  const { title, subtitle, symbol, venue, date, groups } = texts;
  const timeZone = elsewhere ?? texts.timeZone;
  const day = dayIn(timeZone, now);
  const parsed = parseMeetingFile({
    id: SAMPLE_ID,
    catalogue: {
      title,
      subtitle,
      symbol,
      venue,
      date,
      timeZone,
      groups,
      categories: texts.categories.map(({ id, name, mark }) => ({ id, name, mark })),
      delegations: delegations(texts),
      items: items(texts),
    },
    settings: {
      rules: 'ccm',
      meetingLimit: { limitMs: 3 * MINUTE_MS, basis: 'understanding' },
      groupLimit: { limitMs: 5 * MINUTE_MS, basis: 'understanding' },
      warningMs: MINUTE_MS,
      moderated: false,
      joining: 'open',
      publicView: true,
    },
    sittings: texts.sittings.map((sitting) => {
      const endsAt = instantOf(day, sitting.to, timeZone);
      return {
        id: sitting.id,
        title: sitting.title,
        startsAt: instantOf(day, sitting.from, timeZone),
        endsAt,
        interpretationEndsAt: endsAt,
      };
    }),
  } satisfies MeetingFileInput);
  if (!parsed.ok)
    throw new Error(
      `The sample's files do not make a meeting: ${parsed.faults.map(({ path, message }) => `${path}: ${message}`).join('; ')}`,
    );
  return parsed.file;
}

function delegations({ categories }: Texts): CatalogueInput['delegations'] {
  return readTable('participants.csv', ['id', 'category', 'seats']).map((row) => {
    const id = row.id ?? '';
    const name = knownByCode(id);
    const category = categories.find(({ participants }) => participants === row.category);
    if (!name || !category)
      throw new Error(`sample/participants.csv: ${id} has no name in the table of names, or no category in texts.json`);
    return {
      id,
      name: name.name,
      article: name.article,
      ...(name.aliases.length > 0 && { aliases: [...name.aliases] }),
      category: category.id,
      ...(STATES.includes(category.mark) && { flag: id.toLowerCase() }),
      seats: Number(row.seats),
    };
  });
}

function items({ items: additions, scripts, documents: translations }: Texts): CatalogueInput['items'] {
  const documents = readTable('documents.csv', ['symbol', 'title_en', 'item', 'languages']);
  return readTable('agenda.csv', ['number', 'parent', 'title_en']).map((row) => {
    const number = row.number ?? '';
    const { plannedMinutes, ...addition } = additions[number] ?? {};
    const script = scripts[number];
    return {
      id: number,
      number,
      ...(row.parent && { parent: row.parent }),
      title: textOf(row, (language) => `title_${language}`),
      ...addition,
      ...(script && { script }),
      ...(plannedMinutes !== undefined && { plannedMs: plannedMinutes * MINUTE_MS }),
      documents: documents.filter(({ item }) => item === number).map((document) => documentOf(document, translations)),
    };
  });
}

function documentOf({ symbol, title_en: en = '', languages = '' }: Row, translations: Texts['documents']) {
  const available = languages
    .split(' ')
    .filter((language): language is Language => LANGUAGES.some((known) => known === language));
  return {
    ...(symbol && { symbol }),
    title: { en, ...translations[en] },
    status: available.length > 0 ? ('available' as const) : ('announced' as const),
    languages: available,
  };
}

/** The text of a row in all languages that it has. */
function textOf(row: Row, column: (language: Language) => string): Text {
  const filled = LANGUAGES.map((language) => [language, row[column(language)] ?? '']).filter(([, text]) => text !== '');
  return Object.fromEntries(filled) as unknown as Text;
}
