// Fields of the set-up page that only some meetings need: articles, rights of a category, names in each language; what stands in a field is
// what was typed, and the undo says from what to what.
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

import { officerOf } from './officer.ts';
import type { Room } from './room.ts';
import { test } from './room.ts';

const WINDOW = { width: 1366, height: 900 };
const undone = (page: Page) => page.getByRole('contentinfo');

async function openAt(room: Room, section: string, language = 'en'): Promise<Page> {
  const { url } = await room.server.link('secretary');
  const { page } = await room.person(url.replace('/chair#', `/setup?at=${section}&lang=${language}#`), WINDOW);
  await expect(page.locator('.desk-main h2').first()).toBeVisible();
  return page;
}

test('an item planned for two minutes and a half stays so, and the undo says from what to what', async ({ room }) => {
  const page = await openAt(room, 'agenda');
  await page.getByRole('treegrid').getByRole('row').nth(1).click();
  const details = page.getByRole('complementary');
  const minutes = details.getByLabel('Minutes', { exact: true });
  await minutes.fill('4');
  await minutes.press('Enter');
  await expect(undone(page)).toContainText('4');
  await minutes.fill('2:30');
  await minutes.press('Enter');
  await expect(undone(page)).toContainText(/→/);
  await expect(minutes).toHaveValue('2:30');
  const title = details.getByLabel('Title, English', { exact: true });
  const before = await title.inputValue();
  await title.fill('Opening by the President');
  await title.press('Enter');
  await expect(undone(page)).toContainText(`“${before}” → “Opening by the President”`);
});

test('articles, rights and names in each language are fields of their own', async ({ room }) => {
  const officer = await officerOf(room);
  const page = await openAt(room, 'participants');
  await page.getByRole('searchbox').fill('swi');
  await page.getByRole('button', { name: /^Switzerland/ }).click();
  await page.getByLabel('Article before the name, English').fill('the');
  await page.keyboard.press('Enter');
  await expect(undone(page)).toContainText('— → “the”');
  const rail = page.getByRole('navigation', { name: 'Set up' });

  await rail.getByRole('link', { name: /Categories/ }).click();
  await page.getByText('State Party: names and rights').click();
  await page.getByLabel('Name of State Party, French').fill('État partie à la Convention');
  await page.keyboard.press('Enter');
  await expect(undone(page)).toContainText('État partie à la Convention');
  await page.getByRole('combobox', { name: 'What it may do' }).first().selectOption('Observers, who do not vote');
  await expect(undone(page)).toContainText('Observers, who do not vote');
  await expect
    .poll(async () => (await officer.catalogue()).categories[0])
    .toMatchObject({ standing: 'observer', name: { fr: 'État partie à la Convention' } });

  await rail.getByRole('link', { name: /Sittings/ }).click();
  await page
    .getByText(/: in each language$/)
    .first()
    .click();
  const french = page.getByRole('textbox', { name: /Title, French$/ }).first();
  await french.fill('Séance d’ouverture');
  await french.press('Enter');
  await expect(undone(page)).toContainText('Séance d’ouverture');
  officer.close();
});

test('what is typed in French is no English', async ({ room }) => {
  const officer = await officerOf(room);
  const page = await openAt(room, 'agenda', 'fr');
  await page.locator('.line-form input').last().fill('Élection du Bureau');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('treegrid').getByRole('row').last()).toContainText('Élection du Bureau');
  await expect
    .poll(async () => Object.values((await officer.catalogue()).items).map(({ title }) => title))
    .toContainEqual({ fr: 'Élection du Bureau' });
  officer.close();
});

test('Escape leaves every field of the pages that prepare, takes back what was typed and saves nothing', async ({
  room,
}) => {
  const page = await openAt(room, 'meeting');
  const fields = page
    .locator('.desk-main')
    .locator('input:not([type=radio], [type=checkbox], [type=file]), textarea, select');
  const rail = page.getByRole('navigation', { name: 'Set up' });
  for (const section of [/Sittings/, /Agenda/, /Categories/, /Groups/, /Speaking/, /Joining/, /Screens/, /^Meeting/]) {
    await rail.getByRole('link', { name: section }).click();
    await expect(page.locator('.desk-main h2').first()).toBeVisible();
    const shown = await fields.locator('visible=true').all();
    for (const field of [shown[0], shown.at(-1)]) {
      if (!field || (await field.isDisabled())) continue;
      const before = await field.inputValue();
      await field.focus();
      await page.keyboard.type('1');
      await page.keyboard.press('Escape');
      await expect(field, String(section)).not.toBeFocused();
      // A form that is not sent keeps its words.
      if (await field.evaluate((one) => one.closest('.saved-field') !== null)) await expect(field).toHaveValue(before);
    }
  }
  await expect(undone(page)).toContainText('Nothing of yours to undo');
});

test('a value stands beside its label, whichever way its own letters run', async ({ room }) => {
  for (const [language, side, label] of [
    ['ar', 'right', 'العنوان، الإنجليزية'],
    ['en', 'left', 'Title, English'],
  ] as const) {
    const page = await openAt(room, 'meeting', language);
    await expect(page.getByLabel(label, { exact: true })).toHaveCSS('text-align', side);
  }
});
