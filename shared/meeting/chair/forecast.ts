// The forecast: when each who waits will likely speak and how sure that is, the end of the list and of what is planned after it, the minutes
// in hand, and the same for what might be done about it. From the limits and from what the speakers of this meeting used of theirs so far.
// Pure and in closed form, in whole numbers: the same figures on every view.
import { nextItem } from '../agenda/select.ts';
import { isInterrupted, onNow, sittingAhead } from '../on-now.ts';
import { isByRequest, placesIn, waitsForLot } from '../orders/select.ts';
import { listOf } from '../speakers/select.ts';
import type { EntryId, ItemId, Meeting, SittingId } from '../state.ts';
import { besidesOf } from './other-time.ts';
import { chanceBy, quantile, QUANTILES } from './gamma.ts';
import type { Spread } from './gamma.ts';
import { paceOf } from './pace.ts';
import { plannedFor, restOfItem, startOfNext, stretches, Track } from './programme.ts';
import { NOBODY, requestsToCome } from './requests-to-come.ts';
import { restOfSpeech, statementUnder, TimeAhead } from './time-before.ts';
import type { Statement } from './time-before.ts';
import { limitIf, meetingIf } from './what-if.ts';
import type { WhatIf } from './what-if.ts';

/** Nine of ten times it is later than the first, half of the times than the second, and one time of ten than the last. */
export interface At {
  earliestAt: number;
  likelyAt: number;
  latestAt: number;
}

export interface Expected extends At {
  /** The sitting in which it likely begins, where that is not under way. */
  sittingId?: SittingId;
  /** The chance, 0 to 1, that it is heard before interpretation of the sitting under way (or next) ends. */
  reached: number;
}

/** When the list, the item and the sitting are likely to end, and each entry to speak. Times are server time in ms. */
export interface Forecast {
  /** The item whose list it speaks of. */
  itemId: ItemId | null;
  speechEndsAt: number | null;
  entries: Record<EntryId, Expected>;
  /** Whoever asked now, and would speak after all who wait; null where the floor is free and nobody waits, and where there is no place for them. */
  newcomer: Expected | null;
  /** When the last has spoken, those included who will likely still ask; null where nobody waits and nobody speaks. */
  earliestListEndsAt: number | null;
  listEndsAt: number | null;
  latestListEndsAt: number | null;
  /** The same if the sitting simply went on after interpretation has ended, until the list is done. */
  runsOn: At | null;
  /** How many more are likely to ask before the list ends. */
  toCome: number;
  /** How long the list still takes, in ms: a suspension, or the break until the next sitting, is not counted. Null as the list’s end. */
  listTakesMs: number | null;
  /** What is to come in this sitting after the list: decisions, replies, the rest of the item in hand, the items to come, in ms at this meeting's pace. */
  plannedMs: number;
  /** When the item in hand likely ends, by its list and by its plan, and when all does that is planned for the sitting. As `runsOn`. */
  itemEndsAt: number;
  programmeEndsAt: number;
  /** From there to the end of interpretation; negative: over. Null without a sitting ahead. */
  inHandMs: number | null;
  /** The chance, 0 to 1, that interpretation has not ended by then; null as `inHandMs`. */
  inTime: number | null;
  interpretationEndsAt: number | null;
  /** Share of the limit that a statement of this meeting takes on average. */
  usedShare: number;
}

/** The forecast for the item on the floor, or for the next one of the agenda, at `now` (server time, ms). */
export const forecast = (meeting: Meeting, now: number, whatIf: WhatIf = {}): Forecast =>
  foresee(meeting, now, whatIf).forecast;

/** Limits are proposed in steps of half a minute, from one minute to an hour. */
const LIMIT_STEP_MS = 30_000;
const SHORTEST_STEPS = 2;
const LONGEST_STEPS = 120;

/**
 * The longest limit for all who wait with which the list ends by `deadline` (ms) with at least this chance; where one minute is too long for
 * that, when the list would end with one minute each.
 */
export function limitToEndBy(
  meeting: Meeting,
  now: number,
  deadline: number,
  chance = 0.8,
): { limitMs: number } | { at1Minute: At } {
  const tried = (steps: number) => foresee(meeting, now, { limitMs: steps * LIMIT_STEP_MS });
  const holds = ({ start, list }: Foreseen): boolean => chanceBy(list, deadline - start) >= chance;
  const shortest = tried(SHORTEST_STEPS);
  if (!holds(shortest)) {
    const {
      start,
      forecast: { runsOn },
    } = shortest;
    return { at1Minute: runsOn ?? { earliestAt: start, likelyAt: start, latestAt: start } };
  }
  let longest = SHORTEST_STEPS;
  for (let tooLong = LONGEST_STEPS + 1; tooLong - longest > 1;) {
    const steps = Math.floor((longest + tooLong) / 2);
    if (holds(tried(steps))) longest = steps;
    else tooLong = steps;
  }
  return { limitMs: longest * LIMIT_STEP_MS };
}

interface Foreseen {
  forecast: Forecast;
  /** When statements can begin, and how long it takes from then until the list is done. */
  start: number;
  list: Spread;
}

/** Share of the limits that a plan takes for granted. */
const PLANNED_SHARE = 0.95;

function foresee(actual: Meeting, at: number, whatIf: WhatIf): Foreseen {
  // Clocks of pages count fractions.
  const now = Math.ceil(at);
  const meeting = meetingIf(actual, whatIf);
  const itemId = meeting.current ?? nextItem(meeting) ?? null;
  const list = itemId === null ? undefined : listOf(meeting, itemId);
  const pace = paceOf(meeting);
  const start = startOfNext(meeting, now);
  const all = stretches(meeting, itemId, now);
  const stop = all[0].to;
  const tracks = QUANTILES.map(() => new Track(all));
  const ahead = new TimeAhead(pace);

  const { floor } = meeting;
  if (floor) ahead.addRest(restOfSpeech(pace, floor, now));
  const speechEndsAt = floor ? start + quantile(ahead.time(), 0) : null;
  const besides = besidesOf(meeting, pace, now, whatIf.repliesOff);
  for (const rest of besides.first) ahead.addRest(rest);

  let reached = 1;
  const next = (time: Spread, { mean }: Statement): Expected => {
    const [earliestAt, likely, latest] = three((at) => tracks[at]!.place(start + quantile(time, QUANTILES[at])));
    const likelyAt = Math.max(earliestAt, likely);
    const sittingId = tracks[1]?.stretch.sittingId;
    reached = Math.min(reached, inThousandths(chanceBy({ ...time, mean: time.mean + mean / 2 }, stop - start)));
    const at = { earliestAt, likelyAt, latestAt: Math.max(likelyAt, latest), reached };
    return sittingId === undefined ? at : { ...at, sittingId };
  };
  const entries: Forecast['entries'] = {};
  // Nobody is told a time who has no place: their lots are not drawn, or the list has no room for them.
  const hasPlaces = list !== undefined && !waitsForLot(list);
  const places = list ? placesIn(meeting, list) : 0;
  const isFull = list !== undefined && places <= list.waiting.length;
  const called = list?.waiting.slice(0, places) ?? [];
  const any = floor !== null || called.length > 0;
  const statements = called.map((entry) => statementUnder(pace, entry, limitIf(meeting, entry, whatIf)));

  // Those who will still ask count for the end of the list. They stand behind all who wait now, whose times they do not change, unless the
  // list's order may put them in front of some: then anywhere.
  const one = statementUnder(pace, undefined, itemId === null ? null : limitIf(meeting, { itemId }, whatIf));
  const eachMs = one.mean + pace.change.mean;
  const askedMs = sumOf([ahead.time(Math.max(0, called.length - (floor ? 0 : 1))), ...statements]);
  const toCome =
    any && list && !isFull && meeting.current !== null ? requestsToCome(meeting, list, now, askedMs, eachMs) : NOBODY;
  const mayGoBefore = list !== undefined && !isByRequest(list) && list.drawn === undefined;
  const withRequests = ({ mean, variance }: Spread, share: number): Spread => ({
    mean: Math.round(mean + share * toCome.mean * eachMs),
    variance:
      variance +
      share * toCome.mean * (one.deviation * one.deviation + pace.change.variance) +
      share * share * toCome.variance * eachMs * eachMs,
  });
  called.forEach((entry, at) => {
    if (floor || at > 0) ahead.change();
    const statement = statements[at]!;
    const time = mayGoBefore ? withRequests(ahead.time(), (at + 1) / (called.length + 1)) : ahead.time();
    const expected = next(time, statement);
    if (hasPlaces) entries[entry.id] = expected;
    ahead.add(statement);
  });
  const asked = ahead.time();
  const forNewcomer = ahead.time(1);
  ahead.change(toCome.mean);
  ahead.add(one, toCome);
  const done = ahead.time();
  const ends = endsOf(asked, { time: done, toCome, eachMs }).map((ms) => start + ms) as Three;
  const [earliestListEndsAt, listEnds, latestListEnds] = three((at) => tracks[at]!.end(ends[at], toCome.mean > 0));
  const listEndsAt = Math.max(earliestListEndsAt, listEnds);
  // An item that goes on in another sitting ends here with this sitting at the latest.
  const handedOn = itemId !== null && whatIf.moveTo?.itemId === itemId;
  const [earliestAt, likelyAt, latestAt] = three((at) =>
    handedOn ? Math.max(start, Math.min(ends[at], stop)) : ends[at],
  );

  const sitting = sittingAhead(meeting);
  const share = pace.meeting / PLANNED_SHARE;
  const ofItem = handedOn ? [] : besides.ofItem;
  const itemMs = sumOf(ofItem);
  // The time planned for an item covers its decisions too, so what they take is part of it.
  const restMs =
    itemMs + (sitting && !handedOn ? Math.round(share * restOfItem(meeting, now, likelyAt - start + itemMs)) : 0);
  const planned = sitting ? plannedFor(meeting, sitting).map((ms) => Math.round(share * ms)) : [];
  const plannedMs = planned.reduce((sum, ms) => sum + ms, restMs) + sumOf(besides.ofSitting);
  for (const rest of [...ofItem, ...besides.ofSitting]) ahead.addRest(rest);
  for (const mean of [restMs - itemMs, ...planned]) ahead.add({ mean, deviation: Math.round(pace.deviation * mean) });
  const interpretationEndsAt = sitting?.interpretationEndsAt ?? null;
  const isCut = handedOn && likelyAt >= stop;
  const isInTime = isCut ? Number(plannedMs === 0) : chanceBy(ahead.time(), stop - start);
  return {
    start,
    list: done,
    forecast: {
      itemId,
      speechEndsAt,
      entries,
      newcomer: (any || isInterrupted(onNow(meeting))) && hasPlaces && !isFull ? next(forNewcomer, one) : null,
      earliestListEndsAt: any ? earliestListEndsAt : null,
      listEndsAt: any ? listEndsAt : null,
      latestListEndsAt: any ? Math.max(listEndsAt, latestListEnds) : null,
      runsOn: any ? { earliestAt, likelyAt, latestAt } : null,
      toCome: Math.round(toCome.mean),
      listTakesMs: any ? likelyAt - start : null,
      plannedMs,
      itemEndsAt: likelyAt + restMs,
      programmeEndsAt: likelyAt + plannedMs,
      inHandMs: interpretationEndsAt === null ? null : interpretationEndsAt - likelyAt - plannedMs,
      inTime: interpretationEndsAt === null ? null : inThousandths(isInTime),
      interpretationEndsAt,
      usedShare: pace.meeting,
    },
  };
}

/**
 * Quantiles of the list's end, in ms. Put together so that each of them grows with the time of a single statement: quantiles of the sum do not,
 * since requests to come vary by more than their number.
 */
function endsOf(asked: Spread, { time, toCome, eachMs }: { time: Spread; toCome: Spread; eachMs: number }): Three {
  const [earliest, likely, latest] = three((at) => quantile(asked, QUANTILES[at]));
  if (toCome.mean === 0) return [earliest, likely, latest];
  const few = quantile({ mean: 1000 * toCome.mean, variance: 1e6 * toCome.variance }, QUANTILES[0]) / 1000;
  const likelyEnd = likely + Math.round(time.mean - asked.mean);
  const later = latest - likely;
  const more = QUANTILES[2] * QUANTILES[2] * (time.variance - asked.variance);
  return [earliest + Math.round(few * eachMs), likelyEnd, likelyEnd + Math.round(Math.sqrt(later * later + more))];
}

type Three = [number, number, number];

/** For the earliest, the likely and the latest. */
const three = (of: (at: 0 | 1 | 2) => number): Three => [of(0), of(1), of(2)];

const sumOf = (times: readonly { mean: number }[]): number => times.reduce((sum, { mean }) => sum + mean, 0);

const inThousandths = (chance: number): number => Math.round(chance * 1000) / 1000;
