// Browsers of 2021 lack these functions: each is taken away, and what stands in for it does as the language's own.
import { afterEach, describe, expect, test } from 'vitest';

import { addMissingFunctions } from '../../../client/app/older-browsers.ts';

const row = [3, 1, 2, 1];
const CASES: [name: string, owner: object, key: string, uses: (() => unknown)[]][] = [
  ['Array at', Array.prototype, 'at', [() => [0, 1, -1, -4, -5, 9].map((place) => row.at(place))]],
  ['String at', String.prototype, 'at', [() => [0, -1, 9].map((place) => 'abc'.at(place))]],
  [
    'toWellFormed',
    String.prototype,
    'toWellFormed',
    [() => ['a\ud800b', '\udc00', '\u{1f600}', '\ud800\ud800\udc00', ''].map((text) => text.toWellFormed())],
  ],
  [
    'findLast',
    Array.prototype,
    'findLast',
    [() => row.findLast((one) => one < 3), () => row.findLast((one) => one > 3)],
  ],
  [
    'findLastIndex',
    Array.prototype,
    'findLastIndex',
    [() => row.findLastIndex((one) => one === 1), () => row.findLastIndex((one) => one > 3)],
  ],
  ['toReversed', Array.prototype, 'toReversed', [() => row.toReversed(), () => row]],
  ['toSorted', Array.prototype, 'toSorted', [() => row.toSorted((a, b) => b - a), () => row]],
  [
    'toSpliced',
    Array.prototype,
    'toSpliced',
    [() => row.toSpliced(1, 1), () => row.toSpliced(4, 0, 7), () => row.toSpliced(-1, 1, 8, 9), () => row.toSpliced(2)],
  ],
  ['with', Array.prototype, 'with', [() => row.with(0, 9), () => row.with(-1, 9), () => row]],
  ['hasOwn', Object, 'hasOwn', [() => Object.hasOwn({ a: 1 }, 'a'), () => Object.hasOwn({}, 'toString')]],
  ['groupBy', Map, 'groupBy', [() => [...Map.groupBy(row, (one) => one % 2)]]],
  ['timeout', AbortSignal, 'timeout', [() => AbortSignal.timeout(60_000).aborted]],
];

let restore = (): void => undefined;
afterEach(() => restore());

describe.each(CASES)('%s', (_name, owner, key, uses) => {
  test('missing, is stood in for', () => {
    const own = Object.getOwnPropertyDescriptor(owner, key)!;
    restore = () => Object.defineProperty(owner, key, own);
    const expected = uses.map((use) => use());
    Reflect.deleteProperty(owner, key);
    addMissingFunctions();
    expect(Object.getOwnPropertyDescriptor(owner, key)?.value).not.toBe(own.value);
    expect(Object.getOwnPropertyDescriptor(owner, key)?.enumerable).toBe(false);
    expect(uses.map((use) => use())).toEqual(expected);
  });
});

test('a place that is not there cannot be set', () => {
  const own = Object.getOwnPropertyDescriptor(Array.prototype, 'with')!;
  restore = () => Object.defineProperty(Array.prototype, 'with', own);
  Reflect.deleteProperty(Array.prototype, 'with');
  addMissingFunctions();
  expect(() => row.with(4, 0)).toThrow(RangeError);
});
