// A piece of a meeting over real sockets: chair and delegations, their commands, what each hears, and ids that are sent again.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { project } from '#shared/meeting/who-sees.ts';
import type { Entry, Meeting } from '#shared/meeting/state.ts';

import type { Live, Seat } from './live.ts';
import { openLive } from './live.ts';

let live: Live;
let chair: Seat;
let ch: Seat;

beforeAll(async () => {
  live = await openLive();
});
beforeEach(async () => {
  await live.fresh();
  [chair, ch] = await Promise.all([live.sit('chair'), live.sit('delegation', 'CH')]);
});
afterAll(() => live.close());

async function openTheList(): Promise<void> {
  await chair.give({ type: 'OpenSitting', sittingId: 'am' });
  await chair.give({ type: 'OpenItem', itemId: '5(b)' });
  await chair.give({ type: 'OpenList', itemId: '5(b)' });
}
/** The waiting entries, once the chair has heard of so many. */
async function waiting(count: number): Promise<Entry[]> {
  const entries = () => chair.meeting!.lists['5(b)']!.waiting;
  await chair.until(() => entries().length === count);
  return entries();
}
const refusal = (answer: Awaited<ReturnType<Seat['send']>>) =>
  answer.ok ? 'ok' : `${answer.error.code} ${String(answer.error.details?.reason)}`;

describe('a piece of a meeting', () => {
  test('runs from the opening to a speech, and every replica equals the server’s view', async () => {
    const de = await live.sit('delegation', 'DE');
    const screen = await live.sit('screen');
    await openTheList();
    await ch.give({ type: 'RequestFloor', itemId: '5(b)' });
    await de.give({ type: 'RequestFloor', itemId: '5(b)' });
    const [first, second] = await waiting(2);
    expect([first?.delegationId, second?.delegationId]).toEqual(['CH', 'DE']);
    await chair.give({ type: 'GiveFloor', entryId: first!.id, after: null });
    await chair.give({ type: 'GiveFloor', entryId: second!.id, after: first!.id });
    const seq = await chair.give({ type: 'EndSpeech', entryId: second!.id });
    const room = (await live.server.rooms.open(live.meeting))!;
    expect(room.seq).toBe(seq);
    for (const [seat, reader] of [
      [chair, { role: 'chair' }],
      [ch, { role: 'delegation', delegationId: 'CH' }],
      [de, { role: 'delegation', delegationId: 'DE' }],
      [screen, { role: 'screen' }],
    ] as const) {
      await seat.until(() => seat.seq === seq);
      const seen = JSON.parse(JSON.stringify(project(room.meeting, reader))) as Meeting;
      // With the clocks of its zone, for browsers that do not know it.
      const catalogue = { ...seen.catalogue, zoneOffsets: expect.any(Array) };
      expect(seat.meeting).toEqual({ ...seen, catalogue });
    }
  });

  test('an acknowledgement comes after the command’s events on the same socket', async () => {
    await openTheList();
    const seq = await ch.give({ type: 'RequestFloor', itemId: '5(b)' });
    expect(ch.seq).toBeGreaterThanOrEqual(seq);
    expect(ch.meeting!.lists['5(b)']!.waiting).toHaveLength(1);
  });

  test('commands that come at once reach everybody in one sequence without a gap', async () => {
    await openTheList();
    const seats = await Promise.all(['AT', 'DE', 'FR', 'NZ', 'PH'].map((id) => live.sit('delegation', id)));
    await Promise.all(seats.map((seat) => seat.give({ type: 'RequestFloor', itemId: '5(b)' })));
    await waiting(5);
    const seqs = chair.events.map(({ seq }) => seq);
    expect(seqs).toEqual(seqs.map((_, index) => index + 2));
  });

  test('two officers who give the floor to different speakers at once: one is told what is on the floor', async () => {
    const secretary = await live.sit('secretary');
    await openTheList();
    const de = await live.sit('delegation', 'DE');
    await ch.give({ type: 'RequestFloor', itemId: '5(b)' });
    await de.give({ type: 'RequestFloor', itemId: '5(b)' });
    const [first, second] = await waiting(2);
    const answers = await Promise.all([
      chair.send({ type: 'GiveFloor', entryId: first!.id, after: null }),
      secretary.send({ type: 'GiveFloor', entryId: second!.id, after: null }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(refusal(answers.find(({ ok }) => !ok)!)).toBe('CONFLICT floor-taken');
  });
});

describe('the codes of refusals', () => {
  test.each([
    [{ type: 'Nothing' }, 'INVALID malformed'],
    [{ type: 'RequestFloor' }, 'INVALID malformed'],
    [{ type: 'OpenSitting', sittingId: 'am' }, 'FORBIDDEN not-your-role'],
    [{ type: 'Revoke', deviceId: 'x' }, 'FORBIDDEN not-your-role'],
    [{ type: 'RequestFloor', itemId: 'nowhere' }, 'NOT_FOUND no-such-item'],
    [{ type: 'RequestFloor', itemId: '5(b)' }, 'OUT_OF_ORDER list-not-open'],
  ])('%j from a delegation is %s', async (command, expected) => {
    expect(refusal(await ch.send(command as never))).toBe(expected);
  });

  test('what is no envelope at all is INVALID, and the socket lives on', async () => {
    for (const message of [
      null,
      7,
      'x',
      [],
      {},
      { id: 'a b', command: { type: 'RequestFloor', itemId: '6' } },
      { id: 'x' },
      { id: 'x', command: null },
      { id: 'x', command: { type: '__proto__' } },
    ]) {
      const answer = await ch.socket.timeout(5_000).emitWithAck('command', message);
      expect(answer).toMatchObject({ ok: false, error: { code: 'INVALID' } });
    }
    ch.socket.emit('command');
    ch.socket.emit('command', { id: 'x', command: { type: 'RequestFloor', itemId: '6' } }, 'no function');
    ch.socket.emit('sync', { seq: 'x' });
    ch.socket.emit('clock', {});
    ch.socket.emit('something-else', 1);
    expect(await ch.socket.timeout(5_000).emitWithAck('clock', 17)).toMatchObject({ t0: 17 });
  });
});

describe('an id', () => {
  test('sent again gets its first answer, and no second event', async () => {
    await openTheList();
    const first = await ch.send({ type: 'RequestFloor', itemId: '5(b)' }, 'request-1');
    const again = await Promise.all(
      [1, 2, 3].map(() => ch.send({ type: 'RequestFloor', itemId: '5(b)' }, 'request-1')),
    );
    expect(again).toEqual([first, first, first]);
    // What comes before one's own command has been heard when it is answered.
    await chair.give({ type: 'Note', text: 'the last one' });
    expect(chair.events.filter(({ type }) => type === 'FloorRequested')).toHaveLength(1);
  });

  test('sent twice before the first is written is one command', async () => {
    await openTheList();
    const answers = await Promise.all([
      ch.send({ type: 'RequestFloor', itemId: '5(b)' }, 'twice'),
      ch.send({ type: 'RequestFloor', itemId: '5(b)' }, 'twice'),
    ]);
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]!.ok).toBe(true);
  });

  test('with another body, or from somebody else, is INVALID', async () => {
    await openTheList();
    await ch.give({ type: 'RequestFloor', itemId: '5(b)' }, 'mine');
    expect(refusal(await ch.send({ type: 'RequestFloor', itemId: '6' }, 'mine'))).toBe('INVALID id-reused');
    const de = await live.sit('delegation', 'DE');
    expect(refusal(await de.send({ type: 'RequestFloor', itemId: '5(b)' }, 'mine'))).toBe('INVALID id-reused');
  });

  test('of a refused command stays refused, also when it would be possible now', async () => {
    expect(refusal(await ch.send({ type: 'RequestFloor', itemId: '5(b)' }, 'too-early'))).toBe(
      'OUT_OF_ORDER list-not-open',
    );
    await openTheList();
    expect(refusal(await ch.send({ type: 'RequestFloor', itemId: '5(b)' }, 'too-early'))).toBe(
      'OUT_OF_ORDER list-not-open',
    );
    expect(refusal(await ch.send({ type: 'RequestFloor', itemId: '5(b)' }))).toBe('ok');
  });

  test('is remembered over a restart, whatever the meeting would say now', async () => {
    await openTheList();
    const first = await ch.send({ type: 'RequestFloor', itemId: '5(b)' }, 'kept');
    await live.restart();
    const back = await live.sit('delegation', 'CH');
    expect(await back.send({ type: 'RequestFloor', itemId: '5(b)' }, 'kept')).toEqual(first);
    expect(refusal(await back.send({ type: 'RequestFloor', itemId: '6' }, 'kept'))).toBe('INVALID id-reused');
    await back.give({ type: 'WithdrawRequest', entryId: back.meeting!.lists['5(b)']!.waiting[0]!.id });
    // Now it would be accepted: the log says that it was before.
    expect(await back.send({ type: 'RequestFloor', itemId: '5(b)' }, 'kept')).toEqual(first);
    expect(back.meeting!.lists['5(b)']!.waiting).toHaveLength(0);
  });

  test('to what is no part of the log is final for its id too: nothing is done again that came again', async () => {
    const codeNow = async () => {
      const { token } = await live.link('chair');
      return ((await (await live.get(`/api/meetings/${live.meeting}/join-code`, token)).json()) as { code: string })
        .code;
    };
    const first = await chair.send({ type: 'RenewJoinCode' }, 'renew');
    const code = await codeNow();
    expect(await chair.send({ type: 'RenewJoinCode' }, 'renew')).toEqual(first);
    expect(await codeNow()).toBe(code);
    expect(refusal(await chair.send({ type: 'SwitchJoinCode', on: false }, 'renew'))).toBe('INVALID id-reused');
    await chair.send({ type: 'SwitchJoinCode', on: true }, 'on');
    await chair.send({ type: 'SwitchJoinCode', on: false }, 'off');
    const unknown = await chair.send({ type: 'Revoke', deviceId: 'nobody' }, 'cut');
    await live.restart();
    const back = await live.sit('chair');
    // Late, after the code was switched off: it stays off.
    expect(await back.send({ type: 'SwitchJoinCode', on: true }, 'on')).toMatchObject({ ok: true });
    expect(await back.send({ type: 'Revoke', deviceId: 'nobody' }, 'cut')).toEqual(unknown);
    const { token } = await live.link('chair');
    expect(await (await live.get(`/api/meetings/${live.meeting}/join-code`, token)).json()).not.toHaveProperty('code');
  });

  test('of a refusal, and of what already held, is final over a restart too', async () => {
    const early = { type: 'RequestFloor', itemId: '5(b)' } as const;
    const open = { type: 'OpenList', itemId: '5(b)' } as const;
    const refused = await ch.send(early, 'too-early');
    await openTheList();
    const held = await chair.send(open, 'held');
    expect([refusal(refused), refusal(held)]).toEqual(['OUT_OF_ORDER list-not-open', 'ok']);
    await chair.give({ type: 'CloseList', itemId: '5(b)' });
    await live.restart();
    const [president, delegate] = [await live.sit('chair'), await live.sit('delegation', 'CH')];
    // Now it would open the list again, after it was closed.
    expect(await president.send(open, 'held')).toEqual(held);
    expect(president.meeting!.lists['5(b)']!.status).toBe('closed');
    await president.give(open);
    expect(await delegate.send(early, 'too-early')).toEqual(refused);
    expect(refusal(await delegate.send({ type: 'RequestFloor', itemId: '6' }, 'too-early'))).toBe('INVALID id-reused');
    expect(president.meeting!.lists['5(b)']!.waiting).toEqual([]);
  });
});
