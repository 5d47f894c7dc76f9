// No text of a page is cut, stands outside it or over another: at every width from a phone's to a projector's, at a laptop's zoom of
// 100 to 200 %, in the languages that the program speaks.
import { expect } from '@playwright/test';

import { SAMPLE_ID } from '../rostrum-process.ts';
import { takeSeat } from '../wire/example-client.ts';
import { misfits } from './boxes.ts';
import { test } from './room.ts';

/** 1440x900 at 100, 125, 150 and 200 %, the least laptop, tablets and phones: CSS pixels. */
const CONSOLE = [
  [1440, 900],
  [1366, 680],
  [1152, 720],
  [1024, 768],
  [960, 600],
  [720, 450],
  [390, 664],
  [320, 568],
] as const;
const SCREEN = [
  [1920, 1080],
  [1024, 768],
  [960, 540],
] as const;
const PHONE = [
  [390, 844],
  [390, 664],
  [320, 568],
  [720, 450],
] as const;
const LANGUAGES = ['en', 'fr', 'ar'];

test('every text can be read whole, whatever the window, the zoom and the language', async ({ room, browser }) => {
  test.slow();
  const link = async (role: string, delegation?: string) => (await room.server.link(role, delegation)).url;
  const chair = await takeSeat(room.server.url, SAMPLE_ID, (await room.server.link('chair')).token);
  const give = async (command: object) => expect(await chair.give(command as never)).toMatchObject({ ok: true });
  await give({ type: 'OpenSitting', sittingId: 'am' });
  await give({ type: 'OpenItem', itemId: '5(b)' });
  await give({ type: 'OpenList', itemId: '5(b)', closesAt: Date.now() + 35 * 60_000 });
  for (const [delegationId, more] of [
    ['CH', { language: 'fr' }],
    ['AT', { language: 'en' }],
    ['LB', { language: 'ar' }],
    ['DE', { onBehalfOf: 'EU' }],
    ['BO', { mode: 'remote' }],
    ['LA', {}],
    ['GB', {}],
    ['NZ', {}],
  ] as const)
    await give({ type: 'RequestFloor', itemId: '5(b)', delegationId, enteredBy: 'nameplate', ...more });
  const first = await chair.until('FloorRequested');
  await give({ type: 'GiveFloor', entryId: first.entryId, after: null });
  chair.close();

  const pages = [
    { name: 'console', url: await link('chair'), sizes: CONSOLE },
    { name: 'screen', url: await link('screen'), sizes: SCREEN },
    { name: 'booth', url: await link('booth'), sizes: CONSOLE },
    { name: 'phone that waits', url: await link('delegation', 'NZ'), sizes: PHONE },
    { name: 'phone that may ask', url: await link('delegation', 'CL'), sizes: PHONE },
    { name: 'phone of the speaker', url: await link('delegation', 'CH'), sizes: PHONE },
  ];
  for (const { name, url, sizes } of pages) {
    for (const language of LANGUAGES) {
      const context = await browser.newContext();
      const page = await context.newPage();
      const address = new URL(url);
      address.searchParams.set('lang', language);
      await page.goto(address.href);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.getByText('5(b)').first()).toBeVisible();
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      for (const [width, height] of sizes) {
        await page.setViewportSize({ width, height });
        // Fonts come slice by slice and a page may still be settling: what counts is where it comes to rest.
        await expect.poll(() => misfits(page), { message: `${name} in ${language} at ${width}x${height}` }).toEqual([]);
      }
      await context.close();
    }
  }
});
