// What a device is greeted with while the sample votes: every joiner of a hall pays for it, so it stays small.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import type { Command } from '#shared/meeting/commands.ts';
import type { Welcome } from '#shared/protocol.ts';

import { sampleMeetingFile } from '../../server/sample/sample-meeting.ts';
import type { Live, Seat } from './live.ts';
import { openLive } from './live.ts';

const MOST_BYTES = 16 * 1024;

let live: Live;
beforeAll(async () => {
  live = await openLive({ limits: false });
});
afterAll(() => live.close());
beforeEach(() => live.fresh(({ id }) => ({ ...sampleMeetingFile(Date.now()), ...(id !== undefined && { id }) })));

const done = async (seat: Seat, command: Command) =>
  expect(await seat.send(command), command.type).toMatchObject({ ok: true });

type Who = Parameters<Live['link']>;

/** A seat, and what it was greeted with. */
async function greeted(who: Who, auth: Parameters<Live['seat']>[0]): Promise<Welcome & { seat: Seat; token: string }> {
  const { token } = await live.link(...who);
  const seat = live.seat({ token, ...auth });
  await seat.until(() => seat.meeting !== null);
  return { ...(seat.heard.find(({ event }) => event === 'welcome')!.message as Welcome), seat, token };
}

const scriptsOf = (hash: string, token?: string) => live.get(`/api/meetings/${live.meeting}/scripts/${hash}`, token);

test.each(['roll-call', 'recorded'] as const)(
  'the greeting of the sample in a %s vote is under 16 KiB, whoever comes',
  async (method) => {
    const chair = await live.sit('chair');
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

    const everybody: Who[] = [['chair'], ['secretary'], ['booth'], ['screen'], ['delegation', 'ZM']];
    const allUnderTheLimit = async (when: string) => {
      for (const who of everybody) {
        // As pages of ours ask: the catalogue, and an officer's scripts, come by their hash.
        const { seat, token: _, ...greeting } = await greeted(who, { whole: false, scripts: 'apart' });
        expect(greeting.meeting.questions?.[questionId]?.vote?.voters).toHaveLength(109);
        expect(Buffer.byteLength(JSON.stringify(greeting)), `${who[0]} ${when}`).toBeLessThan(MOST_BYTES);
        seat.close();
      }
    };
    await allUnderTheLimit('as it opens');
    for (const delegationId of voters) await done(chair, { type: 'CastVote', voteId, delegationId, choice: 'abstain' });
    await allUnderTheLimit('when all have answered');
  },
);

test('who does not ask for the scripts apart is greeted with them, as ever', async () => {
  const { meeting, scripts } = await greeted(['secretary'], { whole: false });
  expect([Object.keys(meeting.scripts ?? {}).length > 0, scripts]).toEqual([true, undefined]);
  const all = await greeted(['secretary'], { whole: true, scripts: 'apart' });
  expect([all.meeting.scripts, all.scripts]).toEqual([meeting.scripts, undefined]);
});

test('the scripts left out are fetched by their hash, by officers, also when they have changed meanwhile', async () => {
  const { meeting } = await greeted(['chair'], { whole: true });
  const { meeting: less, scripts = '', seat, token } = await greeted(['chair'], { whole: false, scripts: 'apart' });
  expect(less).not.toHaveProperty('scripts');
  await done(seat, { type: 'SetScript', itemId: '3', script: { en: 'We turn to item 3.' } });
  const answer = await scriptsOf(scripts, token);
  expect(await answer.json()).toEqual(meeting.scripts);
  expect(answer.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');

  const anew = await greeted(['secretary'], { whole: false, scripts: 'apart' });
  expect(anew.scripts).not.toBe(scripts);
  const changed = await (await scriptsOf(anew.scripts!, anew.token)).json();
  expect(changed).toEqual({ ...meeting.scripts, 3: { ...meeting.scripts?.[3], en: 'We turn to item 3.' } });
});

test('nobody else is told the scripts or their hash, nor given them for it', async () => {
  const { scripts = '' } = await greeted(['chair'], { whole: false, scripts: 'apart' });
  for (const who of [['delegation', 'ZM'], ['booth'], ['screen']] as Who[]) {
    const other = await greeted(who, { whole: false, scripts: 'apart' });
    expect([other.scripts, other.meeting.scripts]).toEqual([undefined, undefined]);
    expect((await scriptsOf(scripts, other.token)).status).toBe(403);
  }
  expect((await scriptsOf(scripts)).status).not.toBe(200);
  const officer = await greeted(['secretary'], { whole: false });
  const unknown = await scriptsOf('AAAAAAAAAAAAAAAAAAAAAA', officer.token);
  expect([unknown.status, await unknown.json()]).toMatchObject([
    404,
    { error: { code: 'NOT_FOUND', details: { reason: 'unknown-scripts' } } },
  ]);
});
