// A connection opens and is open: what is told of it, what is tried again, when contact counts as lost. Over a socket that the test plays.
import { describe, expect, test, vi } from 'vitest';

import { inPlayedTime } from './played-time.ts';
import { device, expectAttemptAfter, FIRST_WAIT, SECOND } from './played-socket.ts';

inPlayedTime();

describe('opening', () => {
  test('begins after what is there to be drawn was drawn', () => {
    const { socket } = device();
    expect(socket.attempts).toBe(0);
    vi.advanceTimersByTime(0);
    expect(socket.attempts).toBe(1);
  });

  test.each(['welcome', 'resume'])('is over with %s: the clock is sampled, and contact is not lost', (name) => {
    const { socket, heard } = device();
    vi.advanceTimersByTime(0);
    socket.accepts();
    expect(socket.sent).toEqual([]);
    socket.says(name, { now: Date.now() });
    expect(socket.sent).toEqual(['clock']);
    expect(heard()).toEqual([name]);
  });

  test('that fails waits longer each time; that contact is lost is told once', () => {
    const { socket, heard } = device();
    vi.advanceTimersByTime(0);
    for (const ms of [200, 400, 800, 1_500, 1_500]) {
      socket.fails();
      expectAttemptAfter(socket, ms);
    }
    expect(heard()).toEqual(['lost null']);
  });

  test('after a contact begins to count anew', () => {
    const { socket, open } = device();
    vi.advanceTimersByTime(0);
    socket.fails();
    vi.advanceTimersByTime(FIRST_WAIT);
    socket.fails();
    vi.advanceTimersByTime(2 * FIRST_WAIT);
    open();
    socket.drops();
    expectAttemptAfter(socket, FIRST_WAIT);
  });

  test('where the house is full is told, tried again, and loses nothing', () => {
    const { socket, heard } = device();
    vi.advanceTimersByTime(0);
    socket.fails({ code: 'TOO_MANY_CONNECTIONS', retryAfterMs: 5 * SECOND });
    expect(heard()).toEqual(['refused TOO_MANY_CONNECTIONS']);
    expectAttemptAfter(socket, 5 * SECOND + FIRST_WAIT);
    socket.fails();
    expect(heard()).toEqual([expect.stringMatching(/^lost \d+$/)]);
  });

  test('that breaks off before the welcome is tried again', () => {
    const { socket, heard } = device();
    vi.advanceTimersByTime(0);
    socket.fails();
    vi.advanceTimersByTime(FIRST_WAIT);
    socket.accepts();
    socket.drops();
    expect(heard()).toEqual(['lost null', 'ended']);
    expectAttemptAfter(socket, 2 * FIRST_WAIT);
  });

  test('that is silent before the welcome counts as lost; a ping alone brings nothing back', () => {
    const { socket, heard } = device();
    vi.advanceTimersByTime(0);
    socket.accepts();
    vi.advanceTimersByTime(16 * SECOND);
    expect(heard()).toEqual(['lost 16000']);
    socket.pings();
    expect(heard()).toEqual([]);
    socket.says('welcome', { now: Date.now() });
    expect(heard()).toEqual(['welcome']);
  });
});

describe('open', () => {
  test('hands on what the server says, and what the client says', () => {
    const { connection, socket, heard, open } = device();
    connection.sync(1);
    open();
    socket.says('events', { now: Date.now() });
    for (const name of ['presence', 'presenceChanges', 'joins']) socket.says(name, {});
    connection.sync(1);
    connection.transmit({ id: 'c', command: { type: 'AskSlower' } }, () => undefined);
    expect(heard()).toEqual(['events', 'presence', 'presenceChanges', 'joins']);
    expect(socket.sent).toEqual(['clock', 'sync', 'command']);
  });

  test('a second welcome, for another part in the meeting, is the same contact', () => {
    const { socket, heard, open } = device();
    open();
    socket.says('welcome', { now: Date.now() });
    expect(heard()).toEqual(['welcome']);
    expect(socket.sent).toEqual(['clock']);
  });

  test('that breaks off is lost, with the time of silence, and no clock is asked any more', () => {
    const { socket, heard, open } = device();
    open();
    vi.advanceTimersByTime(3 * SECOND);
    const asked = socket.sent.length;
    socket.drops();
    expect(heard()).toEqual(['ended', 'lost 3000']);
    expectAttemptAfter(socket, FIRST_WAIT);
    vi.advanceTimersByTime(60 * SECOND);
    expect(socket.sent).toHaveLength(asked);
  });

  test('and silent is lost, and back with the next thing heard, as often as that happens', () => {
    const { socket, heard, open } = device();
    open();
    for (let times = 0; times < 2; times += 1) {
      vi.advanceTimersByTime(15 * SECOND);
      expect(heard()).toEqual([]);
      vi.advanceTimersByTime(30 * SECOND);
      expect(heard()).toEqual(['lost 16000']);
      socket.pings();
      expect(heard()).toEqual(['back']);
    }
    expect(socket.attempts).toBe(1);
  });

  test('and silent, then broken off: lost is told once', () => {
    const { socket, heard, open } = device();
    open();
    vi.advanceTimersByTime(16 * SECOND);
    socket.drops();
    expect(heard()).toEqual(['lost 16000', 'ended']);
  });

  test('is opened anew at once where that is asked, without being lost; a failure then is', () => {
    const { connection, socket, heard, open } = device();
    open();
    connection.reconnect();
    expect(heard()).toEqual(['ended']);
    expect(socket.attempts).toBe(2);
    socket.fails();
    expect(heard()).toEqual(['lost 0']);
  });
});
