// What an officer decided about a preview, and the command that comes of it: what is sure, the choices that were made, the changes that
// were taken or left. Pure.
import type { ImportChoice, ImportPreview, ImportRow } from '#shared/import-preview.ts';

export interface Decisions {
  /** By row: which of its choices. */
  chosen: Readonly<Record<number, number>>;
  /** By row: the delegation that an officer named, whoever was offered. */
  picked: Readonly<Record<number, string>>;
  /** By row: the category that a new organization gets, whatever the list says of it. */
  category: Readonly<Record<number, string>>;
  /** Changes that are turned from what the preview proposes: "row field". A field that a hand set is left by itself, others are taken. */
  turned: ReadonlySet<string>;
  /** Of those that are missing in the file: who is to be retired. */
  retired: ReadonlySet<string>;
  /** Where a list of speakers is put: in front of those who wait already, or behind them. */
  place: 'before' | 'after';
}

export const NOTHING_DECIDED: Decisions = {
  chosen: {},
  picked: {},
  category: {},
  turned: new Set(),
  retired: new Set(),
  place: 'after',
};

export const turnKey = (row: number, field: string): string => `${row} ${field}`;

/** Whether a change is taken as things stand. */
export function isTaken({ row, byHand = [] }: ImportRow, field: string, { turned }: Decisions): boolean {
  return byHand.includes(field) === turned.has(turnKey(row, field));
}

/** The choice that was made for a row; undefined: none yet. */
export function choiceOf(
  { row, choices, brings }: ImportRow,
  { chosen, picked, category }: Pick<Decisions, 'chosen' | 'picked' | 'category'>,
): ImportChoice | undefined {
  const id = picked[row];
  if (id !== undefined && brings) return { id, name: id, how: 'picked', add: { delegationId: id, ...brings } };
  const choice = chosen[row] === undefined ? undefined : choices?.[chosen[row]];
  const own = category[row];
  return choice?.add && own !== undefined ? { ...choice, add: { ...choice.add, category: own } } : choice;
}

/** Rows whose names are nobody's, and near to nobody's: that they are new is all there is to answer. */
export const nobodysNames = ({ rows }: ImportPreview): ImportRow[] =>
  rows.filter(
    ({ state, choices }) => state === 'choose' && choices?.length === 1 && choices[0]!.how === 'organization',
  );

/**
 * All of these at once.
 * @param are whether they are new; false: each waits again
 * @param as the category that they get; undefined: what the list says
 */
export function allAsNew(preview: ImportPreview, decisions: Decisions, are: boolean, as?: string): Decisions {
  const [chosen, category] = [{ ...decisions.chosen }, { ...decisions.category }];
  for (const { row } of nobodysNames(preview)) {
    delete category[row];
    if (are) chosen[row] = 0;
    else delete chosen[row];
    if (are && as !== undefined) category[row] = as;
  }
  return { ...decisions, chosen, category };
}

type Element = Record<string, unknown>;
type Command = ImportPreview['command'];
const idOf = (element: Element): unknown => element['delegationId'] ?? element['itemId'] ?? element['id'];
const elements = (command: Command, field: string): Element[] => [...((command[field] ?? []) as Element[])];

/** The command with all that was decided. */
export function commandOf(preview: ImportPreview, decisions: Decisions): Command {
  const { command, kind } = preview;
  if (kind === 'list') return { ...command, add: speakersInOrder(preview, decisions), place: decisions.place };
  if (kind === 'seating') return { ...command, seats: seatsOf(preview, decisions) };
  const made = revised(preview, decisions);
  if (kind === 'participants')
    return { ...made, retire: [...((command['retire'] ?? []) as string[]), ...decisions.retired] };
  // An agenda has nobody to retire: an item can come in place of one that is there, and goes where it is left in its place.
  const removed = preview.rows.flatMap((row) => choiceOf(row, decisions)?.remove ?? []);
  const stays = new Set(
    preview.rows.flatMap((row) => (row.changes?.['parent'] && !isTaken(row, 'parent', decisions) ? [row.id] : [])),
  );
  const move = elements(command, 'move').filter(({ itemId }) => !stays.has(itemId as string));
  return {
    ...made,
    ...(command['move'] !== undefined && { move }),
    remove: [...((command['remove'] ?? []) as string[]), ...removed],
  };
}

/** What is added and what is changed, of a list that is compared field by field. */
function revised({ command, rows, kind }: ImportPreview, decisions: Decisions): Command {
  const add = elements(command, 'add');
  let edit = elements(command, 'edit');
  for (const row of rows) {
    const choice = choiceOf(row, decisions);
    // One element, where several rows are of one delegation.
    if (choice?.add && !add.some((one) => idOf(one) !== undefined && idOf(one) === idOf(choice.add as Element)))
      // An item stands where its line does, others have no order.
      add.splice(placeAmong(add, choice.add as Element), 0, choice.add as Element);
    if (choice?.edit) edit.push(choice.edit as Element);
    if (row.changes) edit = withChangesOf(row, edit, decisions, kind === 'agenda' ? 'itemId' : 'delegationId');
  }
  // An edit whose changes were all left out has only its id: it is not sent.
  return { ...command, add, edit: eachOnce(edit.filter((one) => Object.keys(one).length > 1)) };
}

/** Where an item is put among those that come: before the first of a later line. */
function placeAmong(add: readonly Element[], { key }: Element): number {
  const lineOf = (written: unknown): number => Number(/^row-(\d+)$/u.exec(String(written))?.[1] ?? 0);
  const at = key === undefined ? -1 : add.findIndex((one) => lineOf(one['key']) > lineOf(key));
  return at === -1 ? add.length : at;
}

/** Of several edits of one delegation or item a single one: what a later row says goes before, and it was written in each of these ways. */
function eachOnce(edit: readonly Element[]): Element[] {
  const together = new Map<unknown, Element>();
  for (const one of edit) {
    const before = together.get(idOf(one));
    const as = [before?.['as'], one['as']].flatMap((written) => (written as string[] | undefined) ?? []);
    together.set(idOf(one), { ...before, ...one, ...(as.length > 0 && { as: [...new Set(as)] }) });
  }
  return [...together.values()];
}

/** The elements of the command with the changes of a row as they were taken or left. */
function withChangesOf(
  row: ImportRow,
  edit: readonly Element[],
  decisions: Decisions,
  idKey: 'itemId' | 'delegationId',
): Element[] {
  // Where an item stands is a move, and no field of it.
  const fields = Object.keys(row.changes ?? {}).filter((field) => idKey !== 'itemId' || field !== 'parent');
  const editOf = (field: string): Element => row.edits?.[field] ?? { [field]: row.changes![field]![1] };
  if (!fields.some((field) => decisions.turned.has(turnKey(row.row, field)))) return [...edit];
  const own = edit.find((one) => idOf(one) === row.id) ?? { [idKey]: row.id };
  const named = new Set(fields.flatMap((field) => Object.keys(editOf(field))));
  const element: Element = Object.fromEntries(Object.entries(own).filter(([key]) => !named.has(key)));
  for (const field of fields)
    if (isTaken(row, field, decisions))
      for (const [key, value] of Object.entries(editOf(field)))
        // A title is taken language by language.
        element[key] = key === 'title' ? { ...(element[key] as object), ...(value as object) } : value;
  return [...edit.filter((one) => idOf(one) !== row.id), element];
}

/** What each row of a speakers list puts on it, as things stand: by the row's number, in the order of the file. */
export function speakersByRow({ command, rows }: ImportPreview, decisions: Decisions): Map<number, Element> {
  const sure = elements(command, 'add');
  const byRow = new Map<number, Element>();
  for (const row of rows) {
    const one = row.state === 'new' ? sure.shift() : (choiceOf(row, decisions)?.add as Element | undefined);
    if (one) byRow.set(row.row, one);
  }
  return byRow;
}

/** A speaker who was chosen stands where the file has the row: the order is what a list is. */
function speakersInOrder(preview: ImportPreview, decisions: Decisions): Element[] {
  const all = [...speakersByRow(preview, decisions).values()];
  const keys = all.map(({ delegationId, onBehalfOf }) => JSON.stringify([delegationId, onBehalfOf ?? null]));
  return all.filter((_, index) => keys.indexOf(keys[index]!) === index);
}

/** A nameplate whose new seat is not taken stays where it is. */
function seatsOf({ command, rows }: ImportPreview, decisions: Decisions): Element[] {
  const stay = new Set(rows.flatMap((row) => (row.changes && !isTaken(row, 'seat', decisions) ? [row.id] : [])));
  const sure = elements(command, 'seats').filter((one) => !stay.has(idOf(one) as string));
  const chosen = rows.flatMap((row): Element[] => {
    const add = choiceOf(row, decisions)?.add;
    return add ? [add as Element] : [];
  });
  const all = [...sure, ...chosen];
  return all.filter((one, index) => all.findIndex((other) => idOf(other) === idOf(one)) === index);
}

/** How much of the file is taken (a delegation of several rows once, and who is retired), and which rows wait or cannot be. */
export function taken({ kind, rows }: ImportPreview, decisions: Decisions): { taken: number; left: ImportRow[] } {
  const ones = new Set<string>();
  const left: ImportRow[] = [];
  for (const row of rows) {
    if (row.state === 'skip' || row.state === 'same') continue;
    const choice = choiceOf(row, decisions);
    if (row.state === 'fault' || (row.state === 'choose' && choice === undefined)) left.push(row);
    else if (row.state !== 'change' || isAnyTaken(row, decisions)) {
      const id = choice?.id ?? row.id;
      ones.add(kind === 'participants' && id !== undefined ? id : `row ${row.row}`);
    }
  }
  return { taken: ones.size + decisions.retired.size, left };
}

/** Whether anything of a row that differs is taken. */
const isAnyTaken = (row: ImportRow, decisions: Decisions): boolean =>
  row.changes === undefined || Object.keys(row.changes).some((field) => isTaken(row, field, decisions));

/**
 * A choice for a row, and for all that ask the same: a word that is no category is asked about once.
 * @param index which of the row's choices; null takes it back
 */
export function choose(preview: ImportPreview, decisions: Decisions, row: ImportRow, index: number | null): Decisions {
  const answer = index === null ? undefined : row.choices?.[index];
  const chosen = { ...decisions.chosen };
  const alike = preview.rows.filter(
    (other) =>
      other === row ||
      (answer?.how === 'category' &&
        chosen[other.row] === undefined &&
        asked(other) !== '' &&
        asked(other) === asked(row)),
  );
  for (const other of alike) {
    if (index === null) delete chosen[other.row];
    else {
      const same = other === row ? index : (other.choices ?? []).findIndex(({ name }) => name === answer!.name);
      if (same !== -1) chosen[other.row] = same;
    }
  }
  const { [row.row]: _, ...picked } = decisions.picked;
  const { [row.row]: __, ...category } = decisions.category;
  return { ...decisions, chosen, picked, category };
}

/** A delegation for a row, whoever was offered; null takes it back. */
export function pickFor({ row }: ImportRow, id: string | null, decisions: Decisions): Decisions {
  const { [row]: _, ...picked } = decisions.picked;
  const { [row]: __, ...chosen } = decisions.chosen;
  return { ...decisions, chosen, picked: id === null ? picked : { ...picked, [row]: id } };
}

/** The word that is no category; "" where something else is asked. */
function asked({ choices = [], faults = [] }: ImportRow): string {
  if (choices[0]?.how !== 'category') return '';
  return faults.find(({ reason }) => reason.includes('category'))?.got ?? '';
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** The rows that are left out as a table: their number in the file, what is written there, and why. */
export function leftOutCsv(
  left: readonly ImportRow[],
  heads: readonly string[],
  why: (row: ImportRow) => string,
): string {
  const lines = left.map((row) => [String(row.row), row.written, why(row)]);
  // The mark at the beginning tells Excel that it is UTF-8.
  return `\u{feff}${[heads, ...lines].map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;
}
