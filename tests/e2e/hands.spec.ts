// The officers' hands: a key, a press or a word that a browser makes its own of never does what nobody meant.
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

import { PANELS } from '../../client/screens/chair/dialogs/panel-kinds.ts';
import { misfits } from './boxes.ts';
import { officerOf } from './officer.ts';
import { choose } from './palette.ts';
import { STAGES } from './panels.ts';
import { drawn } from './settled.ts';
import { LAPTOP, test } from './room.ts';

const box = (page: Page) => page.getByRole('combobox', { name: /Add a delegation/ });

async function openPanel(page: Page, action: string): Promise<void> {
  await choose(page, action);
  await expect(page.getByRole('dialog')).toBeVisible();
}

test('Escape leaves every field of the console, and closes every panel', async ({ room }) => {
  expect(STAGES.flatMap(({ ways }) => Object.keys(ways)).toSorted()).toEqual(Object.keys(PANELS).toSorted());
  const officer = await officerOf(room);
  const { page } = await room.chair();
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  const fields = dialog.locator('input:visible:not([type=radio]), textarea:visible');
  const inField = () =>
    page.evaluate(() => document.activeElement?.matches('input, textarea, select, [contenteditable]') ?? false);
  const leave = async (label: string): Promise<void> => {
    // A list of suggestions closes first, then the panel; where the focus goes to is settled a moment after the press.
    for (let press = 0; press < 3 && (await inField()); press += 1) {
      await page.keyboard.press('Escape');
      await drawn(page);
    }
    expect(await inField(), label).toBe(false);
  };
  for (const [nth, { ways, before }] of STAGES.entries()) {
    await before(officer);
    if (nth === 0) {
      await expect(page.getByRole('button', { name: /Open the list of speakers on/ })).toBeVisible();
      for (const field of await page.locator('input:visible, textarea:visible').all()) {
        await field.focus();
        await page.keyboard.type('g');
        await page.keyboard.press('Escape');
        await drawn(page);
        expect(await inField(), 'one press leaves a field on the console itself').toBe(false);
      }
      await expect(box(page)).toHaveValue('');
    }
    for (const [kind, way] of Object.entries(ways)) {
      const open = async (): Promise<void> => {
        // A panel that opened from a field gives it back.
        await leave(`before ${kind}`);
        await way(page);
        await expect(dialog, kind).toBeVisible();
      };
      await open();
      // As it stands on an officer's phone, before anything is typed.
      await page.setViewportSize({ width: 320, height: 568 });
      await expect.poll(() => misfits(page), { message: `${kind} on a phone`, intervals: [50, 200, 500] }).toEqual([]);
      await page.setViewportSize(LAPTOP);
      const count = await fields.count();
      for (const field of new Set([0, count - 1].filter((at) => at >= 0))) {
        if (!(await dialog.isVisible())) await open();
        if ((await fields.count()) <= field) continue;
        await fields.nth(field).focus();
        await page.keyboard.type('1');
        await leave(`${kind} ${field}`);
      }
      // What had the focus may go, a button that is switched off for one: the way out stays.
      if (!(await dialog.isVisible())) await open();
      const buttons = dialog.locator('button:visible:not([disabled])');
      if ((await buttons.count()) > 0) {
        await buttons.last().focus();
        await page.evaluate(() => ((document.activeElement as HTMLElement).style.display = 'none'));
        // The browser or the dialog has let go of it.
        await expect.poll(() => page.evaluate(() => document.activeElement!.checkVisibility())).toBe(true);
      }
      await page.keyboard.press('Escape');
      await expect(dialog, kind).toHaveCount(0);
    }
  }
  officer.close();
});

test('the Enter that ends a composition lists nobody, in Safari either', async ({ room }) => {
  const { page } = await room.chair();
  await box(page).fill('germany');
  await expect(page.getByRole('option', { name: /Germany/ })).toBeVisible();
  await box(page).evaluate((input) => {
    const event = new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true });
    Object.defineProperty(event, 'keyCode', { value: 229 });
    input.dispatchEvent(event);
  });
  await expect(box(page)).toHaveValue('germany');
  await page.keyboard.press('Enter');
  await expect(box(page)).toHaveValue('');
});

test('an announcement for a quarter of an hour is posted at every press', async ({ room }) => {
  const { page } = await room.chair();
  await openPanel(page, 'Announcements…');
  const dialog = page.getByRole('dialog');
  for (let nth = 1; nth <= 8; nth += 1) {
    await dialog.getByRole('textbox').fill(`Coffee ${nth}`);
    await dialog.getByRole('button', { name: 'Post' }).click();
    await expect(dialog.getByRole('listitem').filter({ hasText: `Coffee ${nth}` })).toBeVisible();
  }
});

test('a message that comes back unreadable is told as the program’s fault, and the text is kept', async ({ room }) => {
  const { page } = await room.chair();
  const logged: string[] = [];
  page.on('console', (message) => message.type() === 'error' && logged.push(message.text()));
  await openPanel(page, 'Announcements…');
  const dialog = page.getByRole('dialog');
  // Half a millisecond, as a clock that was not rounded would have given.
  await page.evaluate(() => {
    Math.round = (value) => Math.floor(value) + 0.5;
  });
  await dialog.getByRole('textbox').fill('Coffee');
  await dialog.getByRole('button', { name: 'Post' }).click();
  await expect(dialog).toContainText('a fault of the program, not yours');
  await expect(dialog.getByRole('textbox')).toHaveValue('Coffee');
  expect(logged.join('\n')).toContain('PostAnnouncement');
});

test('a delegation added by hand has the category that somebody chose', async ({ room }) => {
  const { page } = await room.chair();
  await openPanel(page, 'Add a delegation to the meeting…');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name', { exact: false }).first().fill('Atlantis');
  await expect(dialog.getByRole('button', { name: 'Add', exact: false }).last()).toBeDisabled();
});
