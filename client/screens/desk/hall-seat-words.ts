// A seat as it is shown and typed: its row and its place, "3 / 12". Pure.
import type { Delegation } from '#shared/meeting/state.ts';
import { plainDigits, wholeNumber } from '#shared/typed-input.ts';

export type Seat = NonNullable<Delegation['seat']>;

/** A seat as the page writes it: row and place. */
export const seatWords = ({ row, place }: Seat): string => `${row} / ${place}`;

const LONGEST = 12;
/** Digits are a number; anything else is a word, such as the letter of a row. */
const part = (typed: string): number | string => wholeNumber(typed, 5) ?? typed;

/** undefined: it is no row and place. */
export function seatTyped(typed: string): Seat | undefined {
  const parts = plainDigits(typed)
    .split(/\s*[/,;،؛、，；]\s*|\s+/u)
    .filter((one) => one !== '');
  if (parts.length !== 2 || parts.some((one) => one.length > LONGEST)) return undefined;
  return { row: part(parts[0]!), place: part(parts[1]!) };
}
