// The palette of the console's actions, as an officer opens it. A key that is pressed before the page hears keys is pressed again.
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** Opens it by its key. @returns the field in which an action is found, which has the focus then */
export async function openPalette(page: Page): Promise<Locator> {
  const search = page.locator('.palette').getByRole('searchbox');
  await expect(async () => {
    if (!(await search.isVisible())) await page.keyboard.press('Control+k');
    await expect(search).toBeFocused({ timeout: 5_000 });
  }).toPass();
  return search;
}

/** Chooses the action of this name. */
export async function choose(page: Page, action: string | RegExp): Promise<void> {
  await openPalette(page);
  await page.getByRole('menuitem', { name: action }).click();
}
