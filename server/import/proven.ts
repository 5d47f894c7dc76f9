// What is sure, tried on the meeting by its own rules before anybody is told so: what would be refused is a fault of its row, and no part of
// the command. Knows the commands; reads no file.
import { commands as ofCatalogue } from '#shared/meeting/catalogue/contract.ts';
import type { CommandOf } from '#shared/meeting/commands.ts';
import { DECIDE } from '#shared/meeting/concerns.ts';
import type { Context } from '#shared/meeting/decider.ts';
import { MOST } from '#shared/meeting/meeting-maxima.ts';
import { commands as ofRevisions } from '#shared/meeting/revise/contract.ts';
import type { ImportFault, ImportRow } from '#shared/import-preview.ts';
import type { Meeting } from '#shared/meeting/state.ts';

import { knownDelegation } from '../names/known-delegation.ts';
import type { KindPreview } from './preview-parts.ts';
import { countsOf } from './preview-parts.ts';

const SCHEMAS = { ...ofRevisions, SetSeating: ofCatalogue.SetSeating };
type Revision = keyof typeof SCHEMAS;
type Element = Record<string, unknown>;

/** So often at most: each time at least one row is found that the meeting would refuse. */
const MOST_TIMES = 300;

/** Where in the command the meeting stops, and why. */
interface Stop {
  reason: string;
  message: string;
  /** The list of the command in which it stops; undefined: it is the whole of it. */
  list?: string | undefined;
  index?: number | undefined;
  /** The element's field. */
  field?: string | undefined;
  details: Record<string, unknown>;
  /** What stands in the cell; left out: the name. */
  got?: string;
}

/** What was expected, where the meeting's own sentence says only what it found. */
const EXPECTED: Record<string, string> = {
  'delegation-retired': 'a delegation that takes part',
  'item-concluded': 'an item that is not concluded',
  'debate-closed': 'an item whose debate is not closed',
  'already-listed': 'a delegation that has not asked for the floor on this item',
  'group-already-listed': 'a group on whose behalf nobody has asked for the floor on this item',
  'delegation-exists': 'a name that no other delegation of the meeting has',
  'seat-taken': 'each seat once',
  'seat-held': 'a seat that no delegation has which is not in the list',
  'number-taken': 'a number that no other item has',
  'too-many-delegations': `at most ${MOST.delegations.toLocaleString('en')} delegations in a meeting`,
  'too-many-items': `at most ${MOST.items} items on an agenda`,
};

/** The preview with only that in its command which the meeting accepts as it is now. */
export function proven(read: KindPreview, meeting: Meeting, newId: () => string): KindPreview {
  const context: Context = {
    now: Date.now(),
    by: { role: 'secretary' },
    commandId: newId(),
    newId,
    known: knownDelegation,
  };
  let preview = read;
  for (let times = 0; times < MOST_TIMES; times += 1) {
    const stop = stopOf(preview.command, meeting, context);
    const without = stop && withoutStop(preview, stop, meeting);
    if (!without) break;
    preview = without;
  }
  return preview === read ? read : { ...preview, counts: { ...preview.counts, ...countsOf(preview.rows) } };
}

function stopOf(command: KindPreview['command'], meeting: Meeting, context: Context): Stop | undefined {
  const type = command.type as Revision;
  const parsed = SCHEMAS[type].safeParse(command);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const [list, index, field] = issue?.path ?? [];
    const most = issue?.code === 'too_big' && index === undefined ? { most: Number(issue.maximum) } : {};
    return {
      reason: 'malformed',
      message: issue?.message ?? '',
      list: list === undefined ? undefined : String(list),
      index: typeof index === 'number' ? index : undefined,
      field: field === undefined ? undefined : String(field),
      details: most,
    };
  }
  const decide = DECIDE[type] as (
    of: Meeting,
    given: CommandOf<Revision>,
    by: Context,
  ) => ReturnType<(typeof DECIDE)[Revision]>;
  const decision = decide(meeting, parsed.data as CommandOf<Revision>, context);
  if (decision.ok) return undefined;
  const { message, details = {} } = decision.refusal;
  const at = details['field'];
  const [list, index, field] = typeof at === 'string' ? at.split('.') : [];
  const isPath = field !== undefined && /^\d+$/u.test(index ?? '');
  return {
    reason: String(details['reason']),
    message,
    list: isPath ? list : (details['in'] as string | undefined),
    index: isPath ? Number(index) : (details['index'] as number | undefined),
    field: isPath ? field : undefined,
    details,
  };
}

const listOf = ({ command }: KindPreview, list: string): Element[] => (command[list] ?? []) as Element[];

/** Without what it stops at; undefined: nothing is found of which that would be. */
function withoutStop(preview: KindPreview, stop: Stop, meeting: Meeting): KindPreview | undefined {
  const { reason, details } = stop;
  // Not the line is wrong, but the list as a whole.
  if (reason === 'item-concluded' || reason === 'debate-closed')
    return without(preview, stop, 'add', new Set(listOf(preview, 'add').keys()));
  if (stop.list === 'remove' && stop.index !== undefined) return withoutRemoval(preview, stop.index);
  if (stop.list !== undefined && stop.index !== undefined) {
    const isHeld = reason === 'seat-taken' && !isNamed(preview, String(details['delegationId']));
    const told = isHeld ? { ...stop, reason: 'seat-held' } : stop;
    return without(preview, told, stop.list, new Set([stop.index, ...alike(preview, stop, meeting)]));
  }
  if (reason === 'number-taken') {
    const at = listOf(preview, 'add').findLastIndex(({ number }) => number === details['number']);
    if (at >= 0) return without(preview, stop, 'add', new Set([at]));
    const edited = listOf(preview, 'edit').findLastIndex(({ number }) => number === details['number']);
    return edited < 0 ? undefined : without(preview, stop, 'edit', new Set([edited]));
  }
  const tooMany = tooManyOf(preview, stop, meeting);
  return tooMany === undefined ? undefined : without(preview, stop, tooMany.list, tooMany.last);
}

/** The last ones, of which there is no room for more. */
function tooManyOf(preview: KindPreview, { reason, list = 'add', details }: Stop, meeting: Meeting) {
  const most = Number(details['most']);
  const given = listOf(preview, list).length;
  const there = {
    'too-many-delegations': Object.keys(meeting.catalogue.delegations).length,
    'too-many-items': meeting.agenda.length - listOf(preview, 'remove').length,
    malformed: 0,
  }[reason];
  if (there === undefined || Number.isNaN(most) || given === 0) return undefined;
  const kept = Math.max(0, Math.min(most - there, given - 1));
  return { list, last: new Set(Array.from({ length: given - kept }, (_, nth) => kept + nth)) };
}

/** Others of a speakers list that are refused for the same: each takes a look at the whole list. */
function alike(preview: KindPreview, { reason, list = '' }: Stop, { catalogue }: Meeting): number[] {
  if (reason !== 'delegation-retired') return [];
  return [...listOf(preview, list).entries()].flatMap(([index, { delegationId }]) =>
    catalogue.delegations[String(delegationId)]?.retired ? [index] : [],
  );
}

const isNamed = (preview: KindPreview, id: string): boolean =>
  ['seats', 'edit', 'add'].some((list) =>
    listOf(preview, list).some((one) => one['delegationId'] === id || one['id'] === id),
  );

/** Items that stay after all. */
function withoutRemoval(preview: KindPreview, index: number): KindPreview {
  const id = (preview.command['remove'] as string[])[index];
  return {
    ...preview,
    missing: preview.missing.map((one) => (one.id === id ? { ...one, used: true } : one)),
    command: { ...preview.command, remove: (preview.command['remove'] as string[]).filter((_, at) => at !== index) },
  };
}

function without(preview: KindPreview, stop: Stop, list: string, at: ReadonlySet<number>): KindPreview {
  const gone = [...listOf(preview, list).entries()].flatMap(([index, element]) => (at.has(index) ? [element] : []));
  const rows = rowsOf(preview, list, at, gone);
  const [{ seat } = {}] = gone;
  const got = stop.field === 'seat' && seat ? String((seat as { place: unknown }).place) : undefined;
  if (rows.size === 0 && gone.length === 0) return preview;
  const kept = listOf(preview, list).filter((_, index) => !at.has(index));
  const command: KindPreview['command'] = { ...preview.command, [list]: kept };
  return {
    ...preview,
    rows: preview.rows.map((row) =>
      rows.has(row) ? faulty(row, { ...stop, ...(got !== undefined && { got }) }, preview) : row,
    ),
    command: gone.reduce<typeof command>(
      (now, { key, before }) => (key === undefined ? now : bridged(now, key, before)),
      command,
    ),
  };
}

/** What was to stand before one that does not come stands before the next. */
function bridged(command: KindPreview['command'], key: unknown, before: unknown): KindPreview['command'] {
  const over = (list: string) => {
    const elements = command[list] as Element[] | undefined;
    return elements && { [list]: elements.map((one) => (one['before'] === key ? { ...one, before } : one)) };
  };
  return { ...command, ...over('add'), ...over('move') } as typeof command;
}

/** The rows of which these elements were made. */
function rowsOf(preview: KindPreview, list: string, at: ReadonlySet<number>, gone: readonly Element[]): Set<ImportRow> {
  if (preview.kind === 'list')
    return new Set(preview.rows.filter(({ state }) => state === 'new').filter((_, index) => at.has(index)));
  const ids = new Set(gone.map((one) => one['itemId'] ?? one['delegationId'] ?? one['id']));
  const keys = new Set(gone.map(({ key }) => key));
  return new Set(
    preview.rows.filter(
      ({ state, id, row }) =>
        state !== 'skip' &&
        state !== 'fault' &&
        state !== 'choose' &&
        (list === 'add' && preview.kind === 'agenda' ? keys.has(`row-${row}`) : id !== undefined && ids.has(id)),
    ),
  );
}

const COLUMNS: Record<string, string> = { seat: 'place', groups: 'group', category: 'category', seats: 'seats' };

function faulty(
  { changes: _, edits: __, byHand: ___, ...row }: ImportRow,
  { reason, message, field = '', got }: Stop,
  { columns }: KindPreview,
): ImportRow {
  const wanted = COLUMNS[field] ?? 'name';
  const column =
    columns.find((one) => one.field === wanted) ??
    columns.find((one) => /^(?:name|title|item_title)/u.test(one.field ?? ''));
  const wrong: ImportFault = {
    column: column?.index ?? null,
    reason,
    got: (got ?? row.written).slice(0, 200),
    expected: EXPECTED[reason] ?? `what the meeting takes: ${message}`,
  };
  return { ...row, state: 'fault', faults: [wrong, ...(row.faults ?? [])] };
}
