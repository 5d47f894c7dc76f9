// An agenda beside the meeting's: what is new, renumbered, retitled or gone, and the command for all that is sure.
import type { ImportChoice, ImportColumn, ImportFault, ImportRow } from '#shared/import-preview.ts';
import { isOnRecord } from '#shared/meeting/agenda/items.ts';
import { childrenOf } from '#shared/meeting/agenda/select.ts';
import { asLine, asParagraphs } from '#shared/meeting/clean-text.ts';
import type { Language, Meeting } from '#shared/meeting/state.ts';

import { symbolsIn } from '../document-symbols.ts';
import { added, changesOf, elementOf, keyOfRow } from './agenda-changes.ts';
import { readLines } from './agenda-lines.ts';
import type { AgendaLine, Doubt } from './agenda-lines.ts';
import { fault } from './cells.ts';
import { doubledNumbers } from './agenda-doubled.ts';
import { matches } from './agenda-matches.ts';
import { placesOf } from './agenda-order.ts';
import type { AgendaRow } from './agenda-table.ts';
import { LENGTHS, minutesIn } from './agenda-minutes.ts';
import { agendaRows, MOST_OF_NOTES } from './agenda-table.ts';
import { FileRefused } from './files/refusal.ts';
import type { Headed } from './header.ts';
import { columnsOf } from './header.ts';
import type { KindPreview } from './preview-parts.ts';
import { countsOf } from './preview-parts.ts';
import { textIn } from '#shared/meeting/texts.ts';

export interface AgendaParts {
  meeting: Meeting;
  language: Language;
  file: string | undefined;
}

const MOST_ITEMS = 300;

export function previewAgendaTable(headed: Headed, parts: AgendaParts): KindPreview {
  const rows = agendaRows(headed, parts.language);
  return { ...compared(rows, parts), headerRow: headed.headerRow, columns: columnsOf(headed) };
}

export function previewAgendaLines(lines: readonly AgendaLine[], parts: AgendaParts): KindPreview {
  const { items, others, twice } = readLines(lines);
  if (items.length === 0)
    throw new FileRefused(
      'no-rows',
      'No items were found.',
      'Expected lines that begin with numbers, such as “1. Opening of the meeting”.',
    );
  const rows = items.map(({ row, written, number, above, title, minutes, notes, doubt }): AgendaRow => {
    const beside = besideTitle(title);
    const lasts = minutes ?? beside.minutes;
    return {
      row: { number: row, cells: [] },
      written: written.slice(0, 400),
      number,
      above,
      titles: { [parts.language]: asLine(beside.title).trim().slice(0, 600) },
      ...(lasts !== undefined && { minutes: lasts }),
      documents: [...new Set([...beside.documents, ...symbolsIn(notes.join('\n'))])],
      notes: notes.length > 0 ? { [parts.language]: notesOf(notes) } : {},
      leftOut: doubt ? [doubtOf(doubt, written)] : [],
    };
  });
  const none = { number: '', above: undefined, titles: {}, documents: [], notes: {}, leftOut: [] };
  const faulty = twice.map(({ row, text }): AgendaRow => ({
    ...none,
    row: { number: row, cells: [] },
    written: text.slice(0, 400),
    fault: doubtOf('twice', text),
  }));
  const skipped = others.map(({ row, text }): AgendaRow => ({
    row: { number: row, cells: [] },
    written: text.slice(0, 400),
    skip: 'section',
    ...none,
  }));
  const columns: ImportColumn[] = [];
  const all = [...rows, ...faulty, ...skipped].toSorted((one, other) => one.row.number - other.row.number);
  return { ...compared(all, parts), headerRow: null, columns };
}

/** What is odd about a number, told at the line that has it. */
const DOUBTS = {
  gap: ['number-gap', 'the number that follows the one before it'],
  back: ['number-back', 'a number larger than the one before it'],
  twice: ['number-twice', 'a number that no other line has'],
} as const satisfies Record<Doubt, readonly [string, string]>;
function doubtOf(doubt: Doubt, text: string): ImportFault {
  const [reason, expected] = DOUBTS[doubt];
  return { ...fault({ column: 0, text }, reason, expected), column: null };
}

/** "(10 min)", "– 1 h 30" behind a title: how long it is planned for. */
const LENGTH = new RegExp(
  String.raw`\s*(?:[([（]\s*(?<within>${LENGTHS})\s*[)\]）]|\s[-–—]\s*(?<behind>${LENGTHS}))\s*$`,
  'iu',
);
const IN_BRACKETS = /\s*[([（]([^()[\]（）]+)[)\]）]\s*$/u;
/** Many speak: a few minutes behind it are each speaker's, such as in "Statements (3 min)". */
const OF_MANY =
  /\b(?:statements|speeches|interventions|general debate|d[ée]clarations|d[ée]bat g[ée]n[ée]ral|allocutions|declaraciones|intervenciones|discursos|debate general)\b|выступлени[яй]|заявлени[яй]|прения|بيانات|كلمات|مداخلات|المناقشة العامة|发言|一般性辩论/iu;
const MOST_OF_A_SPEAKER = 10;
/** What stands between symbols. */
const BETWEEN = /(?:,|;|،|、|\band\b|\bet\b|\by\b|и|و|和|\s)+/giu;

/** A title without how long it lasts and the symbols of its documents, where they stand behind it. */
function besideTitle(written: string): { title: string; minutes?: number; documents: string[] } {
  const length = LENGTH.exec(written);
  const said = minutesIn(length?.groups?.['within'] ?? length?.groups?.['behind'] ?? '');
  const isOfEach = length && said !== undefined && said <= MOST_OF_A_SPEAKER && OF_MANY.test(written);
  const minutes = isOfEach ? undefined : said;
  const timed = length && minutes !== undefined ? written.slice(0, length.index) : written;
  const [whole = '', inside = ''] = IN_BRACKETS.exec(timed) ?? [];
  const documents = symbolsIn(inside);
  const others = documents.reduce((rest, symbol) => rest.replace(symbol, ' '), inside).replace(BETWEEN, '');
  // "(A/CONF.1/2 and Add.1)" stays in the title, where it can be read whole.
  const title = documents.length > 0 && others === '' ? timed.slice(0, timed.length - whole.length) : timed;
  return { title: title.trim() === '' ? written : title, ...(minutes !== undefined && { minutes }), documents };
}

/** As many paragraphs as a script may have. */
const notesOf = (notes: readonly string[]): string =>
  asParagraphs(notes.join('\n\n')).trim().slice(0, MOST_OF_NOTES).trim();

function compared(
  rows: readonly AgendaRow[],
  parts: AgendaParts,
): Pick<KindPreview, 'kind' | 'basis' | 'rows' | 'missing' | 'counts' | 'contacts' | 'command'> {
  const { meeting, file, language } = parts;
  const read = rows.filter((row) => row.skip === undefined && !row.fault);
  if (read.length === 0) throw new FileRefused('no-rows');
  if (read.length > MOST_ITEMS) throw new FileRefused('too-many-rows', `An agenda has at most ${MOST_ITEMS} items.`);
  const found = matches(rows, meeting);
  const refOf = (row: AgendaRow): string => found.get(row)?.item.id ?? keyOfRow(row);
  const byNumber = new Map(read.map((row) => [row.number, refOf(row)]));
  const parentOf = ({ above }: AgendaRow) => (above === undefined ? undefined : byNumber.get(above));
  const places = placesOf(
    read.map((row) => ({ ref: refOf(row), isNew: !found.has(row), parent: parentOf(row) ?? null })),
    (id) => meeting.catalogue.items[id]?.parent ?? null,
    meeting.agenda,
  );
  const numbered = doubledNumbers(rows, meeting, language);
  const [add, edit]: [object[], object[]] = [[], []];
  const previewed = rows.map((row): ImportRow => {
    const base = { row: row.row.number, written: row.written, ...(row.row.hidden && { hidden: row.row.hidden }) };
    if (row.skip !== undefined) return { ...base, state: 'skip', reason: row.skip };
    if (row.fault) {
      const choices = numbered(row);
      return {
        ...base,
        faults: [row.fault],
        ...(choices.length > 0 ? { state: 'choose', choices } : { state: 'fault' }),
      };
    }
    const match = found.get(row);
    const element = elementOf(row, meeting, language);
    const faults = element.faults.length > 0 ? { faults: element.faults } : {};
    const comes = added(element, parentOf(row), places.before.get(keyOfRow(row)));
    if (!match) {
      add.push(comes);
      return { ...base, state: 'new', how: 'new', ...faults };
    }
    const { item, how } = match;
    const { changes, byHand, edits, change } = changesOf(item, element, meeting);
    if (how === 'asked') {
      const name = textIn(item.title, language);
      const choices: ImportChoice[] = [
        { id: item.id, name, how: 'retitled', edit: { itemId: item.id, ...change } },
        // Instead of the one that is there.
        {
          name: Object.values(row.titles)[0]!,
          how: 'new',
          add: comes,
          ...(!isUsed(meeting, item.id) && { remove: item.id }),
        },
      ];
      return { ...base, ...faults, state: 'choose', choices };
    }
    const moved = places.moves.find(({ itemId, parent }) => itemId === item.id && parent !== undefined);
    const all = { ...changes, ...(moved && { parent: [item.parent ?? null, moved.parent] as [unknown, unknown] }) };
    const is = { ...base, id: item.id, how, ...faults };
    if (Object.keys(change).length > 0) edit.push({ itemId: item.id, ...change });
    if (Object.keys(all).length === 0) return { ...is, state: 'same' };
    return { ...is, state: 'change', changes: all, edits, ...(byHand.length > 0 && { byHand }) };
  });
  const kept = new Set([...found.values()].map(({ item }) => item.id));
  const gone = meeting.agenda.filter((id) => !kept.has(id));
  const remove = gone.filter((id) => !isUsed(meeting, id));
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
      ...(places.moves.length > 0 && { move: places.moves }),
      remove,
    },
  };
}

/** It stays, or a sub-item of it does. */
const isUsed = (meeting: Meeting, id: string): boolean =>
  isOnRecord(meeting, id) || childrenOf(meeting, id).some((child) => isUsed(meeting, child));
