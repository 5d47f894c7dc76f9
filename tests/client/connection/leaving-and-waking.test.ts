// A connection leaves, rests, wakes up and is stopped; and in whatever order, there is one socket, one wait, and lost and back in turn.
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';

import { inPlayedTime } from './played-time.ts';
import { device, expectAttemptAfter, expectNoAttempt, FIRST_WAIT, SECOND } from './played-socket.ts';

inPlayedTime();

const FINAL = ['UNKNOWN_MEETING', 'BAD_TOKEN', 'EXPIRED', 'REVOKED', 'OUTDATED_CLIENT'] as const;

describe('leaving', () => {
  test('the server says how long it will be away', () => {
    const { socket, heard, open } = device();
    open();
    socket.leaves({ code: 'RESTARTING', retryAfterMs: 2 * SECOND });
    expect(heard()).toEqual(['ended', 'lost 0']);
    expectAttemptAfter(socket, 2 * SECOND + FIRST_WAIT);
    open();
    socket.drops();
    expectAttemptAfter(socket, FIRST_WAIT);
  });

  test.each(['REVOKED', 'OUTDATED_CLIENT'] as const)('%s is for good', (code) => {
    const { socket, heard, open } = device();
    open();
    socket.leaves({ code });
    expect(heard()).toEqual(['ended', `refused ${code}`]);
    expectNoAttempt(socket);
  });
});

describe('resting', () => {
  test.each(FINAL)('%s is not tried again by the network, only by a person', (code) => {
    const { connection, socket, heard, wake } = device();
    vi.advanceTimersByTime(0);
    socket.fails({ code });
    expect(heard()).toEqual([`refused ${code}`]);
    expectNoAttempt(socket);
    wake();
    expectNoAttempt(socket);
    connection.reconnect();
    expect(socket.attempts).toBe(2);
    socket.fails({ code });
    expect(heard()).toEqual([`refused ${code}`]);
  });
});

describe('waking up', () => {
  test('soon after something was heard only takes the time again', () => {
    const { socket, heard, open, wake } = device();
    open();
    vi.advanceTimersByTime(3 * SECOND);
    const asked = socket.sent.length;
    wake();
    expect(socket.sent).toHaveLength(asked + 1);
    expect(socket.attempts).toBe(1);
    expect(heard()).toEqual([]);
  });

  test('after a silence connects anew, and nothing that is shown counts as of now', () => {
    const { socket, heard, open, wake } = device();
    open();
    vi.advanceTimersByTime(6 * SECOND);
    wake();
    expect(heard()).toEqual(['lost 6000', 'ended']);
    expect(socket.attempts).toBe(2);
  });

  test('after a sleep in which only the wall clock ran does so too', () => {
    const { socket, heard, open, sleep, wake } = device();
    open();
    sleep(6 * SECOND);
    wake();
    expect(heard()).toEqual(['lost 0', 'ended']);
    expect(socket.attempts).toBe(2);
  });

  test('while it waits cuts the wait short, and the waits after it', () => {
    const { socket, wake } = device();
    vi.advanceTimersByTime(0);
    socket.fails();
    vi.advanceTimersByTime(FIRST_WAIT);
    socket.fails({ code: 'UNAVAILABLE', retryAfterMs: 60 * SECOND });
    vi.advanceTimersByTime(6 * SECOND);
    wake();
    expect(socket.attempts).toBe(3);
    socket.fails();
    expectAttemptAfter(socket, FIRST_WAIT);
    socket.accepts();
    socket.says('welcome', { now: Date.now() });
    expectNoAttempt(socket);
  });

  test('is nothing where nobody looks', () => {
    const { socket, open, hide, wake } = device();
    open();
    vi.advanceTimersByTime(6 * SECOND);
    hide(true);
    wake();
    expect(socket.attempts).toBe(1);
    hide(false);
    wake();
    expect(socket.attempts).toBe(2);
  });
});

describe('stopped', () => {
  type Device = ReturnType<typeof device>;
  test.each<[string, (one: Device) => void]>([
    ['waiting', () => undefined],
    ['opening', () => void vi.advanceTimersByTime(0)],
    ['open', (one) => void one.open()],
    [
      'leaving',
      (one) => {
        one.open();
        one.socket.says('bye', { code: 'RESTARTING' });
      },
    ],
    [
      'resting',
      (one) => {
        vi.advanceTimersByTime(0);
        one.socket.fails({ code: 'EXPIRED' });
      },
    ],
  ])('while %s, it stays so, whatever comes', (_, bring) => {
    const one = device();
    bring(one);
    one.connection.stop();
    expect(one.socket.connected).toBe(false);
    one.heard();
    one.connection.reconnect();
    one.wake();
    one.socket.accepts();
    one.socket.says('welcome', { now: Date.now() });
    one.socket.fails();
    expectNoAttempt(one.socket);
    expect(one.heard()).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

test('whatever happens in whatever order: one socket, one wait, and lost and back in turn', () => {
  const acts = {
    accepts: ({ socket }) => socket.accepts(),
    welcome: ({ socket }) => socket.says('welcome', { now: Date.now() }),
    pings: ({ socket }) => socket.pings(),
    fails: ({ socket }) => socket.fails(),
    full: ({ socket }) => socket.fails({ code: 'TOO_MANY_CONNECTIONS', retryAfterMs: SECOND }),
    refuses: ({ socket }) => socket.fails({ code: 'EXPIRED' }),
    drops: ({ socket }) => socket.drops(),
    bye: ({ socket }) => socket.says('bye', { code: 'RESTARTING' }),
    revokes: ({ socket }) => socket.leaves({ code: 'REVOKED' }),
    reconnect: ({ connection }) => connection.reconnect(),
    wake: ({ wake }) => wake(),
    sleep: ({ sleep }) => sleep(10 * SECOND),
    soon: () => vi.advanceTimersByTime(300),
    later: () => vi.advanceTimersByTime(20 * SECOND),
  } satisfies Record<string, (one: ReturnType<typeof device>) => void>;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...Object.values(acts)), { maxLength: 40 }), (steps) => {
      const one = device();
      let isLost = false;
      let isWelcome = false;
      for (const step of steps) {
        const before = one.socket.sent.length;
        step(one);
        for (const word of one.heard()) {
          if (word.startsWith('lost')) {
            expect(isLost).toBe(false);
            isLost = true;
          }
          if (word === 'back') expect(isLost && isWelcome).toBe(true);
          if (word === 'back' || word === 'welcome') isLost = false;
          if (word === 'welcome') isWelcome = true;
          if (word === 'ended') isWelcome = false;
        }
        if (!isWelcome) expect(one.socket.sent.length).toBe(before);
      }
      one.connection.stop();
      expect(vi.getTimerCount()).toBe(0);
    }),
  );
});
