// docs/wire.md holds: an outsider's client, with nothing of ours, runs a meeting from the opening to the adjournment.
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { RostrumProcess } from '../rostrum-process.ts';
import { SAMPLE_ID, startRostrum } from '../rostrum-process.ts';
import { takeSeat } from './example-client.ts';

let server: RostrumProcess;
beforeAll(async () => {
  server = await startRostrum();
});
afterAll(() => server.dispose());

test('a client of forty lines runs a meeting', async () => {
  const chair = await takeSeat(server.url, SAMPLE_ID, (await server.link('chair')).token);
  const swiss = await takeSeat(server.url, SAMPLE_ID, (await server.link('delegation', 'CH')).token);

  for (const command of [
    { type: 'OpenSitting', sittingId: 'am' },
    { type: 'OpenItem', itemId: '5(b)' },
    { type: 'OpenList', itemId: '5(b)' },
  ]) {
    expect(await chair.give(command)).toMatchObject({ ok: true });
  }
  expect(await swiss.give({ type: 'RequestFloor', itemId: '5(b)' })).toMatchObject({ ok: true });
  const { entryId } = await chair.until('FloorRequested');
  expect(await chair.give({ type: 'GiveFloor', entryId, after: null })).toMatchObject({ ok: true });
  expect(await swiss.until('FloorGiven')).toMatchObject({ entryId, delegationId: 'CH', limitMs: 180_000 });
  expect(await swiss.give({ type: 'SignalFinished', entryId })).toMatchObject({ ok: true });
  expect(await chair.give({ type: 'EndSpeech', entryId })).toMatchObject({ ok: true });
  expect((await swiss.until('SpeechEnded')).usedMs).toBeGreaterThanOrEqual(0);

  expect(await chair.give({ type: 'CloseList', itemId: '5(b)' })).toMatchObject({ ok: true });
  expect(await swiss.give({ type: 'RequestFloor', itemId: '5(b)' })).toMatchObject({
    ok: false,
    error: { code: 'OUT_OF_ORDER', details: { reason: 'list-closed' } },
  });
  expect(await swiss.give({ type: 'CloseList', itemId: '5(b)' })).toMatchObject({
    ok: false,
    error: { code: 'FORBIDDEN' },
  });
  for (const command of [
    { type: 'ConcludeItem', itemId: '5(b)' },
    { type: 'AdjournSitting', sittingId: 'am' },
  ]) {
    expect(await chair.give(command)).toMatchObject({ ok: true });
  }
  await swiss.until('SittingAdjourned');
  chair.close();
  swiss.close();
});

test('fields that the server does not know are named with the answer, at whatever depth, by socket and by HTTP', async () => {
  const { token } = await server.link('chair');
  const chair = await takeSeat(server.url, SAMPLE_ID, token);
  const post = async (id: string, command: object) => {
    const answer = await fetch(`${server.url}/api/meetings/${SAMPLE_ID}/commands`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ id, command }),
    });
    return (await answer.json()) as object;
  };
  const edited = { type: 'EditItem', itemId: '8', title: { en: 'Other business', de: 'Sonstiges' }, colour: 'red' };
  const known = { ok: true, seq: expect.any(Number) };
  expect(await chair.give(edited)).toEqual({ ...known, ignored: ['title.de', 'colour'] });
  expect(await post('ignored-by-http', edited)).toEqual({ ...known, ignored: ['title.de', 'colour'] });
  expect(await post('ignored-by-http', edited)).toEqual({ ...known, ignored: ['title.de', 'colour'] });
  expect(await chair.give({ type: 'PairScreen', code: 'XXXXXX', name: 'a', zoom: 2 })).not.toHaveProperty('ignored');
  expect(await chair.give({ type: 'RenewJoinCode', soon: true })).toEqual({ ...known, ignored: ['soon'] });
  expect(await chair.give({ type: 'EditItem', itemId: '8', title: { en: 'Other matters' } })).toEqual(known);
  const many = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`f${index}`, index]));
  expect(await chair.give({ type: 'EditItem', itemId: '8', title: { en: 'Other' }, ...many })).toMatchObject({
    ignored: Array.from({ length: 10 }, (_, index) => `f${index}`),
  });
  chair.close();
});

test('a token that opens no door is refused with its code', async () => {
  await expect(takeSeat(server.url, SAMPLE_ID, 'nonsense')).rejects.toThrow('BAD_TOKEN');
  await expect(takeSeat(server.url, 'no-such-meeting', '')).rejects.toThrow('UNKNOWN_MEETING');
});
