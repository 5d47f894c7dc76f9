// From nothing to a meeting of one's own, by visible labels alone: the link, a new meeting, its set-up page, and back to the list.
import { expect } from '@playwright/test';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { CLIENT, openIdentityProvider } from '../integration/identity-provider.ts';
import { SAMPLE_ID, startRostrum } from '../rostrum-process.ts';

import { expectNoViolations } from './axe.ts';
import { test } from './room.ts';

const WINDOW = { width: 1366, height: 680 };

const WORDS = {
  'en-GB': {
    door: 'Prepare a meeting',
    new: 'New meeting',
    empty: /^Empty/,
    title: 'Title of the meeting',
    day: 'First day',
    days: 'Days',
    create: 'Create',
    setUp: 'Set up',
    sittings: /Sittings/,
    yours: 'Your meetings',
  },
  'fr-FR': {
    door: 'Préparer une réunion',
    new: 'Nouvelle réunion',
    empty: /^Vide/,
    title: 'Titre de la réunion',
    day: 'Premier jour',
    days: 'Jours',
    create: 'Créer',
    setUp: 'Préparation',
    sittings: /Séances/,
    yours: 'Vos réunions',
  },
  'ar-EG': {
    door: 'إعداد اجتماع',
    new: 'اجتماع جديد',
    empty: /^فارغ/,
    title: 'عنوان الاجتماع',
    day: 'اليوم الأول',
    days: 'عدد الأيام',
    create: 'إنشاء',
    setUp: 'الإعداد',
    sittings: /الجلسات/,
    yours: 'اجتماعاتك',
  },
} as const;

for (const [locale, words] of Object.entries(WORDS))
  test(`a meeting of one’s own, in ${locale}`, async ({ room }) => {
    const link = await room.server.link('operator');
    const { page } = await room.person(`${room.server.url}/`, WINDOW, { locale, timezoneId: 'Europe/Paris' } as object);
    await page.getByRole('link', { name: words.door }).click();
    // Without the link the page says how to come by one, and takes it pasted.
    await expect(page.getByRole('heading', { name: words.door })).toBeVisible();
    await expectNoViolations(page, 'without a link');
    await page.getByRole('textbox').fill(link.url);
    await page.keyboard.press('Enter');

    await page.getByRole('button', { name: words.new }).click();
    await page.getByRole('button', { name: words.empty }).click();
    await expectNoViolations(page, 'a new meeting');
    await page.getByLabel(words.title).fill('Working Group on Transparency');
    await page.getByLabel(words.day).fill('2027-03-11');
    await page.getByLabel(words.days, { exact: true }).fill('2');
    await page.getByRole('button', { name: words.create }).click();

    await expect(page.getByRole('heading', { name: words.setUp, exact: true })).toBeVisible();
    await expect(page.getByRole('banner')).toContainText('Working Group on Transparency');
    await expect(page.getByRole('table').getByRole('row')).toHaveCount(5);
    await expect(
      page.getByRole('navigation', { name: words.setUp }).getByRole('link', { name: words.sittings }),
    ).toBeVisible();

    await page.goto(`${room.server.url}/prepare`);
    const own = page.getByRole('region', { name: words.yours }).getByRole('listitem');
    await expect(own.filter({ hasText: 'Working Group on Transparency' })).toBeVisible();
    await expectNoViolations(page, 'the list');
  });

test('what is exported is a file, which makes the meeting again once it is deleted', async ({ room }, {
  outputDir,
}) => {
  const { page } = await room.person((await room.server.link('operator')).url, WINDOW);
  const sample = page.getByRole('listitem').filter({ hasText: 'Second Preparatory Meeting' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    sample.getByRole('button', { name: 'Export: Second Preparatory Meeting' }).click(),
  ]);
  const file = `${outputDir}/meeting.json`;
  await download.saveAs(file);
  await sample.getByRole('button', { name: 'Delete: Second Preparatory Meeting' }).click();
  await sample.getByRole('button', { name: 'Delete for good?: Second Preparatory Meeting' }).click();
  await expect(sample).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'No meeting yet' })).toBeVisible();
  await page.getByRole('button', { name: 'New meeting' }).click();
  await page.getByRole('button', { name: /^From a file/ }).click();
  await page.getByLabel('Choose a file').setInputFiles(file);
  await expect(page.getByRole('banner')).toContainText('Second Preparatory Meeting');
});

test('a meeting like an earlier one, and one out of an export of OpenSlides, which says what it left out', async ({
  room,
}) => {
  const { page } = await room.person((await room.server.link('operator')).url, WINDOW);
  await page.getByRole('button', { name: 'Copy: Second Preparatory Meeting' }).click();
  await page.getByLabel('Title of the meeting').fill('Third Preparatory Meeting');
  await page.getByLabel('First day').fill('2027-03-11');
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('banner')).toContainText('Third Preparatory Meeting');
  await expect(page.getByRole('navigation', { name: 'Set up' })).toContainText('161 delegations');

  await page.goto(`${room.server.url}/prepare`);
  await page.getByRole('button', { name: 'New meeting' }).click();
  await page.getByRole('button', { name: /^From a file/ }).click();
  await page.getByLabel('Choose a file').setInputFiles('tests/people/openslides-like-export.json');
  await expect(page.getByText('This of the file was not taken over:')).toBeVisible();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('navigation', { name: 'Set up' })).toContainText('5 items');
});

test('a meeting file is read in UTF-16, and one that is no JSON is told by its line', async ({ room }) => {
  const { page } = await room.person((await room.server.link('operator')).url, WINDOW);
  const open = async (buffer: Buffer): Promise<void> => {
    await page.getByRole('button', { name: 'New meeting' }).click();
    await page.getByRole('button', { name: /^From a file/ }).click();
    await page.getByLabel('Choose a file').setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer });
  };
  const text = readFileSync('tests/people/plain-meeting.json', 'utf8');
  await open(Buffer.from(text.replace('"date"', '// the first day\n  "date"')));
  const told = page.getByRole('region', { name: 'New meeting' }).getByRole('alert');
  await expect(told).toContainText('This is not a meeting file.');
  await expect(told).toContainText('Line 4:');
  await expect(told).toContainText('found “//”: JSON has no comments; take it out');
  const choose = async (buffer: Buffer): Promise<void> =>
    page.getByLabel('Choose a file').setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer });
  await choose(Buffer.from(text, 'latin1'));
  await expect(told).toContainText('is not UTF-8 (perhaps windows-1252)');
  await choose(Buffer.from(text.replace('"15 h"', '"after lunch"')));
  await expect(told).toContainText('Line 8: sittings.1.from');
  await choose(Buffer.from(`\ufeff\ufeff${text}`, 'utf16le'));
  await expect(page.getByRole('banner')).toContainText('Working Group on Transparency');
});

test('a link that opens nothing is said to, and another can be pasted', async ({ room }) => {
  const { page } = await room.person(`${room.server.url}/prepare#nonsense`, WINDOW);
  await expect(page.getByText('This link opens nothing here.', { exact: false })).toBeVisible();
  await expect(page).toHaveURL(`${room.server.url}/prepare`);
  await page.getByLabel('Paste the link here').fill((await room.server.link('operator')).url);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('button', { name: 'New meeting' })).toBeVisible();
});

test('whoever makes a meeting hands the Chair’s link over', async ({ room }) => {
  const { page } = await room.person((await room.server.link('operator')).url, WINDOW);
  await page.getByRole('button', { name: 'New meeting' }).click();
  await page.getByRole('button', { name: /^Empty/ }).click();
  await page.getByLabel('Title of the meeting').fill('Working Group on Transparency');
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page).toHaveURL(/\/setup/);
  await page.goto(page.url().replace(/\/setup.*$/, '/links'));
  const told = page.getByRole('textbox', { name: 'The Chair’s link, for the Chair alone:' });
  await expect(told).toHaveValue(/^http/u);
  const url = await told.inputValue();
  const { page: chair } = await room.person(url, WINDOW);
  await expect(chair.getByRole('region', { name: 'The floor' })).toBeVisible();
  await chair.goto(page.url());
  await expect(chair.getByRole('button', { name: 'A link for the Chair' })).toBeVisible();
  await expect(chair.getByText('for the Chair alone')).toHaveCount(0);
});

test('whoever signs in at a provider has their seats at once, and none after signing out', async ({ browser }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rostrum-rules-'));
  const rules = path.join(folder, 'rules.json');
  writeFileSync(
    rules,
    JSON.stringify([
      { claim: 'groups', has: 'conf-planners', role: 'organizer' },
      { claim: 'groups', match: '^rostrum-(?<meeting>.+)-(?<role>chair|secretary|booth)$' },
    ]),
  );
  const provider = await openIdentityProvider({
    sam: { name: 'Sam Several', groups: ['conf-planners', `rostrum-${SAMPLE_ID}-chair`] },
  });
  const server = await startRostrum({
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_RULES: rules,
  });
  provider.serve(server.url);
  const context = await browser.newContext({ viewport: WINDOW, locale: 'en-GB' });
  try {
    const page = await context.newPage();
    // The door of an officer's page offers it.
    const consoleOf = `${server.url}/m/${SAMPLE_ID}/chair`;
    await page.goto(consoleOf);
    const signIn = page.getByRole('link', { name: /^Sign in with 127\.0\.0\.1/ });
    await expect(signIn).toBeVisible();
    await expectNoViolations(page, 'the door of the console');
    await page.goto(`${server.url}/prepare`);
    await signIn.click();
    await page.locator('input[name=login]').fill('sam');
    await page.locator('input[name=password]').fill('any');
    await page.getByRole('button', { name: /sign-in/i }).click();
    await page.getByRole('button', { name: /continue/i }).click();
    // Back here: the address keeps nothing of it, an organizer prepares meetings, a seat is one press away.
    await expect(page.getByRole('button', { name: 'New meeting' })).toBeVisible();
    expect(page.url()).toBe(`${server.url}/prepare`);
    const seats = page.getByRole('region', { name: 'Your seats' });
    await expect(seats.getByRole('listitem')).toContainText('Chair');
    await expectNoViolations(page, 'signed in');
    await seats.getByRole('link', { name: 'Open' }).click();
    await expect(page.getByRole('region', { name: 'The floor' })).toBeVisible();

    await page.goto(`${server.url}/prepare`);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: /yes/i }).click();
    await expect(page.getByRole('heading', { name: 'Take your seat' })).toBeVisible();
    await page.goto(`${server.url}/prepare`);
    await expect(page.getByRole('button', { name: 'New meeting' })).toHaveCount(0);
    await page.goto(consoleOf);
    await expect(signIn).toBeVisible();
  } finally {
    await context.close();
    await server.dispose();
    await provider.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
