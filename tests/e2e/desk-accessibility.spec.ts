// No section of the set-up page and of the links has a violation that axe-core finds: light and dark, in a language of each direction.
import { expect } from '@playwright/test';

import { expectNoViolations } from './axe.ts';
import { test } from './room.ts';

test.describe.configure({ timeout: 600_000 });

const SECTIONS = [
  'meeting',
  'sittings',
  'agenda',
  'participants',
  'categories',
  'groups',
  'speaking',
  'joining',
  'screens',
];

test('every section, and the nameplates', async ({ room }) => {
  const { url } = await room.server.link('secretary');
  const { page } = await room.person(url.replace('/chair#', '/setup#'), { width: 1366, height: 680 });
  await expect(page.locator('.desk')).toBeVisible();
  const address = page.url().split(/[?#]/)[0]!;
  const check = async (what: string): Promise<void> => {
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      await expectNoViolations(page, `${what}, ${theme}`);
    }
  };
  for (const lang of ['en', 'ar']) {
    for (const section of SECTIONS) {
      await page.goto(`${address}?at=${section}&lang=${lang}`);
      await expect(page.locator('.desk-main h2').first()).toBeVisible();
      if (section === 'agenda') await page.getByRole('treegrid').getByRole('row').nth(5).click();
      if (section === 'participants') await page.locator('.people button').nth(3).click();
      await check(`${section}, ${lang}`);
    }
    await page.goto(`${address.replace('/setup', '/links')}?lang=${lang}`);
    await expect(page.locator('.link-rows li').first()).toBeVisible();
    await check(`links, ${lang}`);
  }
});
