// No section of the set-up page and of the links has a violation that axe-core finds: light and dark, in a language of each direction.
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';

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
      const { violations } = await new AxeBuilder({ page })
        .options({ resultTypes: ['violations'] })
        .setLegacyMode()
        .analyze();
      const found = violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map((node) => node.target.join(' '))
            .join('; ')
            .slice(0, 300)}`,
      );
      expect(found, `${what}, ${theme}`).toEqual([]);
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
