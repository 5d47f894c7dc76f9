// The queue of commands: each reaches the server at least once, always under the same id, and is answered exactly once.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import type { CommandAnswer, CommandMessage } from '#shared/protocol.ts';

import { openQueue } from '../../client/connection/queue.ts';
import type { QueueEnvironment } from '../../client/connection/queue.ts';
import type { KeyValue } from '../../client/connection/storage.ts';
import { smallMeeting } from '../scenario.ts';

const request = { type: 'RequestFloor', itemId: '5(b)' } as const;

function memory(): KeyValue & { map: Map<string, string> } {
  const map = new Map<string, string>();
  return {
    map,
    get: (key) => map.get(key) ?? null,
    set: (key, value) => void map.set(key, value),
    remove: (key) => void map.delete(key),
    keys: () => [...map.keys()],
  };
}

/** A server that remembers what it has accepted by id, behind a network that the test cuts. */
function house(storage = memory()) {
  let ids = 0;
  const accepted = new Map<string, number>();
  const onTheWay: { message: CommandMessage; answer: (answer: CommandAnswer) => void }[] = [];
  const rejected: string[] = [];
  const environment: QueueEnvironment = {
    transmit: (message, answer) => void onTheWay.push({ message, answer }),
    now: () => Date.now(),
    newId: () => `id-${ids++}`,
    storage,
    storagePrefix: 'q.',
    changed: () => undefined,
    rejected: ({ id }) => void rejected.push(id),
    random: () => 0,
  };
  const queue = openQueue(environment);
  return {
    queue,
    storage,
    onTheWay,
    accepted,
    rejected,
    /** The server takes what is first on the way; its answer may be lost. */
    serve(lost = false) {
      const next = onTheWay.shift();
      if (next === undefined) return;
      if (!accepted.has(next.message.id)) accepted.set(next.message.id, accepted.size + 1);
      if (!lost) next.answer({ ok: true, seq: accepted.get(next.message.id) ?? 0 });
    },
    cut() {
      onTheWay.length = 0;
      queue.closed();
    },
  };
}

beforeEach(() => void vi.useFakeTimers({ now: 1_600_000_000_000 }));
afterEach(() => void vi.useRealTimers());

test('a command longer than the server reads is answered at once, and neither sent nor kept', async () => {
  const { queue, onTheWay, storage } = house();
  queue.opened(smallMeeting());
  const document = { title: { en: 'x'.repeat(600) } };
  const long = { type: 'EditItem', itemId: '5(b)', documents: Array.from({ length: 220 }, () => document) } as never;
  expect(await queue.send(long, { keep: true, basis: '' })).toMatchObject({
    ok: false,
    error: { code: 'INVALID', details: { reason: 'message-too-large' } },
  });
  expect([onTheWay.length, queue.queued().length, storage.map.size]).toEqual([0, 0, 0]);
  // In bytes, not letters: what fits in Latin may not in Chinese.
  const chinese = { type: 'SendNote', text: '会'.repeat(50_000) } as never;
  expect(await queue.send(chinese, { keep: false, basis: '' })).toMatchObject({ ok: false });
  void queue.send({ type: 'SendNote', text: 'x'.repeat(50_000) } as never, { keep: false, basis: '' });
  expect(onTheWay).toHaveLength(1);
});

describe('the queue', () => {
  test('what was given without a network goes out, in order, when there is one', async () => {
    const { queue, onTheWay, serve } = house();
    const first = queue.send(request, { keep: false, basis: '' });
    const second = queue.send({ type: 'AskSlower' }, { keep: false, basis: '' });
    expect(onTheWay).toHaveLength(0);
    queue.opened(null);
    expect(onTheWay.map(({ message }) => message.id)).toEqual(['id-0', 'id-1']);
    serve();
    serve();
    expect(await first).toEqual({ ok: true, seq: 1 });
    expect(await second).toEqual({ ok: true, seq: 2 });
    expect(queue.queued()).toHaveLength(0);
  });

  test('a lost answer: the command is sent again under the same id, and done once', async () => {
    const { queue, onTheWay, serve, accepted, cut } = house();
    queue.opened(null);
    const answer = queue.send(request, { keep: false, basis: '' });
    serve(true);
    cut();
    queue.opened(null);
    expect(onTheWay.map(({ message }) => message.id)).toEqual(['id-0']);
    serve();
    expect(await answer).toEqual({ ok: true, seq: 1 });
    expect(accepted.size).toBe(1);
  });

  test('an answer that comes after its connection ended is not taken for the next one’s', async () => {
    const { queue, onTheWay, cut } = house();
    queue.opened(null);
    const answer = queue.send(request, { keep: false, basis: '' });
    const late = onTheWay[0];
    cut();
    late?.answer({ ok: false, error: { code: 'CONFLICT', message: 'late' } });
    queue.opened(null);
    onTheWay[0]?.answer({ ok: true, seq: 7 });
    expect(await answer).toEqual({ ok: true, seq: 7 });
  });

  test.each(['RATE_LIMITED', 'UNAVAILABLE'] as const)(
    '%s is no answer: sent again after the time that the server says',
    async (code) => {
      const { queue, onTheWay } = house();
      queue.opened(null);
      const answer = queue.send(request, { keep: false, basis: '' });
      onTheWay.shift()?.answer({ ok: false, error: { code, message: '', details: { retryAfterMs: 3_000 } } });
      await vi.advanceTimersByTimeAsync(2_900);
      expect(onTheWay).toHaveLength(0);
      await vi.advanceTimersByTimeAsync(200);
      expect(onTheWay.map(({ message }) => message.id)).toEqual(['id-0']);
      onTheWay.shift()?.answer({ ok: true, seq: 3 });
      expect(await answer).toEqual({ ok: true, seq: 3 });
    },
  );

  test('a server that cannot take it for a minute: the person is told', async () => {
    const { queue, onTheWay } = house();
    queue.opened(null);
    const answer = queue.send(request, { keep: false, basis: '' });
    for (let second = 0; second < 70; second += 1) {
      onTheWay
        .shift()
        ?.answer({ ok: false, error: { code: 'UNAVAILABLE', message: '', details: { retryAfterMs: 1_000 } } });
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(await answer).toMatchObject({ ok: false, error: { code: 'UNAVAILABLE' } });
    expect(queue.queued()).toHaveLength(0);
  });

  test('an officer’s presses that found no network for a minute are asked about, with all that was pressed after them', async () => {
    const { queue, onTheWay, serve } = house();
    const press = () => queue.send(request, { keep: false, asks: true, basis: '' });
    const first = press();
    await vi.advanceTimersByTimeAsync(50_000);
    const second = press();
    await vi.advanceTimersByTimeAsync(40_000);
    queue.opened(null);
    expect(onTheWay).toHaveLength(0);
    expect(queue.queued().map(({ state }) => state)).toEqual(['needs-confirmation', 'needs-confirmation']);
    // Asked until it is answered, whatever the network does meanwhile; what is pressed now goes at once.
    queue.closed();
    queue.opened(null);
    void press();
    expect(onTheWay.map(({ message }) => message.id)).toEqual(['id-2']);
    serve();
    queue.confirm('id-0');
    queue.discard('id-1');
    serve();
    expect(await first).toMatchObject({ ok: true });
    expect(await second).toMatchObject({ ok: false, error: { details: { reason: 'dropped' } } });
    expect(queue.queued()).toEqual([]);
  });

  test('a press that was sent when the server went is asked about too, unless its events were seen', async () => {
    const { queue, onTheWay, cut } = house();
    queue.opened(null);
    const done = queue.send(request, { keep: false, asks: true, basis: '' });
    void queue.send(request, { keep: false, asks: true, basis: '' });
    cut();
    await vi.advanceTimersByTimeAsync(90_000);
    queue.seen('id-0', 4);
    queue.opened(null);
    expect(await done).toEqual({ ok: true, seq: 4 });
    expect(onTheWay).toHaveLength(0);
    expect(queue.queued().map(({ id, state }) => [id, state])).toEqual([['id-1', 'needs-confirmation']]);
  });

  test('what no person is asked about and found no network for a minute is given up; it was never sent', async () => {
    const { queue, onTheWay } = house();
    const answer = queue.send(request, { keep: false, basis: '' });
    await vi.advanceTimersByTimeAsync(61_000);
    expect(await answer).toMatchObject({ ok: false, error: { code: 'UNAVAILABLE', details: { reason: 'not-sent' } } });
    queue.opened(null);
    expect(onTheWay).toHaveLength(0);
  });

  test('a kept command survives a reload of the page, under its id', () => {
    const storage = memory();
    const before = house(storage);
    void before.queue.send(request, { keep: true, basis: '' });
    before.queue.stop();
    const after = house(storage);
    after.queue.opened(null);
    expect(after.onTheWay.map(({ message }) => message)).toEqual([
      { id: 'id-0', command: request, pressedAt: 1_600_000_000_000 },
    ]);
    after.serve();
    expect(storage.map.size).toBe(0);
  });

  test('kept for more than a minute: asked again before it is sent, and only then sent', () => {
    const { queue, onTheWay } = house();
    void queue.send(request, { keep: true, basis: '' });
    vi.advanceTimersByTime(61_000);
    queue.opened(null);
    expect(onTheWay).toHaveLength(0);
    expect(queue.queued()[0]?.state).toBe('needs-confirmation');
    queue.confirm('id-0');
    expect(onTheWay.map(({ message }) => message.id)).toEqual(['id-0']);
  });

  test('carries the instant of its press, whole, however often and however late it is sent', () => {
    const { queue, onTheWay, cut } = house();
    vi.advanceTimersByTime(1_234.5);
    const pressedAt = Math.round(Date.now());
    void queue.send({ type: 'EndSpeech', entryId: 'e' }, { keep: false, asks: true, basis: '' });
    vi.advanceTimersByTime(18_000);
    queue.opened(null);
    vi.advanceTimersByTime(11_000);
    cut();
    vi.advanceTimersByTime(90_000);
    queue.opened(null);
    queue.confirm('id-0');
    expect(onTheWay.map(({ message }) => message.pressedAt)).toEqual([pressedAt]);
    cut();
    queue.opened(null);
    expect(onTheWay.map(({ message }) => message.pressedAt)).toEqual([pressedAt]);
  });

  test('kept while its item changed: asked again', () => {
    const meeting = smallMeeting();
    const { queue, onTheWay } = house();
    void queue.send(request, { keep: true, basis: 'pending/open' });
    queue.opened(meeting);
    expect(onTheWay).toHaveLength(0);
    expect(queue.queued()[0]?.state).toBe('needs-confirmation');
    queue.discard('id-0');
    expect(queue.queued()).toHaveLength(0);
  });

  test('accepted before the network went, though its answer was lost: not asked again, not sent again', async () => {
    const { queue, onTheWay, cut } = house();
    queue.opened(null);
    const answer = queue.send(request, { keep: true, basis: '' });
    queue.seen('id-0', 12);
    cut();
    expect(await answer).toEqual({ ok: true, seq: 12 });
    queue.opened(null);
    expect(onTheWay).toHaveLength(0);
  });

  test('refused after a reload, when nobody waits for the answer: it is told all the same', () => {
    const storage = memory();
    const before = house(storage);
    void before.queue.send(request, { keep: true, basis: '' });
    before.queue.stop();
    const after = house(storage);
    after.queue.opened(null);
    after.onTheWay.shift()?.answer({ ok: false, error: { code: 'OUT_OF_ORDER', message: 'The list is closed.' } });
    expect(after.rejected).toEqual(['id-0']);
    expect(storage.map.size).toBe(0);
  });

  test('never doubles, never loses: any order of cuts, lost answers and waiting', async () => {
    const act = fc.oneof(
      fc.record({ do: fc.constant('send' as const), keep: fc.boolean(), asks: fc.boolean() }),
      fc.record({ do: fc.constant('serve' as const), lost: fc.boolean() }),
      fc.record({ do: fc.constantFrom('cut', 'open', 'wait') }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 60 }), async (acts) => {
        const { queue, serve, accepted, cut, onTheWay } = house();
        let sent = 0;
        const answers: CommandAnswer[] = [];
        for (const step of acts) {
          if (step.do === 'send') {
            sent += 1;
            void queue
              .send(request, { keep: step.keep, asks: step.asks, basis: '' })
              .then((answer) => answers.push(answer));
          } else if (step.do === 'serve') serve(step.lost);
          else if (step.do === 'cut') cut();
          else if (step.do === 'open') queue.opened(null);
          else await vi.advanceTimersByTimeAsync(4_000);
        }
        // At the end the network is good, and the person says yes to what is asked again.
        queue.opened(null);
        for (const { id, state } of queue.queued()) if (state === 'needs-confirmation') queue.confirm(id);
        while (onTheWay.length > 0) serve();
        await vi.advanceTimersByTimeAsync(0);
        expect(queue.queued()).toHaveLength(0);
        expect(answers).toHaveLength(sent);
        const done = answers.filter((answer) => answer.ok);
        expect(accepted.size).toBe(done.length);
        expect(new Set(done.map((answer) => (answer.ok ? answer.seq : 0))).size).toBe(done.length);
        queue.stop();
      }),
      { numRuns: 200 },
    );
  });
});
