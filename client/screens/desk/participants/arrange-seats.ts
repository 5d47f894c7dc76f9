// Where nameplates stand when nobody has a plan: by the alphabet from a letter, from a name that is drawn, or all of them drawn. Whoever has
// the seed draws the same again. Pure.
import { byTicket } from '#shared/meeting/orders/lots.ts';
import type { CommandOf } from '#shared/meeting/commands.ts';
import type { Delegation, Language } from '#shared/meeting/state.ts';
import { textIn } from '#shared/meeting/texts.ts';

import { platesInOrder } from '../links/plates.ts';

export const WAYS = ['letter', 'first', 'all'] as const;
export type Way = (typeof WAYS)[number];

export interface Plan {
  way: Way;
  /** Whose alphabet. */
  language: Language;
  /** Empty: from the first name. */
  letter: string;
  seed: string;
  /** Seats of a row, from 1. */
  inARow: number;
}

export interface Seated {
  delegation: Delegation;
  seat: { row: number; place: number };
}

/** Who stands where, from the first seat of the first row; those that are retired nowhere. */
export function seated(delegations: readonly Delegation[], { way, language, letter, seed, inARow }: Plan): Seated[] {
  const named = platesInOrder(delegations, 'alphabet', language);
  const drawn =
    way === 'letter'
      ? []
      : byTicket(
          seed,
          '',
          named.map(({ id }) => id),
        );
  const byId = new Map(named.map((one) => [one.id, one]));
  const order =
    way === 'all'
      ? drawn.flatMap((id) => byId.get(id) ?? [])
      : from(named, way === 'first' ? named.findIndex(({ id }) => id === drawn[0]) : under(named, letter, language));
  return order.map((delegation, at) => ({
    delegation,
    seat: { row: Math.floor(at / inARow) + 1, place: (at % inARow) + 1 },
  }));
}

/** The same round, begun there. */
const from = <T>(all: readonly T[], start: number): T[] => [
  ...all.slice(Math.max(0, start)),
  ...all.slice(0, Math.max(0, start)),
];

/** The first one under this letter; where there is none, the first one after it, and after the last the first of all. */
function under(named: readonly Delegation[], letter: string, language: Language): number {
  const [wanted] = Array.from(letter.trim());
  if (wanted === undefined) return 0;
  const { compare } = new Intl.Collator(language, { sensitivity: 'base' });
  const firsts = named.map(({ name }) => Array.from(textIn(name, language))[0] ?? '');
  const exact = firsts.findIndex((first) => compare(first, wanted) === 0);
  return exact >= 0 ? exact : firsts.findIndex((first) => compare(first, wanted) > 0);
}

/**
 * The command that puts them there, with the lot that they came of.
 * @param basis as the meeting stood when this was looked at
 */
export const seatingOf = (
  seats: readonly Seated[],
  { way, seed, language, inARow }: Plan,
  basis: number,
): CommandOf<'SetSeating'> => ({
  type: 'SetSeating',
  basis,
  ...(way !== 'letter' && { drawn: { seed, of: way, language, inARow } }),
  seats: seats.map(({ delegation, seat }) => ({ delegationId: delegation.id, seat })),
});
