// Who is there, as officers are told it: bounded whatever comes, and in the end all of it.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import type { Presence, PresenceChanges } from '#shared/protocol.ts';

import { withChanges } from '../../../../client/replica/presence.ts';
import type { Attendance, Board } from '../../../../server/realtime/presence.ts';
import { makePresenceBoard, MOST_GONE } from '../../../../server/realtime/presence.ts';
import type { FeedKind } from '../../../../server/realtime/presence-feed.ts';
import { MOST_BYTES } from '../../../../server/realtime/presence-feed.ts';
import { CHAIR, delegation } from '../../../scenario.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function house() {
  let here: Board = { devices: [], screens: [] };
  const board = makePresenceBoard({
    clock: { now: () => Date.now(), wallDriftMs: () => 0 },
    show: (shown) => void (here = shown),
  });
  const follow = (kind: FeedKind) => {
    const follower = { presence: null as Presence | null, messages: [] as { at: number; bytes: number }[] };
    board.follow(kind, (event, payload) => {
      follower.messages.push({ at: performance.now(), bytes: Buffer.byteLength(payload) });
      follower.presence =
        event === 'presence'
          ? (JSON.parse(payload) as Presence)
          : withChanges(follower.presence, JSON.parse(payload) as PresenceChanges);
    });
    return follower;
  };
  return { board, follow, here: () => here };
}

function expectBounded({ messages }: ReturnType<ReturnType<typeof house>['follow']>): void {
  for (const [index, { at, bytes }] of messages.entries()) {
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
    if (index > 0) expect(at - messages[index - 1]!.at).toBeGreaterThanOrEqual(900);
  }
}

describe('thousands of devices', () => {
  const crowd = (board: ReturnType<typeof house>['board'], count: number): Attendance[] =>
    Array.from({ length: count }, (_, n) => board.enter(`device-${n}-${'x'.repeat(20)}`, delegation('CH')));

  test.each(['changes', 'whole'] as const)('are told in pieces (%s), less than 20 KB a second', async (kind) => {
    const { board, follow } = house();
    const early = follow(kind);
    crowd(board, 5_000);
    board.enter('the-chair', CHAIR);
    const late = follow(kind);
    await vi.advanceTimersByTimeAsync(60_000);
    for (const follower of [early, late]) {
      expectBounded(follower);
      const { devices = [], more = 0 } = follower.presence ?? {};
      expect(devices.length + more).toBe(5_001);
      if (kind === 'changes') expect(more).toBe(0);
      expect(devices.map(({ role }) => role)).toContain('chair');
    }
    // One comes: one row is told.
    const before = early.messages.length;
    board.enter('one-more', delegation('DE'));
    await vi.advanceTimersByTimeAsync(5_000);
    if (kind === 'changes')
      expect(early.messages.slice(before)).toEqual([{ at: expect.any(Number), bytes: expect.any(Number) }]);
    if (kind === 'changes') expect(early.messages.at(-1)!.bytes).toBeLessThan(300);
  });

  test('that went and never acted are off the list; of those that acted the last stay', async () => {
    const { board, follow, here } = house();
    const officer = follow('changes');
    for (const one of crowd(board, 3_000)) one.leave();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([officer.presence?.devices, here().devices]).toEqual([[], []]);
    for (const one of crowd(board, MOST_GONE + 100)) {
      one.acted();
      one.leave();
    }
    await vi.advanceTimersByTimeAsync(60_000);
    expect(officer.presence?.devices).toHaveLength(MOST_GONE);
    expect(officer.presence?.devices.every(({ online }) => !online)).toBe(true);
    expect(officer.presence?.devices.some(({ deviceId }) => deviceId.startsWith('device-0-'))).toBe(false);
  });
});

test('whoever comes and goes, changes lead to what is there', async () => {
  const move = fc.record({
    device: fc.nat(6),
    does: fc.constantFrom('enter', 'leave', 'acted', 'seen', 'shows', 'forget', 'elsewhere', 'wait', 'follow'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(move, { maxLength: 60 }), async (moves) => {
      const { board, follow } = house();
      const followers = [follow('changes')];
      const there = new Map<string, Attendance[]>();
      for (const { device, does } of moves) {
        const id = `device-${device}`;
        const [one] = there.get(id) ?? [];
        if (does === 'enter') there.set(id, [...(there.get(id) ?? []), board.enter(id, delegation('CH'))]);
        if (does === 'leave') there.get(id)?.shift()?.leave();
        if (does === 'acted') one?.acted();
        if (does === 'seen') one?.seen(`entry-${device}`);
        if (does === 'shows') one?.shows(`screen-${device % 3}`, `picture ${device}`);
        if (does === 'forget') board.forget(id);
        if (does === 'elsewhere')
          board.elsewhere([{ devices: [{ deviceId: id, role: 'booth', online: device % 2 === 0 }], screens: [] }]);
        if (does === 'wait') await vi.advanceTimersByTimeAsync(700);
        if (does === 'follow') followers.push(follow('changes'));
      }
      await vi.advanceTimersByTimeAsync(10_000);
      const now = follow('whole').presence!;
      const sorted = ({ devices, screens }: Presence) => ({
        devices: devices.toSorted((a, b) => a.deviceId.localeCompare(b.deviceId)),
        screens: screens.toSorted((a, b) => a.name.localeCompare(b.name)).map(({ name, shows }) => ({ name, shows })),
      });
      for (const follower of followers) {
        expect(sorted(follower.presence!)).toEqual(sorted(now));
        expectBounded(follower);
      }
      board.close();
    }),
    { numRuns: 60 },
  );
});
