// The elements of the command of an agenda: an item that comes, and what changes of one that is there.
import type { ImportFault } from '#shared/import-preview.ts';
import type { ItemInfo, Language, Meeting, Text } from '#shared/meeting/state.ts';

import type { AgendaRow } from './agenda-table.ts';
import { dayAndTimeIn } from './day-and-time.ts';
import { fault } from './cells.ts';
import { symbolsIn } from '../document-symbols.ts';
import { findSitting } from '../find-sitting.ts';
import { textIn } from '#shared/meeting/texts.ts';

const MINUTE_MS = 60_000;
const MOST_DOCUMENTS = 50;

type InLanguages = Partial<Record<Language, string>>;

interface AgendaDocument {
  symbol?: string;
  title: Text;
  status: 'announced';
  languages: Language[];
}

/** What a row says of an item, as a command has it. */
export interface AgendaElement {
  key: string;
  number: string;
  titles: InLanguages;
  shortTitle?: Text;
  plannedMs?: number;
  sittingId?: string;
  documents: AgendaDocument[];
  script?: InLanguages;
  faults: ImportFault[];
}

export const keyOfRow = ({ row }: AgendaRow): string => `row-${row.number}`;

export function elementOf(row: AgendaRow, meeting: Meeting, language: Language): AgendaElement {
  const { number, titles, minutes, sitting, documents, notes, shortTitle, leftOut } = row;
  const { timeZone } = meeting.catalogue;
  const sittingId =
    sitting && findSitting(dayAndTimeIn(sitting.text, timeZone) ?? sitting.text, meeting.sittings, timeZone);
  const unknown = sitting && sittingId === undefined;
  return {
    key: keyOfRow(row),
    number,
    titles,
    ...(shortTitle !== undefined && { shortTitle: { [language]: shortTitle } }),
    ...(minutes !== undefined && minutes > 0 && { plannedMs: minutes * MINUTE_MS }),
    ...(sittingId !== undefined && { sittingId }),
    documents: documents.slice(0, MOST_DOCUMENTS).map((written) => documentOf(written, language)),
    ...(Object.keys(notes).length > 0 && { script: notes }),
    faults: [
      ...leftOut,
      ...(unknown ? [fault(sitting, 'unknown-sitting', 'a sitting of the meeting, by its title')] : []),
    ],
  };
}

function documentOf(written: string, language: Language): AgendaDocument {
  const [symbol] = symbolsIn(written);
  return {
    ...(symbol !== undefined && { symbol }),
    title: { [language]: written.slice(0, 600) },
    status: 'announced',
    languages: [],
  };
}

/** The element of an item that comes. */
export const added = (
  { titles, documents, script, faults: _, ...element }: AgendaElement,
  parent: string | undefined,
  before: string | undefined,
): object => ({
  ...element,
  title: titles,
  ...(parent !== undefined && { parent }),
  ...(before !== undefined && { before }),
  ...(documents.length > 0 && { documents }),
  ...(script && { script }),
});

export interface AgendaChanges {
  changes: Record<string, [unknown, unknown]>;
  byHand: string[];
  /** By field what a command says of it, taken or not. */
  edits: Record<string, Record<string, unknown>>;
  /** What a command says of it. */
  change: Record<string, unknown>;
}

/** By field what was and is. What the file does not say stays, and what a hand set since. */
export function changesOf(item: ItemInfo, element: AgendaElement, meeting: Meeting): AgendaChanges {
  const all: { field: string; of: string; was: unknown; is: unknown; value: unknown }[] = [];
  const differs = (field: string, of: string, [was, is]: readonly [unknown, unknown], value: unknown) =>
    all.push({ field, of, was, is, value });
  const { number, titles, plannedMs, sittingId, documents, script } = element;
  if (number !== item.number) differs('number', 'number', [item.number, number], number);
  for (const [language, title] of Object.entries(titles)) {
    const was = item.title[language as Language];
    if (was !== title) differs(`title_${language}`, 'title', [was ?? null, title], { [language]: title });
  }
  if (plannedMs !== undefined && plannedMs !== item.plannedMs)
    differs(
      'minutes',
      'plannedMs',
      [item.plannedMs === undefined ? null : item.plannedMs / MINUTE_MS, plannedMs / MINUTE_MS],
      plannedMs,
    );
  if (sittingId !== undefined && sittingId !== item.sittingId)
    differs('sitting', 'sittingId', [item.sittingId ?? null, sittingId], sittingId);
  const has = new Set(item.documents.map(calledOf));
  const more = documents.filter((one) => !has.has(calledOf(one)));
  if (more.length > 0)
    differs('documents', 'documents', [[...has], [...has, ...more.map(calledOf)]], [...item.documents, ...more]);
  if (script) {
    const { open: _, openList: __, closeList: ___, conclude: ____, ...was } = meeting.scripts?.[item.id] ?? {};
    const [language, text] = Object.entries(script)[0]!;
    if (Object.entries(script).some(([one, words]) => was[one as Language] !== words))
      differs('script', 'script', [was[language as Language] ?? null, text], { ...was, ...script });
  }
  const isByHand = (of: string) => item.byHand?.includes(of) === true;
  const change: Record<string, unknown> = {};
  for (const { of, value } of all)
    if (!isByHand(of)) change[of] = of === 'title' ? { ...(change.title as object), ...(value as object) } : value;
  return {
    changes: Object.fromEntries(all.map(({ field, was, is }) => [field, [was, is]])),
    byHand: all.filter(({ of }) => isByHand(of)).map(({ field }) => field),
    edits: Object.fromEntries(all.map(({ field, of, value }) => [field, { [of]: value }])),
    change,
  };
}

const calledOf = ({ symbol, title }: { symbol?: string | undefined; title: Text }): string =>
  symbol ?? textIn(title, 'en');
