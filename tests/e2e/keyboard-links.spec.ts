// The links of a meeting by presses of keys alone: made, printed, ended; the code and the hall's network; who asks to come in. What goes with
// its press leaves the focus beside it.
import type { Locator } from '@playwright/test';
import { expect } from '@playwright/test';

import { expectAt, expectMarked, pressOn, reach } from './by-keys.ts';
import { test } from './room.ts';
import { linkOfMeeting } from './meeting-of-three.ts';

const WINDOW = { width: 1366, height: 680 };

test('links are made, printed, ended and admitted by keys alone', async ({ room }) => {
  const { page } = await room.person((await linkOfMeeting(room)).replace('/chair#', '/links#'), WINDOW);
  const row = (name: string): Locator => page.getByRole('listitem').filter({ hasText: name });
  await pressOn(page, page.getByRole('button', { name: 'Make links for 3' }));
  await expect(page.getByText('3 of 3 delegations have a link')).toBeVisible();
  await expectAt(page, page.getByRole('button', { name: 'Nameplates' }));
  await page.keyboard.press('Enter');
  await expectAt(page, page.getByRole('heading', { name: 'Nameplates' }));
  await expect(page.getByText('3 nameplates, 1 sheet of A4')).toBeVisible();
  await pressOn(page, page.getByRole('main').getByRole('button', { name: 'Close' }));
  await expectAt(page, page.getByRole('button', { name: 'Nameplates' }));

  // The code is made anew where it stands, switched off and on again.
  const code = page.getByRole('region', { name: 'Code for joining' });
  const before = await code.locator('b').first().innerText();
  await pressOn(page, code.getByRole('button', { name: 'Renew the code' }));
  await expect(code.locator('b').first()).not.toHaveText(before);
  await expectAt(page, code.getByRole('button', { name: 'Renew the code' }));
  await pressOn(page, code.getByRole('button').last());
  await expect(code.locator('b')).toHaveCount(0);
  await expectAt(page, code.getByRole('button'));
  await page.keyboard.press('Enter');
  await expect(code.locator('b').first()).toBeVisible();
  await expectMarked(page);

  const wifi = page.getByRole('region', { name: 'Wi-Fi of the hall' });
  await pressOn(page, wifi.getByRole('button', { name: 'Say which Wi-Fi' }));
  await expectAt(page, wifi.getByRole('textbox').first());
  await page.keyboard.type('Salle XX');
  await reach(page, wifi.getByLabel('Password'));
  await page.keyboard.type('long-enough');
  await page.keyboard.press('Enter');
  await expectAt(page, wifi.getByRole('button', { name: 'Change the Wi-Fi' }));
  await page.keyboard.press('Enter');
  await pressOn(page, wifi.getByRole('button', { name: 'Close' }));
  await expectAt(page, wifi.getByRole('button', { name: 'Change the Wi-Fi' }));

  // A phone asks to come in by the code; it is let in, and what waited is gone.
  const asked = await fetch(`${room.server.url}/api/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      code: (await code.locator('b').first().innerText()).replace(/\s/gu, ''),
      delegationId: 'MX',
    }),
  });
  expect(asked.status).toBe(200);
  await pressOn(page, page.getByRole('button', { name: 'Admit: Mexico' }));
  await expect(page.getByRole('button', { name: 'Admit: Mexico' })).toHaveCount(0);
  await expectAt(page, page.getByRole('heading', { name: 'Who is here' }));
  await pressOn(page, page.getByRole('button', { name: /^Never joined/ }));
  await expectMarked(page);
  await page.keyboard.press('Enter');

  await pressOn(page, page.getByRole('button', { name: 'New link: Chad' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'New link: Chad' })).toBeVisible();
  await expectAt(page, page.getByRole('button', { name: 'New link: Chad' }));
  // The new link may still be on its way: its coming takes the question back, and it is asked again.
  await expect(async () => {
    await pressOn(page, page.getByRole('button', { name: 'Revoke: Chad' }));
    await expect(page.getByRole('button', { name: 'Revoke? Its devices are cut off: Chad' })).toBeFocused({
      timeout: 2_000,
    });
    await page.keyboard.press('Enter');
    await expect(row('Chad')).toContainText('no link yet', { timeout: 5_000 });
  }).toPass();
  await expectAt(page, page.getByRole('button', { name: 'New link: Chad' }));
});
