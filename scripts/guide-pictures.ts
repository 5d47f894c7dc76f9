// The pictures of the secretary's guide: a meeting of one's own from the link “Prepare meetings” to its console, step by step and by
// visible labels, with the lists of tests/people. Each step is the one that the guide describes; a page that no longer does it stops here.
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';

const LISTS = path.join(path.dirname(import.meta.dirname), 'tests/people');
const LAPTOP = { width: 1366, height: 768 };
/** A sheet, at 96 px an inch. */
const A4 = { width: 794, height: 1123 };

/** Prepares a meeting in a browser of its own, and leaves a picture of each step in the folder. */
export async function takeOwnMeeting(browser: Browser, operatorLink: string, folder: string): Promise<void> {
  const context = await browser.newContext({
    viewport: LAPTOP,
    locale: 'en-GB',
    timezoneId: 'Europe/Zurich',
    // What is asked of the page here is a text, which its policy would not run.
    bypassCSP: true,
  });
  const page = await context.newPage();
  const take = async (name: string): Promise<void> => {
    await page.evaluate('document.fonts.ready');
    const { width, height } = page.viewportSize() ?? LAPTOP;
    const file = `secretary-${name}-${width}x${height}.png`;
    await page.screenshot({ path: path.join(folder, file), animations: 'disabled' });
    process.stdout.write(`${file}\n`);
  };
  await page.goto(operatorLink);
  await page.getByRole('button', { name: 'New meeting' }).waitFor();
  await take('prepare');
  await makeMeeting(page, take);
  await readParticipants(page, take);
  await readAgenda(page, take);
  await openSection(page, 'Sittings');
  await page.getByRole('button', { name: 'Add a sitting' }).waitFor();
  await take('sittings');
  await openSection(page, 'Joining');
  await page.getByRole('heading', { name: 'Joining', exact: true }).waitFor();
  await take('joining');
  await makeLinks(page, take);
  await page.getByRole('link', { name: 'Open the console' }).click();
  await page.getByRole('navigation', { name: 'Agenda' }).waitFor();
  await take('console');
  await context.close();
}

async function makeMeeting(page: Page, take: (name: string) => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: 'New meeting' }).click();
  await page.getByRole('button', { name: /^From a list of participants/ }).click();
  await page.getByLabel('Title of the meeting').fill('Working Group on Transparency');
  await page.getByLabel('First day').fill('2027-03-11');
  await page.getByLabel('Days', { exact: true }).fill('2');
  await take('new');
  await page.getByRole('button', { name: 'Create' }).click();
  await page.getByRole('heading', { name: 'Participants from a list' }).waitFor();
}

async function readParticipants(page: Page, take: (name: string) => Promise<void>): Promise<void> {
  await page.getByLabel('Choose a file').setInputFiles(path.join(LISTS, 'participants-60.xlsx'));
  await page.getByText('58 of 60 recognised').waitFor();
  await take('import');
  await page.getByRole('radio', { name: 'Micronesia (Federated States of)' }).check();
  await page
    .getByRole('radiogroup', { name: /Mines Action/ })
    .getByRole('radio', { name: 'New organization' })
    .check();
  await page.getByRole('button', { name: 'Import 60' }).click();
  await page.getByLabel('Find a delegation').waitFor();
}

async function readAgenda(page: Page, take: (name: string) => Promise<void>): Promise<void> {
  await openSection(page, 'Agenda');
  await page.getByRole('button', { name: 'Read a document' }).click();
  await page.getByLabel('Choose a file').setInputFiles(path.join(LISTS, 'agenda-annotated-typed-numbers.docx'));
  await page.getByText('14 items, 7 with notes').waitFor();
  await take('import-agenda');
  await page.getByRole('button', { name: 'Import 14' }).click();
  const tree = page.getByRole('treegrid', { name: 'Agenda' });
  await tree.getByRole('row', { name: /^3 / }).click();
  await take('setup');
}

async function makeLinks(page: Page, take: (name: string) => Promise<void>): Promise<void> {
  await openSection(page, 'Links');
  await page.getByRole('button', { name: 'Make links for 60' }).click();
  await page.getByText('60 of 60 delegations have a link').waitFor();
  await take('links');
  await page.getByRole('button', { name: 'Nameplates' }).click();
  await page.getByText('60 nameplates, 8 sheets of A4').waitFor();
  await page
    .locator('.plate .qr path')
    .nth(2 * 60 - 1)
    .waitFor();
  await take('nameplates');
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(A4);
  await take('sheet');
  await page.emulateMedia({ media: null });
  await page.setViewportSize(LAPTOP);
}

async function openSection(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Set up' })
    .getByRole('link', { name: new RegExp(name) })
    .click();
}
