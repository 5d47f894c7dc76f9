// The figures of the forecast's model, each computed by hand for one meeting: paces, changes, what is left of a speech, who will still ask,
// votes. Where simulation made the model another (decision 10), the figure is the decision's.
import { expect, test } from 'vitest';

import { forecast, limitToEndBy } from '#shared/meeting/chair/forecast.ts';
import { chanceBy, quantile, QUANTILES } from '#shared/meeting/chair/gamma.ts';
import { paceOf } from '#shared/meeting/chair/pace.ts';
import { requestsToCome } from '#shared/meeting/chair/requests-to-come.ts';
import { restOfSpeech } from '#shared/meeting/chair/time-before.ts';

import { chair, delegate, done, minutesLater, onTheFloor, underWay } from '../../../given.ts';
import type { Step } from '../../../given.ts';
import { MINUTE, Scenario } from '../../../scenario.ts';

const SECOND = 1_000;
const AT = delegate('AT');
const day = (...steps: readonly Step[]): Scenario => {
  const scenario = new Scenario();
  for (const step of steps) step(scenario);
  return scenario;
};
const spoke = (delegationId: string, minutes: number): readonly Step[] => [
  onTheFloor(delegationId),
  minutesLater(minutes),
  done(chair.endsTheSpeech()),
];
const limited = (limitMs: number | null): Step =>
  done(chair.does({ type: 'SetSpeechLimit', scope: { of: 'meeting' }, limit: { limitMs, basis: 'decision' } }));
const entryOf = ({ meeting }: Scenario, delegationId: string) =>
  meeting.lists['5(b)']!.waiting.find((one) => one.delegationId === delegationId)!;

test('a half of the limit was used once: meeting, category and delegation are drawn to it by 4, 4 and 3', () => {
  const scenario = day(underWay('CH', 'DE', 'CMC'), ...spoke('CH', 1.5));
  scenario.do({ type: 'RequestFloor', itemId: '5(b)', delegationId: 'CH' });
  const pace = paceOf(scenario.meeting);
  expect(pace.meeting).toBeCloseTo((4 * 0.95 + 0.5) / 5, 10); // 0.86
  expect(pace.of(entryOf(scenario, 'CMC'))).toBeCloseTo(0.86, 10);
  expect(pace.of(entryOf(scenario, 'DE'))).toBeCloseTo((4 * 0.86 + 0.5) / 5, 10); // 0.788
  expect(pace.of(entryOf(scenario, 'CH'))).toBeCloseTo((3 * 0.788 + 0.5) / 4, 10); // 0.716
});

test('before anybody has spoken: 95 % of the limit, give or take 30 %, of which a fourth of the variance is in doubt', () => {
  const { meeting } = day(underWay('CH'));
  const pace = paceOf(meeting);
  expect([pace.meeting, pace.deviation, pace.doubt]).toEqual([0.95, 0.3, 1 / 4]);
  expect(paceOf(day(underWay('CH', 'DE'), ...spoke('CH', 1.5)).meeting).doubt).toBe(1 / 5);
});

test('without a limit four minutes, then as long as those without one spoke', () => {
  const before = day(underWay('CH', 'DE'), limited(null));
  expect(paceOf(before.meeting).unlimitedMs(entryOf(before, 'CH'))).toBe(4 * MINUTE);
  const after = day(underWay('CH', 'DE', 'AT'), limited(null), ...spoke('CH', 2), ...spoke('DE', 3));
  expect(paceOf(after.meeting).unlimitedMs(entryOf(after, 'AT'))).toBe(2.5 * MINUTE);
});

test.each([
  ['at once', 0, (30 + 0) / 4],
  ['after 40 seconds', 40 / 60, (30 + 40) / 4],
  ['after three minutes', 3, (30 + 180) / 4],
  ['after more than three minutes, which was something else', 3.1, 10],
])('a change of speakers is ten seconds by a weight of three; the next speaks %s', (_what, minutes, seconds) => {
  const { meeting } = day(underWay('CH', 'DE'), ...spoke('CH', 1), minutesLater(minutes), onTheFloor('DE'));
  expect(paceOf(meeting).change.mean).toBe(seconds * SECOND);
});

test.each([
  ['of three minutes', 3 * MINUTE, 27 * SECOND],
  ['of one minute', MINUTE, 20 * SECOND],
])(
  'past a limit %s the rest is a share of 15 in 100 of it, 20 seconds at the least, however long it goes on',
  (_what, limit, rest) => {
    const scenario = day(underWay('CH'), limited(limit), onTheFloor('CH'));
    const { meeting, now } = scenario;
    for (const times of [1, 2, 5])
      expect(restOfSpeech(paceOf(meeting), meeting.floor!, now + times * limit).mean).toBe(rest);
  },
);

test('of ten meetings one is over by the earliest; the likely and the latest are the 56th and the 94th of a hundred', () => {
  const time = { mean: 40 * MINUTE, variance: (12 * MINUTE) ** 2 };
  const chances = QUANTILES.map((z) => Math.round(100 * chanceBy(time, quantile(time, z))));
  expect(chances).toEqual([10, 56, 95]);
  expect(Math.floor(100 * chanceBy(time, quantile(time, QUANTILES[2])))).toBe(94);
});

test('who will still ask: one in ten minutes, until the list would be done or the time to which it is open', () => {
  const scenario = day(underWay('CH', 'DE'));
  const list = () => scenario.meeting.lists['5(b)']!;
  const toCome = () => requestsToCome(scenario.meeting, list(), scenario.now, 10 * MINUTE, 3 * MINUTE).mean;
  // Each of them lets the list be open for three minutes more: ten minutes become ten over seven tenths.
  expect(toCome()).toBeCloseTo(1 / 0.7, 10);
  scenario.do({ type: 'SetClosingTime', itemId: '5(b)', closesAt: scenario.now + 20 * MINUTE });
  expect(toCome()).toBeCloseTo(2, 10);
  scenario.do({ type: 'CloseList', itemId: '5(b)' });
  expect(toCome()).toBe(0);
});

test('requests of the last ten minutes weigh one, those of the ten before half', () => {
  // The first five minutes of a list, when all press at once, are left out.
  const scenario = day(underWay('CH'), minutesLater(6));
  for (const delegationId of ['DE', 'FR']) scenario.do({ type: 'RequestFloor', itemId: '5(b)', delegationId });
  scenario.after(18 * MINUTE);
  scenario.do({ type: 'RequestFloor', itemId: '5(b)', delegationId: 'NZ' }).after(MINUTE);
  scenario.do({ type: 'SetClosingTime', itemId: '5(b)', closesAt: scenario.now + 10 * MINUTE });
  const list = scenario.meeting.lists['5(b)']!;
  const { mean } = requestsToCome(scenario.meeting, list, scenario.now, 10 * MINUTE, 3 * MINUTE);
  // One that is usual, one of late, two halves; over a window that is usual, a whole one and a half one.
  expect(mean).toBeCloseTo((1 + 1 + 2 / 2) / (1 + 1 + 1 / 2), 3);
});

test.each([
  ['recorded', 3],
  ['hands', 6],
  ['roll-call', 12],
] as const)('a vote (%s) takes %i minutes until this meeting has shown its own', (method, minutes) => {
  const likely = ({ meeting, now }: Scenario): number =>
    Math.min(...Object.values(forecast(meeting, now).entries).map(({ likelyAt }) => likelyAt)) - now;
  const steps = [underWay('CH', 'DE'), done(AT.moves('close-debate')), done(chair.takesUp('close-debate'))] as const;
  const voting = day(...steps, done(chair.opensTheVote(method)));
  // The likely time is a little above the middle of a spread of 30 %: of the vote, and of the change after it.
  const rest = { mean: minutes * MINUTE, variance: Math.round((0.3 * minutes * MINUTE) ** 2) };
  expect(likely(voting) / quantile(rest, QUANTILES[1])).toBeCloseTo(1, 2);
});

test('the limit by which the list ends in time goes in steps of 30 seconds, from one minute up, at 8 in 10', () => {
  const scenario = day(underWay('CH', 'DE', 'AT', 'FR'), done(chair.does({ type: 'CloseList', itemId: '5(b)' })));
  const { meeting, now } = scenario;
  const byLimit = (limitMs: number): number => forecast(meeting, now, { limitMs }).listTakesMs!;
  for (const deadline of [6, 9, 12, 20].map((minutes) => now + minutes * MINUTE)) {
    const answer = limitToEndBy(meeting, now, deadline);
    if (!('limitMs' in answer)) throw new Error('one minute each would be too long');
    expect(answer.limitMs % (30 * SECOND)).toBe(0);
    expect(answer.limitMs).toBeGreaterThanOrEqual(MINUTE);
    expect(answer).toEqual(limitToEndBy(meeting, now, deadline, 0.8));
    expect(byLimit(answer.limitMs)).toBeLessThanOrEqual(deadline - now);
    // The next step ends in time less often than that.
    const surer = limitToEndBy(meeting, now, deadline, 0.81);
    if ('limitMs' in surer) expect(surer.limitMs).toBeLessThanOrEqual(answer.limitMs);
  }
  expect(limitToEndBy(meeting, now, now + 3 * MINUTE)).toHaveProperty('at1Minute');
});
