// A press that the network held up says when it was: the server believes it for the length of the outage, and officers see what that makes of
// the speech's length. The clock itself stands as the command came.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { project } from '#shared/meeting/who-sees.ts';
import type { Command } from '#shared/meeting/commands.ts';
import { lateSpeeches } from '#shared/meeting/speeches-to-correct.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import type { CommandAnswer } from '#shared/protocol.ts';

import type { Live, Seat } from './live.ts';
import { franceSpeaks, openLive } from './live.ts';

let live: Live;
let token: string;
let chair: Seat;

beforeAll(async () => {
  live = await openLive();
});
beforeEach(async () => {
  await live.fresh();
  ({ token } = await live.link('chair'));
  chair = await comes();
});
afterAll(() => live.close());

/** The chair's device, again or for the first time. */
async function comes(): Promise<Seat> {
  const seat = live.seat({ token });
  await seat.until(() => seat.meeting !== null);
  return seat;
}

/** France has the floor, and has spoken for ten minutes by its clock. */
async function speak(): Promise<string> {
  const entryId = await franceSpeaks(chair);
  await chair.give({ type: 'CorrectSpeechTime', entryId, usedMs: 600_000 });
  return entryId;
}

/** The server's time: this process's wall clock may stand a millisecond beside it. */
const now = (): number => live.server.clock.now();
const press = (seat: Seat, command: Command, pressedAt: unknown, id: string = randomUUID()) =>
  seat.socket.timeout(10_000).emitWithAck('command', { id, command, pressedAt }) as Promise<CommandAnswer>;
const lateMsOf = (seat: Seat, answer: CommandAnswer): number =>
  seat.events.find(({ seq }) => answer.ok && seq === answer.seq)?.lateMs ?? 0;

test('while the server was away: the whole of it is believed, all see the same, and one command corrects it', async () => {
  const entryId = await speak();
  await live.restart();
  chair = await comes();
  const fr = await live.sit('delegation', 'FR');
  const id = randomUUID();
  const end: Command = { type: 'EndSpeech', entryId };
  const answer = await press(chair, end, now() - 60_000, id);
  const lateMs = lateMsOf(chair, answer);
  expect(lateMs).toBeGreaterThanOrEqual(60_000);
  // Sent again it is the same command, whatever it says of its press then.
  expect(await press(chair, end, now(), id)).toEqual(answer);
  const [late, ...others] = lateSpeeches(chair.meeting!, now());
  expect(others).toEqual([]);
  expect(late).toMatchObject({ entry: { id: entryId }, isRunning: false });
  expect(late!.recordedMs - late!.pressedMs).toBe(lateMs);
  await chair.give({ type: 'CorrectSpeechTime', entryId, usedMs: late!.pressedMs });
  expect(lateSpeeches(chair.meeting!, now())).toEqual([]);
  const room = (await live.server.rooms.open(live.meeting))!;
  await fr.until(() => fr.seq === room.seq);
  const reader = { role: 'delegation', delegationId: 'FR' } as const;
  const told = JSON.parse(JSON.stringify(project(room.meeting, reader))) as Meeting;
  expect(fr.meeting).toEqual({ ...told, catalogue: fr.meeting!.catalogue });
});

test('a device that the server heard until a moment ago dates no press back to before that', async () => {
  const entryId = await speak();
  const heardAt = now();
  await chair.give({ type: 'PauseSpeech', entryId });
  await chair.give({ type: 'ResumeSpeech', entryId });
  chair.close();
  chair = await comes();
  const ended = await press(chair, { type: 'EndSpeech', entryId }, now() - 120_000);
  expect(ended.ok).toBe(true);
  expect(lateMsOf(chair, ended)).toBeLessThanOrEqual(now() - heardAt);
});

test('over HTTP too; of a delegation’s press nobody is told when it was; what is no instant is refused', async () => {
  const entryId = await speak();
  const send = async (pressedAt: number): Promise<CommandAnswer> => {
    const body = { id: randomUUID(), command: { type: 'EndSpeech', entryId }, pressedAt };
    return (await (await live.post(`/api/meetings/${live.meeting}/commands`, body, token)).json()) as CommandAnswer;
  };
  expect(await press(chair, { type: 'EndSpeech', entryId }, 'now')).toMatchObject({
    ok: false,
    error: { code: 'INVALID', details: { issues: [{ path: 'pressedAt' }] } },
  });
  const answer = await send(now() - 600_000);
  await chair.until(() => answer.ok && chair.seq >= answer.seq);
  expect(lateMsOf(chair, answer)).toBe(15_000);
  const ch = await live.sit('delegation', 'CH');
  const asked = await press(ch, { type: 'RequestFloor', itemId: '5(b)' }, now() - 10_000);
  await chair.until(() => asked.ok && chair.seq >= asked.seq);
  expect([asked.ok, lateMsOf(chair, asked)]).toEqual([true, 0]);
});
