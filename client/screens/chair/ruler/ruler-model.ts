// The sitting as a minute ruler: which stretch of it each item used, what the forecast still fills, where interpretation ends.
// Pure: from the meeting and server time to shares of the ruler's width; it draws nothing and knows no language.
import type { Forecast } from '#shared/meeting/chair/forecast.ts';
import { isUnderWay } from '#shared/meeting/sittings/select.ts';
import type { ItemId, Meeting, Sitting } from '#shared/meeting/state.ts';

const MINUTE_MS = 60_000;
/** The ruler goes on a quarter of an hour after the interpreters have left, so that "over" has room. */
const BEYOND_MS = 15 * MINUTE_MS;
/** Of what is over no more is drawn: the words say how much it is. */
const FURTHEST_MS = 20 * MINUTE_MS;

export interface Stretch {
  /** Shares of the ruler's width, 0 to 1. */
  from: number;
  to: number;
}

export interface ItemStretch extends Stretch {
  kind: 'used' | 'current';
  itemIds: ItemId[];
}

export interface RulerModel {
  startsAt: number;
  endsAt: number;
  items: ItemStretch[];
  suspensions: Stretch[];
  /** null: now lies outside the ruler. */
  now: number | null;
  interpretationEnd: number;
  /** From now to where the list ends, and whatever else comes before what is planned, up to the end of interpretation. */
  forecast: Stretch | null;
  /** How much later the list may end, nine days of ten. */
  late: Stretch | null;
  /** What the forecast and the plan fill after interpretation has ended. */
  over: Stretch | null;
  /** What is planned for this sitting after the list, up to the end of interpretation. */
  planned: Stretch | null;
  /** From the end of what is forecast and planned to the end of interpretation. */
  inHand: Stretch | null;
  /** Full half hours, for the figures under it. */
  hours: { at: number; share: number }[];
  /** How many minutes it is long: one tick each. */
  minutes: number;
}

/** What is drawn of the forecast: the same figures as the words beside it have. */
type Told = Pick<Forecast, 'runsOn' | 'plannedMs' | 'programmeEndsAt'>;

/** @param isRehearsed the sitting is opened on a day before its own: drawn as what is planned */
export function rulerModel(
  meeting: Meeting,
  sitting: Sitting,
  now: number,
  { runsOn, plannedMs, programmeEndsAt }: Told,
  isRehearsed = false,
): RulerModel {
  const laterMs = runsOn === null ? 0 : runsOn.latestAt - runsOn.likelyAt;
  const running = isUnderWay(sitting) && !isRehearsed;
  const openedAt = isRehearsed ? undefined : sitting.openedAt;
  const startsAt = floorTo(Math.min(sitting.startsAt, openedAt ?? sitting.startsAt), 5 * MINUTE_MS);
  const latest = Math.max(
    sitting.interpretationEndsAt,
    running ? Math.min(programmeEndsAt + laterMs, sitting.interpretationEndsAt + FURTHEST_MS) : 0,
    running ? now : 0,
  );
  const endsAt = ceilTo(latest + (latest === sitting.interpretationEndsAt ? BEYOND_MS : BEYOND_MS / 2), 5 * MINUTE_MS);
  const share = (at: number): number => Math.min(1, Math.max(0, (at - startsAt) / (endsAt - startsAt)));
  const stretch = (from: number, to: number): Stretch | null =>
    to > from ? { from: share(from), to: share(to) } : null;

  const end = sitting.interpretationEndsAt;
  // Where nobody waits, a vote that is open or the rest of a break may come before what is planned.
  const listTo = Math.max(now, programmeEndsAt - plannedMs);
  const workTo = listTo + plannedMs;
  const forecastTo = running && listTo > now ? listTo : null;
  return {
    startsAt,
    endsAt,
    items: isRehearsed ? [] : itemStretches(meeting, sitting, now, share),
    suspensions: (isRehearsed ? [] : sitting.suspensions).flatMap(({ from, to }) => stretch(from, to ?? now) ?? []),
    now: running && now >= startsAt && now <= endsAt ? share(now) : null,
    interpretationEnd: share(end),
    forecast: forecastTo === null ? null : stretch(now, Math.min(forecastTo, end)),
    planned: running ? stretch(listTo, Math.min(workTo, end)) : null,
    late: forecastTo === null ? null : stretch(forecastTo, forecastTo + laterMs),
    over: running ? stretch(end, workTo) : null,
    inHand: running ? stretch(workTo, end) : null,
    hours: halfHours(startsAt, endsAt).map((at) => ({ at, share: share(at) })),
    minutes: Math.round((endsAt - startsAt) / MINUTE_MS),
  };
}

/** Items taken up in this sitting, in the order in which they were; short ones beside each other share a stretch. */
function itemStretches(meeting: Meeting, sitting: Sitting, now: number, share: (at: number) => number): ItemStretch[] {
  const until = sitting.adjournedAt ?? now;
  const openedFrom = sitting.openedAt ?? sitting.startsAt;
  const starts: { itemId: ItemId; from: number }[] = [];
  for (const itemId of meeting.agenda) {
    const item = meeting.items[itemId];
    if (!item || item.openedAt === undefined || item.openedAt >= until || isParentOfTaken(meeting, itemId)) continue;
    if (item.openedAt >= openedFrom) starts.push({ itemId, from: item.openedAt });
    // Taken up again, or gone on with from the sitting before: its clock says since when.
    else if ((item.concludedAt ?? Infinity) > openedFrom && itemId === meeting.current)
      starts.push({ itemId, from: Math.max(openedFrom, item.clock.startedAt ?? openedFrom) });
    const since = item.clock.startedAt;
    if (
      itemId === meeting.current &&
      since !== null &&
      since > Math.max(item.openedAt, openedFrom) &&
      !startsAfterSuspension(sitting, since)
    ) {
      starts.push({ itemId, from: since });
    }
  }
  starts.sort((a, b) => a.from - b.from);

  const stretches: ItemStretch[] = [];
  starts.forEach(({ itemId, from }, index) => {
    const next = starts[index + 1]?.from ?? until;
    const to = Math.min(next, meeting.items[itemId]?.concludedAt ?? Infinity, until);
    const last = index === starts.length - 1;
    const kind = last && itemId === meeting.current ? 'current' : 'used';
    const one: ItemStretch = { kind, itemIds: [itemId], from: share(from), to: share(Math.max(from, to)) };
    const before = stretches.at(-1);
    // Narrower than its own number can be read: joined with its neighbour ("1-4").
    if (
      before &&
      kind === 'used' &&
      before.kind === 'used' &&
      (one.to - one.from < 0.04 || before.to - before.from < 0.04)
    ) {
      before.to = one.to;
      before.itemIds.push(itemId);
    } else stretches.push(one);
  });
  return stretches.filter(({ from, to, kind }) => to > from || kind === 'current');
}

/** A parent is under consideration with its sub-item; the ruler shows the sub-item. */
function isParentOfTaken(meeting: Meeting, itemId: ItemId): boolean {
  const opened = meeting.items[itemId]?.openedAt;
  return meeting.agenda.some(
    (id) => meeting.catalogue.items[id]?.parent === itemId && meeting.items[id]?.openedAt === opened,
  );
}

const startsAfterSuspension = (sitting: Sitting, at: number): boolean =>
  sitting.suspensions.some(({ to }) => to === at);

const floorTo = (at: number, step: number): number => Math.floor(at / step) * step;
const ceilTo = (at: number, step: number): number => Math.ceil(at / step) * step;

function halfHours(startsAt: number, endsAt: number): number[] {
  const step = 30 * MINUTE_MS;
  const found: number[] = [];
  for (let at = ceilTo(startsAt, step); at <= endsAt; at += step) found.push(at);
  return found;
}
