// The queue of commands: each reaches the server at least once, always under the same id, and is answered exactly once.
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';

import type { CommandAnswer } from '#shared/protocol.ts';

import { smallMeeting } from '../../scenario.ts';
import { inPlayedTime } from './played-time.ts';
import { house, request } from './queue-fixture.ts';

inPlayedTime();

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
