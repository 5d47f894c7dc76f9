// What a screen reader is told on a delegation's phone, each once, from regions that stand there before, and emptied after some seconds:
// let in, called, passed over, on the floor, an exchange of places that comes to nothing, cut off.
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { io } from 'socket.io-client';

import { SAMPLE_ID } from '../rostrum-process.ts';
import { listenTo } from './heard.ts';
import { officerOf } from './officer.ts';
import type { Room } from './room.ts';
import { PHONE, test } from './room.ts';

interface Lists {
  lists: Record<string, { waiting: { id: string; delegationId: string }[] }>;
}

/** The device that waits to be let in next. */
function nextAtTheDoor({ server }: Room, token: string): Promise<string> {
  const socket = io(server.url, { auth: { token, meeting: SAMPLE_ID, protocol: 1 }, forceNew: true });
  return new Promise((resolve) => {
    socket.on('joins', ({ waiting }: { waiting: { deviceId: string }[] }) => {
      if (!waiting[0]) return;
      socket.disconnect();
      resolve(waiting[0].deviceId);
    });
  });
}

/** No word of what was told is left in a region. */
const expectEmptied = async (page: Page): Promise<void> => {
  for (const region of await page.locator('p.unseen[aria-live]').all()) await expect(region).toHaveText('');
};

test('a device is told that it is let in, and later that it is cut off', async ({ room }) => {
  const { give, token, close } = await officerOf(room);
  await give({ type: 'EditSettings', joining: 'approve' });
  const meetings = JSON.parse(await room.server.rostrum('meeting', 'list', '--json')) as { joinCode?: string }[];
  const { page } = await room.person(`${room.server.url}/?code=${meetings[0]!.joinCode}`, PHONE);
  await page
    .getByRole('textbox', { name: /Your delegation/ })
    .or(page.getByRole('searchbox', { name: /Your delegation/ }))
    .first()
    .fill('swi');
  await page.getByText('Switzerland').first().click();
  const asking = nextAtTheDoor(room, token);
  await page.getByRole('button', { name: /Join as/ }).click();
  await expect(page.getByRole('heading', { name: 'You are waiting to be let in' })).toBeVisible();
  const heard = await listenTo(page);
  const deviceId = await asking;
  await give({ type: 'Admit', deviceId });
  await expect.poll(heard).toEqual(['This device was let in.']);
  await expectEmptied(page);
  await give({ type: 'Revoke', deviceId });
  await expect(page.getByRole('heading', { name: 'This device has no seat here' })).toBeVisible();
  await expect
    .poll(heard)
    .toEqual(['This device was let in.', 'This device has no seat here Its seat was taken back by the secretariat.']);
  close();
});

test('a delegation is told once that it is next, that nobody answered, that it has the floor', async ({ room }) => {
  const { give, meeting, close } = await officerOf(room);
  await give(
    { type: 'OpenSitting', sittingId: 'am' },
    { type: 'OpenItem', itemId: '5(b)' },
    { type: 'OpenList', itemId: '5(b)' },
    { type: 'RequestFloor', itemId: '5(b)', delegationId: 'CH' },
    { type: 'RequestFloor', itemId: '5(b)', delegationId: 'ZM' },
    { type: 'RequestFloor', itemId: '5(b)', delegationId: 'NZ' },
  );
  const entryOf = async (delegationId: string) =>
    (await meeting<Lists>()).lists['5(b)']!.waiting.find((one) => one.delegationId === delegationId)!.id;
  const { page } = await room.delegate('ZM');
  await expect(page.getByText(/No\. \d+, asked at/).first()).toBeVisible();
  // The part that tells comes after the page.
  await expect(page.locator('p.unseen[aria-live=assertive]').first()).toBeAttached();
  const heard = await listenTo(page);
  const [swiss, zambian] = [await entryOf('CH'), await entryOf('ZM')];
  await give({ type: 'OfferSwap', entryId: zambian, with: swiss });
  await expect.poll(heard).toEqual(['You offered to exchange, your place 2 for place 1, with: Switzerland']);
  await give({ type: 'GiveFloor', entryId: swiss, after: null });
  const next = ['The exchange of places does not take place: Switzerland', 'You are next'];
  await expect.poll(async () => (await heard()).slice(1).toSorted()).toEqual(next);
  await give({ type: 'EndSpeech', entryId: swiss }, { type: 'PassOver', entryId: zambian });
  await expect
    .poll(async () => (await heard()).slice(3))
    .toEqual([
      expect.stringMatching(/^You were called at \d\d:\d\d and nobody answered\. You now stand at the end of the list/),
    ]);
  await expectEmptied(page);
  await give({ type: 'GiveFloor', entryId: zambian, after: null });
  await expect.poll(async () => (await heard()).slice(4)).toEqual(['You have the floor']);
  await expect(page.getByText('Within your time').first()).toBeVisible();
  await expectEmptied(page);
  expect((await heard()).slice(5)).toEqual([]);
  close();
});
