// The forecast: a likely and a latest time for each who waits, the end of the list, what is planned after it, and the minutes in hand.
// From the limits and from what the speakers of this meeting used of theirs so far. Pure: the same figures on every view.
import { childrenOf, nextItem } from '../agenda/select.ts';
import { effectiveStatus, limitFor, listOf } from '../speakers/select.ts';
import { sittingAhead, sittingState } from '../on-now.ts';
import type { Entry, EntryId, ItemId, Meeting, Sitting } from '../state.ts';
import { elapsedMs } from '../timer.ts';

/** From one speaker's last word to the next one's first. */
const CHANGEOVER_MS = 15_000;
/** A statement without a limit, until somebody has spoken. */
const UNLIMITED_MS = 240_000;
/** How many statements of exactly the limit the first figures count for. */
const PRIOR_WEIGHT = 2;

/** A shorter speech was a slip of the hand or a procedural word, not a statement. */
const SHORTEST_TEACHING_MS = 10_000;

export interface Forecast {
  /** The item whose list it speaks of. */
  itemId: ItemId | null;
  speechEndsAt: number | null;
  entries: Record<EntryId, { likelyAt: number; latestAt: number }>;
  /** When the last who waits has spoken; null where nobody waits and nobody speaks. */
  listEndsAt: number | null;
  latestListEndsAt: number | null;
  /** How long the list still takes, in ms: a suspension, or the break until the next sitting, is not counted. Null as `listEndsAt`. */
  listTakesMs: number | null;
  /** What the programme still has for this sitting after the list: the rest of the item in hand and the items to come, in ms. */
  plannedMs: number;
  /** From the end of the list and of what is planned after it to the end of interpretation; negative: over. Null without a sitting ahead. */
  inHandMs: number | null;
  interpretationEndsAt: number | null;
  /** Share of the limit that a statement of this meeting takes on average. */
  usedShare: number;
}

/** What speakers used of their limit so far, drawn towards the whole limit while few have spoken. */
export function usedShare(meeting: Meeting): number {
  let sum = PRIOR_WEIGHT;
  let count = PRIOR_WEIGHT;
  for (const list of Object.values(meeting.lists)) {
    for (const past of list.past) {
      if (past.outcome !== 'spoken' || !past.limitMs) continue;
      const { usedMs, limitMs, limitChanged } = past;
      if (usedMs < SHORTEST_TEACHING_MS || limitChanged) continue;
      sum += Math.min(2, usedMs / limitMs);
      count += 1;
    }
  }
  return sum / count;
}

export interface WhatIf {
  /** Another limit for everybody who waits (entries' own limits stay). */
  limitMs?: number;
}

function expectedMs(meeting: Meeting, entry: Entry, share: number, whatIf: WhatIf): { likely: number; latest: number } {
  if (entry.mode === 'video' && entry.videoMs !== undefined) return { likely: entry.videoMs, latest: entry.videoMs };
  const limitMs = entry.limit ? entry.limit.limitMs : (whatIf.limitMs ?? limitFor(meeting, entry).limitMs);
  const full = limitMs ?? UNLIMITED_MS;
  return { likely: full * share, latest: full * Math.max(1, share) };
}

/** Planned time of an item that is not taken up yet: of its sub-items where they have some, since the item's own then stands for them. */
function stillPlanned(meeting: Meeting, id: ItemId): number {
  const status = meeting.items[id]?.status;
  if (status === 'concluded' || status === 'deferred' || id === meeting.current) return 0;
  const children = childrenOf(meeting, id);
  if (children.some((child) => meeting.catalogue.items[child]?.plannedMs !== undefined)) return 0;
  // A parent is under consideration with its sub-item: its own time runs then.
  if (status === 'under-consideration' && children.includes(meeting.current ?? '')) return 0;
  return meeting.catalogue.items[id]?.plannedMs ?? 0;
}

/** What is planned for a sitting and still to come, in ms. The item in hand counts by what is left of its time once its list has ended. */
function plannedAfter(meeting: Meeting, sitting: Sitting, now: number, listEndsAt: number): number {
  const { current } = meeting;
  const info = current === null ? undefined : meeting.catalogue.items[current];
  let sum = 0;
  if (
    current !== null &&
    info?.plannedMs !== undefined &&
    effectiveStatus(listOf(meeting, current), now) !== 'closed'
  ) {
    const used = elapsedMs(meeting.items[current]!.clock, now);
    // A break takes nothing of the item's time.
    sum += Math.max(0, info.plannedMs - used - Math.max(0, listEndsAt - startOfNext(meeting, now)));
  }
  for (const id of meeting.agenda) if (sittingOfItem(meeting, id) === sitting.id) sum += stillPlanned(meeting, id);
  return sum;
}

/** A sub-item is in the programme where its parent is, unless it has a sitting of its own. */
function sittingOfItem({ catalogue }: Meeting, id: ItemId): string | undefined {
  const info = catalogue.items[id];
  return info?.sittingId ?? (info?.parent === undefined ? undefined : catalogue.items[info.parent]?.sittingId);
}

/** When the next statement can begin if nobody has the floor. */
function startOfNext(meeting: Meeting, now: number): number {
  const state = sittingState(meeting);
  switch (state.on) {
    case 'open':
    case 'after':
      return now;
    case 'suspension':
      return Math.max(now, state.sitting.resumesAt ?? now);
    case 'before':
    case 'between':
      return Math.max(now, state.next?.startsAt ?? now);
    default:
      return state satisfies never;
  }
}

/** The forecast for the item on the floor, or for the next one of the agenda. */
export function forecast(meeting: Meeting, now: number, whatIf: WhatIf = {}): Forecast {
  const itemId = meeting.current ?? nextItem(meeting) ?? null;
  const list = itemId === null ? undefined : listOf(meeting, itemId);
  const share = usedShare(meeting);
  const sitting = sittingAhead(meeting);

  let likely = startOfNext(meeting, now);
  let latest = likely;
  let speechEndsAt: number | null = null;
  const { floor } = meeting;
  if (floor) {
    const used = elapsedMs(floor.timer, now);
    speechEndsAt = likely + Math.max(0, (floor.timer.limitMs ?? UNLIMITED_MS) - used);
    likely = speechEndsAt + CHANGEOVER_MS;
    latest = likely;
  }
  const entries: Forecast['entries'] = {};
  for (const entry of list?.waiting ?? []) {
    entries[entry.id] = { likelyAt: likely, latestAt: latest };
    const expected = expectedMs(meeting, entry, share, whatIf);
    likely += expected.likely + CHANGEOVER_MS;
    latest += expected.latest + CHANGEOVER_MS;
  }
  const any = floor !== null || (list?.waiting.length ?? 0) > 0;
  const listEndsAt = any ? likely - CHANGEOVER_MS : null;
  const interpretationEndsAt = sitting?.interpretationEndsAt ?? null;
  const endsAt = listEndsAt ?? startOfNext(meeting, now);
  const plannedMs = sitting ? plannedAfter(meeting, sitting, now, endsAt) : 0;
  return {
    itemId,
    speechEndsAt,
    entries,
    listEndsAt,
    latestListEndsAt: any ? latest - CHANGEOVER_MS : null,
    listTakesMs: listEndsAt === null ? null : listEndsAt - startOfNext(meeting, now),
    plannedMs,
    inHandMs: interpretationEndsAt === null ? null : interpretationEndsAt - endsAt - plannedMs,
    interpretationEndsAt,
    usedShare: share,
  };
}
