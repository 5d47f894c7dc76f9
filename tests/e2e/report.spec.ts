// The report of speeches, taken away by an officer from the console: as files, with nothing of the token in any address.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';

import { SAMPLE_ID } from '../rostrum-process.ts';
import { expectNoViolations } from './axe.ts';
import { officerOf } from './officer.ts';
import { openPalette } from './palette.ts';
import { endSpeech } from './press.ts';
import type { Room } from './room.ts';
import { addDelegation, LAPTOP, PHONE, pressSpace, test } from './room.ts';

/** Until the server has so many statements: files are of what it has, and a console draws an end before it is there. */
async function hasSpoken(room: Room, count: number): Promise<void> {
  const officer = await officerOf(room);
  type Past = { lists: Record<string, { past: { outcome: string }[] }> };
  await expect
    .poll(async () => (await officer.meeting<Past>()).lists['5(b)']!.past.filter((one) => one.outcome === 'spoken'))
    .toHaveLength(count);
  officer.close();
}

/** What a press brings, unpacked: its name, and the text of its parts. */
async function taken(page: Page, button: Locator): Promise<{ name: string; text: string }> {
  // It is made when it is asked for, and a machine with much other work takes its time.
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 300_000 }), button.click()]);
  const parts = unzipSync(new Uint8Array(readFileSync(await download.path())));
  return {
    name: download.suggestedFilename(),
    text: Object.values(parts)
      .map((part) => strFromU8(part))
      .join('\n'),
  };
}

test('an officer downloads the speeches from the list of who has spoken, and from all actions', async ({ room }) => {
  const { page } = await room.chair();
  const addresses: string[] = [];
  page.on('request', (request) => void addresses.push(request.url()));
  await pressSpace(page, /^Open Morning sitting/i);
  await page.getByRole('button', { name: /^5\(b\) Lausanne Action Plan/ }).click();
  await page.getByRole('menuitem', { name: 'Open 5(b)' }).click();
  await pressSpace(page, /Open the list of speakers on/);
  await addDelegation(page, 'CH', 'Switzerland');
  await pressSpace(page, /Give the floor to\s*Switzerland/);
  await endSpeech(page);
  await hasSpoken(room, 1);
  await page.getByRole('button', { name: '1 has spoken' }).click();
  await page.getByRole('button', { name: 'Download the speeches…' }).click();
  const panel = page.getByRole('dialog', { name: 'The speeches, as a file' });
  await expect(panel).toContainText('1 speech.');
  for (const [button, name] of [
    ['CSV', /^speeches-.+\.csv$/],
    ['XLSX (Excel)', /^speeches-.+\.xlsx$/],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      panel.getByRole('button', { name: button, exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(name);
    await expect(panel).toContainText('The file is with your downloads.');
    const bytes = readFileSync(await download.path());
    if (button === 'CSV') expect(bytes.toString()).toContain('Switzerland');
    else expect(bytes.subarray(0, 2).toString()).toBe('PK');
  }
  await page.keyboard.press('Escape');
  await expect(panel).not.toBeVisible();

  await openPalette(page);
  await page.keyboard.type('speeches');
  await expect(page.getByRole('menuitem', { name: 'Download the speeches…' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(panel).toBeVisible();
  expect(addresses.filter((address) => address.includes('/report.'))).toEqual([
    expect.stringMatching(/\/report\.csv$/),
    expect.stringMatching(/\/report\.xlsx$/),
  ]);
});

test('an officer opens the report from the console, reads who spoke, and takes it as a Word and an Excel file', async ({
  room,
}) => {
  const { page } = await room.chair();
  await pressSpace(page, /^Open Morning sitting/i);
  await page.getByRole('button', { name: /^5\(b\) Lausanne Action Plan/ }).click();
  await page.getByRole('menuitem', { name: 'Open 5(b)' }).click();
  await pressSpace(page, /Open the list of speakers on/);
  const names = { CH: 'Switzerland', MX: 'Mexico', ZM: 'Zambia' };
  for (const [code, name] of Object.entries(names)) {
    await addDelegation(page, code, name);
    await pressSpace(page, new RegExp(`Give the floor to\\s*${name}`));
    await endSpeech(page);
  }
  await hasSpoken(room, 3);
  await page.getByRole('link', { name: 'Report', exact: true }).click();

  await expect(page).toHaveTitle(/Report/);
  await expect(page.getByRole('table', { name: 'By category' })).toContainText('3 of');
  for (const [lang, draft] of [
    ['en', 'Draft procedural report'],
    ['fr', 'Projet de rapport de procédure'],
  ] as const) {
    if (lang === 'fr') await page.getByRole('button', { name: 'Français' }).click();
    await expect(page.getByRole('heading', { level: 1, name: lang === 'fr' ? 'Rapport' : 'Report' })).toBeVisible();
    const word = await taken(page, page.getByRole('button', { name: 'Word', exact: true }));
    expect(word.name).toMatch(/^report-.+\.docx$/);
    expect(word.text).toContain(draft);
    const excel = await taken(page, page.getByRole('button', { name: 'Excel', exact: true }));
    expect(excel.name).toMatch(/^speeches-.+\.xlsx$/);
    for (const name of lang === 'fr' ? ['Suisse', 'Mexique', 'Zambie'] : Object.values(names)) {
      expect(word.text).toContain(name);
      expect(excel.text).toContain(name);
    }
  }

  await page.getByRole('link', { name: 'Interventions', exact: true }).click();
  await expect(page.getByRole('row')).toHaveCount(4);
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Résumé' })).toBeVisible();
});

test('the report is for officers: others read what the meeting publishes, a delegation its own besides', async ({
  room,
}) => {
  const { url } = await room.server.link('delegation', 'CH');
  const { page } = await room.person(url.replace('/delegate#', '/report#'), LAPTOP);
  await expect(page.getByRole('heading', { name: 'The report cannot be opened' })).toBeVisible();

  const officer = await officerOf(room);
  await officer.give(
    { type: 'OpenSitting', sittingId: 'am' },
    { type: 'OpenItem', itemId: '5(b)' },
    { type: 'OpenList', itemId: '5(b)' },
    { type: 'RequestFloor', itemId: '5(b)', delegationId: 'MX' },
    { type: 'RequestFloor', itemId: '5(b)', delegationId: 'CH', speaker: { name: 'Ms. Person' } },
  );
  type Waiting = { lists: Record<string, { waiting: { id: string }[] }> };
  const [mexico, swiss] = (await officer.meeting<Waiting>()).lists['5(b)']!.waiting;
  await officer.give(
    { type: 'GiveFloor', entryId: mexico!.id, after: null },
    { type: 'EndSpeech', entryId: mexico!.id },
    { type: 'WithdrawRequest', entryId: swiss!.id },
  );

  const { page: phone } = await room.delegate('CH');
  await phone.getByRole('button', { name: 'Agenda' }).click();
  await expect(phone.getByRole('link', { name: 'The record' })).toHaveCount(0);
  const { page: anybody } = await room.person(`${room.server.url}/m/${SAMPLE_ID}/report`, PHONE);
  await expect(anybody.getByRole('heading', { name: 'The report cannot be opened' })).toBeVisible();
  await officer.give({ type: 'EditSettings', publishRecord: 'speeches' });
  await anybody.reload();
  const spoken = anybody.getByRole('list', { name: 'Speeches' });
  await expect(spoken).toContainText('Mexico');
  await expect(anybody.locator('body')).not.toContainText(/Switzerland|Person/);
  await expectNoViolations(anybody, 'the published record');

  await phone.getByRole('link', { name: 'The record' }).click();
  await expect(phone.getByRole('list', { name: 'Your own' })).toContainText('withdrawn');
  await expect(phone.getByRole('list', { name: 'Speeches' })).toContainText('Mexico');
  await anybody.goto(`${room.server.url}/m/${SAMPLE_ID}`);
  await anybody.getByRole('link', { name: 'The record' }).click();
  await expect(spoken).toContainText('Mexico');
  await anybody.getByRole('button', { name: 'العربية' }).click();
  await expect(anybody.getByRole('heading', { level: 1, name: 'المحضر' })).toBeVisible();
  if (process.env['LOOK_AT'] !== undefined)
    await anybody.screenshot({ path: `${process.env['LOOK_AT']}/record-ar.png` });
  await officer.give({ type: 'EditSettings', publishRecord: 'decisions' });
  await expect(anybody.locator('body')).not.toContainText(/المكسيك/);
  officer.close();
});

test('the record goes back to any moment, event by event, and shows what the screens showed', async ({ room }) => {
  const { page } = await room.chair();
  await pressSpace(page, /^Open Morning sitting/i);
  await page.getByRole('button', { name: /^5\(b\) Lausanne Action Plan/ }).click();
  await page.getByRole('menuitem', { name: 'Open 5(b)' }).click();
  await pressSpace(page, /Open the list of speakers on/);
  await addDelegation(page, 'CH', 'Switzerland');
  await pressSpace(page, /Give the floor to\s*Switzerland/);
  const { page: record } = await room.person(
    (await room.server.link('chair')).url.replace('/chair', '/report'),
    LAPTOP,
  );
  await record.getByRole('link', { name: 'Replay' }).click();
  const time = record.getByRole('slider', { name: 'Time in the meeting' });
  const picture = record.locator('.replay-frame');
  await expect(picture).toContainText('Switzerland');
  await expect(record.getByText(/gave the floor to Switzerland/)).toBeVisible();
  await expect(record.getByRole('button', { name: 'Next event' })).toBeDisabled();

  await time.press('ArrowLeft');
  await expect(record.getByText(/gave the floor to Switzerland/)).toHaveCount(0);
  await time.press('Home');
  await expect(record.getByText(/opened .*Morning sitting/)).toBeVisible();
  await expect(picture).not.toContainText('Switzerland');
  await time.press('ArrowRight');
  await expect(record.getByText(/opened .*Morning sitting/)).toHaveCount(0);

  // It stays where it was put while the meeting goes on, and its end is the meeting's.
  const before = await time.getAttribute('aria-valuetext');
  await page.keyboard.press('e');
  await expect(time).not.toHaveAttribute('aria-valuetext', before!);
  await time.press('End');
  await expect(record.getByText(/ended the statement of Switzerland/)).toBeVisible();

  // In Arabic time runs to the left, and so do the arrows.
  await record.getByRole('button', { name: 'العربية' }).click();
  const running = record.getByRole('slider');
  await expect(record.locator('html')).toHaveAttribute('dir', 'rtl');
  const end = await running.getAttribute('aria-valuetext');
  await running.press('ArrowRight');
  await expect(running).not.toHaveAttribute('aria-valuetext', end!);
  await running.press('ArrowLeft');
  await expect(running).toHaveAttribute('aria-valuetext', end!);
});
