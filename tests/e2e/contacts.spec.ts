// The people whom a list named: seen by officers on the links page, offered when a speaker is typed, left by an Undo, deleted by one press.
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

import { expectNoViolations } from './axe.ts';
import { test } from './room.ts';

const WINDOW = { width: 1366, height: 680 };
const LIST =
  'Country\tHead of delegation\tTitle\tEmail\nSwitzerland\tMs. Ada Muster\tAmbassador\tada@example.org\nTuvalu\tMr. Ben Ejemplo\t\t';
const rail = (page: Page) => page.getByRole('navigation', { name: 'Set up' });

async function readList(page: Page, then?: string): Promise<void> {
  await rail(page)
    .getByRole('link', { name: /Participants/ })
    .click();
  await page.getByRole('button', { name: 'Read a list' }).click();
  await page.getByLabel('Or paste it here').fill(LIST);
  await page.getByRole('button', { name: 'Look at it' }).click();
  await page.getByRole('button', { name: /^Import \d/ }).click();
  if (then !== undefined) {
    await expect(page.getByRole('alert').filter({ hasText: 'The list is taken. The 2 people' })).toBeVisible();
    await page.unroute('**/contacts');
    await page.getByRole('button', { name: then }).click();
  }
  await expect(page.getByRole('heading', { name: 'Participants', exact: true })).toBeVisible();
}

test('people of a list are shown, offered, left by an Undo, and deleted', async ({ room }) => {
  const { url } = await room.server.link('secretary');
  const { page } = await room.person(url.replace('/chair#', '/setup?at=participants#'), WINDOW);
  await expect(page.getByRole('heading', { name: 'Participants', exact: true })).toBeVisible();
  // Those who are in no log are written after the list: where that fails it is said, and tried again.
  await page.route('**/contacts', (route) => route.abort(), { times: 2 });
  await readList(page, 'Try again');

  await rail(page).getByRole('link', { name: /Links/ }).click();
  const block = page.getByRole('region', { name: 'Whom one writes to' });
  await expect(block).toContainText('2 people');
  await block.getByText('Show them').click();
  await expect(block.getByRole('listitem').filter({ hasText: 'Switzerland' })).toContainText(
    'Ms. Ada Muster, Ambassador',
  );
  await expectNoViolations(page, 'contacts');

  // On the console, when who speaks is typed.
  const { page: chair } = await room.chair();
  await chair.getByRole('combobox', { name: /Add a delegation/ }).click();
  await chair.keyboard.type('swi');
  await expect(chair.getByRole('option').first()).toContainText('Switzerland');
  await chair.keyboard.press('Enter');
  const row = chair.getByRole('grid', { name: 'Waiting to speak, in order' }).getByRole('row', { name: /Switzerland/ });
  await row.focus();
  await chair.keyboard.press('F2');
  const panel = chair.getByRole('dialog');
  const name = panel.getByLabel('Speaker', { exact: true });
  await expect(name).toHaveAttribute('list', /.+/);
  await name.fill('Ms. Ada Muster');
  await expect(panel.getByLabel('Title', { exact: true })).toHaveValue('Ambassador');
  await chair.keyboard.press('Escape');

  // The list is taken back: its people are not, which is said.
  await page.getByRole('heading', { name: 'Links', exact: true }).click();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('contentinfo')).toContainText('2 people of the lists stay among those one writes to.');
  // Switzerland was there before, and keeps its people.
  await expect(page.getByRole('contentinfo').getByRole('button', { name: /Delete/ })).toHaveCount(0);
  await page.getByRole('contentinfo').getByRole('button', { name: 'Close' }).click();
  await block.getByRole('button', { name: 'Delete them all' }).click();
  await block.getByRole('button', { name: 'Delete 2 people for good' }).click();
  await expect(block).toContainText('They are deleted.');
  await expect(block).toContainText('nobody');
});

test('a list that brings nothing but other people is taken for their sake; the same again brings nothing', async ({
  room,
}) => {
  const { url } = await room.server.link('secretary');
  const { page } = await room.person(url.replace('/chair#', '/setup?at=participants#'), WINDOW);
  await expect(page.getByRole('heading', { name: 'Participants', exact: true })).toBeVisible();
  await readList(page);
  const look = async (list: string): Promise<void> => {
    await page.getByRole('button', { name: 'Read a list' }).click();
    await page.getByLabel('Or paste it here').fill(list);
    await page.getByRole('button', { name: 'Look at it' }).click();
  };
  await look(LIST.replace('Ben Ejemplo', 'Ben Nuevo'));
  const take = page.locator('.take button').first();
  await expect(take).toHaveText(/^Save 1 contact/);
  await take.click();
  await expect(page.getByRole('heading', { name: 'Participants', exact: true })).toBeVisible();
  await look(LIST.replace('Ben Ejemplo', 'Ben Nuevo'));
  await expect(take).toBeDisabled();

  await rail(page).getByRole('link', { name: /Links/ }).click();
  const block = page.getByRole('region', { name: 'Whom one writes to' });
  await block.getByText('Show them').click();
  await expect(block.getByRole('listitem').filter({ hasText: 'Tuvalu' })).toContainText('Mr. Ben Nuevo');
});
