// What is the Chair's alone is not drawn for a secretary: nobody presses what the server refuses.
import { expect } from '@playwright/test';

import { LAPTOP, PHONE, test } from './room.ts';

test('a secretary cuts off a booth, and has no press at the Chair’s device or for the Chair’s links', async ({
  room,
}) => {
  const { page: chair } = await room.chair();
  await room.person((await room.server.link('booth')).url, PHONE);
  const { page } = await room.person((await room.server.link('secretary')).url, LAPTOP);
  await expect(page.getByRole('region', { name: 'The floor' })).toBeVisible();

  const panel = page.getByRole('dialog', { name: 'Devices and joining' });
  await expect(async () => {
    await page.keyboard.press('d');
    await expect(panel).toBeVisible({ timeout: 2_000 });
  }).toPass();
  const row = (name: string) => panel.getByRole('listitem').filter({ has: page.locator('b', { hasText: name }) });
  await expect(row('Booth').getByRole('button', { name: 'Cut off' }).first()).toBeVisible();
  await expect(row('Chair').first()).toBeVisible();
  await expect(row('Chair').getByRole('button')).toHaveCount(0);

  await page.goto(page.url().replace(/\/chair.*$/, '/links'));
  const links = page.getByRole('region', { name: 'Officers, booths, screens' });
  await expect(links.getByRole('button', { name: /Booth/i }).first()).toBeVisible();
  await expect(links.getByRole('button', { name: /Chair/i })).toHaveCount(0);

  // The Chair has them all.
  const chairs = chair.getByRole('dialog', { name: 'Devices and joining' });
  await expect(async () => {
    await chair.keyboard.press('d');
    await expect(chairs).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expect(
    chairs.getByRole('listitem').filter({ hasText: 'Secretary' }).getByRole('button', { name: 'Cut off' }),
  ).toBeVisible();
});
