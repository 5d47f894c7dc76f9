// The choice of a file on officers' pages: a button in the page's words, by keyboard too, the name of what was chosen, and a place to drop one.
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

import { linkOfMeeting } from './meeting-of-three.ts';
import { LAPTOP, test } from './room.ts';

/** Drops a file of this name on an element, as from a folder. */
async function drop(page: Page, place: string, name: string, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([called, written]) => {
      const data = new DataTransfer();
      data.items.add(new File([written!], called!, { type: 'text/plain' }));
      return data;
    },
    [name, text],
  );
  await page.dispatchEvent(place, 'dragover', { dataTransfer });
  await expect(page.locator(place)).toHaveAttribute('data-over', 'true');
  await page.dispatchEvent(place, 'drop', { dataTransfer });
}

test('a meeting file is chosen by keyboard in the page’s own words, or dropped', async ({ room }) => {
  const { page } = await room.person((await room.server.link('operator')).url, LAPTOP, { locale: 'fr-FR' });
  await page.getByRole('button', { name: 'Nouvelle réunion' }).click();
  await page.getByRole('button', { name: /^D’un fichier|^À partir d’un fichier/ }).click();
  const field = page.getByLabel('Choisir un fichier');
  await expect(page.locator('label', { hasText: 'Choisir un fichier' })).toBeVisible();
  await field.focus();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Space')]);
  await chooser.setFiles({ name: 'plan faux.json', mimeType: 'application/json', buffer: Buffer.from('{"title": 3}') });
  await expect(field).toHaveAccessibleDescription(/plan faux\.json/);
  await expect(page.getByText('plan faux.json').first()).toBeVisible();
  await expect(page.locator('.from-file').getByRole('alert')).not.toBeEmpty();
  await drop(
    page,
    '.from-file',
    'plan.json',
    JSON.stringify({
      title: { fr: 'Déposée' },
      languages: ['fr'],
      date: '2027-03-12',
      timeZone: 'Europe/Zurich',
      sittings: ['10:00-13:00'],
      participants: ['Suisse'],
      agenda: ['1. Ouverture'],
    }),
  );
  await expect(page.getByRole('banner')).toContainText('Déposée');
});

test('a list is chosen by keyboard on the set-up page, or dropped; what is no list keeps its name in sight', async ({
  room,
}) => {
  const { page } = await room.person(await linkOfMeeting(room), LAPTOP);
  await expect(page.getByRole('region', { name: 'The floor' })).toBeVisible();
  await page.goto(page.url().replace(/\/chair.*$/, '/setup'));
  await page.getByRole('navigation', { name: 'Set up' }).getByText('Participants').first().click();
  await page.locator('[data-opens="participants"]').click();
  const field = page.getByLabel('Choose a file');
  await field.focus();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Space')]);
  await chooser.setFiles({ name: 'nothing.xlsx', mimeType: 'application/zip', buffer: Buffer.from('no workbook') });
  await expect(page.locator('.refused-file')).toBeVisible();
  await expect(page.getByText('nothing.xlsx').first()).toBeVisible();
  await drop(page, '.drop', 'people.csv', 'Delegation\nSwitzerland\nNorway\n');
  await expect(page.getByText('people.csv').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^Import/ }).first()).toBeVisible();
});
