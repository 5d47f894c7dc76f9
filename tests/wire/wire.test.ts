// docs/wire.md holds: an outsider's client, with nothing of ours, runs a meeting from the opening to the adjournment.
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { RostrumProcess } from '../rostrum-process.ts';
import { SAMPLE_ID, startRostrum } from '../rostrum-process.ts';
import { takeSeat } from './example-client.ts';

let server: RostrumProcess;
beforeAll(async () => {
  server = await startRostrum();
}, 120_000);
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

test('a token that opens no door is refused with its code', async () => {
  await expect(takeSeat(server.url, SAMPLE_ID, 'nonsense')).rejects.toThrow('BAD_TOKEN');
  await expect(takeSeat(server.url, 'no-such-meeting', '')).rejects.toThrow('UNKNOWN_MEETING');
});
