// An agenda beside the meeting's: what is new, renumbered, retitled or gone, and the command for all that is sure.
import type { ImportChoice, ImportColumn, ImportRow } from '#shared/imports.ts';
import { asLine, asParagraphs } from '#shared/meeting/clean-text.ts';
import type { ItemInfo, Language, Meeting } from '#shared/meeting/state.ts';
import { folded } from '#shared/names/words.ts';

import { isSameTitle, readLines, shareAWord, symbolsIn } from './agenda-lines.ts';
import type { AgendaLine } from './agenda-lines.ts';
import type { AgendaRow } from './agenda-table.ts';
import { agendaRows } from './agenda-table.ts';
import { fault } from './cells.ts';
import { FileRefused } from './files/refusal.ts';
import type { Headed } from './header.ts';
import { columnsOf } from './header.ts';
import { countsOf } from './list.ts';
import type { KindPreview } from './participants.ts';
import { textIn } from './pool.ts';
import { sittingCalled } from './sitting-called.ts';

export interface AgendaParts {
  meeting: Meeting;
  language: Language;
  file: string | undefined;
}

const MINUTE_MS = 60_000;
const MOST_ITEMS = 300;
const MOST_OF_NOTES = 4_000;
const MOST_DOCUMENTS = 50;

export function previewAgendaTable(headed: Headed, parts: AgendaParts): KindPreview {
  const rows = agendaRows(headed, parts.language);
  return { ...compared(rows, parts), headerRow: headed.headerRow, columns: columnsOf(headed) };
}

export function previewAgendaLines(lines: readonly AgendaLine[], parts: AgendaParts): KindPreview {
  const { items, others } = readLines(lines);
  if (items.length === 0)
    throw new FileRefused(
      'no-rows',
      'No items were found.',
      'Expected lines that begin with numbers, such as “1. Opening of the meeting”.',
    );
  const rows = items.map(({ row, written, number, above, title, notes }): AgendaRow => ({
    row: { number: row, cells: [] },
    written: written.slice(0, 400),
    number,
    above,
    titles: { [parts.language]: asLine(title).trim().slice(0, 600) },
    documents: symbolsIn(notes.join('\n')),
    notes: notes.length > 0 ? { [parts.language]: notesOf(notes) } : {},
    leftOut: [],
  }));
  const skipped = others.map(({ row, text }): AgendaRow => ({
    row: { number: row, cells: [] },
    written: text.slice(0, 400),
    skip: 'section',
    number: '',
    above: undefined,
    titles: {},
    documents: [],
    notes: {},
    leftOut: [],
  }));
  const columns: ImportColumn[] = [];
  const all = [...rows, ...skipped].toSorted((one, other) => one.row.number - other.row.number);
  return { ...compared(all, parts), headerRow: null, columns };
}

/** As many paragraphs as a script may have. */
const notesOf = (notes: readonly string[]): string =>
  asParagraphs(notes.join('\n\n')).trim().slice(0, MOST_OF_NOTES).trim();

type Match = { item: ItemInfo; how: 'same' | 'renumbered' | 'retitled' } | { item: ItemInfo; how: 'asked' };

/** Which item of the meeting each row is: by its title first, then by its number. */
function matches(rows: readonly AgendaRow[], meeting: Meeting): Map<AgendaRow, Match> {
  const items = meeting.agenda.map((id) => meeting.catalogue.items[id]!);
  const found = new Map<AgendaRow, Match>();
  const taken = new Set<string>();
  const take = (row: AgendaRow, match: Match): void => {
    found.set(row, match);
    taken.add(match.item.id);
  };
  const read = rows.filter((row) => row.skip === undefined && !row.fault);
  const titled = (row: AgendaRow, item: ItemInfo) =>
    Object.entries(row.titles).some(
      ([language, title]) => folded(item.title[language as Language] ?? '') === folded(title),
    );
  for (const row of read) {
    const same = items.find((item) => !taken.has(item.id) && item.number === row.number && titled(row, item));
    if (same) take(row, { item: same, how: 'same' });
  }
  for (const row of read) {
    if (found.has(row)) continue;
    const named = items.filter((item) => !taken.has(item.id) && titled(row, item));
    // One title of several items tells nothing.
    if (named.length === 1) take(row, { item: named[0]!, how: 'renumbered' });
  }
  for (const row of read) {
    if (found.has(row)) continue;
    const numbered = items.find((item) => !taken.has(item.id) && item.number === row.number);
    if (!numbered) continue;
    const shares = Object.entries(row.titles).some(([language, title]) => {
      const was = numbered.title[language as Language];
      // In a language that the item has no title in yet, its number says which it is.
      return was === undefined || shareAWord(was, title) || isSameTitle(was, title);
    });
    take(row, { item: numbered, how: shares ? 'retitled' : 'asked' });
  }
  return found;
}

function compared(
  rows: readonly AgendaRow[],
  parts: AgendaParts,
): Pick<KindPreview, 'kind' | 'basis' | 'rows' | 'missing' | 'counts' | 'contacts' | 'command'> {
  const { meeting, file, language } = parts;
  const read = rows.filter((row) => row.skip === undefined && !row.fault);
  if (read.length === 0) throw new FileRefused('no-rows');
  if (read.length > MOST_ITEMS) throw new FileRefused('too-many-rows', `An agenda has at most ${MOST_ITEMS} items.`);
  const found = matches(rows, meeting);
  const keyOf = new Map(read.map((row) => [row.number, found.get(row)?.item.id ?? `row-${row.row.number}`]));
  const [add, edit]: [object[], object[]] = [[], []];
  const previewed = rows.map((row): ImportRow => {
    const base = { row: row.row.number, written: row.written, ...(row.row.hidden && { hidden: row.row.hidden }) };
    if (row.skip !== undefined) return { ...base, state: 'skip', reason: row.skip };
    if (row.fault) return { ...base, state: 'fault', faults: [row.fault] };
    const match = found.get(row);
    const element = elementOf(row, parts, keyOf);
    const faults = element.faults.length > 0 ? { faults: element.faults } : {};
    if (!match) {
      add.push(element.added);
      return { ...base, state: 'new', how: 'new', ...faults };
    }
    const { item, how } = match;
    const { changes, change } = changesOf(row, item, element, meeting);
    const is = { id: item.id, how, ...faults };
    if (how === 'asked') {
      const name = textIn(item.title, language);
      const choices: ImportChoice[] = [
        { id: item.id, name, how: 'retitled', edit: { itemId: item.id, ...change } },
        { name: Object.values(row.titles)[0]!, how: 'new', add: element.added },
      ];
      return { ...base, ...faults, state: 'choose', choices };
    }
    if (Object.keys(changes).length === 0) return { ...base, ...is, state: 'same' };
    edit.push({ itemId: item.id, ...change });
    return { ...base, ...is, state: 'change', changes };
  });
  const kept = new Set([...found.values()].map(({ item }) => item.id));
  const gone = meeting.agenda.filter((id) => !kept.has(id));
  const remove = gone.filter((id) => !isUsed(meeting, id));
  const order = ordered(read, found, meeting);
  const basis = meeting.catalogueSeq ?? 0;
  return {
    kind: 'agenda',
    basis,
    rows: previewed,
    missing: gone.map((id) => ({
      id,
      name: meeting.catalogue.items[id]!.title,
      ...(isUsed(meeting, id) && { used: true as const }),
    })),
    counts: countsOf(previewed),
    contacts: [],
    command: {
      type: 'ReviseAgenda',
      basis,
      ...(file !== undefined && { file }),
      add,
      edit,
      ...(order.length > 0 && { move: order }),
      remove,
    },
  };
}

interface Element {
  added: Record<string, unknown>;
  faults: ImportRow['faults'] & object;
  sittingId?: string;
}

function elementOf(row: AgendaRow, { meeting, language }: AgendaParts, keyOf: ReadonlyMap<string, string>): Element {
  const { number, above, titles, minutes, sitting, documents, notes, shortTitle, leftOut } = row;
  const faults = [...leftOut];
  const sittingId = sitting && sittingCalled(sitting.text, meeting);
  if (sitting && sittingId === undefined)
    faults.push(fault(sitting, 'unknown-sitting', 'a sitting of the meeting, by its title'));
  const parent = above === undefined ? undefined : keyOf.get(above);
  return {
    faults,
    ...(sittingId !== undefined && { sittingId }),
    added: {
      key: `row-${row.row.number}`,
      number,
      title: titles,
      ...(parent !== undefined && { parent }),
      ...(shortTitle !== undefined && { shortTitle: { [language]: shortTitle } }),
      ...(minutes !== undefined && minutes > 0 && { plannedMs: minutes * MINUTE_MS }),
      ...(sittingId !== undefined && { sittingId }),
      ...(documents.length > 0 && {
        documents: documents.slice(0, MOST_DOCUMENTS).map((symbol) => documentOf(symbol, language)),
      }),
      ...(Object.keys(notes).length > 0 && { script: notes }),
    },
  };
}

const documentOf = (written: string, language: Language) => {
  const [symbol] = symbolsIn(written);
  return {
    ...(symbol !== undefined && { symbol }),
    title: { [language]: written },
    status: 'announced' as const,
    languages: [],
  };
};

/** By field what was and is, and the same as a command has it. What the file does not say stays. */
function changesOf(row: AgendaRow, item: ItemInfo, { added, sittingId }: Element, meeting: Meeting) {
  const changes: Record<string, [unknown, unknown]> = {};
  const change: Record<string, unknown> = {};
  if (row.number !== item.number) {
    changes.number = [item.number, row.number];
    change.number = row.number;
  }
  for (const [language, title] of Object.entries(row.titles)) {
    const was = item.title[language as Language];
    if (was === title) continue;
    changes[`title_${language}`] = [was ?? null, title];
    change.title = { ...(change.title as object), [language]: title };
  }
  const parent = added.parent as string | undefined;
  if (parent !== item.parent && (parent !== undefined || row.above === undefined)) {
    changes.parent = [item.parent ?? null, parent ?? null];
    change.parent = parent ?? null;
  }
  const plannedMs = added.plannedMs as number | undefined;
  if (plannedMs !== undefined && plannedMs !== item.plannedMs) {
    changes.minutes = [item.plannedMs === undefined ? null : item.plannedMs / MINUTE_MS, plannedMs / MINUTE_MS];
    change.plannedMs = plannedMs;
  }
  if (sittingId !== undefined && sittingId !== item.sittingId) {
    changes.sitting = [item.sittingId ?? null, sittingId];
    change.sittingId = sittingId;
  }
  const has = new Set(item.documents.map(({ symbol, title }) => symbol ?? Object.values(title)[0]));
  const more = ((added.documents ?? []) as ReturnType<typeof documentOf>[]).filter(
    ({ symbol, title }) => !has.has(symbol ?? Object.values(title)[0]),
  );
  if (more.length > 0) {
    changes.documents = [[...has], [...has, ...more.map(({ symbol, title }) => symbol ?? Object.values(title)[0])]];
    change.documents = [...item.documents, ...more];
  }
  const script = added.script as Partial<Record<Language, string>> | undefined;
  const was: Partial<Record<Language, string>> = meeting.scripts?.[item.id]?.open ?? {};
  if (script && Object.entries(script).some(([language, text]) => was[language as Language] !== text)) {
    changes.script = [textOrNull(was), textOrNull(script)];
    change.script = { ...was, ...script };
  }
  return { changes, change };
}

const textOrNull = (text: Partial<Record<Language, string>>): string | null => Object.values(text)[0] ?? null;

/** Taken up, with a list, or with time on it: it stays in the record. */
function isUsed(meeting: Meeting, id: string): boolean {
  const item = meeting.items[id];
  return (
    item === undefined ||
    item.status !== 'pending' ||
    item.openedAt !== undefined ||
    item.clock.accumulatedMs > 0 ||
    meeting.lists[id] !== undefined ||
    meeting.agenda.some((other) => meeting.catalogue.items[other]?.parent === id && isUsed(meeting, other))
  );
}

/** Those that stand in another order among themselves now: each before which it comes. */
function ordered(read: readonly AgendaRow[], found: ReadonlyMap<AgendaRow, Match>, meeting: Meeting): object[] {
  const ids = read.flatMap((row) => {
    const match = found.get(row);
    return match && match.how !== 'asked' ? [match.item.id] : [];
  });
  const was = meeting.agenda.filter((id) => ids.includes(id));
  if (was.join('\n') === ids.join('\n')) return [];
  return ids.toReversed().map((id, nth, all) => ({ itemId: id, before: all[nth - 1] ?? null }));
}
