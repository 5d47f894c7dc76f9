// What holds between the floor, the agenda and the sittings in every meeting, whatever happened in it.
import { onNow } from '../on-now.ts';
import { hasOpenSitting } from '../sittings/select.ts';
import type { Meeting } from '../state.ts';

/** What does not hold, with the place; undefined: nothing. */
export function faultOf(meeting: Meeting): string | undefined {
  const { floor, items } = meeting;
  if (floor && !Object.hasOwn(items, floor.itemId)) return `floor: there is no item “${floor.itemId}”`;
  if (floor && floor.timer.startedAt !== null && !hasOpenSitting(meeting))
    return 'floor: its clock runs, and no sitting is open';
  // Whoever is held does not speak, whatever interrupts: the clock stands until the floor is given back.
  const on = onNow(meeting);
  const held = [...meeting.held, ...('held' in on && on.held ? [on.held] : [])];
  return held.some(({ timer }) => timer.startedAt !== null) ? 'held: expected a clock that stands still' : undefined;
}
