// A list of participants from Excel, by visible labels alone: chosen, looked at, what is not sure decided, taken as one step, undone.
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import path from 'node:path';

import { createLink } from '../rostrum-process.ts';
import { expectNoViolations } from './axe.ts';
import { sheetXml, workbook } from '../unit/import/crafted-files.ts';
import type { Room } from './room.ts';
import { test } from './room.ts';

const WINDOW = { width: 1366, height: 680 };
const people = (name: string): string => path.resolve(import.meta.dirname, '../people', name);

/** Tab goes on to it, and a key presses it. */
async function byKey(page: Page, where: Locator, key = 'Enter'): Promise<void> {
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    if (await where.evaluate((element) => element === document.activeElement)) return page.keyboard.press(key);
    await page.keyboard.press('Tab');
  }
  throw new Error(`no Tab leads to ${where.toString()}`);
}
const MOST_TABS = 150;

/** A file is chosen where the keys lead to it. */
async function chooseByKey(page: Page, file: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await byKey(page, page.getByLabel('Choose a file'));
  await (await chooser).setFiles(people(file));
}

/** A meeting of one's own without a participant, at its set-up page. */
async function newMeeting(room: Room): Promise<Page> {
  const { page } = await room.person((await room.server.link('operator')).url, WINDOW);
  await page.getByRole('button', { name: 'New meeting' }).click();
  await page.getByRole('button', { name: /^From a list of participants/ }).click();
  await page.getByLabel('Title of the meeting').fill('Working Group on Transparency');
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('heading', { name: 'Participants from a list' })).toBeVisible();
  return page;
}

test('sixty participants from a workbook: two are decided, all are taken as one step', async ({ room }) => {
  const page = await newMeeting(room);
  await page.getByLabel('Choose a file').setInputFiles(people('participants-60.xlsx'));
  await expect(page.getByText('58 of 60 recognised')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Import 58, leave out 2' })).toBeVisible();
  await page.getByRole('radio', { name: 'Micronesia (Federated States of)' }).check();

  // Meanwhile another secretary names the meeting: what was looked at is no longer so, and is compared again with the choice kept.
  const [, meetingId = ''] = /\/m\/([^/]+)\//.exec(page.url()) ?? [];
  const second = await createLink(room.server, { meetingId, role: 'secretary' });
  const { page: other } = await room.person(second.url.replace('/chair#', '/setup#'), WINDOW);
  await other.getByLabel('Symbol').fill('WGT/2027/1');
  await other.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Set up' })).toContainText('WGT/2027/1');
  await page.getByRole('button', { name: 'Import 59, leave out 1' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'The meeting was changed meanwhile.' })).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Micronesia (Federated States of)' })).toBeChecked();
  await other.context().close();
  await page
    .getByRole('radiogroup', { name: /Mines Action/ })
    .getByRole('radio', { name: 'New organization' })
    .check();
  await page.getByRole('button', { name: 'Import 60', exact: false }).click();
  await expect(page.getByRole('heading', { name: 'Participants', exact: true })).toBeVisible();
  const rail = page.getByRole('navigation', { name: 'Set up' });
  await expect(rail).toContainText('60 delegations');
  await page.getByLabel('Find a delegation').fill('micro');
  await expect(page.getByRole('button', { name: /Micronesia \(Federated States of\)/ })).toBeVisible();

  // Where their nameplates stand, from the plan of the room, and one of them by hand.
  await byKey(page, page.getByRole('button', { name: 'Read a seating plan' }));
  await chooseByKey(page, 'seating.csv');
  await expect(page.getByText('8 of 8 recognised')).toBeVisible();
  await expect(page.getByRole('row', { name: /St Kitts and Nevis/ })).toContainText('2 / 4');
  await expect(page.getByText('Their nameplates stay where they are.')).toBeVisible();
  await expectNoViolations(page, 'a seating plan beside the meeting');
  await byKey(page, page.getByRole('button', { name: 'Import 8' }));
  await page.getByLabel('Find a delegation').fill('mex');
  await page.getByRole('button', { name: /^Mexico/ }).click();
  const seat = page.getByRole('complementary').getByLabel('Place of the nameplate');
  await expect(seat).toHaveValue('1 / 1');
  await seat.fill('front');
  await seat.press('Enter');
  await expect(seat).toHaveAttribute('aria-invalid', 'true');
  await seat.fill('3 12');
  await seat.press('Enter');
  await expect(seat).toHaveValue('3 / 12');
  await page.getByRole('heading', { name: 'Participants', exact: true }).click();
  await page.keyboard.press('Control+z');
  await expect(seat).toHaveValue('1 / 1');
  await page.keyboard.press('Control+z');
  await expect(seat).toHaveValue('');
  await page.keyboard.press('Control+z');
  await expect(rail).toContainText('none yet');

  // The trouble of a real table, by the keyboard alone: read, decided and taken; and links and nameplates after it.
  await byKey(page, page.getByRole('button', { name: 'Read a list' }));
  await chooseByKey(page, 'participants-trouble.csv');
  await expect(page.getByRole('button', { name: /^5 cannot be taken/ })).toBeVisible();
  const leftOut = page.waitForEvent('download');
  await byKey(page, page.getByRole('button', { name: 'Download the rows left out' }));
  expect((await leftOut).suggestedFilename()).toBe('left-out.csv');
  const ruritania = page.getByRole('radiogroup', { name: /Ruritania/ }).getByRole('radio');
  await byKey(page, ruritania.first(), 'Space');
  await page.keyboard.press('ArrowDown');
  await expect(
    page.getByRole('radiogroup', { name: /Ruritania/ }).getByRole('radio', { name: 'New organization' }),
  ).toBeChecked();
  await byKey(page, page.getByRole('button', { name: /^Import \d/ }));
  await expect(rail).toContainText('5 delegations');
  await byKey(page, rail.getByRole('link', { name: /Links/ }));
  await byKey(page, page.getByRole('button', { name: 'Make links for 5' }));
  await byKey(page, page.getByRole('button', { name: 'Nameplates' }));
  await expect(page.getByText('5 nameplates, 1 sheet of A4')).toBeVisible();
  await byKey(page, page.getByRole('radio', { name: 'Cards' }), 'ArrowRight');
  await expect(page.getByText('5 nameplates, 5 sheets of A4')).toBeVisible();
  await byKey(page, page.getByRole('main').getByRole('button', { name: 'Close' }));
  await expect(page.getByText('5 of 5 delegations have a link')).toBeVisible();
});

test('an annotated agenda in Word, with its notes for the chair; its tree is nested by keys', async ({ room }) => {
  const page = await newMeeting(room);
  await page
    .getByRole('navigation', { name: 'Set up' })
    .getByRole('link', { name: /Agenda/ })
    .click();
  await byKey(page, page.getByRole('button', { name: 'Read a document' }));
  await chooseByKey(page, 'agenda-annotated-typed-numbers.docx');
  await expect(page.getByText('14 items, 7 with notes')).toBeVisible();
  await expect(page.getByRole('row', { name: /Programme of work;/ })).toContainText('3(b) Programme of work');
  await expectNoViolations(page, 'an agenda beside the meeting');
  // The server ends between the look and the press: nothing is lost, and nothing is taken twice.
  await room.server.stop('SIGKILL');
  await byKey(page, page.getByRole('button', { name: 'Import 14' }));
  await expect(page.getByRole('alert').filter({ hasText: 'The server cannot be reached.' })).toBeVisible();
  await room.server.start();
  await byKey(page, page.getByRole('button', { name: 'Import 14' }));
  const tree = page.getByRole('treegrid', { name: 'Agenda' });
  await expect(tree.getByRole('row')).toHaveCount(14);
  const last = tree.getByRole('row', { name: /^8 / });
  await expect(last).toHaveAttribute('aria-level', '1');
  await byKey(page, tree.getByRole('row').first(), 'End');
  await expect(last).toBeFocused();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(last).toHaveAttribute('aria-level', '2');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(last).toHaveAttribute('aria-level', '1');
});

test('a file that cannot be read is refused in words, and another is chosen', async ({ room }) => {
  const page = await newMeeting(room);
  await page.getByLabel('Choose a file').setInputFiles({
    name: 'participants.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('%PDF-1.7 not a workbook'),
  });
  await expect(page.getByRole('alert').filter({ hasText: 'This file cannot be read here' })).toBeVisible();
  await page
    .getByLabel('Or paste it here')
    .fill('Delegación\tCategoría\nSuiza\tEstado parte\nPaíses Bajos (Reino de los)\tEstado parte');
  await page.getByRole('button', { name: 'Look at it' }).click();
  await expect(page.getByText('2 of 2 recognised')).toBeVisible();
  // Enter takes it, where nothing else has the focus.
  await page.getByText('2 of 2 recognised').click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Set up' })).toContainText('2 delegations');

  // Speakers from a mail, onto the list of an item, in its order.
  await page
    .getByRole('navigation', { name: 'Set up' })
    .getByRole('link', { name: /Agenda/ })
    .click();
  await page.getByLabel('Title of one more item').fill('General exchange of views');
  await page.keyboard.press('Enter');
  const item = page.getByRole('row', { name: /General exchange of views/ });
  await byKey(page, item);
  const readList = async (text: string): Promise<void> => {
    await byKey(page, page.getByRole('button', { name: 'Read a speakers list' }));
    await expect(page.getByRole('heading', { name: 'Speakers on item 1, from a list' })).toBeVisible();
    await byKey(page, page.getByLabel('Or paste it here'), 'End');
    await page.keyboard.insertText(text);
    await byKey(page, page.getByRole('button', { name: 'Look at it' }));
  };
  await readList('1. Pays-Bas (au nom du Groupe des amis)\n2. Atlantis');
  await expect(page.getByText('1 of 2 recognised')).toBeVisible();
  // Whom nobody recognised is named by hand, or left out.
  await page.getByLabel('Another delegation for “Atlantis”').selectOption('Switzerland');
  await expect(page.getByRole('button', { name: 'Import 2' })).toBeVisible();
  await page.getByLabel('Another delegation for “Atlantis”').selectOption('somebody else…');
  await page.getByRole('button', { name: /^1 new/ }).click();
  await expect(page.getByRole('row', { name: /Pays-Bas/ })).toContainText('for Groupe des amis');
  await expectNoViolations(page, 'a list of speakers beside the meeting');
  await byKey(page, page.getByRole('button', { name: 'Import 1, leave out 1' }));
  await readList('1. Pays-Bas (au nom du Groupe des amis)\n2. Switzerland - Ms. Veska Mirkina, Ambassador (FR)');
  await expect(page.getByRole('row', { name: /Switzerland/ })).toContainText('Ms. Veska Mirkina, Ambassador');
  await expect(page.getByRole('row', { name: /Pays-Bas/ })).toContainText('on the list already');
  const place = page.getByRole('group', { name: '1 waits on the list already' });
  await byKey(page, place.getByRole('radio', { checked: true }), 'ArrowUp');
  await expect(place.getByLabel('In front of them')).toBeChecked();
  await byKey(page, page.getByRole('button', { name: 'Import 1', exact: false }));
  // The console shows them in that order.
  await page.getByRole('link', { name: 'Open the console' }).click();
  const waiting = page.getByRole('grid', { name: 'Waiting to speak, in order' }).getByRole('row');
  await expect(waiting.nth(0)).toContainText('Switzerland');
  await expect(waiting.nth(1)).toContainText('Netherlands');
});

test('the sheets of one workbook are taken one after the other, and pasted text is kept beside another file', async ({
  room,
}) => {
  const page = await newMeeting(room);
  const pasted = 'Atlantis\nPeru\nChile';
  await page.getByRole('textbox').fill(pasted);
  await page.getByRole('button', { name: 'Look at it' }).click();
  await page.getByRole('button', { name: 'Another file' }).click();
  await expect(page.getByRole('textbox')).toHaveValue(pasted);

  const buffer = workbook({
    States: sheetXml([['Country'], ['Peru'], ['Chile'], ['Chad']]),
    Observers: sheetXml([['Country'], ['Holy See'], ['Palestine']]),
    Partners: sheetXml([['Organization'], ['ICRC']]),
  });
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page.getByLabel('Choose a file').setInputFiles({ name: 'lists.xlsx', mimeType, buffer });
  await page.getByRole('button', { name: /^Import 3/ }).click();
  await page.getByRole('button', { name: 'Read sheet “Observers”' }).click();
  await page.getByRole('button', { name: /^Import 2/ }).click();
  await page.getByRole('button', { name: 'Read sheet “Partners”' }).click();
  await page.getByRole('button', { name: /^Import 1/ }).click();
  await expect(page.getByRole('heading', { name: 'Participants', exact: true })).toBeVisible();
  await expect(page.getByRole('navigation')).toContainText('6 delegations');
});

test('Ctrl+Enter takes the keys along, as the very first key and from the rail', async ({ room }) => {
  const page = await newMeeting(room);
  await page.goto(new URL('?at=meeting', page.url()).href);
  const heading = (name: string) => page.getByRole('main').getByRole('heading', { name, exact: true });
  await expect(heading('Meeting')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(heading('Sittings')).toBeFocused();
  await page.getByRole('navigation').getByRole('link').first().focus();
  await page.keyboard.press('Control+Enter');
  await expect(heading('Agenda')).toBeFocused();
});
