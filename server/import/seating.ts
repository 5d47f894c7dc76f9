// A plan of the seats: Row, Seat, Nameplate. A seat for one nameplate, a nameplate at one seat.
import type { ImportField } from '#shared/import-fields.ts';
import type { ImportRow } from '#shared/import-preview.ts';
import type { Language, Meeting } from '#shared/meeting/state.ts';
import { single } from '#shared/names/ladder.ts';

import { placeIn, seatIn } from '../written-seat.ts';
import type { Cell } from './cells.ts';
import { fault, isError, isNothing, isTotal } from './cells.ts';
import { eachOnce, saidBy, vocabulary, weightBy, withoutPersons } from './heading-vocabulary.ts';
import type { Headed } from './header.ts';
import { columnsOf, repeats } from './header.ts';
import type { Table } from './files/table.ts';
import { bareNames } from './participants-table.ts';
import type { KindPreview } from './preview-parts.ts';
import { choicesAmong, countsOf, missingAmong } from './preview-parts.ts';
import type { Pool } from './name-pool.ts';
import { countNames } from './name-pool.ts';

export type SeatingField = ImportField<'seating'>;

const HEADINGS = vocabulary<SeatingField>(
  ['row', 'row|rang|rangée|fila|ряд|الصف|صف|排|行'],
  ['place', 'seat|place|seat no|seat number|siège|emplacement|asiento|puesto|место|مقعد|المقعد|座位|座|号|位置|席位'],
  [
    'name',
    'nameplate|delegation|country|state|organization|organisation|name|participant|plaque|délégation|pays|état|nom|placa|delegación|país|estado|nombre|табличка|делегация|страна|государство|الوفد|الدولة|البلد|اللوحة|名牌|代表团|国家',
  ],
  // German, Czech, Turkish, Greek.
  ['row', 'reihe|řada|sıra|σειρά'],
  ['place', 'platz|sitz|sitzplatz|platznummer|místo|sedadlo|koltuk|koltuk no|θέση|αριθμός θέσης'],
  [
    'name',
    'namensschild|land|staat|teilnehmer|jmenovka|země|stát|delegace|jméno|isimlik|ülke|devlet|heyet|delegasyon|isim|πινακίδα|χώρα|κράτος|αντιπροσωπεία|όνομα',
  ],
);

const saidOf = (heading: string) => saidBy(HEADINGS, heading);

export const seatingFields = (headings: readonly string[]): (SeatingField | undefined)[] =>
  eachOnce(withoutPersons(headings.map(saidOf), 'name', undefined));

export const seatingWeight = weightBy(saidOf);

/** A plan without headings: the nameplate, and before it or behind it the row and the seat, or the seat alone. */
export function bareSeats(table: Table, pool: Pool): (string | null)[] | undefined {
  const names = bareNames(table, pool);
  if (!names) return undefined;
  const short = names.flatMap((field, column) =>
    field === null &&
    isOfPlaces(
      table.rows.flatMap(({ cells }) => cells[column] ?? []),
      pool,
    )
      ? [column]
      : [],
  );
  if (short.length === 0 || short.length > 2) return undefined;
  const fields: readonly SeatingField[] = short.length === 2 ? ['row', 'place'] : ['place'];
  return names.map((field, column) => field ?? fields[short.indexOf(column)] ?? null);
}
/** A short cell, and no column of names in another language. */
const isOfPlaces = (cells: readonly string[], { ladder }: Pool): boolean =>
  cells.some((cell) => cell !== '' && cell.length <= 12) && countNames(cells, ladder) < cells.length / 2;

/** Of cells over several rows, that of a row of seats is said of each of them: a nameplate stands at the first seat, a seat is one. */
export const eachSeatedOnce = (read: Headed): Headed => ({
  ...read,
  rows: read.rows.map(({ own, ...row }) => ({
    ...row,
    cells: own ? row.cells.map((cell, at) => (read.fields[at] === 'row' ? cell : (own[at] ?? ''))) : row.cells,
  })),
});

export interface SeatingParts {
  meeting: Meeting;
  pool: Pool;
  language: Language;
  file: string | undefined;
}

const placeOf = (text: string) => (isNothing(text) || isError(text) ? undefined : placeIn(text));

export function previewSeating(headed: Headed, { meeting, pool, language, file }: SeatingParts): KindPreview {
  const taken = new Set<string>();
  const seated = new Set<string>();
  const seats: object[] = [];
  const hasRows = headed.fields.includes('row');
  const rows = headed.rows.map((row): ImportRow => {
    const cell = (field: SeatingField): Cell => {
      const column = headed.fields.indexOf(field);
      return { column: Math.max(0, column), text: row.cells[column] ?? '' };
    };
    const [ofSeat, ofName] = [cell('place'), cell('name')];
    const written = single(ofName.text);
    const base = { row: row.number, written: written.slice(0, 400), ...(row.hidden && { hidden: row.hidden }) };
    if (repeats(row, headed.headings)) return { ...base, state: 'skip', reason: 'heading' };
    if (isTotal(row.cells)) return { ...base, state: 'skip', reason: 'total' };
    // A seat that stays empty.
    if (isNothing(written)) return { ...base, state: 'skip', reason: 'empty' };
    // "Row 1, seat 14" is longer than any seat is called.
    const whole = hasRows || isNothing(ofSeat.text) ? undefined : seatIn(ofSeat.text);
    const place = whole?.place ?? placeOf(ofSeat.text);
    if (place === undefined)
      return {
        ...base,
        state: 'fault',
        faults: [fault(ofSeat, 'seat-missing', 'the number of a seat')],
      };
    const ofRow = cell('row');
    const inRow = isNothing(ofRow.text) ? 1 : placeOf(ofRow.text);
    if (hasRows && inRow === undefined)
      return { ...base, state: 'fault', faults: [fault(ofRow, 'seat-missing', 'the number or letter of a row')] };
    const seat = whole ?? { row: inRow ?? 1, place };
    const key = `${seat.row} ${seat.place}`;
    if (taken.has(key))
      return {
        ...base,
        state: 'fault',
        faults: [fault(ofSeat, 'seat-taken', 'each seat once')],
      };
    const climb = pool.ladder.climb(written);
    if (!climb.found) {
      taken.add(key);
      const choices = choicesAmong(climb.offers, { pool, language }, ({ id }) => ({ add: { delegationId: id, seat } }));
      const unknown = fault({ ...ofName, text: written }, 'unknown-delegation', 'a delegation of the meeting');
      return { ...base, state: 'choose', choices, brings: { seat }, faults: [unknown] };
    }
    const { id, how } = climb.found;
    if (meeting.catalogue.delegations[id]?.retired)
      return {
        ...base,
        id,
        state: 'fault',
        faults: [fault({ ...ofName, text: written }, 'delegation-retired', 'a delegation that takes part')],
      };
    if (seated.has(id))
      return {
        ...base,
        id,
        state: 'fault',
        faults: [fault({ ...ofName, text: written }, 'seated-twice', 'each nameplate once')],
      };
    taken.add(key);
    seated.add(id);
    seats.push({ delegationId: id, seat });
    const there = meeting.catalogue.delegations[id];
    const was = there && there.seat;
    if (was && was.row === seat.row && was.place === seat.place) return { ...base, id, how, state: 'same' };
    return { ...base, id, how, state: was ? 'change' : 'new', ...(was && { changes: { seat: [was, seat] } }) };
  });
  const basis = meeting.catalogueSeq ?? 0;
  return {
    kind: 'seating',
    basis,
    headerRow: headed.headerRow,
    columns: columnsOf(headed),
    rows,
    missing: missingAmong(seated, meeting),
    counts: countsOf(rows),
    contacts: [],
    command: { type: 'SetSeating', basis, ...(file !== undefined && { file }), seats },
  };
}
