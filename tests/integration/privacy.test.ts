// What a reader may not see never crosses its connection: looked for in every byte that it was sent, over the socket and over HTTP.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import type { Live, Seat } from './live.ts';
import { openLive } from './live.ts';
import { RawClient } from './raw-client.ts';

let live: Live;
let chair: Seat;
beforeAll(async () => {
  live = await openLive();
});
beforeEach(async () => {
  await live.fresh((file) => ({ ...file, settings: { ...file.settings, moderated: true, publicView: true } }));
  chair = await live.sit('chair');
});
afterAll(() => live.close());

const SLIP = 'the interpreters agree to ten minutes';
const LETTER = 'our head of delegation is delayed';
const SPEAKER = 'Ambassador Secrecy';

test('the slip between officers, another’s note and a request not yet accepted reach nobody else', async () => {
  const tokens = {
    ch: (await live.link('delegation', 'CH')).token,
    de: (await live.link('delegation', 'DE')).token,
    booth: (await live.link('booth')).token,
    screen: (await live.link('screen')).token,
    public: '',
  };
  const here = Object.fromEntries(Object.entries(tokens).map(([name, token]) => [name, new RawClient(live.url, { token, meeting: live.meeting, whole: true })])) as Record<keyof typeof tokens, RawClient>;
  await Promise.all(Object.values(here).map((client) => client.until((text) => text.startsWith('42["welcome"'))));

  await chair.give({ type: 'OpenSitting', sittingId: 'am' });
  await chair.give({ type: 'OpenItem', itemId: '5(b)' });
  await chair.give({ type: 'OpenList', itemId: '5(b)' });
  await chair.give({ type: 'GiveFloor', guest: { name: 'A presenter', kind: 'presenter' }, itemId: '5(b)', after: null });
  await chair.give({ type: 'Note', text: SLIP });
  expect(await here.ch.ask('command', { id: 'n', command: { type: 'SendNote', text: LETTER } })).toMatchObject({ ok: true });
  expect(await here.ch.ask('command', { id: 'r', command: { type: 'RequestFloor', itemId: '5(b)', speaker: { name: SPEAKER } } })).toMatchObject({ ok: true });
  expect(await here.booth.ask('command', { id: 's', command: { type: 'AskSlower' } })).toMatchObject({ ok: true });
  const { seq } = await chair.send({ type: 'PostAnnouncement', text: 'the last one' }).then((answer) => (answer.ok ? answer : { seq: 0 }));
  await Promise.all(Object.values(here).map((client) => client.until((text) => text.includes('the last one'))));

  // Those who come now get the state, and those who come back the events.
  const late = Object.entries(tokens).map(([name, token]) => ({ name, client: new RawClient(live.url, { token, meeting: live.meeting, whole: true }) }));
  await Promise.all(late.map(({ client }) => client.until((text) => text.startsWith('42["welcome"') && text.includes(`"seq":${seq}`))));
  const overHttp = async (token: string) => {
    const bearer = token === '' ? undefined : token;
    return (await (await live.get(`/api/meetings/${live.meeting}`, bearer)).text()) + (await (await live.get(`/api/meetings/${live.meeting}/events`, bearer)).text());
  };
  const bytesOf = async (name: keyof typeof tokens) => [...here[name].received, ...late.find((one) => one.name === name)!.client.received, await overHttp(tokens[name])].join('\n');

  const officers = JSON.stringify(chair.heard);
  for (const secret of [SLIP, LETTER, SPEAKER, 'SlowerAsked']) expect(officers).toContain(secret);
  const ch = await bytesOf('ch');
  expect(ch).not.toContain(SLIP);
  expect(ch).toContain(LETTER);
  expect(ch).toContain(SPEAKER);
  for (const name of ['de', 'screen', 'public', 'booth'] as const) {
    const bytes = await bytesOf(name);
    for (const secret of [SLIP, LETTER, SPEAKER]) expect(bytes, `${name} must not read “${secret}”`).not.toContain(secret);
    if (name !== 'booth') expect(bytes).not.toContain('SlowerAsked');
    // Ids of commands, and what an undo would put back, are the officers'.
    expect(bytes).not.toMatch(/"commandId"|"replaced"|"waiting":\[\{"deviceId"/);
  }
  expect(await bytesOf('booth')).toContain('SlowerAsked');
  for (const client of [...Object.values(here), ...late.map(({ client: one }) => one)]) client.close();
});

test('presence and joins are for officers', async () => {
  const raw = new RawClient(live.url, { token: (await live.link('delegation', 'CH')).token, meeting: live.meeting });
  await raw.until((text) => text.startsWith('42["welcome"'));
  await live.sit('delegation', 'DE');
  await chair.until(() => chair.all('presence').some(({ devices }) => devices.length === 3));
  await chair.give({ type: 'PostAnnouncement', text: 'later than presence' });
  await raw.until((text) => text.includes('later than presence'));
  expect(raw.received.filter((text) => /^42\["(presence|joins)"/.test(text))).toEqual([]);
  raw.close();
});
