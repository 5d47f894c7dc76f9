// Ids of commands: well formed on the wire, never the same, and in the order of time.
import { afterEach, expect, test, vi } from 'vitest';

import { idSchema } from '#shared/meeting/fields.ts';

import { newCommandId } from '../../client/connection/ids.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('ids of one moment are well formed and all different', () => {
  const ids = Array.from({ length: 2_000 }, newCommandId);
  expect(ids.every((id) => idSchema.safeParse(id).success)).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
});

test('an id of a later millisecond comes after one of an earlier', () => {
  const at = (ms: number) => {
    vi.useFakeTimers({ now: ms });
    return newCommandId();
  };
  const ids = [1, 0xfff, 0x1000, Date.UTC(2020, 8, 4), Date.UTC(2020, 8, 4) + 1, Date.UTC(2106, 1, 8)].map(at);
  expect(ids.toSorted()).toEqual(ids);
});
