// What comes once the meeting is made: this device has a secretary's seat there, and goes on where the meeting is set up.
import { keepChairsLink } from '../../../connection/chairs-link.ts';
import type { Made } from '../api.ts';
import { takeSeat } from '../own-access.ts';

/** Goes on where the meeting is set up; from a list of participants with that list first. */
export function goOn({ id, seat, links }: Made, at: string): void {
  takeSeat(id, seat.token);
  keepChairsLink(id, links.chair);
  location.assign(`/m/${encodeURIComponent(id)}/setup?at=${at}`);
}
