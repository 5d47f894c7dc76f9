// No text of a page is cut, stands outside it or over another: at every width from a phone's to a projector's, at a laptop's zoom of
// 100 to 200 %, in the languages that the program speaks.
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

import { INTERFACE_LANGUAGES } from '../../client/i18n/areas.ts';
import { SAMPLE_ID } from '../rostrum-process.ts';
import { takeSeat } from '../wire/example-client.ts';
import { misfits } from './boxes.ts';
import { Devices } from './devices.ts';
import { cutInk } from './ink.ts';
import { LONG_NUMBERS, LONG_SCRIPTS, languageOf, openLongMeeting } from './long-meeting.ts';
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
/** For texts as long as they may be: one of each way in which a page is laid out. */
const NARROW = [
  [390, 664],
  [320, 568],
  [720, 450],
] as const;
const WINDOWS = [
  [1440, 900],
  [1366, 680],
  [1152, 720],
  [720, 450],
  [320, 568],
] as const;
/** Languages in which every window is looked at: the plainest, the longest, and the one that runs from right to left. */
const EVERY_WINDOW: readonly string[] = ['en', 'fr', 'ar'];
/** The windows of all others: the least phone and the least laptop. */
const WIDTHS: readonly number[] = [320, 1366];

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
  // A tag beside the words of the second line.
  const second = await chair.until('FloorRequested');
  await give({ type: 'PassOver', entryId: second.entryId });
  chair.close();

  const lone = await room.chair();
  await lone.page.setViewportSize({ width: 1366, height: 680 });
  // What is to be typed as it stands is never broken: one line has one rectangle.
  await expect
    .poll(() =>
      lone.page.locator('.presence .typed').evaluateAll((all) => all.map((one) => one.getClientRects().length)),
    )
    .toEqual([1]);
  await lone.context.close();

  const pages = [
    { name: 'console', url: await link('chair'), sizes: CONSOLE },
    { name: 'screen', url: await link('screen'), sizes: SCREEN },
    { name: 'booth', url: await link('booth'), sizes: CONSOLE },
    { name: 'phone that waits', url: await link('delegation', 'NZ'), sizes: PHONE },
    { name: 'phone that may ask', url: await link('delegation', 'CL'), sizes: PHONE },
    { name: 'phone of the speaker', url: await link('delegation', 'CH'), sizes: PHONE },
    { name: 'first page', url: `${room.server.url}/`, sizes: CONSOLE },
  ];
  for (const { name, url, sizes } of pages) {
    // One device, and one page of it, in all languages: a link admits five by itself, and a new page costs a machine a second and a half.
    const { page, context } = await Devices.of(browser).take({ viewport: { width: 1366, height: 680 } });
    for (const language of INTERFACE_LANGUAGES) {
      const address = new URL(url);
      address.searchParams.set('lang', language);
      await page.goto(address.href);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(name === 'first page' ? page.locator('h1') : page.getByText('5(b)').first()).toBeVisible();
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      for (const [width, height] of sizes) {
        if (!EVERY_WINDOW.includes(language) && !WIDTHS.includes(width) && name !== 'screen') continue;
        await page.setViewportSize({ width, height });
        if (name === 'console')
          await expect.poll(() => rowsCut(page), { message: `${language} ${width}x${height}` }).toEqual([]);
        if (name === 'console' && width >= 1140)
          await expect
            .poll(() => endOfAction(page), { message: `the one action in ${language} at ${width}x${height}` })
            .toBeLessThanOrEqual(height);
        // Fonts come slice by slice and a page may still be settling: what counts is where it comes to rest.
        await expect.poll(() => misfits(page), { message: `${name} in ${language} at ${width}x${height}` }).toEqual([]);
        await expect
          .poll(() => cutInk(page), { message: `ink of ${name} in ${language} at ${width}x${height}` })
          .toEqual([]);
      }
    }
    await context.close();
  }
});

/** Where the console's one action ends, px from the top of the window. */
const endOfAction = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelector('.primary')?.getBoundingClientRect().bottom ?? Number.NaN);

/** Rows of the agenda and of the list of which only a part is in sight. */
const rowsCut = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    ['.agenda-rows > li', '.list-zone .rows [role=row]'].flatMap((rows) =>
      [...document.querySelectorAll(rows)].flatMap((row) => {
        const scroller = row.closest('.agenda-rows, .rows');
        if (!scroller || getComputedStyle(scroller).overflowY === 'visible') return [];
        const [{ top, bottom }, { bottom: end }] = [row.getBoundingClientRect(), scroller.getBoundingClientRect()];
        return top < end - 1 && bottom > end + 1 ? [row.textContent ?? ''] : [];
      }),
    ),
  );

/** What may end in an ellipsis at a whole line: everything but the names of delegations. On an officer's and a delegate's own page a row
 * may cut even those, since its menu and the part "You are" have the whole. */
const BUT_NAMES = /^(?!(CH|DE|FR|AT|NZ|CL) )/;
const ANY = /^/;

for (const script of LONG_SCRIPTS)
  test(`nothing is cut off or printed over in ${script} letters as long as they may be, with a word of 49`, async ({
    room,
    browser,
  }) => {
    test.slow();
    const meeting = await openLongMeeting(room.server, script);
    const language = languageOf(script);
    // Boxes are the same in the dark: one of the scripts is looked at there, to be sure.
    const colorScheme = script === 'Russian' ? 'dark' : 'light';
    const device = () => browser.newContext({ colorScheme });
    const goTo = async (page: Page, url: string): Promise<Page> => {
      const address = new URL(url);
      address.searchParams.set('lang', language);
      await page.goto(address.href);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      return page;
    };
    const hall = await device();
    const fits = async (
      page: Page,
      what: string,
      sizes: readonly (readonly [number, number])[],
      mayEnd = BUT_NAMES,
    ): Promise<void> => {
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      for (const [width, height] of sizes) {
        await page.setViewportSize({ width, height });
        await expect
          .poll(() => misfits(page, mayEnd), { message: `${what} at ${width}x${height}`, intervals: [50, 200, 500] })
          .toEqual([]);
        // A size that was just chosen is drawn a moment later.
        await expect
          .poll(() => cutInk(page), { message: `ink of ${what} at ${width}x${height}`, intervals: [50, 200, 500] })
          .toEqual([]);
      }
    };
    const screen = await goTo(await hall.newPage(), (await meeting.link('screen')).url);
    await expect(screen.getByText(LONG_NUMBERS[0]).first()).toBeVisible();
    const phone = await goTo(await hall.newPage(), (await meeting.link('delegation', 'CH')).url);
    const look = async (stage: string) => {
      await fits(screen, `screen, ${stage}`, SCREEN);
      await fits(phone, `phone, ${stage}`, NARROW, ANY);
    };

    await look('before the sitting');
    await meeting.openList();
    await expect(screen.getByText(LONG_NUMBERS[1]).first()).toBeVisible();
    await look('the list is open');
    await meeting.fillList();
    await meeting.giveFloor(0, null);
    await meeting.announce();
    await expect(screen.getByText(/^A /).first()).toBeVisible();
    await look('an announcement');

    // One page of another device sees the others, from the one where nothing is known to the officer's.
    const walker = await (await device()).newPage();
    await goTo(walker, `${room.server.url}/?code=${meeting.joinCode}`);
    // Codes are drawn: this is the widest.
    await walker.locator('.code-row b').evaluate((code) => (code.textContent = 'WWMWMWWW'));
    await fits(walker, 'first page', WINDOWS);
    await goTo(walker, `${room.server.url}/m/${meeting.id}`);
    await expect(walker.getByText(LONG_NUMBERS[1]).first()).toBeVisible();
    await fits(walker, 'public', WINDOWS);
    await goTo(walker, (await meeting.link('booth')).url);
    await expect(walker.getByText(LONG_NUMBERS[1]).first()).toBeVisible();
    await fits(walker, 'booth', WINDOWS);
    await goTo(walker, (await meeting.link('chair')).url);
    await expect(walker.locator('.primary')).toBeVisible();
    await fits(walker, 'console', WINDOWS, ANY);
    await walker.goto(`${room.server.url}/m/${meeting.id}/print`);
    await expect(walker.getByRole('table').first()).toBeVisible();
    await fits(walker, 'paper', WINDOWS);
    await walker.close();

    await meeting.giveFloor(1, 0);
    await expect(phone.locator('.speaking')).toBeVisible();
    await look('speaking');
    await phone.locator('.greeting button').first().click();
    const tabs = phone.getByRole('navigation').getByRole('button');
    for (let at = (await tabs.count()) - 1; at >= 0; at -= 1) {
      await tabs.nth(at).click();
      await fits(phone, `phone, part ${at}`, [[320, 568]], ANY);
    }
    await meeting.endSpeech(1);
    await meeting.giveGuestTheFloor();
    await expect(screen.getByText(/^G /).first()).toBeVisible();
    await look('a guest speaks');
    await meeting.suspend();
    await expect(screen.getByText(/^G /)).toHaveCount(0);
    await look('suspended');
    meeting.close();
  });
