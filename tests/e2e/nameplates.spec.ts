// Links for all in one press, and their nameplates on paper: printed to PDF, the sheets are counted; each code is read as a phone's camera
// would, and leads to its own delegation.
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';

import { pngOf } from '../emblems.ts';
import { SAMPLE_ID } from '../rostrum-process.ts';
import { takeSeat } from '../wire/example-client.ts';
import { bringReader, pagesOf, readCodes } from './paper.ts';
import type { Room } from './room.ts';
import { PHONE, test } from './room.ts';

const WINDOW = { width: 1366, height: 680 };
/** What a browser prints on: 96 px an inch. */
const PX_PER_MM = 96 / 25.4;

async function openLinks(room: Room): Promise<Page> {
  const { url, token } = await room.server.link('secretary');
  // The sample is open to everybody, where all nameplates have one code: that of the first page.
  const secretary = await takeSeat(room.server.url, SAMPLE_ID, token);
  expect(await secretary.give({ type: 'EditSettings', joining: 'approve' })).toMatchObject({ ok: true });
  const kept = await fetch(`${room.server.url}/api/meetings/${SAMPLE_ID}/emblem`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'image/png' },
    body: new Uint8Array(pngOf(300, 100)),
  });
  const { hash } = (await kept.json()) as { hash: string };
  expect(await secretary.give({ type: 'EditMeeting', theme: { emblem: hash } })).toMatchObject({ ok: true });
  secretary.close();
  const { page } = await room.person(url.replace('/chair#', '/links#'), WINDOW);
  await expect(page.getByRole('heading', { name: 'Links', exact: true })).toBeVisible();
  return page;
}

test('links for all in one press; sheets of three forms; each code opens its own delegation', async ({ room }) => {
  const page = await openLinks(room);
  await page.getByRole('button', { name: 'Make links for 161' }).click();
  await expect(page.getByText('161 of 161 delegations have a link')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Make links/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Nameplates' }).click();
  await expect(page.getByText('161 nameplates, 21 sheets of A4')).toBeVisible();
  await page.getByLabel('Language', { exact: true }).selectOption('English');
  await page.getByLabel('Second language').selectOption('French');
  await expect(page.locator('.plate .qr path')).toHaveCount(161 * 2);
  for (const [form, sheets] of [
    ['Cards', 21],
    ['Strips', 11],
    ['Tents', 161],
  ] as const) {
    await page.getByRole('radio', { name: form }).check();
    await expect(page.locator('.plate .qr path')).toHaveCount(161 * 2);
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true })), form).toBe(sheets);
    await expect(page.locator('.plate .plate-emblem')).toHaveCount(form === 'Strips' ? 0 : 161);
    // The code itself, without its quiet zone, is no smaller than 30 mm; and no name is cut off.
    const { side, modules, quiet } = await page
      .locator('.plate .qr')
      .first()
      .evaluate((svg) => ({
        side: svg.getBoundingClientRect().width,
        modules: (svg as SVGSVGElement).viewBox.baseVal.width,
        quiet: -(svg as SVGSVGElement).viewBox.baseVal.x,
      }));
    expect((side / PX_PER_MM) * ((modules - 2 * quiet) / modules), form).toBeGreaterThanOrEqual(30);
    const cut = await page
      .locator('.plate')
      .evaluateAll((plates) =>
        plates
          .filter((plate) => plate.scrollWidth > plate.clientWidth + 1 || plate.scrollHeight > plate.clientHeight + 1)
          .map((plate) => plate.getAttribute('data-delegation')),
      );
    expect(cut, `${form} whose words do not fit`).toEqual([]);
  }
  await page.getByRole('radio', { name: 'Cards' }).check();
  await page.getByRole('button', { name: 'Print' }).click();
  const { page: reader } = await room.person('about:blank', WINDOW);
  await bringReader(reader);
  const codes = await readCodes(page, reader);
  expect(codes.size).toBe(161);
  expect([...codes].filter(([, text]) => text === null)).toEqual([]);
  expect(new Set(codes.values()).size).toBe(161);

  const { page: phone } = await room.person(codes.get('CH')!, PHONE);
  await expect(phone.getByText('Switzerland').first()).toBeVisible();
  // And the officers see that it has come.
  await page.getByRole('main').getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText('1 of 161 have joined')).toBeVisible();
  // Gone again it has joined all the same, and is said when.
  await phone.close();
  const row = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: 'Revoke: Switzerland' }) });
  await expect(row).toContainText(/1 device, 0 connected · last seen /);
  await expect(page.getByText('1 of 161 have joined')).toBeVisible();
  await page.getByRole('button', { name: 'Revoke: Switzerland' }).click();
  await page.getByRole('button', { name: /Revoke\? .*: Switzerland/ }).click();
  await expect(page.getByText('160 of 161 delegations have a link')).toBeVisible();
  // All were printed: the one with a new link is printed alone.
  await page.getByRole('button', { name: 'Make links for 1' }).click();
  await page.getByRole('button', { name: 'Nameplates' }).click();
  await page.getByLabel('Which').selectOption('not yet printed: 1');
  await expect(page.getByText('1 nameplate, 1 sheet of A4')).toBeVisible();
});

test('the letters’ table comes as a file, and a booth’s link is made and shown once', async ({ room }) => {
  const page = await openLinks(room);
  await page.getByRole('button', { name: /^Make links/ }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'For letters: CSV' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8').split('\r\n')[0]).toMatch(/code,name_en,.*link,join_code,devices/);
  await page.getByRole('button', { name: 'A link for a booth' }).click();
  await expect(page.getByRole('textbox', { name: 'Booth' })).toHaveValue(/^http.+#.+/u);

  // The hall's network, by the keyboard alone: a password that is too short is refused in words; a screen tells it with the code.
  const { page: hall } = await room.screen();
  const secretary = await takeSeat(room.server.url, SAMPLE_ID, (await room.server.link('secretary')).token);
  const screens = await secretary.give({ type: 'ShowOnScreen', screen: 'main', picture: 'join' });
  expect(screens).toMatchObject({ ok: true });
  secretary.close();
  const wifi = page.getByRole('region', { name: 'Wi-Fi of the hall' });
  await wifi.getByRole('button', { name: 'Say which Wi-Fi' }).focus();
  await page.keyboard.press('Enter');
  await expect(wifi.getByRole('textbox').first()).toBeFocused();
  await page.keyboard.type('Salle XX');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('short');
  await page.keyboard.press('Enter');
  await expect(wifi.getByText(/eight/i)).toBeVisible();
  await page.keyboard.type('-no-more');
  await page.keyboard.press('Enter');
  await expect(wifi.getByText('Salle XX')).toBeVisible();
  await expect(hall.getByText('Wi-Fi Salle XX, password short-no-more')).toBeVisible();
});
