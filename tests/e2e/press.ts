// Presses that are made again until what is to come of them is there: one within 700 ms of another's change is held back.
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** @param done looks for what is to come, for a moment */
export async function press(button: Locator, done: () => Promise<void>): Promise<void> {
  await expect(async () => {
    if ((await button.isVisible()) && (await button.isEnabled())) await button.click({ timeout: 2_000 });
    await done();
  }).toPass({ timeout: 60_000 });
}

/** The same by a key. */
export async function pressKey(page: Page, key: string, done: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key);
    await done();
  }).toPass({ timeout: 60_000 });
}
