// Meetings of one list whose speakers keep to their limits as people do, to see how often a forecast's bands hold. Seeded: the same
// meetings on every machine.
import { forecast } from '#shared/meeting/chair/forecast.ts';
import { evolve } from '#shared/meeting/meeting.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import type { Entry, Meeting } from '#shared/meeting/state.ts';

import { MINUTE, Scenario, smallMeeting, TEN } from './scenario.ts';

export const KINDS = ['lognormal', 'overruns', 'categories', 'drift'] as const;
export type SimulatedKind = (typeof KINDS)[number];
export const PLACES = [3, 8, 15] as const;
/** How many have spoken when the forecast is made. */
export const AFTER = [4, 8] as const;

const CATEGORIES = ['states', 'groups', 'observers'];
const SPEAKERS = 30;
const LIMIT_MS = 3 * MINUTE;
/** Drift: the pace of the last minute of the day over that of the first. */
const DRIFT = 0.2;
const DAY_MS = 180 * MINUTE;

/** Mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

function lognormal(random: () => number, mean: number, deviation: number): number {
  const square = Math.log(1 + (deviation / mean) ** 2);
  return Math.exp(Math.log(mean) - square / 2 + Math.sqrt(square) * normal(random));
}

/** The list of the item is closed, and all wait; nobody has spoken. */
export function waitingMeeting(speakers = SPEAKERS): Meeting {
  const scenario = new Scenario(
    smallMeeting((file) => ({
      ...file,
      catalogue: {
        ...file.catalogue,
        categories: CATEGORIES.map((id) => ({ id, name: { en: id }, mark: 'disc' as const })),
        delegations: Array.from({ length: speakers }, (_, at) => ({
          id: `D${at}`,
          name: { en: `Delegation ${at}` },
          category: CATEGORIES[(at * 7) % CATEGORIES.length]!,
        })),
        groups: [],
      },
      settings: { ...file.settings, meetingLimit: { limitMs: LIMIT_MS, basis: 'understanding' } },
    })),
  )
    .do({ type: 'OpenSitting', sittingId: 'am' })
    .do({ type: 'OpenItem', itemId: '5(b)' })
    .do({ type: 'OpenList', itemId: '5(b)' });
  for (let at = 0; at < speakers; at += 1)
    scenario.do({ type: 'RequestFloor', itemId: '5(b)', delegationId: `D${at}` });
  return scenario.do({ type: 'CloseList', itemId: '5(b)' }).meeting;
}

function inRandomOrder(meeting: Meeting, random: () => number): Meeting {
  const list = meeting.lists['5(b)']!;
  const places = list.waiting.map((entry) => ({ entry, by: random() })).sort((a, b) => a.by - b.by);
  return { ...meeting, lists: { ...meeting.lists, '5(b)': { ...list, waiting: places.map(({ entry }) => entry) } } };
}

/** The share of the limit that a speaker takes, `at` ms into the day. */
function shareOf(kind: SimulatedKind, random: () => number, entry: Entry, at: number): number {
  const share = lognormal(random, 0.95, 0.25);
  switch (kind) {
    case 'lognormal':
      return share;
    case 'overruns':
      return random() < 1 / 3 ? share * 1.5 : share;
    case 'categories': {
      const of = CATEGORIES[(Number(entry.delegationId!.slice(1)) * 7) % CATEGORIES.length];
      return share * (of === 'states' ? 1 : of === 'groups' ? 1.25 : 0.75);
    }
    case 'drift':
      return share * (1 + (DRIFT * at) / DAY_MS);
    default:
      return kind satisfies never;
  }
}

export interface Speech {
  startMs: number;
  endMs: number;
}

/** When each would speak, in ms from the start of the list. */
export function timesOf(kind: SimulatedKind, random: () => number, waiting: readonly Entry[]): Speech[] {
  let at = 0;
  return waiting.map((entry) => {
    const startMs = Math.round(at);
    const endMs = Math.round(startMs + LIMIT_MS * shareOf(kind, random, entry, startMs));
    at = endMs + lognormal(random, 10_000, 6_000);
    return { startMs, endMs };
  });
}

/** The meeting once so many have spoken, and the next one has begun. */
export function afterSpeeches(
  meeting: Meeting,
  speeches: readonly Speech[],
  spoken: number,
): { meeting: Meeting; now: number } {
  const { waiting } = meeting.lists['5(b)']!;
  let state = meeting;
  let seq = 1000;
  const happens = (at: number, event: object) => {
    seq += 1;
    state = evolve(state, { seq, at: TEN + at, by: { role: 'chair' }, ...event } as MeetingEvent);
  };
  for (let at = 0; at <= spoken; at += 1) {
    const { id: entryId, itemId, delegationId } = waiting[at]!;
    const { startMs, endMs } = speeches[at]!;
    const limit = { limitMs: LIMIT_MS, warningMs: MINUTE, basis: 'understanding' };
    happens(startMs, { type: 'FloorGiven', entryId, itemId, delegationId, ...limit });
    if (at < spoken) happens(endMs, { type: 'SpeechEnded', entryId, usedMs: endMs - startMs });
  }
  return { meeting: state, now: TEN + speeches[spoken]!.startMs };
}

/** A forecast to be judged: for each who waits, and for the list's end. */
export type Forecaster = (meeting: Meeting, now: number) => { starts: Band[]; ends: Band };
export interface Band {
  earliestAt: number;
  likelyAt: number;
  latestAt: number;
}

export const ours: Forecaster = (meeting, now) => {
  const { entries, earliestListEndsAt, listEndsAt, latestListEndsAt } = forecast(meeting, now);
  return {
    starts: meeting.lists['5(b)']!.waiting.map(({ id }) => entries[id]!),
    ends: { earliestAt: earliestListEndsAt!, likelyAt: listEndsAt!, latestAt: latestListEndsAt! },
  };
};

export interface Calibration {
  kind: SimulatedKind;
  after: number;
  /** A place among those who wait, from 1, or the list's end. */
  of: number | 'end';
  /** Share of the meetings in which it came true within the band. */
  held: number;
  /** Share of the meetings in which it came before the band. */
  below: number;
  /** Of the median, as a share of the time ahead; positive: later than forecast. */
  bias: number;
  /** Root of the mean square of what the median was off, ms. */
  offMs: number;
  /** Width of the band on average, ms. */
  widthMs: number;
}

export function calibrate(kind: SimulatedKind, after: number, meetings: number, forecaster: Forecaster): Calibration[] {
  const base = waitingMeeting();
  const sums = [...PLACES, 'end' as const].map((of) => ({
    of,
    held: 0,
    off: 0,
    width: 0,
    below: 0,
    shares: [] as number[],
  }));
  for (let seed = 0; seed < meetings; seed += 1) {
    const random = randomFrom(seed * 1000 + KINDS.indexOf(kind));
    const shuffled = inRandomOrder(base, random);
    const speeches = timesOf(kind, random, shuffled.lists['5(b)']!.waiting);
    const { meeting, now } = afterSpeeches(shuffled, speeches, after);
    const { starts, ends } = forecaster(meeting, now);
    for (const sum of sums) {
      const band = sum.of === 'end' ? ends : starts[sum.of - 1]!;
      const truth = TEN + (sum.of === 'end' ? speeches.at(-1)!.endMs : speeches[after + sum.of]!.startMs);
      if (truth >= band.earliestAt && truth <= band.latestAt) sum.held += 1;
      if (truth < band.earliestAt) sum.below += 1;
      sum.shares.push((truth - band.likelyAt) / (truth - now));
      sum.off += (truth - band.likelyAt) ** 2;
      sum.width += band.latestAt - band.earliestAt;
    }
  }
  return sums.map(({ of, held, shares, off, width, below }) => ({
    kind,
    after,
    of,
    held: held / meetings,
    below: below / meetings,
    bias: shares.sort((a, b) => a - b)[meetings >> 1]!,
    offMs: Math.sqrt(off / meetings),
    widthMs: width / meetings,
  }));
}
