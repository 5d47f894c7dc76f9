// What a reader may not see never crosses its connection: looked for in every byte that it was sent, live and late, over the socket and
// over HTTP, as an answer and as news.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import type { Welcome } from '#shared/protocol.ts';

import type { Live, Seat } from '../integration/live.ts';
import { openLive } from '../integration/live.ts';
import { RawClient } from '../integration/raw-client.ts';
import type { Reader, ReaderName } from './readers.ts';
import { authOf, bytesOf, isWelcome, readersOf } from './readers.ts';

let live: Live;
let chair: Seat;
beforeAll(async () => {
  live = await openLive();
});
beforeEach(async () => {
  await live.fresh((file) => ({
    ...file,
    settings: { ...file.settings, moderated: true, publicView: true, publishRecord: 'speeches', joining: 'approve' },
  }));
  chair = await live.sit('chair');
});
afterAll(() => live.close());

/** Texts that stand nowhere but in what is private, and who may read each besides the officers. */
const SECRETS: Record<string, readonly ReaderName[]> = {
  'slip between officers': [],
  'letter of Switzerland': ['ch'],
  'letter of Germany': ['de'],
  'Ambassador Requested': ['ch'],
  'Group Declined': ['de'],
  'Language Edited': ['ch'],
  'Counsellor Undone': ['ch'],
  SlowerAsked: ['booth'],
  FinishedSignalled: [],
};
/** Everything private that there is, done by those who do it. */
async function privateDay({ ch, de, booth }: Record<ReaderName, Reader>): Promise<void> {
  let count = 0;
  const by = async ({ client }: Reader, command: object) =>
    expect(await client.ask('command', { id: `c${(count += 1)}`, command })).toMatchObject({ ok: true });
  await chair.give({ type: 'OpenSitting', sittingId: 'am' });
  await chair.give({ type: 'OpenItem', itemId: '5(b)' });
  await chair.give({ type: 'OpenList', itemId: '5(b)' });
  await chair.give({
    type: 'GiveFloor',
    guest: { name: 'A presenter', kind: 'presenter' },
    itemId: '5(b)',
    after: null,
  });
  await chair.give({ type: 'Note', text: 'slip between officers' });
  await by(ch, { type: 'SendNote', text: 'letter of Switzerland' });
  await by(de, { type: 'SendNote', text: 'letter of Germany' });
  await by(booth, { type: 'AskSlower' });
  await by(ch, { type: 'RequestFloor', itemId: '5(b)', speaker: { name: 'Ambassador Requested' } });
  await by(de, { type: 'RequestFloor', itemId: '5(b)', onBehalfOf: 'Group Declined' });
  const requested = () => chair.meeting!.lists['5(b)']!.requested;
  await chair.until(() => requested().length === 2);
  const [own, others] = requested();
  await by(ch, { type: 'EditEntry', entryId: own!.id, language: 'Language Edited' });
  await chair.give({
    type: 'SetSpeechLimit',
    scope: { of: 'entry', entryId: own!.id },
    limit: { limitMs: 90_000, basis: 'request' },
  });
  await by(ch, { type: 'EditEntry', entryId: own!.id, speaker: { name: 'Counsellor Undone' } });
  await by(ch, { type: 'Undo', commandId: `c${count}` });
  await chair.give({ type: 'DeclineRequest', entryId: others!.id }, 'decline');
  await chair.give({ type: 'Undo', commandId: 'decline' }, 'undo');
  await chair.give({ type: 'Undo', commandId: 'undo' });
  await chair.give({ type: 'SettleNote', noteId: chair.meeting!.notes.at(-1)!.id, status: 'done' });
  // Austria stands on the list, speaks, and says to the chair that it is done.
  const at = await live.sit('delegation', 'AT');
  await at.give({ type: 'RequestFloor', itemId: '5(b)' });
  await chair.until(() => requested().some(({ delegationId }) => delegationId === 'AT'));
  const entryId = requested().find(({ delegationId }) => delegationId === 'AT')!.id;
  await chair.give({ type: 'AcceptRequest', entryId });
  await chair.give({ type: 'GiveFloor', entryId, after: chair.meeting!.floor!.entry.id });
  await at.give({ type: 'SignalFinished', entryId });
  // What others try on what they do not see answers nothing about it.
  for (const command of [
    { type: 'WithdrawRequest', entryId: own!.id },
    { type: 'MoveEntry', entryId: own!.id, before: null },
    { type: 'EditEntry', entryId: own!.id, mode: 'video' },
  ]) {
    expect(await de.client.ask('command', { id: `c${(count += 1)}`, command })).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    });
  }
}

describe('bytes', () => {
  test('of a whole day: each secret is where it belongs, and nowhere else', async () => {
    const here = await readersOf(live);
    // These left at the first welcome and come back for what they missed.
    const [first] = (await Promise.all(Object.values(here).map(({ client }) => client.until(isWelcome)))).map(
      (text) => (JSON.parse(text.slice(2)) as [string, Welcome])[1],
    );
    await privateDay(here);
    await chair.give({ type: 'PostAnnouncement', text: 'the last one' });
    await Promise.all(Object.values(here).map(({ client }) => client.until((text) => text.includes('the last one'))));

    const officers = JSON.stringify(chair.heard);
    for (const secret of Object.keys(SECRETS)) expect(officers, secret).toContain(secret);

    for (const { name, token, client } of Object.values(here)) {
      const bytes = await bytesOf(live, { name, token, client }, first!.log);
      for (const [secret, mayRead] of Object.entries(SECRETS)) {
        if (mayRead.includes(name)) expect(bytes, `${name} is to read “${secret}”`).toContain(secret);
        else expect(bytes.includes(secret), `${name} must not read “${secret}”`).toBe(false);
      }
      // Ids of others' commands, what an undo would put back, who waits, and who is there, are the officers'.
      expect(bytes, name).not.toMatch(
        /"replaced"|"history":\[\{|"finishedAt"|"deviceId":"[^"]+","delegationId":"(?!CH)|^42\["presence"/m,
      );
      if (name !== 'ch' && name !== 'de') expect(bytes, name).not.toMatch(/"commandId"|42\["joins"/);
      expect(bytes).not.toContain('"decline"');
      client.close();
    }
  });

  test('of presence and of joins are for officers', async () => {
    const raw = new RawClient(live.url, authOf(live, (await live.link('delegation', 'CH')).token));
    await raw.until(isWelcome);
    await live.sit('delegation', 'DE');
    await chair.until(() => chair.all('presence').some(({ devices }) => devices.length === 3));
    await chair.give({ type: 'PostAnnouncement', text: 'later than presence' });
    await raw.until((text) => text.includes('later than presence'));
    expect(raw.received.filter((text) => /^42\["(presence|joins)"/.test(text))).toEqual([]);
    raw.close();
  });

  test('of an export are for operators: no seat gets one', async () => {
    for (const role of ['chair', 'delegation', 'screen'] as const) {
      const { token } = await live.link(role, role === 'delegation' ? 'CH' : undefined);
      for (const where of [
        `/api/operator/meetings/${live.meeting}/export`,
        '/api/operator/meetings',
        '/api/operator/links',
      ])
        expect((await live.get(where, token)).status).toBe(403);
    }
  });
});
