// What is wrong in a row of narrow fields is read in a full line below the row.
import type { Locator } from '@playwright/test';
import { expect } from '@playwright/test';

import { linkOfMeeting } from './meeting-of-three.ts';
import { test } from './room.ts';

const WINDOW = { width: 1366, height: 900 };

const widthOf = async (said: Locator): Promise<number> => (await said.boundingBox())!.width;

test('a sitting that ends before it starts is told so, in a full line', async ({ room }) => {
  const link = (await linkOfMeeting(room)).replace('/chair#', '/setup?at=sittings#');
  const { page } = await room.person(link, WINDOW);
  for (const field of ['Closes', 'Interpretation ends']) {
    const ends = page.getByRole('textbox', { name: field });
    await ends.fill('09:00');
    await ends.press('Enter');
    const said = page.getByRole('status').filter({ hasText: 'A sitting ends after it starts.' });
    await expect(said).toBeVisible();
    expect(await widthOf(said)).toBeGreaterThan(500);
    await expect(ends).toHaveAccessibleDescription('A sitting ends after it starts.');
    await ends.press('Escape');
    await expect(said).toHaveCount(0);
  }
  // Past midnight it goes on all the same.
  const closes = page.getByRole('textbox', { name: 'Closes' });
  await closes.fill('01:00');
  await closes.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Interpretation ends' })).toHaveValue('01:00');
});

test('a category that is in use says in a full line why it stays', async ({ room }) => {
  const link = (await linkOfMeeting(room)).replace('/chair#', '/setup?at=categories#');
  const { page } = await room.person(link, WINDOW);
  const kept = page.locator('.category-row').first();
  await kept.getByRole('button', { name: /^Remove/u }).click();
  const said = kept.getByRole('status').filter({ hasText: /./u });
  await expect(said.first()).toBeVisible();
  expect(await widthOf(said.first().locator('p').first())).toBeGreaterThan(500);
});
