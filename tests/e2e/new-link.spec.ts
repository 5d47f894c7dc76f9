// A delegation's new link is there at once, to be copied and scanned: whoever asks for it stands beside the delegate.
import type { Locator } from '@playwright/test';
import { expect } from '@playwright/test';

import { linkOfMeeting } from './meeting-of-three.ts';
import { test } from './room.ts';

const WINDOW = { width: 1366, height: 900 };

test('a new link is shown, copied and drawn as a code, and a delegation is found by its letters', async ({ room }) => {
  const { page } = await room.person((await linkOfMeeting(room)).replace('/chair#', '/links#'), WINDOW);
  const row = (name: string): Locator => page.getByRole('listitem').filter({ hasText: name });
  await page.getByRole('button', { name: 'Make links for 3' }).click();
  await expect(page.getByText('3 of 3 delegations have a link')).toBeVisible();

  await page.getByRole('searchbox', { name: 'Find a delegation' }).fill('cha');
  await expect(row('Chad')).toBeVisible();
  await expect(row('Mexico')).toHaveCount(0);

  await page.getByRole('button', { name: 'New link: Chad' }).click();
  await page.getByRole('button', { name: 'New link? Its devices are cut off: Chad' }).click();
  const shown = row('Chad').getByRole('textbox', { name: /Chad/u });
  await expect(shown).toHaveValue(/^http.+#.+/u);
  await expect(row('Chad').locator('.made-code path')).toHaveCount(2);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await row('Chad').getByRole('button', { name: 'Copy' }).click();
  await expect(row('Chad').getByText('Copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await shown.inputValue());
});

test('the link of a booth is shown the same way', async ({ room }) => {
  const { page } = await room.person((await linkOfMeeting(room)).replace('/chair#', '/links#'), WINDOW);
  await page.getByRole('button', { name: 'A link for a booth' }).click();
  await expect(page.getByRole('textbox', { name: 'Booth' })).toHaveValue(/^http.+#.+/u);
  await expect(page.getByRole('button', { name: 'Copy' })).toBeVisible();
});

test('nameplates say where nobody else reaches their links, and make no link unasked', async ({ room }) => {
  const { page } = await room.person((await linkOfMeeting(room)).replace('/chair#', '/links#'), WINDOW);
  await page.getByRole('button', { name: 'New link: Chad' }).click();
  await expect(page.getByText('1 of 3 delegations have a link')).toBeVisible();
  await page.getByRole('button', { name: 'Nameplates' }).click();
  await expect(page.getByText('1 nameplate, 1 sheet of A4')).toBeVisible();
  await expect(page.getByText('No phone reaches this address')).toBeVisible();
  await page.getByRole('button', { name: 'Make links for 2' }).click();
  await expect(page.getByText('3 nameplates, 1 sheet of A4')).toBeVisible();
});

test('two meetings of one title are told apart by their codes', async ({ room }) => {
  const ids: string[] = [];
  for (let made = 0; made < 2; made++) ids.push(/\/m\/([^/]+)/u.exec(await linkOfMeeting(room))![1]!);
  const { url } = await room.server.link('operator');
  const { page } = await room.person(url, WINDOW);
  for (const id of ids)
    await expect(page.getByRole('listitem').filter({ hasText: id })).toContainText('Working Group on Transparency');
});
