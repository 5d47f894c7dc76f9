// Finding sittings: which one is under way, which comes next, what stands in the programme where. No decision is taken here.
import type { ItemId, Meeting, Sitting, SittingId } from '../state.ts';

/** The sitting of that id. */
export const sittingOf = (meeting: Meeting, id: string): Sitting | undefined =>
  meeting.sittings.find((one) => one.id === id);

/** Whether it has been opened and not adjourned: it is open or suspended. */
export const isUnderWay = ({ status }: Sitting): boolean => status === 'open' || status === 'suspended';

/** The sitting that is open or suspended: at most one. */
export const sittingNow = (meeting: Meeting): Sitting | undefined => meeting.sittings.find(isUnderWay);

/** Whether a sitting is open; a suspended one is not. */
export const hasOpenSitting = (meeting: Meeting): boolean => meeting.sittings.some((one) => one.status === 'open');

/** The next sitting to open: the first to begin, wherever it stood in the programme before its times were changed. */
export function nextSitting({ sittings }: Meeting): Sitting | undefined {
  let next: Sitting | undefined;
  for (const one of sittings)
    if (one.status === 'scheduled' && (next === undefined || one.startsAt < next.startsAt)) next = one;
  return next;
}

/** The sittings with one more, before another of them (null: last). */
export function withSittingAt(sittings: readonly Sitting[], sitting: Sitting, before: SittingId | null): Sitting[] {
  const at = before === null ? -1 : sittings.findIndex((one) => one.id === before);
  return at < 0 ? [...sittings, sitting] : [...sittings.slice(0, at), sitting, ...sittings.slice(at)];
}

/** The items that the programme of work puts in a sitting. */
export const itemsPlannedFor = ({ catalogue }: Meeting, sittingId: SittingId): ItemId[] =>
  Object.values(catalogue.items)
    .filter((info) => info.sittingId === sittingId)
    .map(({ id }) => id);
