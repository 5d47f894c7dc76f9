// What becomes durable at once is one message to each audience, and costs its text once for all who read the same.
import { afterEach, expect, test, vi } from 'vitest';

import type { Reader } from '#shared/meeting/audience.ts';

import { makeAudiences } from '../../../server/realtime/audiences.ts';
import type { Channel } from '../../../server/realtime/fan-out.ts';
import type { Frame } from '../../../server/realtime/frame.ts';
import { makeTexts } from '../../../server/realtime/texts.ts';
import type { Room } from '../../../server/rooms/room.ts';
import type { Batch } from '../../../server/rooms/telling.ts';
import { delegation, Scenario } from '../../scenario.ts';

const DELEGATIONS = Array.from({ length: 200 }, (_, index) => delegation(`D${index}`));
const READERS: Reader[] = [{ role: 'chair' }, { role: 'public' }, ...DELEGATIONS];

afterEach(() => vi.restoreAllMocks());

/** A room that never was, with somebody in each of these audiences. */
function hall(readers: readonly Reader[]) {
  const { log, meeting } = new Scenario().underWay('CH', 'DE');
  let listener: (batch: Batch) => void = () => {};
  const room = {
    meeting,
    seq: log.length,
    eventsAfter: () => undefined,
    subscribe(one: (batch: Batch) => void) {
      listener = one;
      return () => {};
    },
  } as unknown as Room;
  const sent = readers.map((): Frame[] => []);
  let made = 0;
  const makeChannel = (): Channel => {
    const frames = sent[(made += 1) - 1]!;
    return { size: 1, publish: (frame: Frame) => void frames.push(frame) } as unknown as Channel;
  };
  const audiences = makeAudiences({ room, texts: makeTexts(), now: () => 0, makeChannel, makeDelivery: () => ({ publishedAt: 0, left: 0 }) });
  for (const reader of readers) audiences.of(reader);
  return { log, sent, tell: (batch: Batch) => listener(batch) };
}

test('the events of one batch are one message, the same bytes for all who read the same', () => {
  const { log, sent, tell } = hall(READERS);
  const stringify = vi.spyOn(JSON, 'stringify');
  const events = log.filter(({ type }) => type === 'FloorRequested');
  expect(events.length).toBeGreaterThan(1);
  tell({ from: 0, seq: events.length, events });

  expect(sent.map((frames) => frames.length)).toEqual(READERS.map(() => 1));
  for (const [frame] of sent) expect(JSON.parse(frame!.texts[0]!.slice(1))).toMatchObject(['events', { events: events.map(({ seq }) => ({ seq })) }]);
  const frames = new Set(sent.flat());
  // The officers read the ids of the commands; nobody of the two hundred has asked.
  expect(frames.size).toBe(2);
  expect(stringify.mock.calls.length).toBe(frames.size * events.length);
});
