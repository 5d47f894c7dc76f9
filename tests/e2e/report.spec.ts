// The report of speeches, taken away by an officer from the console: as files, with nothing of the token in any address.
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';

import { addDelegation, pressSpace, test } from './room.ts';

test('an officer downloads the speeches from the list of who has spoken, and from all actions', async ({ room }) => {
  const { page } = await room.chair();
  const addresses: string[] = [];
  page.on('request', (request) => void addresses.push(request.url()));
  await pressSpace(page, /^Open Morning sitting/i);
  await page.getByRole('button', { name: /^5\(b\) Lausanne Action Plan/ }).click();
  await page.getByRole('menuitem', { name: 'Open 5(b)' }).click();
  await pressSpace(page, /Open the list of speakers on/);
  await addDelegation(page, 'CH', 'Switzerland');
  await pressSpace(page, /Give the floor to\s*Switzerland/);
  await page.keyboard.press('e');

  await page.getByRole('button', { name: '1 has spoken' }).click();
  await page.getByRole('button', { name: 'Download the speeches…' }).click();
  const panel = page.getByRole('dialog', { name: 'The speeches, as a file' });
  await expect(panel).toContainText('1 speech.');
  for (const [button, name] of [
    ['CSV', /^speeches-.+\.csv$/],
    ['XLSX (Excel)', /^speeches-.+\.xlsx$/],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      panel.getByRole('button', { name: button, exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(name);
    await expect(panel).toContainText('The file is with your downloads.');
    const bytes = readFileSync(await download.path());
    if (button === 'CSV') expect(bytes.toString()).toContain('Switzerland');
    else expect(bytes.subarray(0, 2).toString()).toBe('PK');
  }
  await page.keyboard.press('Escape');
  await expect(panel).not.toBeVisible();

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('speeches');
  await expect(page.getByRole('menuitem', { name: 'Download the speeches…' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(panel).toBeVisible();
  expect(addresses.filter((address) => address.includes('/report.'))).toEqual([
    expect.stringMatching(/\/report\.csv$/),
    expect.stringMatching(/\/report\.xlsx$/),
  ]);
});
