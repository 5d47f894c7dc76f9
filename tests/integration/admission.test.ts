// The door: who is let in, who waits, who is cut off, and what each is told.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import type { Live, Seat } from './live.ts';
import { openLive } from './live.ts';

let live: Live;
beforeAll(async () => {
  live = await openLive();
});
afterAll(() => live.close());

const refusedWith = async (seat: Seat) => (await seat.next('connect_error')).data.code as string;
const wrong = (token: string) => `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;

describe('a handshake', () => {
  beforeEach(() => live.fresh());

  test('is refused with the code that says why', async () => {
    const { token } = await live.link('chair');
    expect(await refusedWith(live.seat({ token: wrong(token) }))).toBe('BAD_TOKEN');
    expect(await refusedWith(live.seat({ token, meeting: 'nowhere' }))).toBe('UNKNOWN_MEETING');
    expect(await refusedWith(live.seat({ token, meeting: '../x' }))).toBe('UNKNOWN_MEETING');
    expect(await refusedWith(live.seat({ token: 7 as never }))).toBe('BAD_TOKEN');
    expect(await refusedWith(live.seat({ token, protocol: 2 as never }))).toBe('OUTDATED_CLIENT');
    expect(await refusedWith(live.seat({ token: '' }))).toBe('BAD_TOKEN');
  });

  test('protocol may be left out, and unknown fields are no fault', async () => {
    const seat = live.seat({
      token: (await live.link('screen')).token,
      protocol: undefined as never,
      later: 1,
    } as never);
    expect(await seat.next('welcome')).toMatchObject({ protocol: 1, you: { role: 'screen' } });
  });

  test('of a page from another origin is refused, of a program without one it is not', async () => {
    const polling = (origin: string) =>
      fetch(`${live.url}/socket.io/?EIO=4&transport=polling`, { headers: { origin } });
    expect((await polling('https://elsewhere.example')).status).toBe(403);
    expect((await polling(live.url)).status).toBe(200);
    expect((await fetch(`${live.url}/socket.io/?EIO=4&transport=polling`)).status).toBe(200);
  });

  test('guesses are answered later and later, right tokens at once', async () => {
    const { token } = await live.link('screen');
    const timed = async (auth: { token: string }, event: string) => {
      const startedAt = performance.now();
      await live.seat(auth).next(event);
      return performance.now() - startedAt;
    };
    let slow = 0;
    for (let guess = 0; slow < 1_200; guess += 1) {
      expect(guess).toBeLessThan(10);
      slow = await timed({ token: wrong(token) }, 'connect_error');
    }
    const fast = await timed({ token }, 'welcome');
    expect(fast).toBeLessThan(slow);
  });
});

describe('cutting off', () => {
  beforeEach(() => live.fresh());

  test('a revoked link ends its sockets before they hear anything more, and opens no more', async () => {
    const { id, token } = await live.link('delegation', 'CH');
    const chair = await live.sit('chair');
    const [first, second] = [live.seat({ token }), live.seat({ token })];
    await Promise.all([first.next('welcome'), second.next('welcome')]);
    await live.server.operator.revokeLink(id);
    await chair.give({ type: 'PostAnnouncement', text: 'after it' });
    await Promise.all([first, second].map((seat) => seat.until(() => seat.all('disconnect').length > 0)));
    expect([...first.events, ...second.events]).toEqual([]);
    expect(first.all('bye')).toEqual([{ code: 'REVOKED' }]);
    expect(await refusedWith(live.seat({ token }))).toBe('REVOKED');
    expect((await live.get(`/api/meetings/${live.meeting}`, token)).status).toBe(401);
  });

  test('a device that an officer cuts off hears no more, is let in no more, and leaves the list of those present', async () => {
    const chair = await live.sit('chair');
    const { token } = await live.link('delegation', 'CH');
    const ch = live.seat({ token });
    await chair.until(() =>
      chair
        .all('presence')
        .at(-1)
        ?.devices.some((device: { delegationId?: string }) => device.delegationId === 'CH'),
    );
    await chair.give({ type: 'Revoke', deviceId: ch.all('welcome')[0].you.deviceId });
    await chair.give({ type: 'PostAnnouncement', text: 'after it' });
    await ch.until(() => ch.all('disconnect').length > 0);
    expect([ch.all('bye'), ch.events]).toEqual([[{ code: 'REVOKED' }], []]);
    expect(await refusedWith(live.seat({ token }))).toBe('REVOKED');
    await chair.until(() =>
      chair
        .all('presence')
        .at(-1)
        ?.devices.every((device: { delegationId?: string }) => device.delegationId !== 'CH'),
    );
  });

  test('a removed meeting ends its sockets', async () => {
    const chair = await live.sit('chair');
    await live.server.operator.deleteMeeting(live.meeting);
    await chair.until(() => chair.all('disconnect').length > 0);
    expect(await refusedWith(live.seat({ token: 'x' }))).toBe('UNKNOWN_MEETING');
  });

  test('whoever stood at the door while the meeting was put back comes again, and takes nobody’s feed away', async () => {
    const { rooms } = live.server;
    const { token } = await live.link('booth');
    const before = (await rooms.open(live.meeting))!;
    let chair: Seat | undefined;
    // The last thing at the door; meanwhile the meeting is put back, and its chair comes.
    before.followClaim = async () => {
      await rooms.drop(live.meeting);
      chair = await live.sit('chair');
    };
    const late = live.seat({ token, since: { log: before.log, view: 'booth', seq: 1 } });
    expect(await late.next('bye')).toEqual({ code: 'RESTARTING', retryAfterMs: 0 });
    await chair!.give({ type: 'PostAnnouncement', text: 'after it' });
    expect(chair!.events).toMatchObject([{ type: 'AnnouncementPosted' }]);
  });
});

describe('a device that waits', () => {
  beforeEach(() => live.fresh((file) => ({ ...file, settings: { ...file.settings, joining: 'approve' } })));

  async function join(delegationId: string): Promise<{ seat: Seat; words: string }> {
    const code = (await live.server.access.joinCode(live.meeting))!.code;
    const { token, words } = (await (await live.post('/api/join', { code, delegationId })).json()) as {
      token: string;
      words: string;
    };
    return { seat: live.seat({ token }), words };
  }

  test('sees what the public sees and may do nothing, until an officer who sees its words admits it', async () => {
    const chair = await live.sit('chair');
    const { seat, words } = await join('CH');
    expect(await seat.next('welcome')).toMatchObject({ you: { role: 'waiting', can: [] } });
    expect(await seat.send({ type: 'RequestFloor', itemId: '6' })).toMatchObject({
      ok: false,
      error: { code: 'FORBIDDEN' },
    });
    await chair.until(() => chair.all('joins').at(-1)?.waiting.length === 1);
    const [waiting] = chair.all('joins').at(-1).waiting;
    expect(waiting).toMatchObject({ delegationId: 'CH', words });
    await chair.give({ type: 'Admit', deviceId: waiting.deviceId });
    await seat.until(() => seat.all('welcome').length === 2);
    expect(seat.all('welcome')[1]).toMatchObject({ you: { role: 'delegation', delegationId: 'CH' } });
    expect(seat.all('welcome')[1].view).not.toBe(seat.all('welcome')[0].view);
    await chair.until(() => chair.all('joins').at(-1)?.waiting.length === 0);
    await chair.give({ type: 'OpenList', itemId: '6' });
    await seat.give({ type: 'RequestFloor', itemId: '6' });
  });

  test('is seen and admitted by an admitted device of its own delegation, not by another’s', async () => {
    const [ch, de] = [await live.sit('delegation', 'CH'), await live.sit('delegation', 'DE')];
    const { seat } = await join('CH');
    await ch.until(() => ch.all('joins').at(-1)?.waiting.length === 1);
    const { deviceId } = ch.all('joins').at(-1).waiting[0];
    expect(await de.send({ type: 'Admit', deviceId })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    expect(de.all('joins')).toEqual([]);
    await ch.give({ type: 'Admit', deviceId });
    await seat.until(() => seat.all('welcome').at(-1)?.you.role === 'delegation');
  });

  test('that is refused is told so', async () => {
    const chair = await live.sit('chair');
    const { seat } = await join('FR');
    await chair.until(() => chair.all('joins').at(-1)?.waiting.length === 1);
    await chair.give({ type: 'Refuse', deviceId: chair.all('joins').at(-1).waiting[0].deviceId });
    await seat.until(() => seat.all('disconnect').length > 0);
    expect(seat.all('bye')).toEqual([{ code: 'REVOKED' }]);
  });
});

describe('presence', () => {
  beforeEach(() => live.fresh());

  test('tells officers who is there, what a delegation has seen and what a screen shows', async () => {
    const chair = await live.sit('chair');
    const [ch, screen] = [await live.sit('delegation', 'CH'), await live.sit('screen')];
    await ch.give({ type: 'Seen', entryId: 'some-entry' });
    await screen.give({ type: 'ReportScreen', name: 'main', shows: 'floor' });
    await chair.until(() => {
      const last = chair.all('presence').at(-1);
      return (
        last?.devices.some((device: { seen?: string }) => device.seen === 'some-entry') &&
        last.screens[0]?.shows === 'floor'
      );
    });
    expect(chair.all('presence').at(-1).screens).toEqual([
      { name: 'main', shows: 'floor', lastHeardAt: expect.any(Number) },
    ]);
    ch.close();
    await chair.until(
      () =>
        chair
          .all('presence')
          .at(-1)
          ?.devices.find((device: { delegationId?: string }) => device.delegationId === 'CH')?.online === false,
    );
  });

  test('comes at most once a second', async () => {
    const chair = await live.sit('chair');
    const startedAt = performance.now();
    const before = chair.all('presence').length;
    await Promise.all(['AT', 'CH', 'DE', 'FR', 'NZ', 'PH'].map((id) => live.sit('delegation', id)));
    await chair.until(() => chair.all('presence').at(-1)?.devices.length === 7);
    expect(chair.all('presence').length - before).toBeLessThanOrEqual(
      Math.ceil((performance.now() - startedAt) / 1_000) + 1,
    );
  });
});
