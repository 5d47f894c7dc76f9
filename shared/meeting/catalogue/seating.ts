// Where nameplates stand, as data: one seat for each, and one nameplate at each. Whether a command may move them is for the rules.
import type { Refused } from '../decider.ts';
import { refusal } from '../refusals.ts';
import type { Delegation, DelegationId, Meeting } from '../state.ts';

type Seat = NonNullable<Delegation['seat']>;
interface Seated {
  delegationId: DelegationId;
  seat?: Seat | null | undefined;
}

/** “a” and “A”, 1 and “1”, are one place in the room. */
export const keyOfSeat = ({ row, place }: Seat): string =>
  [row, place].map((one) => String(one).normalize('NFKC').replace(/\s+/gu, '').toUpperCase()).join(' ');

/**
 * Why nameplates cannot stand so, the others staying where they are; undefined: they can.
 * @param pathOf where in the command the nth of them stands
 */
export function wrongSeats(
  meeting: Meeting,
  seats: readonly Seated[],
  pathOf: (index: number, field: 'seat' | 'delegationId') => string,
): Refused | undefined {
  const named = new Map<DelegationId, number>();
  for (const [index, { delegationId }] of seats.entries()) {
    if (named.has(delegationId))
      return refusal(meeting, 'seated-twice', { field: pathOf(index, 'delegationId'), delegationId });
    named.set(delegationId, index);
  }
  const taken = new Map<string, DelegationId>();
  for (const { id, seat, retired } of Object.values(meeting.catalogue.delegations))
    if (seat && !retired && !named.has(id)) taken.set(keyOfSeat(seat), id);
  for (const [index, { delegationId, seat }] of seats.entries()) {
    if (!seat) continue;
    const there = taken.get(keyOfSeat(seat));
    if (there !== undefined)
      return refusal(meeting, 'seat-taken', { field: pathOf(index, 'seat'), delegationId: there });
    taken.set(keyOfSeat(seat), delegationId);
  }
  return undefined;
}
