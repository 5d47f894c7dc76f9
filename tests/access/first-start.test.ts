// The first start, on a real store: what it makes, and what later starts leave alone.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { makeSampleOnFirstStart } from '../../server/sample/first-start.ts';
import { SAMPLE_ID } from '../../server/sample/sample-meeting.ts';
import type { House } from './fixture.ts';
import { openHouse } from './fixture.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterEach(() => house.clear());
afterAll(() => house.close());

const roles = async () => (await house.access.listLinks(SAMPLE_ID)).map(({ role }) => role).sort();

test('makes the meeting, its links and its code; the next start mints nothing', async () => {
  await makeSampleOnFirstStart(house);
  const [links, code] = [await house.access.listLinks(SAMPLE_ID), await house.access.joinCode(SAMPLE_ID)];
  expect(await roles()).toEqual(['booth', 'chair', 'screen', 'secretary']);
  expect(code?.active).toBe(true);
  await makeSampleOnFirstStart(house);
  expect([await house.access.listLinks(SAMPLE_ID), await house.access.joinCode(SAMPLE_ID)]).toEqual([links, code]);
});

test('makes one link by which meetings are prepared, and none again that was revoked', async () => {
  const ofServer = async () => (await house.access.listLinks()).filter(({ meetingId }) => meetingId === undefined);
  await makeSampleOnFirstStart(house);
  await makeSampleOnFirstStart(house);
  expect((await ofServer()).map(({ role }) => role)).toEqual(['operator']);
  for (const { id } of await ofServer()) await house.access.revokeLink(id);
  await makeSampleOnFirstStart(house);
  expect(await ofServer()).toHaveLength(1);
});

test('does not bring back what an operator revoked', async () => {
  await makeSampleOnFirstStart(house);
  for (const { id } of await house.access.listLinks(SAMPLE_ID)) await house.access.revokeLink(id);
  await makeSampleOnFirstStart(house);
  expect((await house.access.listLinks(SAMPLE_ID)).every(({ revokedAt }) => revokedAt !== undefined)).toBe(true);
});

test('completes a start that was cut short after the meeting was made', async () => {
  await house.makeMeeting();
  await house.operator.createLink({ role: 'chair', meetingId: SAMPLE_ID });
  await makeSampleOnFirstStart(house);
  expect(await roles()).toEqual(['booth', 'chair', 'screen', 'secretary']);
});

test('leaves a server alone that has meetings of its own', async () => {
  await house.makeMeeting({}, 'own');
  await makeSampleOnFirstStart(house);
  expect((await house.store.listMeetings()).map(({ id }) => id)).toEqual(['own']);
  expect(await house.access.listLinks('own')).toEqual([]);
});
