// What must hold of the forecast in every meeting, and how often its bands hold in simulated ones.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { forecast, limitToEndBy } from '#shared/meeting/chair/forecast.ts';
import type { At, Forecast } from '#shared/meeting/chair/forecast.ts';
import type { WhatIf } from '#shared/meeting/chair/what-if.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { project } from '#shared/meeting/who-sees.ts';
import type { Reader } from '#shared/meeting/who-sees.ts';

import { delegation, MINUTE } from '../../../scenario.ts';
import { AFTER, calibrate, KINDS, ours } from '../../../simulated-meetings.ts';
import { moves, play } from '../random-meetings.ts';

const READERS: Reader[] = [delegation('CH'), { role: 'booth' }, { role: 'screen' }, { role: 'public' }];

const limits = fc.integer({ min: 0, max: 40 }).map((halves) => halves * 30_000);
const whatIfs = fc.record<WhatIf>(
  {
    limitMs: limits,
    categoryLimits: fc.record({ 'state-party': limits, ngo: limits }, { requiredKeys: [] }),
    groupLimitMs: limits,
    closeNow: fc.boolean(),
    defer: fc.constantFrom('1', '5(b)', '6', 'none'),
    moveTo: fc.record({ itemId: fc.constantFrom('5(b)', '6', 'none'), sittingId: fc.constantFrom('am', 'pm', 'none') }),
    prolongMs: fc.integer({ min: 0, max: 30 * MINUTE }),
  },
  { requiredKeys: [] },
);

const ends = (told: Forecast): (At | null)[] => [
  told.runsOn,
  told.listEndsAt === null
    ? null
    : { earliestAt: told.earliestListEndsAt!, likelyAt: told.listEndsAt, latestAt: told.latestListEndsAt! },
];

function expectInOrder({ earliestAt, likelyAt, latestAt }: At, now: number): void {
  for (const at of [earliestAt, likelyAt, latestAt]) expect(Number.isSafeInteger(at)).toBe(true);
  expect(earliestAt).toBeGreaterThanOrEqual(now);
  expect(likelyAt).toBeGreaterThanOrEqual(earliestAt);
  expect(latestAt).toBeGreaterThanOrEqual(likelyAt);
}

/** Lists of a meeting, in another order of the agenda's items: what a replica has that came by another way. */
const otherWay = (meeting: Meeting): Meeting => ({
  ...meeting,
  lists: Object.fromEntries(Object.entries(meeting.lists).toReversed()),
});

describe('in every meeting', () => {
  test('the forecast is in order, grows along the list and never falls behind the present, whatever might be done', () => {
    fc.assert(
      fc.property(moves, whatIfs, (list, whatIf) => {
        const { meeting, now } = play(list);
        for (const told of [forecast(meeting, now), forecast(meeting, now, whatIf)]) {
          const along = [...Object.values(told.entries), ...(told.newcomer ? [told.newcomer] : [])];
          let before = { earliestAt: now, likelyAt: now, latestAt: now, reached: 1 };
          for (const one of along) {
            expectInOrder(one, now);
            expect(one.earliestAt).toBeGreaterThanOrEqual(before.earliestAt);
            expect(one.likelyAt).toBeGreaterThanOrEqual(before.likelyAt);
            expect(one.latestAt).toBeGreaterThanOrEqual(before.latestAt);
            expect(one.reached).toBeGreaterThanOrEqual(0);
            expect(one.reached).toBeLessThanOrEqual(before.reached);
            before = one;
          }
          for (const end of ends(told)) if (end) expectInOrder(end, now);
          const last = Object.values(told.entries).at(-1);
          if (last && told.listEndsAt !== null) expect(told.listEndsAt).toBeGreaterThanOrEqual(last.likelyAt);
          for (const ms of [told.plannedMs, told.itemEndsAt, told.programmeEndsAt, told.toCome])
            expect(ms).toBeGreaterThanOrEqual(0);
          if (told.inTime !== null) expect(told.inTime).toBe(Math.min(1, Math.max(0, told.inTime)));
        }
      }),
    );
  });

  test('a shorter limit never ends later', () => {
    fc.assert(
      fc.property(moves, limits, limits, whatIfs, (list, one, other, whatIf) => {
        const { meeting, now } = play(list);
        const [shorter, longer] = [Math.min(one, other), Math.max(one, other)].map((limitMs) =>
          ends(forecast(meeting, now, { ...whatIf, limitMs })),
        );
        shorter!.forEach((end, at) => {
          if (!end) return expect(longer![at]).toBeNull();
          for (const which of ['earliestAt', 'likelyAt', 'latestAt'] as const)
            expect(end[which]).toBeLessThanOrEqual(longer![at]![which]);
        });
      }),
    );
  });

  test('it is the same to everybody, to the last figure', () => {
    fc.assert(
      fc.property(moves, (list) => {
        const { meeting, now } = play(list);
        const told = forecast(meeting, now);
        expect(forecast(otherWay(meeting), now)).toEqual(told);
        for (const reader of READERS) expect(forecast(project(meeting, reader), now)).toEqual(told);
      }),
    );
  });

  test('the limit to end by a time is in steps, longer for a later time, shorter to be surer', () => {
    fc.assert(
      fc.property(moves, fc.nat(180), fc.nat(60), (list, minutes, more) => {
        const { meeting, now } = play(list);
        const by = (after: number, chance?: number) => limitToEndBy(meeting, now, now + after * MINUTE, chance);
        const msOf = (found: ReturnType<typeof by>) => ('limitMs' in found ? found.limitMs : 0);
        const found = by(minutes);
        if ('at1Minute' in found) expectInOrder(found.at1Minute, now);
        else {
          expect(found.limitMs % 30_000).toBe(0);
          expect(found.limitMs).toBeGreaterThanOrEqual(MINUTE);
        }
        expect(msOf(by(minutes + more))).toBeGreaterThanOrEqual(msOf(found));
        expect(msOf(by(minutes, 0.95))).toBeLessThanOrEqual(msOf(found));
      }),
    );
  });
});

const SIMULATED = 2000;

describe.each(KINDS)('in simulated meetings (%s)', (kind) => {
  test.each(AFTER)('after %i speeches the bands hold as often as they say, and the median is not off', (after) => {
    for (const { of, held, bias } of calibrate(kind, after, SIMULATED, ours)) {
      expect(held, `place ${of}`).toBeGreaterThanOrEqual(kind === 'drift' ? 0.62 : 0.7);
      expect(held, `place ${of}`).toBeLessThanOrEqual(0.88);
      expect(Math.abs(bias), `place ${of}`).toBeLessThan(0.05);
    }
  });
});
