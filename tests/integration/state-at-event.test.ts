// How a meeting stood after any of its events: for officers, the same as folding the log up to there.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import type { MeetingEvent } from '#shared/meeting/events.ts';
import { evolve } from '#shared/meeting/meeting.ts';
import type { Meeting } from '#shared/meeting/state.ts';

import type { Live } from './live.ts';
import { openLive } from './live.ts';

let live: Live;
let chair: string;
beforeAll(async () => {
  live = await openLive();
});
afterAll(() => live.close());
beforeEach(async () => {
  await live.fresh((file) => ({ ...file, settings: { ...file.settings, publicView: true } }));
  chair = (await live.link('chair')).token;
});

const at = (seq: string | number, shown?: string) => live.get(`/api/meetings/${live.meeting}?at=${seq}`, shown);
async function speeches(count: number): Promise<void> {
  let n = 0;
  const give = async (command: object) =>
    expect(
      await (await live.post(`/api/meetings/${live.meeting}/commands`, { id: `c${(n += 1)}`, command }, chair)).json(),
    ).toMatchObject({ ok: true });
  await give({ type: 'OpenSitting', sittingId: 'am' });
  await give({ type: 'OpenItem', itemId: '5(b)' });
  await give({ type: 'OpenList', itemId: '5(b)' });
  for (let turn = 0; turn < count; turn += 1)
    await give({ type: 'RequestFloor', itemId: '5(b)', delegationId: ['AT', 'CH', 'DE', 'FR', 'NZ', 'PH'][turn % 6] });
}

test('is what the log folds into up to there, at every event', async () => {
  await speeches(6);
  const { events, head } = await (await live.get(`/api/meetings/${live.meeting}/events?since=0`, chair)).json();
  let meeting: Meeting | null = null;
  for (const event of events as MeetingEvent[]) {
    meeting = evolve(meeting, event);
    const answer = await (await at(event.seq, chair)).json();
    expect(answer).toEqual({ seq: event.seq, at: event.at, meeting: JSON.parse(JSON.stringify(meeting)) });
  }
  expect(events.at(-1).seq).toBe(head);
});

test('is not of an event that there is not', async () => {
  const { seq } = await (await live.get(`/api/meetings/${live.meeting}`, chair)).json();
  for (const bad of ['0', '-1', '1.5', 'x', '', seq + 1]) {
    const response = await at(bad, chair);
    expect(response.status, String(bad)).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: 'INVALID' } });
  }
});

test('is for officers alone', async () => {
  expect((await at(1, (await live.link('secretary')).token)).status).toBe(200);
  for (const shown of [(await live.link('delegation', 'CH')).token, (await live.link('booth')).token, undefined]) {
    const response = await at(1, shown);
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ error: { code: 'FORBIDDEN' } });
  }
});
