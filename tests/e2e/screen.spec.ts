// The projector: paired by a code, filling any picture without a scroll bar, and honest about a lost connection.
import { expect } from '@playwright/test';

import { SAMPLE_ID } from '../rostrum-process.ts';
import { takeSeat } from '../wire/example-client.ts';
import { PROJECTOR, test } from './room.ts';

test('a screen is paired by the code that it shows, and flashes its name when asked', async ({ room }) => {
  const { page } = await room.person(`${room.server.url}/screen`, PROJECTOR);
  const code = page.getByText(/^[A-Z0-9]{3}\s[A-Z0-9]{3}$/).first();
  await expect(code).toBeVisible();
  const typed = (await code.innerText()).replaceAll(/\s/g, '');
  const chair = await takeSeat(room.server.url, SAMPLE_ID, (await room.server.link('chair')).token);
  expect(await chair.give({ type: 'PairScreen', code: typed, name: 'podium' })).toMatchObject({ ok: true });
  await expect(page.getByText('Second Preparatory Meeting').first()).toBeVisible();
  await expect(page).toHaveURL(/\/screen\/podium/);
  expect(await chair.give({ type: 'ShowOnScreen', screen: 'podium', identify: true })).toMatchObject({ ok: true });
  await expect(page.getByText('podium').first()).toBeVisible();
  chair.close();
});

test('forty waiting: nothing scrolls at 1920x1080 and 1024x768, and the rest is counted', async ({ room }) => {
  const chair = await takeSeat(room.server.url, SAMPLE_ID, (await room.server.link('chair')).token);
  for (const command of [
    { type: 'OpenSitting', sittingId: 'am' },
    { type: 'OpenItem', itemId: '5(b)' },
    { type: 'OpenList', itemId: '5(b)' },
  ])
    await chair.give(command);
  const { page } = await room.screen();
  const participants = [
    'AF',
    'AL',
    'AD',
    'AG',
    'AU',
    'AT',
    'BE',
    'BZ',
    'BJ',
    'BO',
    'BA',
    'BW',
    'BG',
    'BF',
    'BI',
    'CV',
    'CM',
    'CA',
    'TD',
    'CL',
  ];
  for (const delegationId of participants)
    expect(await chair.give({ type: 'RequestFloor', itemId: '5(b)', delegationId })).toMatchObject({ ok: true });
  for (const viewport of [PROJECTOR, { width: 1024, height: 768 }]) {
    await page.setViewportSize(viewport);
    await expect(page.getByText('+11 more')).toBeVisible();
    const overflow = await page.evaluate(() => {
      const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
      return { right: scrollWidth - clientWidth, down: scrollHeight - clientHeight };
    });
    expect(overflow).toEqual({ right: 0, down: 0 });
  }
  chair.close();
});

test('a screen says since when it has lost the connection, keeps its picture, and comes back by itself', async ({
  room,
}) => {
  const { page } = await room.screen();
  await expect(page.getByText('Second Preparatory Meeting').first()).toBeVisible();
  await room.server.stop('SIGKILL');
  await expect(page.getByText(/Connection lost since/)).toBeVisible();
  await expect(page.getByText('Second Preparatory Meeting').first()).toBeVisible();
  await room.server.start();
  await expect(page.getByText(/Connection lost since/)).not.toBeVisible();
});
