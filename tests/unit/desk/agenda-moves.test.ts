// Where an item of the agenda would come to stand, by keys and by drag.
import { describe, expect, test } from 'vitest';

import { dropAt, stepTo } from '../../../client/screens/desk/agenda-moves.ts';
import { nextNumber } from '../../../client/screens/desk/agenda/next-number.ts';
import type { ItemInfo, Meeting } from '#shared/meeting/state.ts';

/** 1, 2 with (a) and (b), 3. */
const meeting = {
  agenda: ['1', '2', '2a', '2b', '3'],
  catalogue: {
    items: Object.fromEntries(
      [['1'], ['2'], ['2a', '2'], ['2b', '2'], ['3']].map(([id, parent]) => [
        id,
        { id, number: id, title: { en: id }, documents: [], ...(parent && { parent }) } as unknown as ItemInfo,
      ]),
    ),
  },
} as unknown as Meeting;

describe('by keys', () => {
  test.each([
    ['3', 'up', { parent: null, before: '2' }],
    ['1', 'up', undefined],
    ['1', 'down', { parent: null, before: '3' }],
    ['2a', 'down', { parent: '2', before: null }],
    ['2b', 'down', undefined],
    ['3', 'in', { parent: '2', before: null }],
    ['1', 'in', undefined],
    ['2b', 'in', { parent: '2a', before: null }],
    ['2a', 'out', { parent: null, before: '3' }],
    ['3', 'out', undefined],
  ] as const)('%s goes %s', (id, step, place) => {
    expect(stepTo(meeting, id, step)).toEqual(place);
  });
});

describe('by drag', () => {
  test.each([
    ['3', 'before', '1', { parent: null, before: '1' }],
    ['3', 'after', '1', { parent: null, before: '2' }],
    ['3', 'on', '1', { parent: '1', before: null }],
    ['3', 'before', '2b', { parent: '2', before: '2b' }],
    ['2a', 'after', '3', { parent: null, before: null }],
    ['1', 'after', '2', { parent: null, before: '3' }],
  ] as const)('%s is dropped %s %s', (id, drop, target, place) => {
    expect(dropAt(meeting, id, target, drop)).toEqual(place);
  });

  test.each([
    ['2', 'on', '2a'],
    ['2', 'before', '2b'],
    ['2', 'on', '2'],
  ] as const)('%s is not dropped %s %s: it would stand below itself', (id, drop, target) => {
    expect(dropAt(meeting, id, target, drop)).toBeUndefined();
  });

  test.each([
    ['1', 'before', '2'],
    ['3', 'after', '2'],
    ['2b', 'on', '2'],
  ] as const)('%s dropped %s %s stands there already', (id, drop, target) => {
    expect(dropAt(meeting, id, target, drop)).toBeUndefined();
  });
});

test('the next number is one more than the highest that is a plain number', () => {
  expect(nextNumber([])).toBe('1');
  expect(nextNumber(['1', '2', '5(b)', '10', 'Annex II'])).toBe('11');
});
