// Times of day that are typed late in the evening: a list, a suspension and a sitting go on past midnight.
import { expect } from '@playwright/test';

import { pressSpace, test } from './room.ts';
import { hoursFromNow } from './time-of-day.ts';

test('an end after midnight is the first after the start, and a time that has gone by today is tomorrow’s', async ({
  room,
}) => {
  const { page } = await room.chair();

  await test.step('a sitting from ten in the evening to two at night', async () => {
    await page
      .getByRole('button', { name: /^Morning sitting/ })
      .first()
      .click();
    const sheet = page.getByRole('dialog', { name: 'Sittings' });
    await sheet.locator('label', { hasText: 'Afternoon sitting' }).click();
    await sheet.getByRole('textbox', { name: 'Starts' }).fill('22:00');
    await sheet.getByRole('textbox', { name: 'Ends', exact: true }).fill('02:00');
    await sheet.getByRole('textbox', { name: 'Interpretation ends' }).fill('02:10');
    await sheet.getByRole('button', { name: 'Save the times' }).click();
    await expect(sheet.locator('label', { hasText: 'Afternoon sitting' })).toContainText('22:00–02:00');
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
  });

  await pressSpace(page, /^Open Morning sitting/i);
  await page.getByRole('button', { name: /^5\(b\) Lausanne Action Plan/ }).click();
  await page.getByRole('menuitem', { name: 'Open 5(b)' }).click();

  await test.step('the list closes tomorrow, and says so', async () => {
    const typed = hoursFromNow(-4, room.server.timeZone);
    await page.getByRole('region', { name: 'Speakers list' }).getByRole('button', { name: 'Open with…' }).click();
    const sheet = page.getByRole('dialog', { name: /list of speakers on/ });
    const field = sheet.getByRole('textbox', { name: 'Closes at' });
    await field.fill(hoursFromNow(-0.25, room.server.timeZone));
    await expect(sheet).toContainText('This time has passed.');
    await field.fill(typed);
    await expect(sheet).toContainText(`closes ${typed}`);
    await sheet.getByRole('button', { name: 'Open the list' }).click();
    await expect(sheet).toBeHidden();
    await expect(page.getByRole('region', { name: 'Speakers list' })).toContainText(`closes ${typed}`);
  });

  await test.step('the sitting resumes tomorrow', async () => {
    const typed = hoursFromNow(-4, room.server.timeZone);
    await page
      .getByRole('button', { name: /^Morning sitting/ })
      .first()
      .click();
    await page
      .getByRole('dialog', { name: 'Sittings' })
      .getByRole('button', { name: /Suspend the sitting/ })
      .click();
    const sheet = page.getByRole('dialog', { name: 'Suspend the sitting' });
    await sheet.getByText('until…').click();
    await sheet.getByRole('textbox', { name: 'Resumes at' }).fill(typed);
    await sheet.getByRole('button', { name: new RegExp(`^Suspend until ${typed}`) }).click();
    await expect(sheet).toBeHidden();
    await expect(page.getByRole('region', { name: 'The floor' })).toContainText(typed);
  });
});
