// What might be done about a meeting that runs late, as the meeting that it would make.
import { limitFor } from '../speakers/limits.ts';
import { listOf, withList } from '../speakers/select.ts';
import { sittingAhead } from '../on-now.ts';
import type { Entry, ItemId, Meeting, SittingId } from '../state.ts';

/** Several at once. */
export interface WhatIf {
  /** Another limit (ms) for everybody who waits; entries' own limits stay. */
  limitMs?: number;
  /** Of categories, by their ids, and of statements on behalf of groups: these go before `limitMs`. */
  categoryLimits?: Readonly<Record<string, number>>;
  groupLimitMs?: number;
  /** The list is closed now. */
  closeNow?: boolean;
  /** This item is put off: nobody speaks on it, and its planned time is free. */
  defer?: ItemId;
  /** This item goes to another sitting; of the item in hand what the sitting under way does not reach. */
  moveTo?: { itemId: ItemId; sittingId: SittingId };
  /** Rights of reply that wait are heard another time. */
  repliesOff?: boolean;
  /** Interpretation of the sitting under way (or next) goes on for so long (ms). */
  prolongMs?: number;
}

/** The meeting as it would be; limits aside, which `limitIf` tells. */
export function meetingIf(meeting: Meeting, { closeNow, defer, moveTo, prolongMs }: WhatIf): Meeting {
  let as = meeting;
  const listItem = as.current === null ? null : listOf(as, as.current).itemId;
  if (closeNow && as.current !== null) as = withList(as, { ...listOf(as, as.current), status: 'closed' });
  if (defer !== undefined && as.items[defer]) {
    as = { ...as, items: { ...as.items, [defer]: { ...as.items[defer], status: 'deferred' } } };
    if (listOf(as, defer).itemId === listItem)
      as = withList(as, { ...listOf(as, defer), status: 'closed', waiting: [] });
  }
  const moved = moveTo && as.catalogue.items[moveTo.itemId];
  if (moveTo && moved) {
    const items = { ...as.catalogue.items, [moveTo.itemId]: { ...moved, sittingId: moveTo.sittingId } };
    as = { ...as, catalogue: { ...as.catalogue, items } };
  }
  const ahead = sittingAhead(as);
  if (prolongMs !== undefined && ahead) {
    const prolonged = { ...ahead, interpretationEndsAt: ahead.interpretationEndsAt + prolongMs };
    as = { ...as, sittings: as.sittings.map((one) => (one === ahead ? prolonged : one)) };
  }
  return as;
}

/** The limit (ms) under which an entry would speak; null: none. */
export function limitIf(
  meeting: Meeting,
  entry: Pick<Entry, 'itemId' | 'delegationId' | 'onBehalfOf' | 'limit'>,
  { limitMs, categoryLimits, groupLimitMs }: WhatIf,
): number | null {
  const category = entry.delegationId && meeting.catalogue.delegations[entry.delegationId]?.category;
  const own = entry.limit ? entry.limit.limitMs : undefined;
  if (own !== undefined) return own;
  const other =
    (entry.onBehalfOf === undefined ? undefined : groupLimitMs) ??
    (category ? categoryLimits?.[category] : undefined) ??
    limitMs;
  return other ?? limitFor(meeting, entry).limitMs;
}
