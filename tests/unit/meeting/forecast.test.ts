import { expect, test } from 'vitest';

import type { Command } from '#shared/meeting/commands.ts';
import { forecast, limitToEndBy } from '#shared/meeting/chair/forecast.ts';

import { MINUTE, Scenario, smallMeeting } from '../../scenario.ts';

function threeWait(): Scenario {
  const scenario = new Scenario()
    .do({ type: 'OpenSitting', sittingId: 'am' })
    .do({ type: 'OpenItem', itemId: '5(b)' })
    .do({ type: 'OpenList', itemId: '5(b)' });
  for (const delegationId of ['CH', 'DE', 'AT', 'PH'])
    scenario.do({ type: 'RequestFloor', itemId: '5(b)', delegationId });
  return scenario.give('CH');
}

const shareAfter = (ms: number, change?: (entryId: string) => Command): number => {
  const scenario = threeWait();
  const entryId = scenario.meeting.floor!.entry.id;
  if (change) scenario.after(5_000).do(change(entryId));
  scenario.after(ms).do({ type: 'EndSpeech', entryId });
  return forecast(scenario.meeting, scenario.now).usedShare;
};

/** What is usual: four speeches of 95 % of their limit. */
const usual = (sum = 0, count = 0): number => (4 * 0.95 + sum) / (4 + count);

test('a statement under its own limit teaches', () => {
  expect(shareAfter(90_000)).toBeCloseTo(usual(0.5, 1));
  expect(shareAfter(10_000)).toBeLessThan(usual());
});

test('no speech counts for more than two limits and a half', () => {
  expect(shareAfter(60 * MINUTE)).toBeCloseTo(usual(2.5, 1));
});

test('a speech under ten seconds does not teach', () => {
  for (const ms of [0, 1_000, 9_999]) expect(shareAfter(ms)).toBeCloseTo(usual());
});

const changes: [string, (entryId: string) => Command][] = [
  ['lengthened', (entryId) => ({ type: 'ExtendSpeech', entryId, byMs: 10 * MINUTE })],
  ['shortened', (entryId) => ({ type: 'ExtendSpeech', entryId, byMs: -2 * MINUTE })],
  [
    'set to another',
    (entryId) => ({
      type: 'SetSpeechLimit',
      scope: { of: 'entry', entryId },
      limit: { limitMs: 5_000, basis: 'decision' },
    }),
  ],
  [
    'taken off',
    (entryId) => ({
      type: 'SetSpeechLimit',
      scope: { of: 'entry', entryId },
      limit: { limitMs: null, basis: 'decision' },
    }),
  ],
];

test.each(changes)('a speech whose limit was %s while it ran does not teach', (_, change) => {
  for (const ms of [20_000, 3 * MINUTE, 20 * MINUTE]) expect(shareAfter(ms, change)).toBeCloseTo(usual());
});

test('setting the limit that it has already changes nothing', () => {
  const same = (entryId: string): Command => ({
    type: 'SetSpeechLimit',
    scope: { of: 'entry', entryId },
    limit: { limitMs: 3 * MINUTE, basis: 'understanding' },
  });
  expect(shareAfter(85_000, same)).toBeCloseTo(usual(0.5, 1));
});

/** Ninety minutes for 5(b), thirty for 6 in the morning, an hour for 1 in the afternoon; 5 has two hours that its sub-items have. */
function programme(): Scenario {
  const planned: Record<string, { minutes: number; sittingId: string }> = {
    '1': { minutes: 60, sittingId: 'pm' },
    '5': { minutes: 120, sittingId: 'am' },
    '5(a)': { minutes: 20, sittingId: 'am' },
    '5(b)': { minutes: 90, sittingId: 'am' },
    '6': { minutes: 30, sittingId: 'am' },
  };
  return new Scenario(
    smallMeeting((file) => ({
      ...file,
      catalogue: {
        ...file.catalogue,
        items: file.catalogue.items.map((one) => {
          const { minutes, sittingId } = planned[one.id]!;
          return { ...one, plannedMs: minutes * MINUTE, sittingId };
        }),
      },
    })),
  );
}
const minutesNow = ({ meeting, now }: Scenario) => {
  const { inHandMs, plannedMs } = forecast(meeting, now);
  return { inHand: inHandMs! / MINUTE, planned: plannedMs / MINUTE };
};

test('in hand is what is left to the end less what is planned for this sitting', () => {
  const scenario = programme().do({ type: 'OpenSitting', sittingId: 'am' });
  expect(minutesNow(scenario)).toEqual({ planned: 140, inHand: 40 });
  scenario.do({ type: 'OpenItem', itemId: '5(b)' });
  expect(minutesNow(scenario)).toEqual({ planned: 140, inHand: 40 });
  // As planned: what is used of the item and what is left to the end go down together.
  scenario.after(30 * MINUTE);
  expect(minutesNow(scenario)).toEqual({ planned: 110, inHand: 40 });
  // The item takes longer than planned: that comes off what is in hand.
  scenario.after(70 * MINUTE);
  expect(minutesNow(scenario)).toEqual({ planned: 50, inHand: 30 });
  scenario.do({ type: 'ConcludeItem', itemId: '5(b)' }).do({ type: 'DeferItem', itemId: '6' });
  expect(minutesNow(scenario)).toEqual({ planned: 20, inHand: 60 });
});

test('those who wait take of the time planned for their item, and what is over counts besides', () => {
  const scenario = programme()
    .do({ type: 'OpenSitting', sittingId: 'am' })
    .do({ type: 'OpenItem', itemId: '6' })
    .do({ type: 'OpenList', itemId: '6' });
  for (const delegationId of ['CH', 'DE', 'AT']) scenario.do({ type: 'RequestFloor', itemId: '6', delegationId });
  const { listTakesMs } = forecast(scenario.meeting, scenario.now);
  // Within its thirty minutes: what is planned besides is what the list leaves of them.
  const { planned, inHand } = minutesNow(scenario);
  expect(planned).toBeCloseTo(20 + 90 + 30 - listTakesMs! / MINUTE);
  expect(inHand).toBeCloseTo(40);
  // A closed list ends when its last speaker has spoken: three of a little less than three minutes, and two changes.
  scenario.do({ type: 'CloseList', itemId: '6' });
  const closed = forecast(scenario.meeting, scenario.now);
  expect(closed.listTakesMs! / MINUTE).toBeGreaterThan(8);
  expect(closed.listTakesMs! / MINUTE).toBeLessThan(10);
  expect(minutesNow(scenario).planned).toBe(110);
  expect(minutesNow(scenario).inHand).toBeCloseTo(180 - 110 - closed.listTakesMs! / MINUTE);
});

test('the break until the sitting goes on takes nothing of the time of the item in hand', () => {
  const scenario = programme().do({ type: 'OpenSitting', sittingId: 'am' }).do({ type: 'OpenItem', itemId: '5(b)' });
  scenario.do({ type: 'OpenList', itemId: '5(b)' }).do({ type: 'RequestFloor', itemId: '5(b)', delegationId: 'CH' });
  const before = forecast(scenario.meeting, scenario.now);
  scenario.do({ type: 'SuspendSitting', sittingId: 'am', resumesAt: scenario.now + 20 * MINUTE });
  const suspended = forecast(scenario.meeting, scenario.now);
  expect(suspended.listTakesMs).toBe(before.listTakesMs);
  expect(suspended.plannedMs).toBe(before.plannedMs);
  // The break comes off what is in hand, once and whole.
  expect(suspended.inHandMs).toBe(before.inHandMs! - 20 * MINUTE);
});

/** 5(b) with so many who wait, its list closed, so many minutes before the interpreters leave. */
function waitsBeforeStop(count: number, minutesLeft: number): Scenario {
  const ids = Array.from({ length: count }, (_, at) => `D${at}`);
  const scenario = new Scenario(
    smallMeeting((file) => ({
      ...file,
      catalogue: {
        ...file.catalogue,
        delegations: ids.map((id) => ({ id, name: { en: id }, category: 'state-party' })),
        groups: [],
      },
    })),
  )
    .do({ type: 'OpenSitting', sittingId: 'am' })
    .do({ type: 'OpenItem', itemId: '5(b)' })
    .do({ type: 'OpenList', itemId: '5(b)' });
  for (const delegationId of ids) scenario.do({ type: 'RequestFloor', itemId: '5(b)', delegationId });
  scenario.do({ type: 'CloseList', itemId: '5(b)' });
  return scenario.after((180 - minutesLeft) * MINUTE);
}
const waitingOf = ({ meeting, now }: Scenario, whatIf = {}) => {
  const told = forecast(meeting, now, whatIf);
  return { ...told, along: meeting.lists['5(b)']!.waiting.map(({ id }) => told.entries[id]!) };
};
const AM_STOPS = (meeting: Scenario['meeting']) => meeting.sittings[0]!.interpretationEndsAt;
const PM_STARTS = (meeting: Scenario['meeting']) => meeting.sittings[1]!.startsAt;

test('what would begin after interpretation ends goes to the next sitting, and says so', () => {
  const scenario = waitsBeforeStop(12, 20);
  const { along, listEndsAt, runsOn, inHandMs } = waitingOf(scenario);
  const stop = AM_STOPS(scenario.meeting);
  const starts = PM_STARTS(scenario.meeting);
  const [first, ...later] = along.filter(({ sittingId }) => sittingId === 'pm');
  expect(along[0]).toMatchObject({ likelyAt: scenario.now, reached: 1 });
  expect(first!.likelyAt).toBe(starts);
  for (const one of later) expect(one.likelyAt).toBeGreaterThan(starts);
  for (const one of along.filter(({ sittingId }) => sittingId === undefined)) {
    expect(one.likelyAt).toBeLessThanOrEqual(stop);
    expect(one.reached).toBeGreaterThan(0.3);
  }
  expect(along.at(-1)!.reached).toBeLessThan(0.05);
  expect(listEndsAt).toBeGreaterThan(starts);
  // If the sitting went on it would be over by what does not fit in.
  expect(runsOn!.likelyAt).toBeGreaterThan(stop);
  expect(inHandMs).toBe(stop - runsOn!.likelyAt);
});

test('an item that is planned for a later sitting goes on in that one', () => {
  const scenario = waitsBeforeStop(12, 20);
  const startsAt = scenario.meeting.sittings[1]!.endsAt + 60 * MINUTE;
  const evening = { type: 'AddSitting' as const, title: { en: 'Evening' }, startsAt, endsAt: startsAt + 60 * MINUTE };
  const sittingId = scenario.do(evening).meeting.sittings.at(-1)!.id;
  expect(waitingOf(scenario).along.at(-1)!.sittingId).toBe('pm');
  const moved = waitingOf(scenario, { moveTo: { itemId: '5(b)', sittingId } });
  expect(moved.along.at(-1)).toMatchObject({ sittingId });
  // The sitting under way ends with it in time, whoever is left.
  expect(moved.runsOn!.likelyAt).toBe(AM_STOPS(scenario.meeting));
  expect(moved.inTime).toBe(1);
  expect(scenario.do({ type: 'EditItem', itemId: '5(b)', sittingId }).meeting.current).toBe('5(b)');
  expect(waitingOf(scenario).along.at(-1)!.sittingId).toBe(sittingId);
});

test('longer interpretation reaches more, and a deferred item frees its time', () => {
  const scenario = waitsBeforeStop(12, 20);
  const as = waitingOf(scenario);
  const longer = waitingOf(scenario, { prolongMs: 30 * MINUTE });
  expect(longer.inHandMs).toBe(as.inHandMs! + 30 * MINUTE);
  expect(longer.along.at(-1)!.reached).toBeGreaterThan(0.9);
  expect(longer.inTime).toBeGreaterThan(0.9);
  expect(waitingOf(scenario, { defer: '5(b)' })).toMatchObject({ entries: {}, listEndsAt: null, inTime: 1 });
});

test('a limit of a category or of groups goes before the one for all', () => {
  const scenario = waitsBeforeStop(6, 120);
  const takes = (whatIf: object) => waitingOf(scenario, whatIf).listTakesMs!;
  expect(takes({ limitMs: MINUTE })).toBeLessThan(takes({}));
  expect(takes({ limitMs: MINUTE, categoryLimits: { 'state-party': 2 * MINUTE } })).toBe(
    takes({ limitMs: 2 * MINUTE }),
  );
  expect(takes({ groupLimitMs: MINUTE })).toBe(takes({}));
});

test('who goes on past the limit is never about to end, and nothing jumps at the limit', () => {
  const scenario = threeWait();
  const restAt = (ms: number) => {
    const now = scenario.now + ms;
    return forecast(scenario.meeting, now).speechEndsAt! - now;
  };
  let before = restAt(0);
  expect(before).toBeGreaterThan(2 * MINUTE);
  for (let ms = 1000; ms <= 10 * MINUTE; ms += 1000) {
    const rest = restAt(ms);
    expect(rest).toBeGreaterThan(10_000);
    expect(Math.abs(rest - before)).toBeLessThanOrEqual(1600);
    before = rest;
  }
});

test('without a limit a statement takes four minutes, until somebody has spoken without one', () => {
  const scenario = threeWait();
  const entryId = scenario.meeting.floor!.entry.id;
  scenario.after(MINUTE).do({ type: 'EndSpeech', entryId });
  scenario.do({ type: 'SetSpeechLimit', scope: { of: 'meeting' }, limit: null });
  scenario.do({ type: 'CloseList', itemId: '5(b)' });
  const each = () =>
    forecast(scenario.meeting, scenario.now).listTakesMs! / scenario.meeting.lists['5(b)']!.waiting.length;
  expect(each() / MINUTE).toBeGreaterThan(3.8);
  expect(each() / MINUTE).toBeLessThan(4.6);
  scenario.give('DE').after(2 * MINUTE);
  scenario.do({ type: 'EndSpeech', entryId: scenario.meeting.floor!.entry.id });
  expect(each() / MINUTE).toBeLessThan(2.4);
});

test('a film takes as long as it is', () => {
  const scenario = new Scenario()
    .do({ type: 'OpenSitting', sittingId: 'am' })
    .do({ type: 'OpenItem', itemId: '5(b)' })
    .do({ type: 'OpenList', itemId: '5(b)' })
    .do({ type: 'RequestFloor', itemId: '5(b)', delegationId: 'CH', mode: 'video', videoMs: 77_000 })
    .do({ type: 'CloseList', itemId: '5(b)' });
  const { runsOn } = forecast(scenario.meeting, scenario.now);
  expect(Object.values(runsOn!).map((at) => at - scenario.now)).toEqual([77_000, 77_000, 77_000]);
});

test('who will still ask lengthens the list, and nobody’s time who waits', () => {
  const scenario = threeWait().after(20 * MINUTE);
  const open = forecast(scenario.meeting, scenario.now);
  const closed = forecast(scenario.meeting, scenario.now, { closeNow: true });
  expect(open.entries).toEqual(closed.entries);
  expect(open.runsOn!.likelyAt).toBeGreaterThan(closed.runsOn!.likelyAt);
  expect(closed.toCome).toBe(0);
  // The rush as the list opened says nothing of later; those who asked just now do.
  scenario.do({ type: 'RequestFloor', itemId: '5(b)', delegationId: 'FR' });
  const withOne = forecast(scenario.meeting, scenario.now);
  const more = (told: typeof open) => told.runsOn!.likelyAt - told.newcomer!.likelyAt;
  expect(more(withOne)).toBeGreaterThan(more(open));
  // Announced to close in a minute, hardly anybody.
  scenario.do({ type: 'SetClosingTime', itemId: '5(b)', closesAt: scenario.now + MINUTE });
  expect(forecast(scenario.meeting, scenario.now).toCome).toBe(0);
});

test('a change takes as long as it did in this meeting; pauses and suspensions do not count', () => {
  const gapped = (between: (scenario: Scenario) => void) => {
    const scenario = threeWait();
    for (const next of ['DE', 'AT', 'PH']) {
      scenario.after(2 * MINUTE).do({ type: 'EndSpeech', entryId: scenario.meeting.floor!.entry.id });
      between(scenario);
      scenario.give(next);
    }
    const { newcomer, runsOn } = forecast(scenario.meeting, scenario.now, { closeNow: true });
    return newcomer!.likelyAt - runsOn!.likelyAt;
  };
  const usual = 10_000;
  expect(gapped(() => {})).toBeLessThan(usual);
  expect(gapped((scenario) => scenario.after(40_000))).toBeGreaterThan(usual);
  expect(gapped((scenario) => scenario.after(4 * MINUTE))).toBeCloseTo(usual, -3);
  const suspended = gapped((scenario) => {
    scenario.do({ type: 'SuspendSitting', sittingId: 'am' }).after(MINUTE);
    scenario.do({ type: 'ResumeSitting', sittingId: 'am' });
  });
  expect(suspended).toBeCloseTo(usual, -3);
});

test('the limit to end by a time, or what one minute each would give', () => {
  const scenario = waitsBeforeStop(10, 60);
  const { now, meeting } = scenario;
  const inTime = limitToEndBy(meeting, now, now + 30 * MINUTE);
  expect(inTime).toEqual({ limitMs: expect.any(Number) as number });
  const { limitMs } = inTime as { limitMs: number };
  expect(forecast(meeting, now, { limitMs }).runsOn!.latestAt).toBeLessThan(now + 33 * MINUTE);
  expect(forecast(meeting, now, { limitMs: limitMs + MINUTE }).runsOn!.latestAt).toBeGreaterThan(now + 30 * MINUTE);
  expect(limitToEndBy(meeting, now, now + 5 * MINUTE)).toEqual({
    at1Minute: forecast(meeting, now, { limitMs: MINUTE }).runsOn,
  });
});

test('the other way round, where nobody waits: any limit will do, unless it is past that time', () => {
  // Nothing has begun, then an item is up whose list is empty.
  for (const { meeting, now } of [new Scenario(), new Scenario().underWay()]) {
    expect(limitToEndBy(meeting, now, now + MINUTE)).toEqual({ limitMs: 60 * MINUTE });
    expect(limitToEndBy(meeting, now, now - MINUTE)).toEqual({
      at1Minute: { earliestAt: expect.any(Number), likelyAt: expect.any(Number), latestAt: expect.any(Number) },
    });
  }
});
