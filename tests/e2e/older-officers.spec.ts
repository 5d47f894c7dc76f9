// The pages on which a meeting is prepared and its record is read, and the public's page in a frame, run in browsers back to 2021 too:
// what came later is taken away, and each is used. The other pages: older-browsers.spec.ts.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

import { expect } from '@playwright/test';

import { SAMPLE_ID } from '../rostrum-process.ts';
import { NEWER, runs, without } from './newer-functions.ts';
import { officerOf } from './officer.ts';
import type { Officer } from './officer.ts';
import type { Room } from './room.ts';
import { LAPTOP, PHONE, test } from './room.ts';

const people = (name: string): string => path.resolve(import.meta.dirname, '../people', name);
const SECTIONS = ['meeting', 'sittings', 'agenda', 'participants', 'categories', 'groups', 'speaking', 'joining'];
const RECORD = ['summary', 'replay', 'items', 'decisions', 'speeches', 'delegations', 'downloads'];

/** Three have spoken on an item, and one handed a statement in. */
async function spoken(room: Room): Promise<Officer> {
  const officer = await officerOf(room);
  await officer.give(
    { type: 'OpenSitting', sittingId: 'am' },
    { type: 'OpenItem', itemId: '5(b)' },
    { type: 'OpenList', itemId: '5(b)' },
    { type: 'RequestFloor', itemId: '5(b)', delegationId: 'DE', mode: 'written' },
  );
  for (const name of ['Ms. A', 'Mr. B', 'Ms. A']) {
    await officer.give({ type: 'GiveFloor', guest: { name, kind: 'presenter' }, itemId: '5(b)', after: null });
    const { entryId } = await officer.seat.until('FloorGiven');
    await officer.give({ type: 'EndSpeech', entryId });
  }
  return officer;
}

test('what prepares a meeting runs in a browser that has nothing of what came after 2021', async ({ room }) => {
  room.everyPage = { content: without(NEWER) };
  const { page } = await room.person((await room.server.link('operator')).url, LAPTOP);
  await page.getByRole('button', { name: 'New meeting' }).click();
  await page.getByRole('button', { name: /^From a list of participants/ }).click();
  await page.getByLabel('Title of the meeting').fill('Working Group on Transparency');
  await page.getByRole('button', { name: 'Create' }).click();
  await page.getByLabel('Choose a file').setInputFiles(people('participants-60.xlsx'));
  await page.getByRole('radio', { name: 'Micronesia (Federated States of)' }).check();
  await page.getByRole('button', { name: /^Import 59/ }).click();
  const rail = page.getByRole('navigation', { name: 'Set up' });
  await expect(rail).toContainText('59 delegations');
  await page.getByRole('button', { name: 'Read a seating plan' }).click();
  await page.getByLabel('Choose a file').setInputFiles(people('seating.csv'));
  await page.getByRole('button', { name: 'Import 8' }).click();
  await page.getByLabel('Find a delegation').fill('mex');
  await page.getByRole('button', { name: /^Mexico/ }).click();
  const seat = page.getByRole('complementary').getByLabel('Place of the nameplate');
  await expect(seat).toHaveValue('1 / 1');
  for (const at of SECTIONS) {
    await page.locator(`.rail a[href*="at=${at}"]`).first().click();
    await runs(page, at, 'Working Group on Transparency');
  }
  await rail.getByRole('link', { name: /Links/ }).click();
  await page.getByRole('button', { name: 'Make links for 59' }).click();
  await page.getByRole('button', { name: 'Nameplates' }).click();
  await expect(page.locator('.plate .qr path').first()).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Close' }).click();
  await page.goto(`${room.server.url}/prepare`);
  await runs(page, 'prepare', 'Working Group on Transparency');
});

test('the record, its replay, and the public’s pages in a frame of others, run there too', async ({ room }) => {
  room.everyPage = { content: without(NEWER) };
  const officer = await spoken(room);
  const { page } = await room.person(officer.url.replace('/chair#', '/report#'), LAPTOP);
  await runs(page, 'report', 'By category');
  const address = page.url().split(/[?#]/)[0]!;
  for (const at of RECORD) {
    await page.goto(`${address}?at=${at}`);
    await expect(page.getByRole('main').getByText(/\w/).first(), at).toBeVisible();
    await runs(page, at, 'Read only: a record is never edited');
  }
  await page.goto(`${address}?at=speeches`);
  await runs(page, 'speeches', 'Mr. B');

  const others = createServer((_request, response) =>
    response
      .setHeader('content-type', 'text/html')
      .end(
        `<title>Another site</title><iframe width=1200 height=800 src="${room.server.url}/embed/${SAMPLE_ID}"></iframe>`,
      ),
  ).listen(0, '127.0.0.1');
  await once(others, 'listening');
  const { port } = others.address() as AddressInfo;
  try {
    await officer.give({
      type: 'EditSettings',
      publicView: true,
      publishRecord: 'speeches',
      embedOrigins: [`http://127.0.0.1:${port}`],
    });
    const { page: site } = await room.person(`http://127.0.0.1:${port}/`, LAPTOP);
    const frame = site.frameLocator('iframe');
    await expect(frame.getByText('5(b)').first()).toBeVisible();
    await officer.give({
      type: 'GiveFloor',
      guest: { name: 'Ms. Frame', kind: 'presenter' },
      itemId: '5(b)',
      after: null,
    });
    await expect(frame.getByText('Ms. Frame').first()).toBeVisible();
    const { page: reader } = await room.person(`${room.server.url}/m/${SAMPLE_ID}/report`, PHONE);
    await expect(reader.getByRole('heading', { level: 1, name: 'The record' })).toBeVisible();
  } finally {
    others.closeAllConnections();
    others.close();
  }
});
