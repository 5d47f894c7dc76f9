// The speakers list under the secretary's hands: added by two letters, moved by keys and by dragging, late names, a moderated list.
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

import { addDelegation, LAPTOP, pressSpace, test } from './room.ts';

const listOf = (page: Page) => page.getByRole('region', { name: 'Speakers list' });
const rowsOf = (page: Page) => listOf(page).getByRole('grid', { name: 'Waiting to speak, in order' }).getByRole('row');

/** The names that wait, in their order. */
async function expectOrder(page: Page, ...names: string[]): Promise<void> {
  await expect(rowsOf(page).locator('.name')).toHaveText(names);
}

async function open5b(page: Page): Promise<void> {
  await pressSpace(page, /^Open Morning sitting/i);
  await page.getByRole('button', { name: /^5\(b\) Lausanne Action Plan/ }).click();
  await page.getByRole('menuitem', { name: 'Open 5(b)' }).click();
  await pressSpace(page, /Open the list of speakers on/);
}

test('the list is made and ordered by hand', async ({ room }) => {
  const { page } = await room.chair();
  await open5b(page);

  await test.step('two letters and Enter: the code, a name in another language', async () => {
    await addDelegation(page, 'ZA', 'South Africa');
    await addDelegation(page, 'suiss', 'Switzerland');
    await addDelegation(page, 'DE', 'Germany');
    await expectOrder(page, 'South Africa', 'Switzerland', 'Germany');
  });

  await test.step('the key A puts the cursor into the box before the next letter can come', async () => {
    const focused = await page.evaluate(() => {
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'a', code: 'KeyA', bubbles: true, cancelable: true }),
      );
      return document.activeElement?.getAttribute('role') ?? document.activeElement?.tagName;
    });
    expect(focused).toBe('combobox');
  });

  await test.step('who waits already is not added twice, save on behalf of a group', async () => {
    await page.keyboard.type('de');
    await page.keyboard.press('Enter');
    await expect(listOf(page)).toContainText('Germany is already 3rd');
    await page.keyboard.press('Alt+Enter');
    await page.getByRole('combobox', { name: 'On behalf of' }).fill('euro');
    await page.getByRole('option', { name: /European Union/ }).click();
    await page.getByRole('button', { name: /Add to the list of/ }).click();
    await expectOrder(page, 'South Africa', 'Switzerland', 'Germany', 'Germany');
    await expect(rowsOf(page).nth(3)).toContainText('for the European Union and its member States');
    await page.keyboard.press('Escape');
  });

  await test.step('keys move the row that has the focus, and the focus stays with it', async () => {
    await rowsOf(page).nth(3).focus();
    await page.keyboard.press('Alt+Home');
    await expectOrder(page, 'Germany', 'South Africa', 'Switzerland', 'Germany');
    await expect(rowsOf(page).first()).toBeFocused();
    await expect(rowsOf(page).first()).toContainText('placed by hand');
    await page.keyboard.press('Alt+ArrowDown');
    await expectOrder(page, 'South Africa', 'Germany', 'Switzerland', 'Germany');
    await page.keyboard.press('#');
    await page.getByRole('textbox', { name: 'Place, 1 to 4' }).fill('3');
    await page.keyboard.press('Enter');
    await expectOrder(page, 'South Africa', 'Switzerland', 'Germany', 'Germany');
  });

  await test.step('a row is dragged to another place', async () => {
    await rowsOf(page)
      .nth(1)
      .dragTo(rowsOf(page).first(), { sourcePosition: { x: 16, y: 20 }, targetPosition: { x: 200, y: 4 } });
    await expectOrder(page, 'Switzerland', 'South Africa', 'Germany', 'Germany');
  });

  await test.step('a row is carried by the keyboard', async () => {
    await rowsOf(page).first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(page.locator('.drop-here[data-drop-target]')).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expectOrder(page, 'South Africa', 'Switzerland', 'Germany', 'Germany');
  });

  await test.step('what is known of an entry is set in its panel, a limit of its own too', async () => {
    await rowsOf(page).first().focus();
    await page.keyboard.press('F2');
    const panel = page.getByRole('dialog', { name: 'South Africa' });
    await panel.getByRole('textbox', { name: 'Speaker' }).fill('N. Dlamini');
    await panel.getByText('Remote').click();
    await panel.getByText('lost', { exact: true }).click();
    await panel.getByRole('textbox', { name: 'A limit of its own' }).fill('10:00');
    await panel.getByRole('button', { name: 'Save' }).click();
    await expect(rowsOf(page).first()).toContainText('limit 10:00');
    await expect(rowsOf(page).first()).toContainText('N. Dlamini');
    await expect(rowsOf(page).first()).toContainText('line lost');
  });

  await test.step('who is absent is passed over, who withdrew is taken off', async () => {
    await rowsOf(page).first().click();
    await page.getByRole('menuitem', { name: 'Absent: pass over' }).click();
    await expectOrder(page, 'Switzerland', 'Germany', 'Germany', 'South Africa');
    await expect(rowsOf(page).nth(3)).toContainText('passed over once');
    await rowsOf(page).nth(2).focus();
    await page.keyboard.press('Delete');
    await expectOrder(page, 'Switzerland', 'Germany', 'South Africa');
  });

  await test.step('a name added after the closing is late', async () => {
    await listOf(page).getByRole('button', { name: 'Close now' }).click();
    await expect(listOf(page)).toContainText('List closed');
    await addDelegation(page, 'NO', 'Norway');
    await expect(rowsOf(page).nth(3)).toContainText('late');
  });
});

test('on a moderated list each request waits for an officer', async ({ room }) => {
  const { page } = await room.chair();
  await open5b(page);
  await listOf(page).getByRole('button', { name: 'Change', exact: true }).click();
  const panel = page.getByRole('dialog', { name: /The list of speakers on/ });
  await panel.getByText('An officer accepts each request').click();
  await panel.getByRole('button', { name: 'Change' }).click();
  await expect(listOf(page)).toContainText('moderated');

  const phone = (await room.delegate('CH')).page;
  await phone.getByRole('button', { name: /Ask for the floor/ }).click();
  await phone.getByRole('button', { name: /Ask for Switzerland/ }).click();
  const asked = listOf(page).getByRole('region', { name: 'Asked for the floor, not accepted yet' });
  await expect(asked).toContainText('Switzerland');
  await expect(rowsOf(page).locator('.name')).toHaveCount(0);

  // The secretary's console is the same, and what one officer accepts leaves the other's questions.
  const secretary = (await room.person((await room.server.link('secretary')).url, LAPTOP)).page;
  await listOf(secretary).getByRole('button', { name: 'Accept Switzerland' }).click();
  await expectOrder(page, 'Switzerland');
  await expect(asked).not.toBeVisible();
});
