import fc from 'fast-check';
import { expect, test } from 'vitest';

import { forecast } from '#shared/meeting/chair/forecast.ts';
import { sittingAhead } from '#shared/meeting/on-now.ts';

import { forecastInstant } from '../../../client/screens/chair/forecast-instant.ts';
import { rulerModel } from '../../../client/screens/chair/ruler/ruler-model.ts';
import { minutesInHand, minutesLate, warningAt } from '../../../client/screens/chair/ruler/warnings.ts';
import { moves, play } from '../meeting/random-meetings.ts';
import { MINUTE, Scenario, smallMeeting, TEN } from '../../scenario.ts';

/** 10:00 to 13:00 and a quarter of an hour beyond. */
const LONG = 195;
const share = (minutes: number): number => minutes / LONG;
const modelOf = ({ meeting, now }: Scenario) => rulerModel(meeting, meeting.sittings[0]!, now, forecast(meeting, now));

test('each item has the stretch in which it was under consideration; the current one ends now', () => {
  const scenario = new Scenario()
    .do({ type: 'OpenSitting', sittingId: 'am' })
    .do({ type: 'OpenItem', itemId: '1' })
    .after(20 * MINUTE);
  scenario
    .do({ type: 'ConcludeItem', itemId: '1' })
    .after(2 * MINUTE)
    .do({ type: 'OpenItem', itemId: '5(b)' })
    .after(18 * MINUTE);
  const { items, now } = modelOf(scenario);
  expect(items).toEqual([
    { kind: 'used', itemIds: ['1'], from: 0, to: share(20) },
    { kind: 'current', itemIds: ['5(b)'], from: share(22), to: share(40) },
  ]);
  expect(now).toBe(share(40));
});

test('an item that was left and taken up again has two stretches', () => {
  const scenario = new Scenario()
    .do({ type: 'OpenSitting', sittingId: 'am' })
    .do({ type: 'OpenItem', itemId: '5(b)' })
    .after(30 * MINUTE);
  scenario
    .do({ type: 'OpenItem', itemId: '6' })
    .after(20 * MINUTE)
    .do({ type: 'OpenItem', itemId: '5(b)' })
    .after(10 * MINUTE);
  expect(modelOf(scenario).items.map(({ itemIds, kind }) => [...itemIds, kind])).toEqual([
    ['5(b)', 'used'],
    ['6', 'used'],
    ['5(b)', 'current'],
  ]);
});

test('the forecast is hatched up to the end of interpretation, what is beyond is over', () => {
  const scenario = new Scenario().underWay('CH', 'AT', 'DE', 'FR', 'NZ', 'PH').after(170 * MINUTE);
  const { forecast: hatched, over, inHand, interpretationEnd } = modelOf(scenario);
  expect(interpretationEnd).toBeGreaterThan(0.8);
  expect(hatched?.to).toBe(interpretationEnd);
  expect(over?.from).toBe(interpretationEnd);
  expect(over!.to).toBeGreaterThan(interpretationEnd);
  expect(inHand).toBeNull();
});

test('a suspension is a gap', () => {
  const scenario = new Scenario()
    .underWay('CH')
    .after(30 * MINUTE)
    .do({ type: 'SuspendSitting', sittingId: 'am' })
    .after(15 * MINUTE)
    .do({ type: 'ResumeSitting', sittingId: 'am' });
  const [gap] = modelOf(scenario).suspensions;
  expect(gap!.to - gap!.from).toBeCloseTo(15 / LONG);
});

test('before the sitting opens there is no now and nothing used', () => {
  const scenario = new Scenario();
  expect(modelOf(scenario)).toMatchObject({
    now: null,
    items: [],
    forecast: null,
    inHand: null,
    startsAt: TEN,
    minutes: LONG,
  });
});

test('warns at thirty, ten and five minutes, and says when it is past', () => {
  expect([31, 30, 11, 10, 6, 5, 1, 0, -3].map((minutes) => warningAt(minutes * MINUTE))).toEqual([
    null,
    '30',
    '30',
    '10',
    '10',
    '5',
    '5',
    'ended',
    'ended',
  ]);
});

test('minutes in hand are rounded towards the worse', () => {
  expect([22 * MINUTE + 59_000, 0, -1, -MINUTE, -MINUTE - 1].map(minutesInHand)).toEqual([22, 0, -1, -1, -2]);
});

test('what is planned after the list is drawn before what is in hand, and beyond the end it is over', () => {
  const planned = (minutes: number) =>
    new Scenario(
      smallMeeting((file) => ({
        ...file,
        catalogue: {
          ...file.catalogue,
          items: file.catalogue.items.map((one) =>
            one.id === '6' ? { ...one, plannedMs: minutes * MINUTE, sittingId: 'am' } : one,
          ),
        },
      })),
    ).do({ type: 'OpenSitting', sittingId: 'am' });
  const within = modelOf(planned(90));
  expect(within).toMatchObject({ over: null, forecast: null });
  expect(within.planned).toEqual({ from: 0, to: share(90) });
  expect(within.inHand).toEqual({ from: share(90), to: share(180) });
  const beyond = modelOf(planned(200));
  expect(beyond.inHand).toBeNull();
  expect(beyond.planned!.to).toBe(beyond.interpretationEnd);
  expect(beyond.over!.to).toBeGreaterThan(beyond.interpretationEnd);
});

test('a sitting that is not open yet is late from its first minute on, until its time is over; one that is open is not', () => {
  const { meeting } = new Scenario();
  const [am] = meeting.sittings;
  const late = (minutes: number, status: 'scheduled' | 'open' = 'scheduled') =>
    minutesLate({ ...am!, status }, TEN + minutes * MINUTE);
  expect([-10, 0, 0.9, 1, 6, 6.9, 59, 61, 179, 180, 24 * 60].map((minutes) => late(minutes))).toEqual([
    0, 0, 0, 1, 6, 6, 59, 61, 179, 0, 0,
  ]);
  expect(late(6, 'open')).toBe(0);
});

test('in every meeting the ruler draws as much in hand, or over, as the number beside it says', () => {
  fc.assert(
    fc.property(moves, (list) => {
      const { meeting, now } = play(list);
      const sitting = sittingAhead(meeting);
      if (!sitting || sitting.status === 'scheduled') return;
      const told = forecast(meeting, now);
      const { inHand, over, startsAt, endsAt } = rulerModel(meeting, sitting, now, told);
      const drawnMs = inHand ? (inHand.to - inHand.from) * (endsAt - startsAt) : 0;
      expect(Math.abs(drawnMs - Math.max(0, told.inHandMs!))).toBeLessThan(2_000);
      expect(over === null).toBe(told.inHandMs! >= 0);
    }),
  );
});

test('ruler, list and what-if count at one instant, anew at each event and each quarter of a minute', () => {
  const { meeting } = new Scenario();
  const at = (seconds: number, of = meeting) => forecastInstant(of, TEN + seconds * 1000);
  expect([at(3), at(3.4), at(14.9), at(15.1), at(29)]).toEqual([
    TEN + 3000,
    TEN + 3000,
    TEN + 3000,
    TEN + 15_100,
    TEN + 15_100,
  ]);
  expect(at(29.5, { ...meeting })).toBe(TEN + 29_500);
});
