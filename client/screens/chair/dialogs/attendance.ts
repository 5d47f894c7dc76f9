// Whom the attendance shows in which order, and whom connections say to be there. Pure.
import { isOfficers } from '#shared/meeting/attendance/select.ts';
import type { Delegation, Presence } from '#shared/meeting/state.ts';
import type { DevicePresence } from '#shared/protocol.ts';

/** As one walks through the room where seats are known, then those without one by name. */
export function inOrderOfSeats(
  all: readonly Delegation[],
  nameOf: (id: string) => string,
  language: string,
): Delegation[] {
  const compare = new Intl.Collator(language, { numeric: true }).compare;
  return all.toSorted((a, b) => {
    if (a.seat && b.seat)
      return compare(String(a.seat.row), String(b.seat.row)) || compare(String(a.seat.place), String(b.seat.place));
    if (a.seat ?? b.seat) return a.seat ? -1 : 1;
    return compare(nameOf(a.id), nameOf(b.id));
  });
}

/** Delegations with a device that is on, whom no officer has marked present yet. */
export const connectedUnmarked = (
  all: readonly Delegation[],
  devices: readonly DevicePresence[],
  marks: Readonly<Record<string, Presence>>,
): string[] => {
  const there = new Set(
    devices.flatMap(({ online, delegationId }) => (online && delegationId !== undefined ? [delegationId] : [])),
  );
  return all.flatMap(({ id }) => {
    const mark = marks[id];
    // A connected device shows that its delegation is there, unless an officer has marked the delegation: the mark goes before.
    return there.has(id) && (mark === undefined || !isOfficers(mark)) ? [id] : [];
  });
};
