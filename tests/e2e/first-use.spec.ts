// Somebody's first use, by visible labels alone: from the link that the first start prints to the report of three speeches. How long each
// part took is printed, for people to compare; a busy machine fails nothing by it.
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { Words } from './first-use-words.ts';
import { WORDS } from './first-use-words.ts';
import { bringReader, pagesOf, readCodes } from './paper.ts';
import type { Room } from './room.ts';
import { PHONE, pressSpace, test } from './room.ts';

const WINDOW = { width: 1366, height: 680 };
const TITLE = 'Working Group on Transparency';
const people = (name: string): string => path.resolve(import.meta.dirname, '../people', name);

const button = (page: Page | Locator, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: typeof name === 'string' });

/** Meeting of one's own, with the list of its participants asked for. */
async function newMeeting(page: Page, words: Words): Promise<void> {
  await button(page, words.newMeeting).click();
  await button(page, words.fromList).click();
  await page.getByLabel(words.title).fill(TITLE);
  await page.getByLabel(words.day).fill(new Date().toISOString().slice(0, 10));
  await button(page, words.create).click();
  await expect(page.getByRole('banner')).toContainText(TITLE);
}

async function importParticipants(page: Page, words: Words): Promise<void> {
  await page.getByLabel(words.file).setInputFiles(people('participants-60.xlsx'));
  await expect(page.getByText(words.recognised)).toBeVisible();
  await page.getByRole('radio', { name: words.micronesia }).check();
  const mines = page.getByRole('radiogroup', { name: /Mines Action/ });
  await mines.getByRole('radio', { name: words.organization }).check();
  await page.getByRole('button', { name: words.take(60) }).click();
  await expect(rail(page, words)).toContainText('60');
}

const rail = (page: Page, words: Words): Locator => page.getByRole('navigation', { name: words.setUp });

async function importAgenda(page: Page, words: Words): Promise<void> {
  await rail(page, words).getByRole('link', { name: words.agenda }).click();
  await button(page, words.readDocument).click();
  await page.getByLabel(words.file).setInputFiles(people('agenda-annotated-typed-numbers.docx'));
  await expect(page.getByText(words.items)).toBeVisible();
  await page.getByRole('button', { name: words.take(14) }).click();
  await expect(page.getByRole('treegrid').getByRole('row')).toHaveCount(14);
}

async function settle(page: Page, words: Words): Promise<void> {
  await rail(page, words).getByRole('link', { name: words.speaking }).click();
  await page.getByLabel(words.minutes).fill('3');
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: words.understanding }).check();
  await rail(page, words).getByRole('link', { name: words.joining }).click();
  await page.getByRole('radio', { name: words.approve }).check();
}

/** Sixty links on eight sheets, each code its own; the phone that reads Switzerland's is Switzerland. */
async function printNameplates(room: Room, page: Page, words: Words): Promise<void> {
  await rail(page, words).getByRole('link', { name: words.links }).click();
  await button(page, words.makeLinks).click();
  await expect(page.getByText(words.standing)).toBeVisible();
  await button(page, words.nameplates).click();
  await page.getByRole('radio', { name: words.cards }).check();
  await page.getByLabel(words.language, { exact: true }).selectOption(words.english);
  await page.getByLabel(words.second).selectOption(words.french);
  await expect(page.locator('.plate .qr path')).toHaveCount(60 * 2);
  await page.evaluate(() => {
    globalThis.print = () => void (document.documentElement.dataset.printed = 'yes');
  });
  await button(page, words.print).click();
  await expect(page.locator('html[data-printed]')).toHaveCount(1);
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))).toBe(8);
  const { page: reader } = await room.person('about:blank', WINDOW);
  await bringReader(reader);
  const codes = await readCodes(page, reader);
  expect(codes.size).toBe(60);
  expect([...codes].filter(([, text]) => text === null)).toEqual([]);
  expect(new Set(codes.values()).size).toBe(60);
  const { page: phone } = await room.person(codes.get('CH')!, PHONE, { locale: words.locale });
  await expect(phone.getByText(words.youAre).first()).toBeVisible();
  await expect(phone.getByText(Object.values(words.speakers)[0]!).first()).toBeVisible();
  await button(page, words.close).click();
}

async function preside(page: Page, words: Words): Promise<void> {
  await page.getByRole('link', { name: words.openConsole }).click();
  await pressSpace(page, words.openSitting, words);
  await pressSpace(page, words.openItem, words);
  await button(page, /^4 /).click();
  await page.getByRole('menuitem', { name: words.openFour }).click();
  await pressSpace(page, words.openList, words);
  const box = page.getByRole('combobox', { name: words.add });
  for (const [letters, name] of Object.entries(words.speakers)) {
    await box.click();
    await box.pressSequentially(letters);
    await expect(page.getByRole('option').first()).toContainText(name);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('grid', { name: words.waiting })).toContainText(name);
  }
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(box).not.toBeFocused({ timeout: 500 });
  }).toPass();
  const floor = page.getByRole('region', { name: words.floor, exact: true });
  const names = Object.values(words.speakers);
  for (const [index, name] of names.entries()) {
    await pressSpace(page, new RegExp(`^${words.give}\\P{L}*${name}`, 'u'), words);
    if (index < names.length - 1) await button(floor, words.endOnly).click();
    else await pressSpace(page, new RegExp(`^${words.end}`), words);
  }
}

/** What a press brings, unpacked: the text of its parts. */
async function taken(page: Page, pressed: Locator): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), pressed.click()]);
  const parts = unzipSync(new Uint8Array(readFileSync(await download.path())));
  return Object.values(parts)
    .map((part) => strFromU8(part))
    .join('\n');
}

/** The last statement was ended too soon: taken back, ended again. Then the record, and the record as files. */
async function report(page: Page, words: Words): Promise<void> {
  await page.getByRole('contentinfo').getByRole('button', { name: words.undo }).click();
  await pressSpace(page, new RegExp(`^${words.end}`), words);
  await page.getByRole('link', { name: words.report, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: words.report })).toBeVisible();
  // The procedural report is written in English and French so far.
  const inWord = Object.values(words.locale === 'ar-EG' ? WORDS.en.speakers : words.speakers);
  // Files are of what the server has: what was pressed last may still be on its way there.
  await expect(async () => {
    const files = [await taken(page, button(page, 'Word')), await taken(page, button(page, 'Excel'))];
    for (const name of inWord) expect(files[0]).toContain(name);
    for (const name of Object.values(words.speakers)) expect(files[1]).toContain(name);
  }).toPass();
  await page.getByRole('link', { name: words.speeches, exact: true }).click();
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(4);
}

for (const [language, words] of Object.entries(WORDS))
  test(`a first use, from the printed link to the report, in ${language}`, async ({ room }) => {
    const { url } = await room.server.link('operator');
    const { page } = await room.person(url, WINDOW, { locale: words.locale });
    const parts: Record<string, () => Promise<void>> = {
      'new meeting': () => newMeeting(page, words),
      participants: () => importParticipants(page, words),
      agenda: () => importAgenda(page, words),
      'speaking and joining': () => settle(page, words),
      'links and nameplates': () => printNameplates(room, page, words),
      'three speakers': () => preside(page, words),
      'undo and report': () => report(page, words),
    };
    const took: string[] = [];
    for (const [what, part] of Object.entries(parts)) {
      const from = performance.now();
      await test.step(what, part);
      took.push(`${what} ${((performance.now() - from) / 1000).toFixed(1)} s`);
    }
    process.stdout.write(`A first use in ${language}: ${took.join(', ')}\n`);
  });
