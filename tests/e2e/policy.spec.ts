// The pages work under the policy that the server sends: nothing of theirs is blocked, also when a dialog is opened.
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

import { openPalette } from './palette.ts';
import { test } from './room.ts';

test('no page does what the Content Security Policy forbids', async ({ room }) => {
  const blocked: string[] = [];
  /** The page again, with its console listened to from the first moment. */
  const again = async ({ page }: { page: Page }, shown: () => Promise<void>) => {
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) blocked.push(`${page.url()}: ${message.text()}`);
    });
    await page.reload();
    await shown();
    return page;
  };
  const floor = (page: Page) => expect(page.getByRole('region', { name: 'The floor' })).toBeVisible();
  const chair = await room.chair();
  const console = await again(chair, () => floor(chair.page));
  // The palette is a dialog: the library locks the page behind it.
  await openPalette(console);
  await console.keyboard.press('Escape');
  await expect(console.getByRole('dialog')).not.toBeVisible();
  const delegate = await room.delegate('CH');
  await again(delegate, () => expect(delegate.page.getByText('Switzerland').first()).toBeVisible());
  const screen = await room.screen();
  await again(screen, () => expect(screen.page.getByText('Second Preparatory Meeting').first()).toBeVisible());
  expect(blocked).toEqual([]);
});
