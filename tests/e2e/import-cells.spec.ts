// The preview of a list shows the file's columns, each under what it is taken for, and a cell that cannot be as a cell, with why below it.
import { expect } from '@playwright/test';

import { linkOfMeeting } from './meeting-of-three.ts';
import { LAPTOP, test } from './room.ts';

test('each choice stands over the cells of its column, and a faulty cell is drawn with its fault', async ({ room }) => {
  const { page } = await room.person(await linkOfMeeting(room), LAPTOP);
  await expect(page.getByRole('region', { name: 'The floor' })).toBeVisible();
  await page.goto(page.url().replace(/\/chair.*$/, '/setup'));
  await page.getByRole('navigation', { name: 'Set up' }).getByText('Participants').first().click();
  await page.locator('[data-opens="participants"]').click();
  await page.getByLabel('Choose a file').setInputFiles({
    name: 'people.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'Delegation,Seats,E-mail,Hotel\nNorway,two,norway@example.org,Astoria\nSwitzerland,3,,Belvedere\nPeru,1,nobody,Astoria\n',
    ),
  });
  const choice = (heading: string) =>
    page
      .locator('.import-sheet th')
      .filter({ has: page.locator('bdi', { hasText: heading }) })
      .locator('select');
  const seats = choice('Seats');
  const cell = page.locator('.import-sheet td', { hasText: 'two' });
  await expect(cell).toBeVisible();
  const [over, below] = [await seats.boundingBox(), await cell.boundingBox()];
  expect(Math.abs(over!.x - below!.x)).toBeLessThan(24);
  expect(over!.y).toBeLessThan(below!.y);
  await expect(choice('Hotel')).toHaveValue('ignore');

  const fault = page.locator('.import-rows .fault').first();
  await expect(fault.locator('mark')).toHaveText('two');
  await expect(fault).toContainText('Seats');
  await expect(fault).toContainText('A whole number was expected.');
});
