// How a meeting looks, set by a secretary on the set-up page, seen in the hall, by the public and on the pages of others that the meeting
// lets show it.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

import { pngOf, SVG_EMBLEM } from '../emblems.ts';
import { SAMPLE_ID } from '../rostrum-process.ts';
import { expectNoViolations } from './axe.ts';
import type { Room } from './room.ts';
import { PROJECTOR, test } from './room.ts';

const WINDOW = { width: 1366, height: 680 };

async function openSection(room: Room, section: string, heading: string): Promise<Page> {
  const { url } = await room.server.link('secretary');
  const { page } = await room.person(url.replace('/chair#', `/setup?at=${section}#`), WINDOW);
  await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
  return page;
}
const colourOf = (page: Page, name: string): Promise<string> =>
  page.evaluate((property) => getComputedStyle(document.documentElement).getPropertyValue(property).trim(), name);
/** The emblem as it is drawn: its width as a picture, which one that is missing has not. */
const drawn = (page: Page, where: string): Promise<number> =>
  page
    .locator(where)
    .first()
    .evaluate((image) => (image as HTMLImageElement).naturalWidth);

test('a name, an emblem and colours are put, refused in words, seen in the hall and taken back', async ({ room }) => {
  const page = await openSection(room, 'meeting', 'Meeting');
  const { page: screen } = await room.screen();
  const { page: follower } = await room.person(`${room.server.url}/m/${SAMPLE_ID}`, WINDOW);
  const { page: delegate } = await room.delegate('MX');

  const name = page.getByLabel('Name in place of Rostrum, English');
  await name.fill('Conference on Tests');
  await name.press('Enter');
  await expect(page.getByRole('banner')).toContainText('Conference on Tests');
  await expect(screen.getByText('Conference on Tests')).toBeVisible();

  const emblem = page.getByLabel('Emblem', { exact: true });
  const field = page.locator('.emblem-field');
  const script = '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>';
  for (const [buffer, words] of [
    [Buffer.from('no picture'), /no SVG and no PNG/],
    [Buffer.from(script), /holds a script/],
    [Buffer.concat([pngOf(9, 9), Buffer.alloc(300_000)]), /256 KB at most/],
  ] as const) {
    await emblem.setInputFiles({ name: 'emblem.svg', mimeType: 'image/svg+xml', buffer });
    await expect(field.getByRole('status')).toContainText(words);
    await expect(field.getByRole('img')).toHaveCount(0);
  }
  await emblem.setInputFiles({ name: 'emblem.svg', mimeType: 'image/svg+xml', buffer: SVG_EMBLEM });
  await expect(field.getByRole('button', { name: 'Remove the emblem' })).toBeVisible();
  for (const seen of [screen, follower]) await expect.poll(() => drawn(seen, '.look-band img')).toBeGreaterThan(0);

  const accent = page.getByLabel('Accent');
  await accent.fill('#f0e060');
  await accent.press('Enter');
  const wrong = page.getByText(/White letters cannot be read on this colour/);
  const nearest = /#[0-9a-f]{6}/.exec((await wrong.textContent()) ?? '')?.[0] ?? '';
  await accent.fill(nearest.toUpperCase());
  await accent.press('Enter');
  await expect(wrong).toBeHidden();
  for (const seen of [page, delegate]) await expect.poll(() => colourOf(seen, '--accent')).toBe(nearest);
  const band = page.getByLabel('Colour of the band');
  await band.fill('#1a5fb4');
  await band.press('Enter');
  await expect(screen.locator('.look-band')).toHaveCSS('background-color', 'rgb(26, 95, 180)');

  // Nothing of the picture below is pushed out.
  for (const seen of [screen, follower])
    await expect
      .poll(() => seen.evaluate(() => document.documentElement.scrollHeight - innerHeight))
      .toBeLessThanOrEqual(0);
  await expectNoViolations(page, 'how it looks');
  await expectNoViolations(screen, 'a screen with a band');
  await expectNoViolations(follower, 'the public page with a band');
  await expectNoViolations(delegate, 'a phone in another colour');

  await page.getByRole('radio', { name: 'Light', exact: true }).check();
  await expect.poll(() => screen.evaluate(() => document.documentElement.dataset['theme'])).toBe('light');

  // What was done last is taken back first; the emblem goes by its own press.
  await page.getByRole('heading', { name: 'Meeting', exact: true }).click();
  await page.keyboard.press('Control+z');
  await expect.poll(() => screen.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  await page.keyboard.press('Control+z');
  await expect(screen.locator('.look-band')).not.toHaveCSS('background-color', 'rgb(26, 95, 180)');
  await field.getByRole('button', { name: 'Remove the emblem' }).click();
  await expect(screen.locator('.look-band img')).toHaveCount(0);
  await accent.fill('');
  await accent.press('Enter');
  await expect.poll(() => colourOf(delegate, '--accent')).not.toBe(nearest);
  await name.fill('');
  await name.press('Enter');
  await expect(screen.locator('.look-band')).toHaveCount(0);
  await expect(page.getByRole('banner')).toContainText('Rostrum');
});

test('the public page stands in pages of the sites that are named, and of no other', async ({ room }) => {
  const page = await openSection(room, 'joining', 'Joining');
  const embedded = `${room.server.url}/embed/${SAMPLE_ID}`;
  // Pages of somebody else, at two addresses.
  const others = createServer((_request, response) =>
    response
      .setHeader('content-type', 'text/html')
      .end(`<title>Another site</title><iframe src="${embedded}"></iframe>`),
  ).listen(0, '127.0.0.1');
  await once(others, 'listening');
  const { port } = others.address() as AddressInfo;
  try {
    const field = page.getByLabel('Sites that may show the public page');
    await expect(page.getByText(embedded)).toBeVisible();
    await field.fill('not a site at all');
    await field.blur();
    await expect(page.getByText(/is no site such as/)).toBeVisible();
    await field.fill(`http://127.0.0.1:${port}/news?today\nwww.un.org`);
    await field.blur();
    await expect(field).toHaveValue(`http://127.0.0.1:${port}\nhttps://www.un.org`);

    const { page: named } = await room.person(`http://127.0.0.1:${port}/`, PROJECTOR);
    await expect(named.frameLocator('iframe').getByRole('main')).toBeVisible();
    // The record is a page of its own, which stands in nobody's frame: from there it opens beside it.
    await page.getByRole('radio', { name: 'Decisions', exact: true }).check();
    const link = named.frameLocator('iframe').getByRole('link', { name: 'The record' });
    const [record] = await Promise.all([named.context().waitForEvent('page'), link.click()]);
    await expect(record.getByRole('heading', { level: 1, name: 'The record' })).toBeVisible();
    const { page: unnamed } = await room.person(`http://localhost:${port}/`, PROJECTOR);
    await expect(unnamed.frameLocator('iframe').getByRole('main')).toHaveCount(0);
  } finally {
    others.closeAllConnections();
    others.close();
  }
});
