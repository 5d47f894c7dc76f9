// Who waits at the door is read for all who have just come at once, however many they are.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { Joins } from '#shared/protocol.ts';

import type { Feeds } from '../../../../server/views/feeds.ts';
import type { Member } from '../../../../server/realtime/connected-people.ts';
import { JOINS_BYTES_PER_MS, makeConnectedPeople } from '../../../../server/realtime/connected-people.ts';
import type { Room } from '../../../../server/rooms/room.ts';
import { delegation } from '../../../scenario.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const WAITING: Joins['waiting'] = [{ deviceId: 'd', delegationId: 'CH', words: 'blue stone', at: 1 }];

function people() {
  const reads = vi.fn(async () => WAITING);
  const made = makeConnectedPeople({
    room: {} as Room,
    feeds: { close() {} } as unknown as Feeds,
    clock: { now: () => 0, wallDriftMs: () => 0 } as never,
    waiting: reads,
    showPresence: () => {},
    failed: (_what, error) => {
      throw error as Error;
    },
  });
  const heard: string[] = [];
  const come = (name: string, who: object) => {
    const member: Member = {
      who: who as Member['who'],
      tell: (event, payload) => void heard.push(`${name} ${event} ${payload}`),
      tellTime: () => {},
      bye: () => {},
    };
    made.members.add(member);
    made.tellJoins(member);
    return member;
  };
  return { people: made, reads, heard, come };
}

const told = (name: string) => `${name} joins ${JSON.stringify({ waiting: WAITING })}`;

test('a thousand who come back are one look, and each hears what it may', async () => {
  const { reads, heard, come } = people();
  come('chair', { role: 'chair' });
  come('CH', delegation('CH'));
  for (let n = 0; n < 1_000; n += 1) come('DE', delegation('DE'));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(reads).toHaveBeenCalledTimes(1);
  expect(heard).toEqual([told('chair'), told('CH')]);
});

test('whoever was there hears only what has changed, and whoever left hears nothing', async () => {
  const { people: made, reads, heard, come } = people();
  come('chair', { role: 'chair' });
  await vi.advanceTimersByTimeAsync(1_000);
  const gone = come('secretary', { role: 'secretary' });
  made.members.delete(gone);
  made.tellJoins();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(reads).toHaveBeenCalledTimes(2);
  expect(heard).toEqual([told('chair')]);
});

test('an officer is sent a long list seldom, whoever comes meanwhile, and the last of it all the same; a second one at once', async () => {
  const { people: made, reads, heard, come } = people();
  const waiting: Joins['waiting'] = [];
  reads.mockImplementation(async () => [...waiting]);
  come('chair', { role: 'chair' });
  for (let n = 0; n < 600; n += 1) {
    waiting.push({ deviceId: `device-of-a-stranger-${n}`, delegationId: 'CH', words: 'blue stone', at: n });
    made.tellJoins();
    await vi.advanceTimersByTimeAsync(100);
  }
  const bytes = heard.join('').length;
  expect(bytes).toBeLessThan(60_000 * JOINS_BYTES_PER_MS);
  come('secretary', { role: 'secretary' });
  await vi.advanceTimersByTimeAsync(300);
  expect(heard.at(-1)).toBe(`secretary joins ${JSON.stringify({ waiting })}`);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(heard.filter((one) => one === `chair joins ${JSON.stringify({ waiting })}`)).toHaveLength(1);
  const looks = reads.mock.calls.length;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(reads).toHaveBeenCalledTimes(looks);
});
