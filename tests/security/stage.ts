// A meeting in which every command has something to be about, for the matrix of who may what.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';

import { raisedBy } from '#shared/meeting/questions/find.ts';

import type { Live } from '../integration/live.ts';
import { openLive } from '../integration/live.ts';
import type { Target } from './valid-messages.ts';
import type { SeatRole } from './permission-table.ts';

export let live: Live;

/** For all tests of the file that calls it: one server. */
export function onStage(): void {
  beforeAll(async () => {
    // Not how much one may ask is the question here, but what.
    live = await openLive({ limits: false });
  });
  afterAll(() => live.close());
}

export interface Scene {
  meeting: string;
  /** Whose target is CH's, whose is DE's; FR speaks. */
  own: Target;
  other: Target;
  tokens: Record<SeatRole, string>;
}

/** A meeting under way: CH and DE wait to speak, FR speaks, each of the two has sent a note and has a device at the door. */
export async function stage(): Promise<Scene> {
  await live.fresh((file) => ({ ...file, settings: { ...file.settings, joining: 'approve', publicView: true } }));
  const chair = await live.sit('chair');
  await chair.give({ type: 'OpenSitting', sittingId: 'am' });
  await chair.give({ type: 'OpenItem', itemId: '5(b)' });
  await chair.give({ type: 'OpenList', itemId: '5(b)' });
  await chair.give({ type: 'RequestFloor', itemId: '5(b)', delegationId: 'FR' });
  await chair.give({ type: 'PostAnnouncement', text: 'Good morning.' });
  await chair.give({ type: 'StartCountdown', totalMs: 600_000 });
  const voteId = await voted(chair);
  const speaking = chair.meeting!.lists['5(b)']!.waiting[0]!.id;
  await chair.give({ type: 'GiveFloor', entryId: speaking, after: null });
  const code = (await live.server.access.joinCode(live.meeting))!.code;

  async function targetOf(delegationId: string): Promise<Target & { token: string; waitingToken: string }> {
    const link = await live.link('delegation', delegationId);
    const seat = live.seat({ token: link.token });
    await seat.next('welcome');
    const commandId = randomUUID();
    await seat.give({ type: 'RequestFloor', itemId: '5(b)' });
    await seat.give({ type: 'SendNote', text: `from ${delegationId}` });
    await seat.give({ type: 'RaisePointOfOrder' });
    // Nothing rests on it.
    await seat.give({ type: 'MarkPresent', present: true }, commandId);
    seat.close();
    const joined = (await (await live.post('/api/join', { code, delegationId })).json()) as { token: string };
    await chair.until(() => raisedBy(chair.meeting!, 'point-of-order', delegationId) !== undefined);
    await chair.until(() => chair.meeting!.notes.some((note) => note.by.delegationId === delegationId));
    await chair.until(() => waiting().some((one) => one.delegationId === delegationId));
    return {
      delegationId,
      entryId: chair.meeting!.lists['5(b)']!.waiting.find((entry) => entry.delegationId === delegationId)!.id,
      speaking,
      commandId,
      noteId: chair.meeting!.notes.find((note) => note.by.delegationId === delegationId)!.id,
      questionId: raisedBy(chair.meeting!, 'point-of-order', delegationId)!.id,
      voteId,
      announcementId: chair.meeting!.announcements[0]!.id,
      waitingDevice: waiting().find((one) => one.delegationId === delegationId)!.deviceId,
      device: (await live.link('booth')).id,
      pairingCode: ((await (await live.post('/api/screens', {})).json()) as { code: string }).code,
      token: link.token,
      waitingToken: joined.token,
    };
  }
  const waiting = () => (chair.all('joins').at(-1)?.waiting ?? []) as { deviceId: string; delegationId: string }[];

  const { token, waitingToken, ...own } = await targetOf('CH');
  const { token: _, waitingToken: __, ...other } = await targetOf('DE');
  const tokens = {
    chair: (await live.link('chair')).token,
    secretary: (await live.link('secretary')).token,
    delegation: token,
    waiting: waitingToken,
    booth: (await live.link('booth')).token,
    screen: (await live.link('screen')).token,
    public: '',
  };
  return { meeting: live.meeting, own, other, tokens };
}

/** A ruling was appealed and upheld: a vote that is over. */
async function voted(chair: Awaited<ReturnType<Live['sit']>>): Promise<string> {
  const lastQuestion = () => Object.keys(chair.meeting!.questions).at(-1)!;
  await chair.give({ type: 'RaisePointOfOrder', delegationId: 'AT' });
  await chair.give({ type: 'RulePointOfOrder', questionId: lastQuestion(), ruling: 'dismissed' });
  await chair.give({ type: 'AppealRuling', questionId: lastQuestion(), delegationId: 'AT' });
  await chair.give({ type: 'OpenVote', questionId: lastQuestion(), method: 'hands' });
  const voteId = chair.meeting!.questions[lastQuestion()]!.vote!.id;
  await chair.give({ type: 'CountVote', voteId, yes: 0, no: 1, abstain: 0 });
  await chair.give({ type: 'CloseVote', voteId });
  return voteId;
}
