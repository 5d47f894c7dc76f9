// The table of names, read once: what a State is called in the six languages, its articles, its codes. Knows no meeting.
import { readFileSync } from 'node:fs';

import Papa from 'papaparse';

import type { Delegation, Language, Text } from '#shared/meeting/state.ts';
import { LANGUAGES } from '#shared/meeting/languages-and-roles.ts';

export interface KnownName {
  /** ISO 3166-1 alpha-2 of a State; an organization's own. */
  code: string;
  /** ISO 3166-1 alpha-3; "" for organizations. */
  iso3: string;
  name: Text;
  article: Partial<Record<Language, string>>;
  aliases: readonly string[];
}

type Row = Readonly<Record<string, string>>;

let table: readonly KnownName[] | undefined;

/** All names, States first. */
export function knownNames(): readonly KnownName[] {
  table ??= Papa.parse<Row>(readFileSync(new URL('./names.csv', import.meta.url), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data.map((row) => ({
    code: row.code ?? '',
    iso3: row.iso3 ?? '',
    name: inLanguages(row, '') as unknown as Text,
    article: inLanguages(row, '_article'),
    aliases: row.aliases ? row.aliases.split('|') : [],
  }));
  return table;
}

let others: ReadonlyMap<string, readonly string[]> | undefined;
/** By which else one is found in a list, and which stand in no meeting: formal names that no rule makes, Chinese ones of other places. */
export function alsoCalled(code: string): readonly string[] {
  others ??= new Map(
    Papa.parse<Row>(readFileSync(new URL('./also-called.csv', import.meta.url), 'utf8'), {
      header: true,
      skipEmptyLines: true,
    }).data.map((row) => [row.code ?? '', (row.names ?? '').split('|')]),
  );
  return others.get(code) ?? [];
}

let byCode: ReadonlyMap<string, KnownName> | undefined;
/** The one that has this code. */
export const knownByCode = (code: string): KnownName | undefined =>
  (byCode ??= new Map(knownNames().map((one) => [one.code, one]))).get(code);

/** Whether it is a State, which has a code of three letters, and no organization. */
export const isState = ({ iso3 }: KnownName): boolean => iso3 !== '';

/** What a delegation has of the table besides its name. */
export const knownFields = (known: KnownName): Pick<Delegation, 'article' | 'aliases' | 'flag'> => ({
  ...(Object.keys(known.article).length > 0 && { article: known.article }),
  ...(known.aliases.length > 0 && { aliases: [...known.aliases] }),
  ...(isState(known) && { flag: known.code.toLowerCase() }),
});

const inLanguages = (row: Row, ending: string): Partial<Record<Language, string>> =>
  Object.fromEntries(
    LANGUAGES.map((language) => [language, row[`${language}${ending}`] ?? '']).filter(([, text]) => text !== ''),
  );
