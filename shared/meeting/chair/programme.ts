// What the programme of work has for a sitting, and which sittings there are for what does not fit in it.
import { childrenOf } from '../agenda/select.ts';
import { sittingAhead, sittingState } from '../on-now.ts';
import { effectiveStatus, listOf } from '../speakers/select.ts';
import type { ItemId, Meeting, Sitting, SittingId } from '../state.ts';
import { elapsedMs } from '../timer.ts';

/** When the next statement can begin if nobody has the floor. */
export function startOfNext(meeting: Meeting, now: number): number {
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

/** What is planned for the item in hand beyond its list, which takes `listMs`; nothing once its list is closed. In ms. */
export function restOfItem(meeting: Meeting, now: number, listMs: number): number {
  const { current } = meeting;
  if (current === null) return 0;
  const { plannedMs } = meeting.catalogue.items[current] ?? {};
  if (plannedMs === undefined || effectiveStatus(listOf(meeting, current), now) === 'closed') return 0;
  return Math.max(0, plannedMs - elapsedMs(meeting.items[current]!.clock, now) - listMs);
}

/** Planned times, in ms, of what a sitting still has to take up. */
export function plannedFor(meeting: Meeting, sitting: Sitting): number[] {
  return meeting.agenda.flatMap((id) =>
    sittingOfItem(meeting, id) === sitting.id ? stillPlanned(meeting, id) || [] : [],
  );
}

/** A sub-item is in the programme where its parent is, unless it has a sitting of its own. */
function sittingOfItem({ catalogue }: Meeting, id: ItemId): SittingId | undefined {
  const info = catalogue.items[id];
  return info?.sittingId ?? (info?.parent === undefined ? undefined : catalogue.items[info.parent]?.sittingId);
}

/** A stretch in which statements can begin; the sitting is named where it is not under way. */
export interface Stretch {
  from: number;
  to: number;
  sittingId?: SittingId;
}

/** The sitting under way or next, then those that take the item up: the one for which it is planned and those after it, else all that follow. */
export function stretches(meeting: Meeting, itemId: ItemId | null, now: number): [Stretch, ...Stretch[]] {
  const ahead = sittingAhead(meeting);
  const first: Stretch = { from: startOfNext(meeting, now), to: ahead?.interpretationEndsAt ?? Infinity };
  if (!ahead) return [first];
  if (ahead.status === 'scheduled') first.sittingId = ahead.id;
  const planned = itemId === null ? undefined : sittingOfItem(meeting, itemId);
  const later = meeting.sittings
    .filter((one) => one.status === 'scheduled' && one !== ahead && one.startsAt >= ahead.startsAt)
    .toSorted((a, b) => a.startsAt - b.startsAt);
  const found: [Stretch, ...Stretch[]] = [first];
  let end = Math.max(first.to, now);
  for (const { id, startsAt, interpretationEndsAt } of later.slice(
    Math.max(
      0,
      later.findIndex(({ id }) => id === planned),
    ),
  )) {
    const from = Math.max(startsAt, end);
    end = Math.max(from, interpretationEndsAt);
    found.push({ from, to: end, sittingId: id });
  }
  return found;
}

/** One time after the other, put into the stretches: what would begin after one of them has ended begins in the next. */
export class Track {
  readonly #stretches: readonly [Stretch, ...Stretch[]];
  #at = 0;
  #shift = 0;
  #last = 0;

  constructor(all: readonly [Stretch, ...Stretch[]]) {
    this.#stretches = all;
  }

  /** Where the last one is. */
  get stretch(): Stretch {
    return this.#stretches[this.#at]!;
  }

  /** @param start when it would begin if the first stretch never ended; none comes before the one that was placed before it */
  place(start: number): number {
    this.#last = Math.max(this.#last, start);
    for (let next = this.#next; next && this.#last + this.#shift > this.stretch.to; next = this.#next) {
      this.#at += 1;
      this.#shift = next.from - this.#last;
    }
    return this.#last + this.#shift;
  }

  get #next(): Stretch | undefined {
    return this.#stretches[this.#at + 1];
  }

  /**
   * When that ends which would end at `end` if the first stretch never ended. What has begun goes on past the end of its stretch; where more
   * may come (`open`) they begin in the next. Counted from the stretches' ends, so that a shorter list never ends later.
   */
  end(end: number, open: boolean): number {
    let at = 0;
    let shift = 0;
    const until = open ? end : this.#last;
    for (; at + 1 < this.#stretches.length && until + shift > this.#stretches[at]!.to; at += 1)
      shift += this.#stretches[at + 1]!.from - this.#stretches[at]!.to;
    return Math.min(end + shift, this.#stretches[at + 1]?.from ?? Infinity);
  }
}
