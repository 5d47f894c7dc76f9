// What a device is greeted with while the sample votes: every joiner of a hall pays for it, so it stays small.
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Command } from '#shared/meeting/commands.ts';
import type { Welcome } from '#shared/protocol.ts';

import { sampleMeetingFile } from '../../server/sample/sample-meeting.ts';
import type { Live, Seat } from './live.ts';
import { openLive } from './live.ts';

const MOST_BYTES = 16 * 1024;
/** Officers, of whom there are few, are greeted with the item's words and the steps that they may undo besides. */
const MOST_OFFICERS_BYTES = 24 * 1024;

let live: Live;
beforeAll(async () => {
  live = await openLive({ limits: false });
});
afterAll(() => live.close());

test.each(['roll-call', 'recorded'] as const)(
  'the greeting of the sample in a %s vote is under 16 KiB',
  async (method) => {
    await live.fresh(({ id }) => ({ ...sampleMeetingFile(Date.now()), ...(id !== undefined && { id }) }));
    const chair = await live.sit('chair');
    const done = async (seat: Seat, command: Command) =>
      expect(await seat.send(command), command.type).toMatchObject({ ok: true });
    await done(chair, { type: 'OpenSitting', sittingId: 'am' });
    await done(chair, { type: 'OpenItem', itemId: '5(b)' });
    await done(chair, { type: 'ProposeMotion', motion: 'adjourn-debate', delegationId: 'AT' });
    await chair.until(() => Object.keys(chair.meeting!.questions).length === 1);
    const [questionId = ''] = Object.keys(chair.meeting!.questions);
    await done(chair, { type: 'TakeUp', questionId });
    await done(chair, { type: 'OpenVote', questionId, method });
    await chair.until(() => chair.meeting!.questions[questionId]?.vote !== undefined);
    const { id: voteId, voters } = chair.meeting!.questions[questionId]!.vote!;
    expect(voters).toHaveLength(109);
    for (const delegationId of voters) await done(chair, { type: 'CastVote', voteId, delegationId, choice: 'abstain' });

    for (const [role, delegationId] of [['chair'], ['screen'], ['delegation', 'ZM']] as const) {
      // As pages of ours ask: the catalogue comes by its hash.
      const { token } = await live.link(role, delegationId);
      const seat = live.seat({ token, whole: false });
      await seat.until(() => seat.meeting !== null);
      const greeting = seat.heard.find(({ event }) => event === 'welcome')!.message as Welcome;
      expect(greeting.meeting.questions?.[questionId]?.vote?.voters).toHaveLength(109);
      expect(Buffer.byteLength(JSON.stringify(greeting)), role).toBeLessThan(
        role === 'chair' ? MOST_OFFICERS_BYTES : MOST_BYTES,
      );
    }
  },
);
