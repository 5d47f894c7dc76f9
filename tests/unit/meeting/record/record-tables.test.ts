// The record's tables beside the speeches: categories, items, sittings. Each sum is that of the speeches, in every meeting.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { pastEntries, rowMaker, totalsOf } from '#shared/meeting/record/speeches.ts';
import { categoryTotals, itemRows, sittingRows } from '#shared/meeting/record/tables.ts';

import { MINUTE, Scenario, SECRETARY, TEN } from '../../../scenario.ts';
import { moves, play } from '../random-meetings.ts';

function tables({ meeting, now }: Scenario) {
  const rows = pastEntries(meeting).map(rowMaker(meeting));
  return {
    rows,
    totals: totalsOf(meeting, rows),
    categories: categoryTotals(meeting, rows),
    items: itemRows(meeting, rows, now),
    sittings: sittingRows(meeting, rows, now),
  };
}

/** CH speaks four minutes, the coalition one; the morning is over. */
function morning(): Scenario {
  const scenario = new Scenario().underWay('CH', 'CMC');
  for (const [id, length] of [
    ['CH', 4 * MINUTE],
    ['CMC', MINUTE],
  ] as const)
    scenario.give(id).after(length).do({ type: 'EndSpeech', entryId: scenario.meeting.floor!.entry.id });
  scenario.do({ type: 'SuspendSitting', sittingId: 'am' }).after(2 * MINUTE);
  scenario.do({ type: 'ResumeSitting', sittingId: 'am' }, SECRETARY);
  return scenario.do({ type: 'ConcludeItem', itemId: '5(b)' }).do({ type: 'AdjournSitting', sittingId: 'am' });
}

describe('the record', () => {
  test('says of each category how many are registered, how many spoke, how often and for how long', () => {
    expect(tables(morning()).categories).toEqual([
      {
        category: 'State Party',
        delegations: 6,
        spoke: 1,
        speeches: 1,
        statements: 1,
        usedMs: 4 * MINUTE,
        overtimeMs: MINUTE,
        usedSeconds: 240,
        overtimeSeconds: 60,
      },
      {
        category: 'Non-governmental organization',
        delegations: 1,
        spoke: 1,
        speeches: 1,
        statements: 1,
        usedMs: MINUTE,
        overtimeMs: 0,
        usedSeconds: 60,
        overtimeSeconds: 0,
      },
    ]);
  });

  test('says of each item how far it has come and how long it was on the floor, suspensions left out', () => {
    const { items } = tables(morning());
    expect(items.map(({ itemNumber }) => itemNumber)).toEqual(['1', '5', '5(a)', '5(b)', '6']);
    expect(items.find(({ itemId }) => itemId === '5(b)')).toMatchObject({
      status: 'concluded',
      speeches: 2,
      spokenMs: 5 * MINUTE,
      plannedMs: null,
      openedAt: expect.any(Number),
      concludedAt: expect.any(Number),
    });
    expect(items.find(({ itemId }) => itemId === '6')).toMatchObject({ status: 'pending', usedMs: 0, openedAt: null });
  });

  test('says of each sitting when it was held and how long it was suspended', () => {
    expect(tables(morning()).sittings).toMatchObject([
      { sitting: 'Morning sitting', status: 'adjourned', startsAt: TEN, suspendedMs: 2 * MINUTE, speeches: 2 },
      { sitting: 'Afternoon sitting', status: 'scheduled', openedAt: null, adjournedAt: null, speeches: 0 },
    ]);
  });

  test('has the same seconds in every table, whatever the meeting', () => {
    fc.assert(
      fc.property(moves, (given) => {
        const { rows, totals, categories, items } = tables(play(given));
        const sum = (all: readonly (number | null)[]) => all.reduce<number>((total, one) => total + (one ?? 0), 0);
        const ofDelegations = rows.filter(({ delegationId }) => delegationId !== undefined);
        const spoken = sum(ofDelegations.map(({ usedMs }) => usedMs));
        expect(sum(totals.map(({ usedMs }) => usedMs))).toBe(spoken);
        expect(sum(categories.map(({ usedMs }) => usedMs))).toBe(spoken);
        expect(sum(items.map(({ spokenMs }) => spokenMs))).toBe(sum(rows.map(({ usedMs }) => usedMs)));
        // What a table shows adds up to what the others show.
        const shown = (all: typeof rows) => sum(all.map(({ usedMs }) => Math.floor((usedMs ?? 0) / 1_000)));
        expect(sum(totals.map(({ usedSeconds }) => usedSeconds))).toBe(shown(ofDelegations));
        expect(sum(categories.map(({ usedSeconds }) => usedSeconds))).toBe(shown(ofDelegations));
        expect(sum(items.map(({ spokenSeconds }) => spokenSeconds))).toBe(shown(rows));
      }),
    );
  });
});
