import { describe, expect, test } from 'vitest';

import { agendaRows, inRow, itemBar, itemTime, stepBefore } from '../../../client/screens/chair/agenda/agenda-rows.ts';
import { MINUTE, Scenario, smallMeeting, TEN } from '../../scenario.ts';

const planned = () =>
  new Scenario(
    smallMeeting((file) => ({
      ...file,
      catalogue: {
        ...file.catalogue,
        items: file.catalogue.items.map((one) => ({
          ...one,
          plannedMs: 30 * MINUTE,
          sittingId: one.id === '6' ? 'pm' : 'am',
        })),
      },
    })),
  );

test('from two hours on a row tells hours and not 714 minutes', () => {
  const shortDuration = (ms: number) => `${ms / MINUTE} as hours`;
  expect([0, 119, 120, 714].map((minutes) => inRow(minutes, { shortDuration }))).toEqual([
    '0',
    '119',
    '120 as hours',
    '714 as hours',
  ]);
});

test('the items of the afternoon stand under their sitting', () => {
  const rows = agendaRows(planned().meeting).map((row) =>
    row.row === 'sitting' ? `sitting ${row.sitting.id}` : row.info.id,
  );
  expect(rows).toEqual(['1', '5', '5(a)', '5(b)', 'sitting pm', '6']);
});

test('minutes used are full minutes, and those beyond the plan are counted apart', () => {
  const scenario = planned()
    .do({ type: 'OpenSitting', sittingId: 'am' })
    .do({ type: 'OpenItem', itemId: '5(b)' })
    .after(39 * MINUTE + 59_000);
  const { meeting, now } = scenario;
  expect(itemTime(meeting.catalogue.items['5(b)']!, meeting.items['5(b)']!, now)).toEqual({
    used: 39,
    planned: 30,
    over: 9,
  });
  expect(itemTime(meeting.catalogue.items['6']!, meeting.items['6']!, now)).toEqual({
    used: null,
    planned: 30,
    over: 0,
  });
});

test('the bar holds plan and forecast, whichever is longer', () => {
  const { meeting } = planned();
  const info = meeting.catalogue.items['5(b)']!;
  const item = { ...meeting.items['5(b)']!, clock: { startedAt: TEN, accumulatedMs: 0 } };
  const bar = itemBar(info, item, TEN + 10 * MINUTE, 50 * MINUTE);
  expect(bar.forecastMinutes).toBe(60);
  expect(bar.forecastTo).toBeCloseTo(0.9);
  expect(bar.planned).toBeCloseTo(0.45);
  expect(bar.used).toBeCloseTo(0.15);
});

describe('a step up or down', () => {
  const { meeting } = planned();
  const after = (itemId: string, step: 'up' | 'down'): string[] | undefined => {
    const before = stepBefore(meeting, itemId, step);
    if (before === undefined) return undefined;
    return new Scenario(meeting).do({ type: 'MoveItem', itemId, before }).meeting.agenda;
  };

  test('goes past a sibling with all its sub-items', () => {
    expect(after('1', 'down')).toEqual(['5', '5(a)', '5(b)', '1', '6']);
    expect(after('6', 'up')).toEqual(['1', '6', '5', '5(a)', '5(b)']);
  });

  test('stays among the sub-items of the same item', () => {
    expect(after('5(a)', 'down')).toEqual(['1', '5', '5(b)', '5(a)', '6']);
    expect(after('5(b)', 'down')).toBeUndefined();
    expect(after('5(a)', 'up')).toBeUndefined();
  });
});
