// A secretary who has no mouse: a meeting is made, set up, filled from lists and given its links by presses of keys alone. After each step
// the focus stands on the page, in sight and with a mark; what is closed, removed or taken back leaves it beside the place, and Tab goes on.
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

import { expectAt, expectMarked, pressOn, reach } from './by-keys.ts';
import { test } from './room.ts';

const WINDOW = { width: 1366, height: 680 };
async function choose(page: Page, where: Locator, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await pressOn(page, where);
  await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

/** A meeting of one's own, made by keys, at its set-up page. */
async function made(page: Page): Promise<void> {
  await pressOn(page, page.getByRole('button', { name: 'New meeting' }));
  await expectAt(page, page.getByRole('heading', { name: 'New meeting' }));
  await pressOn(page, page.getByRole('button', { name: /^Empty/ }));
  await expectAt(page, page.getByLabel('Title of the meeting'));
  await page.keyboard.type('Working Group on Transparency');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Set up' })).toBeVisible();
}

test('a meeting is set up by keys alone', async ({ room }) => {
  const { page } = await room.person((await room.server.link('operator')).url, WINDOW);
  await made(page);
  const rail = page.getByRole('navigation', { name: 'Set up' });
  const foot = page.getByRole('contentinfo');
  const heading = (name: string): Locator => page.getByRole('heading', { name, exact: true });

  await test.step('a sitting is added, removed, and comes back', async () => {
    const rows = page.getByRole('table').getByRole('row');
    await pressOn(page, page.getByRole('button', { name: 'Add a sitting' }));
    await expect(rows).toHaveCount(4);
    await expectMarked(page);
    await pressOn(page, page.getByRole('button', { name: /Remove$/ }).last());
    await expect(rows).toHaveCount(3);
    await expectMarked(page);
    await expect(rows.nth(2).locator(':focus')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expectMarked(page);
    await page.keyboard.press('Control+z');
    await expect(rows).toHaveCount(4);
    await expectMarked(page);
  });

  await test.step('Ctrl+Enter goes on to the heading of the next part', async () => {
    await page.keyboard.press('Control+Enter');
    await expectAt(page, heading('Agenda'));
  });

  const tree = page.getByRole('treegrid', { name: 'Agenda' });
  await test.step('items are added, moved up and under another, and taken back', async () => {
    await reach(page, page.getByLabel('Title of one more item'));
    for (const title of ['Opening', 'Officers', 'Programme of work']) {
      await page.keyboard.type(title);
      await page.keyboard.press('Enter');
      await expect(tree.getByRole('row', { name: new RegExp(title) })).toBeVisible();
      await expect(page.getByLabel('Title of one more item')).toHaveValue('');
      await expectMarked(page);
    }
    const work = tree.getByRole('row', { name: /Programme of work/ });
    await reach(page, tree.getByRole('row').first());
    await page.keyboard.press('End');
    await expectAt(page, work);
    await page.keyboard.press('Alt+ArrowUp');
    await expect(tree.getByRole('row').nth(1)).toContainText('Programme of work');
    await expectAt(page, work);
    await page.keyboard.press('Alt+ArrowRight');
    await expect(work).toHaveAttribute('aria-level', '2');
    await expectAt(page, work);
    await page.keyboard.press('Control+z');
    await expect(work).toHaveAttribute('aria-level', '1');
    await expectAt(page, work);
    // The same by buttons: the one that is pressed goes, since nothing is left of it to do.
    await pressOn(page, page.getByRole('complementary').getByRole('button', { name: 'Under the item before' }));
    await expect(work).toHaveAttribute('aria-level', '2');
    await expectMarked(page);
    await expect(page.getByRole('complementary').locator(':focus')).toHaveCount(1);
    await pressOn(page, page.getByRole('complementary').getByRole('button', { name: 'Close' }));
    await expectAt(page, work);
  });

  await test.step('a delegation is added and its name edited', async () => {
    await page.keyboard.press('Control+Enter');
    await expectAt(page, heading('Participants from a list'));
    await pressOn(page, page.getByRole('button', { name: 'Close' }));
    await expectAt(page, heading('Participants'));
    await reach(page, page.getByLabel('Name of one more delegation'));
    await page.keyboard.type('Ruritania');
    await pressOn(page, page.getByRole('button', { name: 'Add a delegation' }));
    await expect(rail).toContainText('1 delegation');
    await expectAt(page, page.getByLabel('Name of one more delegation'));
    await pressOn(page, page.getByRole('button', { name: /^Ruritania/ }));
    await expectAt(page, page.getByRole('complementary').getByRole('heading', { name: 'Ruritania' }));
    await reach(page, page.getByLabel('Name, English', { exact: true }));
    await page.keyboard.type('Kingdom of Ruritania');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('complementary').getByRole('heading', { name: 'Kingdom of Ruritania' })).toBeVisible();
    await expectMarked(page);
    await page.keyboard.type(' and the Isles');
    await page.keyboard.press('Escape');
    await expect(page.getByLabel('Name, English', { exact: true })).toHaveValue('Kingdom of Ruritania');
    await expectMarked(page);
    await reach(page, page.getByRole('complementary').getByRole('button', { name: 'Close' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expectAt(page, page.getByRole('button', { name: /^Kingdom of Ruritania/ }));
  });

  await test.step('a list is read from a file: a fault, a choice, taken and taken back', async () => {
    await reach(page, page.getByRole('button', { name: 'Read a list' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expectAt(page, heading('Participants from a list'));
    await choose(
      page,
      page.getByLabel('Choose a file'),
      'list.csv',
      'Country,Category,Seats\nSwitzerland,State Party,2\nMicronezia,State Party,1\nMexico,State Party,many\n',
    );
    await expect(page.getByText('of 3 recognised')).toBeVisible();
    await expectAt(page, heading('Participants from a list'));
    const states = page.getByRole('group', { name: 'Which rows to show' }).getByRole('button');
    await pressOn(page, states.first(), 'Space');
    await expectMarked(page);
    await page.keyboard.press('Space');
    await pressOn(
      page,
      page
        .getByRole('radiogroup', { name: /Micronezia/ })
        .getByRole('radio')
        .first(),
      'Space',
    );
    await expectMarked(page);
    await pressOn(page, page.getByRole('radiogroup', { name: /Micronezia/ }).getByRole('button'));
    await expectMarked(page);
    await expect(page.getByRole('radiogroup', { name: /Micronezia/ }).locator(':focus')).toHaveCount(1);
    await page.keyboard.press('Space');
    await pressOn(page, page.getByRole('button', { name: /^Import \d/ }));
    await expect(rail).toContainText('4 delegations');
    await expectAt(page, page.getByRole('button', { name: 'Read a list' }));
    await page.keyboard.press('Control+z');
    await expect(rail).toContainText('1 delegation');
    await expectAt(page, page.getByRole('button', { name: 'Read a list' }));
  });

  await test.step('another is pasted, given up for a file, pasted again and taken by Enter', async () => {
    await page.keyboard.press('Enter');
    await reach(page, page.getByLabel('Or paste it here'));
    await page.keyboard.type('Country\nSwitzerland\nMexico\n');
    await pressOn(page, page.getByRole('button', { name: 'Look at it' }));
    await expect(page.getByText('2 of 2 recognised')).toBeVisible();
    await expectMarked(page);
    await pressOn(page, page.getByRole('button', { name: 'Another file' }));
    await expectAt(page, page.getByLabel('Choose a file'));
    await reach(page, page.getByLabel('Or paste it here'));
    await page.keyboard.type('Country\nSwitzerland\nMexico\n');
    await pressOn(page, page.getByRole('button', { name: 'Look at it' }));
    await expectAt(page, heading('Participants from a list'));
    await page.keyboard.press('Enter');
    await expect(rail).toContainText('3 delegations');
    await expectAt(page, page.getByRole('button', { name: 'Read a list' }));
  });

  await test.step('a speakers list is read, as the guide has it', async () => {
    await pressOn(page, rail.getByRole('link', { name: /Agenda/ }));
    await reach(page, tree.getByRole('row').first());
    await page.keyboard.press('Enter');
    await pressOn(page, page.getByRole('button', { name: 'Read a speakers list' }));
    await expectMarked(page);
    await reach(page, page.getByLabel('Or paste it here'));
    await page.keyboard.type('1. Switzerland (FR)\n2. Mexico - Ms Ana Ruiz, Ambassador [video, 3:20]\n');
    await pressOn(page, page.getByRole('button', { name: 'Look at it' }));
    await expect(page.getByText('2 of 2 recognised')).toBeVisible();
    await pressOn(page, page.getByRole('button', { name: /^Import 2/ }));
    await expectAt(page, page.getByRole('button', { name: 'Read a speakers list' }));
    await reach(page, foot.getByRole('button', { name: /Undo/ }));
    await page.keyboard.press('Enter');
    await expectMarked(page);
  });
});
