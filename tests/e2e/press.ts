// Presses that are made again until what is to come of them is there: one within 700 ms of another's change is held back.
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** @param done looks for what is to come, for a moment */
export async function press(button: Locator, done: () => Promise<void>): Promise<void> {
  await expect(async () => {
    if ((await button.isVisible()) && (await button.isEnabled())) await button.click({ timeout: 2_000 });
    await done();
  }).toPass();
}

/** Presses what goes away with it. It is waited for first: what has not come yet is not there either. */
export async function pressAway(button: Locator): Promise<void> {
  await expect(button).toBeVisible();
  await press(button, () => expect(button).toHaveCount(0, { timeout: 2_000 }));
}

/** Presses a key until what is to come of it is there. */
export async function pressKey(page: Page, key: string, done: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key);
    await done();
  }).toPass();
}

/** Ends the statement of whoever has the floor, by its key. */
export const endSpeech = (page: Page): Promise<void> =>
  pressKey(page, 'e', () => expect(page.getByRole('button', { name: 'End only' })).toHaveCount(0, { timeout: 5_000 }));

/** What asks for a second tap within some seconds, asked again where the second came too late. @param done what is there afterwards */
export async function tapTwice(first: Locator, second: Locator, done: Locator): Promise<void> {
  await expect(async () => {
    if (!(await done.isVisible())) {
      if (!(await second.isVisible())) await first.click({ timeout: 2_000 });
      await second.click({ timeout: 2_000 });
    }
    await expect(done).toBeVisible({ timeout: 5_000 });
  }).toPass();
}
