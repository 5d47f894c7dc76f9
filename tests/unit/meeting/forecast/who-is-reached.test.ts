// Who is reached before interpretation ends, and what would reach more of them.
import { expect, test } from 'vitest';

import { forecast, limitToEndBy } from '#shared/meeting/chair/forecast.ts';
import { requestsToCome } from '#shared/meeting/chair/requests-to-come.ts';

import { chair, delegate, done } from '../../../given.ts';
import { MINUTE, Scenario, smallMeeting } from '../../../scenario.ts';
import { threeWait } from './three-wait.ts';

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

test('whoever raises a point of order has not asked for the list, and whom it interrupts has', () => {
  const scenario = threeWait().after(20 * MINUTE);
  const toCome = () =>
    requestsToCome(scenario.meeting, scenario.meeting.lists['5(b)']!, scenario.now, 10 * MINUTE, 3 * MINUTE);
  const before = toCome();
  done(delegate('FR').raisesAPointOfOrder())(scenario);
  done(chair.hears('FR'))(scenario);
  expect(scenario.meeting.held).toHaveLength(1);
  expect(toCome()).toEqual(before);
});

test('nor has whoever is heard in reply', () => {
  const { meeting, now } = threeWait().after(20 * MINUTE);
  const list = meeting.lists['5(b)']!;
  const toCome = (floor: typeof meeting.floor) =>
    requestsToCome({ ...meeting, floor }, list, now, 10 * MINUTE, 3 * MINUTE);
  const { entry } = meeting.floor!;
  const asked = { ...entry, requestedAt: now };
  expect(toCome({ ...meeting.floor!, entry: { ...asked, kind: 'reply' } as typeof entry })).toEqual(toCome(null));
  expect(toCome({ ...meeting.floor!, entry: asked }).mean).toBeGreaterThan(toCome(null).mean);
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
