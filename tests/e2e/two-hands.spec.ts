// Two officers with the same panel open: each sends only what it changed, and is told what the other changed meanwhile.
import { expect } from '@playwright/test';

import { officerOf } from './officer.ts';
import { addDelegation, test } from './room.ts';

test('a panel that stands open takes nothing back of what a colleague changed, and empties what is emptied', async ({
  room,
}) => {
  const [{ page: one }, { page: other }] = await Promise.all([room.chair(), room.chair()]);
  const sheetOf = (page: typeof one) => page.getByRole('dialog', { name: 'Sittings' });
  for (const page of [one, other]) {
    await page
      .getByRole('button', { name: /^Morning sitting/ })
      .first()
      .click();
    await expect(sheetOf(page)).toBeVisible();
  }
  const field = (page: typeof one, name: string) => sheetOf(page).getByRole('textbox', { name, exact: true });
  const save = (page: typeof one) => sheetOf(page).getByRole('button', { name: 'Save the times' }).click();
  const starts = await field(one, 'Starts').inputValue();

  await field(one, 'Room').fill('XIX');
  await field(other, 'Starts').fill('09:40');
  await save(other);
  await expect(field(one, 'Starts')).toHaveValue('09:40');
  await expect(sheetOf(one)).toContainText(`Changed while this was open; it was ${starts}.`);
  await save(one);
  await expect(field(other, 'Room')).toHaveValue('XIX');
  await expect(field(other, 'Starts')).toHaveValue('09:40');
  await expect(sheetOf(one)).not.toContainText('Changed while this was open');

  await field(one, 'Room').fill('XX');
  await field(other, 'Room').fill('');
  await save(other);
  await expect(sheetOf(one)).toContainText('Emptied while this was open. Saving puts yours in its place.');
  await expect(field(one, 'Room')).toHaveValue('XX');
  await field(one, 'Room').fill('');
  await expect(sheetOf(one)).toContainText('Changed while this was open; it was XIX.');
});

test('an item’s short title and planned length are emptied', async ({ room }) => {
  const { page } = await room.chair();
  const sheet = page.getByRole('dialog', { name: 'Item 5(b)' });
  const short = sheet.getByRole('textbox', { name: 'Short title' });
  const planned = sheet.getByRole('textbox', { name: 'Planned minutes' });
  for (const [title, minutes] of [
    ['Action plan', '25'],
    ['', ''],
  ] as const) {
    await page
      .getByRole('button', { name: /^5\(b\)/ })
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'Edit…' }).click();
    await short.fill(title);
    await planned.fill(minutes);
    await sheet.getByRole('button', { name: 'Save' }).click();
    await expect(sheet).toBeHidden();
  }
  await page
    .getByRole('button', { name: /^5\(b\)/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Edit…' }).click();
  await expect(short).toHaveValue('');
  await expect(planned).toHaveValue('');
});

test('what is typed of somebody who waits is kept when a colleague takes the request back, and it is said so', async ({
  room,
}) => {
  const officer = await officerOf(room);
  await officer.give(
    { type: 'OpenSitting', sittingId: 'am' },
    { type: 'OpenItem', itemId: '5(b)' },
    { type: 'OpenList', itemId: '5(b)' },
  );
  const [{ page: one }, { page: other }] = await Promise.all([room.chair(), room.chair()]);
  await addDelegation(other, 'zm', 'Zambia');
  const row = one.getByRole('row', { name: /Zambia/ });
  await row.click();
  await row.focus();
  await one.keyboard.press('F2');
  const sheet = one.getByRole('dialog', { name: 'Zambia' });
  const name = sheet.getByLabel('Speaker', { exact: true }).first();
  await name.fill('Ms Mwansa');
  await other.keyboard.press('Control+z');
  await expect(row).toHaveCount(0);
  await expect(sheet.getByText('Meanwhile this entry has left the list.').first()).toBeVisible();
  await expect(name).toHaveValue('Ms Mwansa');
  await expect(sheet.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
  officer.close();
});
