// The queue asks a person before it sends what waited too long or was kept over a reload, and gives up what nobody is asked about.
import { describe, expect, test, vi } from 'vitest';

import { smallMeeting } from '../../scenario.ts';
import { inPlayedTime } from './played-time.ts';
import { house, memory, request } from './queue-fixture.ts';

inPlayedTime();

describe('the queue', () => {
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
});
