// When pages draw anew, when they connect again, and what they draw after a reload.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { reconnectDelayMs } from '../../client/connection/backoff.ts';
import { safeStorage } from '../../client/connection/storage.ts';
import { snapshotStore } from '../../client/replica/device-snapshot.ts';
import { onTick } from '../../client/replica/ticks.ts';
import { Scenario } from '../scenario.ts';

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

describe('onTick', () => {
  test('wakes once at each second of the countdown, not of the clock', () => {
    const woken: number[] = [];
    const now = () => 5_000 + Date.now();
    const stop = onTick(now, 1000, 5_300, () => woken.push(now()));
    vi.advanceTimersByTime(3_500);
    stop();
    vi.advanceTimersByTime(3_000);
    expect(woken).toHaveLength(4);
    for (const at of woken) expect((at - 5_300) % 1000).toBeLessThan(20);
  });

  test('a clock that is set meanwhile keeps the rhythm of the right time', () => {
    let offset = 0;
    const now = () => Date.now() + offset;
    const woken: number[] = [];
    const stop = onTick(now, 60_000, 0, () => woken.push(now()));
    vi.advanceTimersByTime(20_000);
    offset = 3_600_000;
    vi.advanceTimersByTime(1_500);
    expect(woken).toHaveLength(1);
    vi.advanceTimersByTime(60_000);
    stop();
    expect(woken).toHaveLength(2);
    expect((woken[1] ?? 0) % 60_000).toBeLessThan(1_100);
  });
});

test('waits longer each time, never less than the server asks, and never for long', () => {
  const delays = Array.from({ length: 12 }, (_, attempt) => reconnectDelayMs(attempt, undefined, 0.5));
  expect([...delays].sort((left, right) => left - right)).toEqual(delays);
  expect(delays[0]).toBeLessThan(500);
  expect(Math.max(...delays)).toBeLessThanOrEqual(3_000);
  expect(reconnectDelayMs(0, 5_000, 0)).toBeGreaterThanOrEqual(5_000);
  expect(reconnectDelayMs(3, undefined, 0)).not.toBe(reconnectDelayMs(3, undefined, 1));
});

describe('snapshotStore', () => {
  const confirmedOf = (scenario: Scenario) => ({
    meeting: scenario.meeting,
    seq: scenario.log.length,
    log: 'l',
    view: 'v',
  });
  const area = () => {
    const map = new Map<string, string>();
    return {
      map,
      storage: {
        get: (key: string) => map.get(key) ?? null,
        set: (key: string, value: string) => void map.set(key, value),
        remove: (key: string) => void map.delete(key),
        keys: () => [...map.keys()],
      },
    };
  };

  test('the last of several states is there after a reload', () => {
    const { storage } = area();
    const store = snapshotStore('small', 'screen.main', 'b1', () => 77, storage);
    const scenario = new Scenario();
    store.save(confirmedOf(scenario));
    scenario.underWay('CH');
    store.save(confirmedOf(scenario));
    vi.advanceTimersByTime(5_000);
    expect(snapshotStore('small', 'screen.main', 'b1', () => 0, storage).read()).toMatchObject({
      seq: scenario.log.length,
      savedAt: 77,
    });
  });

  test('another build’s, another meeting’s or a broken one is as if it were not there', () => {
    const { storage, map } = area();
    const store = snapshotStore('small', 'screen.main', 'b1', () => 77, storage);
    store.save(confirmedOf(new Scenario()));
    store.flush();
    expect(snapshotStore('small', 'screen.main', 'b2', () => 0, storage).read()).toBeNull();
    expect(snapshotStore('other', 'screen.main', 'b1', () => 0, storage).read()).toBeNull();
    for (const key of map.keys()) map.set(key, '{"meeting":');
    expect(store.read()).toBeNull();
  });
});

test('a device that stores nothing keeps things for the life of the page, and never throws', () => {
  const storage = safeStorage(() => {
    throw new Error('denied');
  });
  storage.set('key', 'value');
  expect([storage.get('key'), storage.keys()]).toEqual(['value', ['key']]);
  storage.remove('key');
  expect(storage.get('key')).toBeNull();
});
