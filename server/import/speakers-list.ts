// A speakers list beside the item's: who is put on it, who stands there already, who is asked about.
import type { ImportFault, ImportRow } from '#shared/import-preview.ts';
import { groupMeant } from '#shared/meeting/catalogue/groups.ts';
import { asLine } from '#shared/meeting/clean-text.ts';
import type { Language, Meeting } from '#shared/meeting/state.ts';
import type { Climb } from '#shared/names/ladder.ts';
import { COUNT_MARK, single } from '#shared/names/ladder.ts';

import { tableLadder } from '../names/table-ladder.ts';
import type { AgendaLine } from './agenda-lines.ts';
import { fault, isError, isTotal, notWritten, spokenIn } from './cells.ts';
import { FileRefused } from './files/refusal.ts';
import { instantIn } from './day-and-time.ts';
import type { Headed } from './header.ts';
import { cellOf, columnsOf, repeats } from './header.ts';
import { MINUTES, SECONDS } from './length-words.ts';
import type { KindPreview } from './preview-parts.ts';
import { choicesAmong, countsOf } from './preview-parts.ts';
import type { SpeakerLine } from './speakers-lines.ts';
import { lengthIn, modeIn, personIn, readSpeakerLine } from './speakers-lines.ts';
import type { Pool } from './name-pool.ts';

export interface ListParts {
  meeting: Meeting;
  pool: Pool;
  language: Language;
  file: string | undefined;
  itemId: string;
}

interface ReadEntry {
  row: number;
  written: string;
  hidden?: true;
  skip?: string;
  line?: SpeakerLine & { requestedAt?: number };
  leftOut: ImportFault[];
  /** Of the name, for a fault of the row. */
  column: number;
}

const NUMBERED = /^\s*(?:\d{1,3}|[٠-٩]{1,3})\s*[.):、\-–\t]\s*(.+)$/u;
/** "1 Austria": most lines of a list have such a number, or none has. */
const BARE = /^\s*(?:\d{1,3}|[٠-٩]{1,3})\s+(\p{L}.*)$/u;
/** "10:05 Austria", "10.05-10.10: Austria": when it is to speak. */
const AT_TIME = /^\s*\d{1,2}[:.hH][0-5]\d(?:\s*[-–—]\s*\d{1,2}[:.hH][0-5]\d)?\s*[:.)–-]?\s+(?=\S)/u;
const BULLET = /^\s*[-–—•*·▪]\s+/u;
/** "(a) Austria", "b. Austria", "IV. Austria": "(a)" is no language that is spoken. */
const COUNTED = new RegExp(String.raw`^\s*${COUNT_MARK}(?=\p{L})`, 'u');
/** A number with a unit of time, and no time of a day. */
const LENGTH = new RegExp(String.raw`^\s*\p{Nd}{1,3}\s*(?:${MINUTES}|${SECONDS})`, 'iu');
const MOST_ENTRIES = 500;

/** Lines of a mail: those that are numbered, or, where none is, those that name somebody. */
export function previewListLines(all: readonly AgendaLine[], parts: ListParts): KindPreview {
  const { meeting, pool } = parts;
  const lines = withPlainNumbers(all.map((line) => ({ ...line, text: line.text.replace(AT_TIME, '') })));
  const climb = (name: string): Climb => pool.ladder.climb(name);
  const isGroup = (name: string) => groupMeant(meeting, name).known;
  const areNumbered = lines.filter(({ text }) => NUMBERED.test(text)).length > 1;
  const rows = lines.flatMap(({ row, text }): ReadEntry[] => {
    const plain = single(text);
    if (plain === '') return [];
    const body = areNumbered
      ? NUMBERED.exec(text)?.[1]
      : (NUMBERED.exec(text)?.[1] ?? text).replace(BULLET, '').replace(COUNTED, '');
    const base: ReadEntry = { row, written: plain.slice(0, 400), leftOut: [], column: 0 };
    if (body === undefined) return [{ ...base, skip: 'section' }];
    const line = readSpeakerLine(body, climb, isGroup);
    // A State or an organization that is not in the meeting is told, and is no line between.
    const isSomebody = line.climb.found ?? line.climb.offers?.[0] ?? tableLadder().find(line.name);
    if (!areNumbered && !isSomebody) return [{ ...base, skip: 'section' }];
    return [{ ...base, written: line.name.slice(0, 400), line }];
  });
  return { ...compared(rows, parts), headerRow: null, columns: [] };
}

/** Numbers with nothing but a blank behind them as others have them. */
function withPlainNumbers(lines: readonly AgendaLine[]): readonly AgendaLine[] {
  const bare = lines.filter(({ text }) => BARE.test(text)).length;
  if (bare < 2 || lines.some(({ text }) => NUMBERED.test(text))) return lines;
  return lines.map((line) => ({
    ...line,
    text: line.text.replace(/^(\s*\S+)\s+(?=\p{L})/u, BARE.test(line.text) ? '$1. ' : '$&'),
  }));
}

export function previewListTable(headed: Headed, parts: ListParts): KindPreview {
  const { meeting, pool } = parts;
  const climb = (name: string): Climb => pool.ladder.climb(name);
  const isGroup = (name: string) => groupMeant(meeting, name).known;
  const rows = headed.rows.map((row): ReadEntry => {
    const cell = (field: string) => cellOf(row, headed, field);
    const name = cell('name');
    const base: ReadEntry = {
      row: row.number,
      written: name?.text.slice(0, 400) ?? row.cells.find((cell) => cell !== '') ?? '',
      leftOut: [],
      column: name?.column ?? 0,
      ...(row.hidden && { hidden: true }),
    };
    if (repeats(row, headed.headings)) return { ...base, skip: 'heading' };
    if (isTotal(row.cells)) return { ...base, skip: 'total' };
    if (!name) return { ...base, skip: 'section' };
    const line = readSpeakerLine(name.text, climb, isGroup);
    const [behalf, speaker, title, mode, length, requested] = [
      'on_behalf_of',
      'speaker',
      'title',
      'mode',
      'length',
      'requested',
    ].map(cell);
    const language = cell('language');
    const spoken = language && spokenIn(language);
    if (spoken?.fault) base.leftOut.push(spoken.fault);
    // "Mirkina, Veska": where the function has a column of its own, what follows a comma is no function.
    for (const one of [behalf, speaker, title]) if (one && isError(one.text)) base.leftOut.push(notWritten(one)!);
    const person =
      speaker && !isError(speaker.text) && (title ? { name: speaker.text.slice(0, 200) } : personIn(speaker.text));
    const kind = mode && modeIn(mode.text);
    // "Time" may head how long each speaks: "5 min".
    const lasts = requested && LENGTH.test(requested.text) ? requested.text : undefined;
    const videoMs = kind === 'video' ? lengthIn(length?.text ?? lasts ?? mode!.text) : undefined;
    const at = requested && instantIn(requested.text, meeting.catalogue.timeZone);
    if (requested && at === undefined && lasts === undefined)
      base.leftOut.push(fault(requested, 'not-a-time', 'a day and a time such as 2027-03-12 09:30'));
    return {
      ...base,
      line: {
        ...line,
        ...(behalf && !isError(behalf.text) && { onBehalfOf: behalf.text }),
        ...(person && {
          person: { ...person, ...(title && !isError(title.text) && { title: title.text.slice(0, 200) }) },
        }),
        ...(spoken?.value !== undefined && { language: spoken.value }),
        ...(kind && { mode: kind }),
        ...(videoMs !== undefined && { videoMs }),
        ...(at !== undefined && { requestedAt: at }),
      },
    };
  });
  return { ...compared(rows, parts), headerRow: headed.headerRow, columns: columnsOf(headed) };
}

function compared(
  rows: readonly ReadEntry[],
  { meeting, pool, file, language, itemId }: ListParts,
): Pick<KindPreview, 'kind' | 'basis' | 'rows' | 'missing' | 'counts' | 'contacts' | 'command'> {
  const entries = rows.filter(({ line }) => line);
  if (entries.length === 0)
    throw new FileRefused(
      'no-rows',
      'Nobody is named in it.',
      'Expected a delegation on each line, or a column of delegations.',
    );
  if (entries.length > MOST_ENTRIES)
    throw new FileRefused('too-many-rows', `Expected at most ${MOST_ENTRIES} speakers.`);
  const list = meeting.lists[itemId];
  const keyOf = (delegationId: string, onBehalfOf: string | null | undefined) => `${delegationId} ${onBehalfOf ?? ''}`;
  const waiting = new Set(
    (list?.waiting ?? []).map((one) => keyOf('delegationId' in one ? (one.delegationId ?? '') : '', one.onBehalfOf)),
  );
  const seen = new Set<string>();
  const add: object[] = [];
  const previewed = rows.map(({ row, written, hidden, skip, line, leftOut, column }): ImportRow => {
    const base = { row, written, ...(hidden && { hidden }) };
    if (skip !== undefined || !line) return { ...base, state: 'skip', reason: skip ?? 'section' };
    const { climb, onBehalfOf: behalf, person, language: spoken, mode, videoMs, requestedAt } = line;
    const onBehalfOf =
      behalf === undefined ? undefined : groupMeant(meeting, asLine(behalf).trim()).onBehalfOf.slice(0, 1_000);
    const brings = {
      ...(onBehalfOf !== undefined && { onBehalfOf }),
      ...(person && { speaker: person }),
      ...(spoken !== undefined && { language: spoken }),
      ...(mode && { mode }),
      ...(videoMs !== undefined && { videoMs }),
      ...(requestedAt !== undefined && { requestedAt }),
    };
    const element = (delegationId: string) => ({ delegationId, ...brings });
    const faults = leftOut.length > 0 ? { faults: leftOut } : {};
    if (!climb.found) {
      const choices = choicesAmong(climb.offers, { pool, language }, ({ id }) => ({ add: element(id) }));
      const unknown = fault({ column, text: written }, 'unknown-delegation', 'a delegation of the meeting');
      return { ...base, state: 'choose', choices, brings, faults: [unknown, ...leftOut] };
    }
    const { id, how } = climb.found;
    if (line.isWithdrawn) {
      const gone = fault({ column, text: written }, 'withdrawn', 'a speaker who was not withdrawn');
      return { ...base, id, how, state: 'fault', faults: [gone, ...leftOut] };
    }
    const key = keyOf(id, onBehalfOf);
    if (waiting.has(key)) return { ...base, id, how, state: 'same', ...faults };
    if (seen.has(key)) {
      const twice = fault(
        { column, text: written },
        'listed-twice',
        'each delegation once, or on behalf of a group besides',
      );
      return { ...base, id, how, state: 'fault', faults: [twice, ...leftOut] };
    }
    seen.add(key);
    add.push(element(id));
    return { ...base, id, how, state: 'new', ...faults };
  });
  const basis = list?.seq ?? 0;
  return {
    kind: 'list',
    basis,
    rows: previewed,
    missing: [],
    counts: countsOf(previewed),
    contacts: [],
    command: { type: 'ReviseList', itemId, basis, ...(file !== undefined && { file }), add, place: 'after' },
  };
}
