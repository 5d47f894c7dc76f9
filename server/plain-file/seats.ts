// A nameplate's place as people write it: "A3", "2/14", "row 2, seat 14".
import { placeIn, seatIn } from '../written-seat.ts';
import { shown } from '../fault-words.ts';
import type { Reading } from './reading.ts';
import { isFields } from './reading.ts';

const EXPECTED_SEAT = 'a seat such as “A3” or { "row": 1, "place": 4 }';

/** The seat that stands there, `{ row, place }`; undefined, with a fault, where it is none. */
export function readSeat(reading: Reading, value: unknown, at: string): unknown {
  const seat = typeof value === 'string' ? seatIn(value) : isFields(value) ? ofFields(value) : undefined;
  if (!seat) reading.fault(at, `expected ${EXPECTED_SEAT}, found ${shown(value)}`);
  return seat;
}

function ofFields({ row, place, seat, ...more }: Record<string, unknown>): unknown {
  if (Object.keys(more).length > 0 || (place !== undefined && seat !== undefined)) return undefined;
  const [inRow, atPlace] = [row, place ?? seat].map((one) => (typeof one === 'string' ? placeIn(one) : one));
  return isPlace(inRow) && isPlace(atPlace) ? { row: inRow, place: atPlace } : undefined;
}

const MOST = 100_000;
const isPlace = (one: unknown): boolean =>
  typeof one === 'string' || (typeof one === 'number' && Number.isInteger(one) && one >= 0 && one <= MOST);
