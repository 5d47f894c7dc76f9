// The pages that prepare a meeting, its links and its record: in each language no text of them is cut or stands over another, from a
// phone's width to a laptop's, and axe-core finds no violation (in one language from each side, each in its own colours: what it looks for
// is in no words); with an import open before it is taken, and the nameplates.
import { expect } from '@playwright/test';
import path from 'node:path';

import { takeSeat } from '../wire/example-client.ts';
import { expectNoViolations } from './axe.ts';
import { misfits } from './boxes.ts';
import { test } from './room.ts';

/** The least phone and the least laptop; the languages that are analysed are looked at in roomier windows too. */
const LEAST = [
  [320, 568],
  [1366, 680],
] as const;
const ALL_SIZES = [...LEAST, [390, 664], [1440, 900]] as const;
/** One look for each language, each look in three of them. */
const LOOKS = { en: 'dark', fr: 'light', es: 'dark', ar: 'light', ru: 'dark', zh: 'light' } as const;
const ANALYSED: readonly string[] = ['en', 'ar'];
const SECTIONS = [
  'meeting',
  'sittings',
  'agenda',
  'participants',
  'categories',
  'groups',
  'speaking',
  'joining',
  'screens',
] as const;
const RECORD = ['summary', 'items', 'speeches', 'delegations', 'downloads'] as const;
const people = (name: string): string => path.resolve(import.meta.dirname, '../people', name);

for (const [language, colorScheme] of Object.entries(LOOKS))
  test(`the pages that prepare a meeting, in ${language}`, async ({ room }) => {
    const operator = await room.server.link('operator');
    const { id, links } = await meetingOf(room.server.url, operator.token);
    await speak(room.server.url, id, new URL(links.secretary).hash.slice(1));
    const options = { colorScheme, locale: language } as const;
    const { page } = await room.person(
      links.secretary.replace('/chair#', `/setup?lang=${language}#`),
      { width: 1366, height: 680 },
      options,
    );
    const address = page.url().split(/[?#]/)[0]!;
    const sizes = ANALYSED.includes(language) ? ALL_SIZES : LEAST;
    const looked = async (what: string): Promise<void> => {
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      for (const [width, height] of sizes) {
        await page.setViewportSize({ width, height });
        await expect
          .poll(() => misfits(page), { message: `${what} at ${width}x${height}`, intervals: [50, 200, 500] })
          .toEqual([]);
      }
      if (ANALYSED.includes(language)) await expectNoViolations(page, what);
    };
    const section = async (at: string): Promise<void> => {
      await page.locator(`.rail a[href*="at=${at}"]`).first().click();
      await expect(page.locator('.desk-main h2').first()).toBeVisible();
    };

    await expect(page.locator('.desk-main h2').first()).toBeVisible();
    // A title that is too long for its place ends at its end, also where the page runs the other way.
    if (language === 'ar') await expect(page.locator('.desk-head .meeting b')).toHaveCSS('direction', 'ltr');
    for (const at of SECTIONS) {
      await section(at);
      if (at === 'agenda') await page.getByRole('treegrid').getByRole('row').nth(3).click();
      if (at === 'participants') await page.locator('.people button').nth(3).click();
      await looked(at);
    }

    // Lists that are open, before they are taken: what is decided, what is a fault, what comes.
    await section('participants');
    for (const [nth, file] of ['participants-trouble.csv', 'seating.csv'].entries()) {
      await page.locator('.section-top .act').nth(nth).click();
      await page.locator('.drop input[type=file]').setInputFiles(people(file));
      await expect(page.locator('.import-rows')).toBeVisible();
      await looked(`preview of ${file}`);
      await section('agenda');
      await section('participants');
    }
    await section('agenda');
    await page.locator('.section-top .act').first().click();
    await looked('where a document is read');
    await page.locator('.drop input[type=file]').setInputFiles(people('agenda-annotated-typed-numbers.docx'));
    await expect(page.locator('.import-rows')).toBeVisible();
    await looked('preview of an agenda');
    await section('participants');
    await section('agenda');
    await page.getByRole('treegrid').getByRole('row').nth(3).click();
    await page.locator('.details .acts .act').last().click();
    await page.locator('.drop textarea').fill('1. Suiza (en nombre de un grupo)\n2. Atlantis\n3. 墨西哥');
    await page.locator('.drop .strong-act').last().click();
    await expect(page.locator('.import-rows')).toBeVisible();
    await looked('preview of a speakers list');

    await page.goto(`${address.replace('/setup', '/links')}?lang=${language}`);
    await expect(page.locator('.link-rows li').first()).toBeVisible();
    await page.locator('.link-acts .strong-act').click();
    await page.locator('.wifi-block .act').click();
    await looked('links');
    await page.locator('.link-acts .strong-act').click();
    await expect(page.locator('.plate .qr path').first()).toBeVisible();
    if (ANALYSED.includes(language)) await expectNoViolations(page, 'nameplates');

    for (const at of RECORD) {
      await page.goto(`${address.replace('/setup', '/report')}?at=${at}&lang=${language}`);
      await expect(page.locator('main h2').first()).toBeVisible();
      await looked(`record: ${at}`);
    }

    await page.goto(`${room.server.url}/prepare?lang=${language}`);
    await expect(page.locator('h1')).toBeVisible();
    await looked('preparing, without a link');
    const preparing = new URL(operator.url);
    preparing.searchParams.set('lang', language);
    await page.goto(preparing.href);
    await expect(page.locator('.meetings li').first()).toBeVisible();
    await looked('preparing');
    await page.locator('.main-act').first().click();
    await page.locator('.ways button').last().click();
    await looked('a new meeting');
  });

/** A small meeting with long names: what is looked at is how words are set, not how many there are. */
async function meetingOf(server: string, token: string): Promise<{ id: string; links: { secretary: string } }> {
  const plan = {
    title: { en: 'Working Group on Transparency', fr: 'Groupe de travail sur la transparence' },
    date: new Date().toISOString().slice(0, 10),
    timeZone: 'Europe/Zurich',
    sittings: ['10:00-13:00', '15:00-18:00'],
    participants: [
      'Switzerland',
      'Bolivia (Plurinational State of)',
      'United Kingdom of Great Britain and Northern Ireland',
      'Netherlands',
      'Mexico',
      'Chad',
      { name: { en: 'International Federation of Red Cross and Red Crescent Societies' }, category: 'organization' },
    ],
    groups: ['African Group'],
    agenda: [
      '1. Opening of the meeting',
      '2. Confirmation of the rules of procedure',
      '3. General status and operation of the Convention',
      '3(a) Universalization',
      '3(b) Transparency measures and exchange of information',
      '4. Closure of the meeting',
    ],
    joining: 'approve',
  };
  const response = await fetch(`${server}/api/meetings`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(plan),
  });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as { id: string; links: { secretary: string } };
}

/** A speech that is over, so that the record has something to say. */
async function speak(server: string, id: string, token: string): Promise<void> {
  const officer = await takeSeat(server, id, token);
  // As the plan above gives them: the first sitting, and an item by its number.
  const [sittingId, itemId] = ['s1', '3(a)'];
  for (const command of [
    { type: 'OpenSitting', sittingId },
    { type: 'OpenItem', itemId },
    { type: 'OpenList', itemId },
    { type: 'RequestFloor', itemId, delegationId: 'BO' },
  ])
    expect(await officer.give(command as never)).toMatchObject({ ok: true });
  const { entryId } = await officer.until('FloorRequested');
  expect(await officer.give({ type: 'GiveFloor', entryId, after: null })).toMatchObject({ ok: true });
  expect(await officer.give({ type: 'EndSpeech', entryId } as never)).toMatchObject({ ok: true });
  officer.close();
}
