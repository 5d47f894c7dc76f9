// What becomes durable at once is one message to all who read the same, and costs its text once; and everybody is told in an unbroken line.
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { Reader } from '#shared/meeting/who-sees.ts';
import { filterEvent } from '#shared/meeting/who-sees.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import { evolve } from '#shared/meeting/meeting.ts';
import type { Meeting } from '#shared/meeting/state.ts';

import type { Feeds } from '../../../../server/views/feeds.ts';
import { makeFeeds } from '../../../../server/views/feeds.ts';
import type { Connection } from '../../../../server/fan-out/backlog.ts';
import type { Peer } from '../../../../server/fan-out/fan-out.ts';
import { makeFanOut } from '../../../../server/fan-out/fan-out.ts';
import { makeKeptJson } from '../../../../server/views/kept-json.ts';
import type { Room } from '../../../../server/rooms/room.ts';
import type { Batch } from '../../../../server/rooms/subscribers.ts';
import { delegation, Scenario } from '../../../scenario.ts';
import { moves, play } from '../../meeting/random-meetings.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

interface Message {
  from: number;
  seq: number;
  events: MeetingEvent[];
}

/** Somebody who is connected, and what it was told since. */
interface Listener {
  reader: Reader;
  /** The seq that it was greeted with. */
  greetedAt: number;
  heard: Message[];
  leave(): void;
}

/** A meeting that happens as the test says, with real feeds and a real fan-out to connections that only note. */
class Hall {
  readonly #log: readonly MeetingEvent[];
  readonly #feeds: Feeds;
  #tell: (batch: Batch) => void = () => {};
  meeting: Meeting | null = null;
  seq = 0;

  /** @param known so many events of the log have happened. */
  constructor(log: readonly MeetingEvent[], known: number) {
    this.#log = log;
    for (; this.seq < known; this.seq += 1) this.meeting = evolve(this.meeting, log[this.seq]!);
    const fanOut = makeFanOut({ onTooSlow: () => {}, tcpSocketOf: () => undefined });
    this.#feeds = makeFeeds({
      room: this as unknown as Room,
      keptJson: makeKeptJson(),
      now: () => 0,
      makeChannel: fanOut.channel,
      makeDelivery: fanOut.delivery,
    });
  }

  subscribe(listener: (batch: Batch) => void): () => void {
    this.#tell = listener;
    return () => {};
  }

  /** The next events become durable at once. */
  happen(count: number): void {
    const events = this.#log.slice(this.seq, this.seq + count);
    if (events.length === 0) return;
    const from = this.seq;
    for (const event of events) this.meeting = evolve(this.meeting, event);
    this.seq += events.length;
    this.#tell({ from, seq: this.seq, events });
  }

  join(reader: Reader): Listener {
    const feed = this.#feeds.of(reader);
    const heard: Message[] = [];
    const write = (text: string) => void heard.push((JSON.parse(text.slice(1)) as [string, Message])[1]);
    const connection = {
      transport: { name: 'a test' },
      writeBuffer: [],
      readyState: 'open',
      once: () => {},
      write,
    } as unknown as Connection;
    const peer: Peer = feed.channel.add(connection, feed.name);
    return { reader, greetedAt: feed.seq, heard, leave: () => feed.channel.remove(peer) };
  }
}

const DELEGATIONS = Array.from({ length: 200 }, (_, index) => delegation(`D${index}`));

test('the events of one batch are one message, made once for all who read the same', () => {
  const { log } = new Scenario().underWay('CH', 'DE');
  const first = log.findIndex(({ type }) => type === 'FloorRequested');
  const hall = new Hall(log, first);
  const listeners = [{ role: 'chair' } as const, { role: 'public' } as const, ...DELEGATIONS].map((reader) =>
    hall.join(reader),
  );
  const stringify = vi.spyOn(JSON, 'stringify');
  hall.happen(2);
  vi.runAllTimers();
  for (const { heard } of listeners)
    expect(heard).toMatchObject([{ from: first, seq: first + 2, events: [{ seq: first + 1 }, { seq: first + 2 }] }]);
  // The officers read the ids of the commands; nobody of the two hundred has asked.
  expect(stringify.mock.calls.length).toBe(2 * 2);
});

const READERS: Reader[] = [
  { role: 'chair' },
  { role: 'booth' },
  { role: 'public' },
  ...['AT', 'CH', 'DE', 'CMC'].map(delegation),
];

type Step =
  | { kind: 'happen'; count: number }
  | { kind: 'join' | 'leave'; who: number }
  | { kind: 'empty' }
  | { kind: 'pass'; ms: number };
const steps = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constant('happen' as const), count: fc.integer({ min: 1, max: 6 }) }),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('join' as const), who: fc.nat(READERS.length - 1) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('leave' as const), who: fc.nat(50) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('empty' as const) }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('pass' as const), ms: fc.constantFrom(0, 1, 100, 300) }) },
  ),
  { minLength: 5, maxLength: 60, size: 'max' },
);

test('whoever comes whenever is told all that it may see after its greeting, once, in an unbroken line, and comes as far as the meeting is', () => {
  fc.assert(
    fc.property(moves, steps, (list, plan) => {
      const { log } = play(list);
      const visible = (reader: Reader, from: number, to: number) =>
        log
          .slice(from, to)
          .map((event) => filterEvent(event, reader))
          .filter((event) => event !== null);
      const hall = new Hall(log, 1);
      const here: Listener[] = [];
      const gone: Listener[] = [];
      const leave = (listener: Listener | undefined) => {
        listener?.leave();
        if (listener) gone.push(listener);
      };
      const follow = (step: Step) => {
        switch (step.kind) {
          case 'happen':
            return hall.happen(step.count);
          case 'join': {
            const listener = hall.join(READERS[step.who]!);
            here.push(listener);
            // It is greeted with the meeting of now, as that of its seq.
            return expect(visible(listener.reader, listener.greetedAt, hall.seq)).toEqual([]);
          }
          case 'leave':
            return leave(here.splice(step.who % Math.max(1, here.length), 1)[0]);
          case 'empty':
            return here.splice(0).forEach(leave);
          case 'pass':
            return void vi.advanceTimersByTime(step.ms);
          default:
            return step satisfies never;
        }
      };
      plan.forEach(follow);
      vi.runAllTimers();
      for (const listener of [...here, ...gone]) {
        const { reader, greetedAt, heard } = listener;
        let seq = greetedAt;
        for (const message of heard) {
          expect(message.from).toBe(seq);
          expect(message.seq).toBeGreaterThan(seq);
          seq = message.seq;
        }
        expect(heard.flatMap(({ events }) => events)).toEqual(
          JSON.parse(JSON.stringify(visible(reader, greetedAt, seq))),
        );
        if (here.includes(listener)) expect(seq).toBe(hall.seq);
      }
    }),
    { numRuns: 200 },
  );
});

test('what some may not see moves their numbers on by one message for all that happened meanwhile; whom it concerns has it at once', () => {
  const scenario = new Scenario().underWay('CH', 'DE');
  const known = scenario.log.length;
  scenario
    .do({ type: 'Note', text: 'for us' })
    .do({ type: 'SendNote', text: 'A question' }, delegation('CH'))
    .do({ type: 'Note', text: 'for us again' });
  const hall = new Hall(scenario.log, known);
  const [chair, ch, de, visitor] = [
    { role: 'chair' } as const,
    delegation('CH'),
    delegation('DE'),
    { role: 'public' } as const,
  ].map((reader) => hall.join(reader));
  for (let nth = 0; nth < 3; nth += 1) {
    hall.happen(1);
    vi.advanceTimersByTime(10);
  }
  vi.runAllTimers();
  const lines = [chair, ch, de, visitor].map((listener) =>
    listener!.heard.map(({ from, seq, events }) => [from - known, seq - known, events.length]),
  );
  expect(lines).toEqual([
    [
      [0, 1, 1],
      [1, 2, 1],
      [2, 3, 1],
    ],
    [
      [0, 2, 1],
      [2, 3, 0],
    ],
    [[0, 3, 0]],
    [[0, 3, 0]],
  ]);
});

test('whoever comes when the others do not know yet that the numbers went on, is greeted with the meeting of now', () => {
  const scenario = new Scenario().underWay('CH', 'DE');
  const known = scenario.log.length;
  scenario.do({ type: 'SendNote', text: 'A question' }, delegation('CH')).do({ type: 'CloseList', itemId: '5(b)' });
  const hall = new Hall(scenario.log, known);
  const first = hall.join(delegation('DE'));
  hall.happen(1);
  const second = hall.join(delegation('CH'));
  expect([first.greetedAt - known, second.greetedAt - known]).toEqual([0, 1]);
  hall.happen(1);
  vi.runAllTimers();
  expect([first, second].map(({ heard }) => heard.map(({ from, seq }) => [from - known, seq - known]))).toEqual([
    [[0, 2]],
    [[1, 2]],
  ]);
});

test('what happened while nobody was there is known to whoever comes, also where some had known more than others before', () => {
  const scenario = new Scenario().underWay('CH', 'DE');
  const known = scenario.log.length;
  scenario
    .do({ type: 'SendNote', text: 'A question' }, delegation('CH'))
    .do({ type: 'CloseList', itemId: '5(b)' })
    .do({ type: 'OpenList', itemId: '5(b)' });
  const hall = new Hall(scenario.log, known);
  const early = hall.join(delegation('CH'));
  hall.happen(1);
  early.leave();
  hall.happen(1);
  const late = hall.join(delegation('CH'));
  expect(late.greetedAt - known).toBe(2);
  hall.happen(1);
  vi.runAllTimers();
  expect([early, late].map(({ heard }) => heard.map(({ from, seq }) => [from - known, seq - known]))).toEqual([
    [],
    [[2, 3]],
  ]);
});
