// The projector: paired by a code, filling any picture without a scroll bar, and honest about a lost connection.
import type { Locator } from '@playwright/test';
import { expect } from '@playwright/test';

import { SAMPLE_ID } from '../rostrum-process.ts';
import { takeSeat } from '../wire/example-client.ts';
import { misfits } from './boxes.ts';
import { choose } from './palette.ts';
import { PROJECTOR, test } from './room.ts';

/** Width and height of projectors and of a television on its side. */
const HALL_SIZES = [
  [1024, 768],
  [1280, 800],
  [1920, 1080],
  [800, 600],
  [1080, 1920],
] as const;

test('a screen is paired by the code that it shows, and flashes its name when asked', async ({ room }) => {
  const { page } = await room.person(`${room.server.url}/screen`, PROJECTOR);
  const code = page.getByText(/^[A-Z0-9]{3}\s[A-Z0-9]{3}$/).first();
  await expect(code).toBeVisible();
  const typed = (await code.innerText()).replaceAll(/\s/g, '');
  const chair = await takeSeat(room.server.url, SAMPLE_ID, (await room.server.link('chair')).token);
  expect(await chair.give({ type: 'PairScreen', code: typed, name: 'podium' })).toMatchObject({ ok: true });
  await expect(page.getByText('Second Preparatory Meeting').first()).toBeVisible();
  await expect(page).toHaveURL(/\/screen\/podium/);
  expect(await chair.give({ type: 'ShowOnScreen', screen: 'podium', identify: true })).toMatchObject({ ok: true });
  await expect(page.getByText('podium').first()).toBeVisible();
  chair.close();
});

test('forty waiting: nothing scrolls at 1920x1080 and 1024x768, and the rest is counted', async ({ room }) => {
  const chair = await takeSeat(room.server.url, SAMPLE_ID, (await room.server.link('chair')).token);
  for (const command of [
    { type: 'OpenSitting', sittingId: 'am' },
    { type: 'OpenItem', itemId: '5(b)' },
    { type: 'OpenList', itemId: '5(b)' },
  ])
    await chair.give(command);
  const { page } = await room.screen();
  const participants = [
    'AF',
    'AL',
    'AD',
    'AG',
    'AU',
    'AT',
    'BE',
    'BZ',
    'BJ',
    'BO',
    'BA',
    'BW',
    'BG',
    'BF',
    'BI',
    'CV',
    'CM',
    'CA',
    'TD',
    'CL',
  ];
  for (const delegationId of participants)
    expect(await chair.give({ type: 'RequestFloor', itemId: '5(b)', delegationId })).toMatchObject({ ok: true });
  for (const viewport of [PROJECTOR, { width: 1024, height: 768 }]) {
    await page.setViewportSize(viewport);
    await expect(page.getByText('+11 more')).toBeVisible();
    // What fits is reckoned anew after the window has another size.
    await expect
      .poll(() =>
        page.evaluate(() => {
          const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
          return { right: scrollWidth - clientWidth, down: scrollHeight - clientHeight };
        }),
      )
      .toEqual({ right: 0, down: 0 });
  }
  // Two languages at once: each name in both, and nothing runs over; then one after the other, by the server's clock.
  await chair.give({ type: 'ShowOnScreen', screen: 'main', languages: ['en', 'fr'], layout: 'split' });
  await expect(page.getByText('Albania · Albanie')).toBeVisible();
  await expect.poll(() => misfits(page)).toEqual([]);
  await chair.give({ type: 'ShowOnScreen', screen: 'main', layout: 'alternate' });
  for (const [name, language] of [
    ['Albanie', 'fr'],
    ['Albania', 'en'],
  ] as const) {
    await expect(page.getByText(name, { exact: true })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
  }
  await chair.give({ type: 'ShowOnScreen', screen: 'main', language: 'ru' });
  await expect(page.getByText('Албания', { exact: true })).toBeVisible();
  chair.close();
});

test('a screen says since when it has lost the connection, keeps its picture, and comes back by itself', async ({
  room,
}) => {
  const { page } = await room.screen();
  await expect(page.getByText('Second Preparatory Meeting').first()).toBeVisible();
  await room.server.stop('SIGKILL');
  await expect(page.getByText(/Connection lost since/)).toBeVisible();
  await expect(page.getByText('Second Preparatory Meeting').first()).toBeVisible();
  await room.server.start();
  await expect(page.getByText(/Connection lost since/)).not.toBeVisible();
});

/** On how many lines a text is drawn. */
const linesOf = (drawn: Locator): Promise<number> =>
  drawn.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return new Set(Array.from(range.getClientRects(), ({ bottom }) => Math.round(bottom))).size;
  });

test('a pairing code is whole on every projector, however wide its letters', async ({ room }) => {
  const { page } = await room.person(`${room.server.url}/`, PROJECTOR);
  for (const code of ['WWMWWM', 'FQCRHP', '234678']) {
    await page.route('**/api/screens', (route) => route.fulfill({ json: { code, secret: 'a-secret' } }));
    await page.route('**/api/screens/*', (route) => route.fulfill({ json: { waiting: true } }));
    for (const [width, height] of HALL_SIZES) {
      await page.setViewportSize({ width, height });
      await page.goto(`${room.server.url}/screen`);
      await page.evaluate(() => sessionStorage.clear());
      await page.reload();
      const drawn = page.getByText(`${code.slice(0, 3)}\u2009${code.slice(3)}`);
      await expect(drawn).toBeVisible();
      await expect
        .poll(
          () =>
            drawn.evaluate((element) => {
              const range = document.createRange();
              range.selectNodeContents(element);
              const { left, right, top, bottom } = range.getBoundingClientRect();
              return left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight;
            }),
          { message: `${code} at ${width}x${height}` },
        )
        .toBe(true);
      await expect.poll(() => linesOf(drawn), { message: `${code} at ${width}x${height}` }).toBe(1);
    }
  }
});

test('the hall’s joining picture has its code, address and QR code whole on every projector', async ({ room }) => {
  const chair = await takeSeat(room.server.url, SAMPLE_ID, (await room.server.link('chair')).token);
  const { page } = await room.screen();
  await expect(page.getByText('Second Preparatory Meeting').first()).toBeVisible();
  let join = { code: '', url: '' };
  await page.route('**/join-code', (route) => route.fulfill({ json: join }));
  expect(await chair.give({ type: 'ShowOnScreen', screen: 'main', picture: 'join' })).toMatchObject({ ok: true });
  for (const [code, url] of [
    ['WWMWWMWM', 'http://192.168.100.100:3000/'],
    ['FQCRHPTX', 'https://rostrum.preparatory-meeting.conference-services.example.org:30443/'],
    ['23467892', 'http://[2001:db8:1234:5678:9abc:def0:1234:5678]:3000/'],
  ] as const) {
    join = { code, url };
    for (const language of ['en', 'fr', 'ar']) {
      expect(await chair.give({ type: 'ShowOnScreen', screen: 'main', language })).toMatchObject({ ok: true });
      await page.reload();
      const drawn = page.getByText(`${code.slice(0, 4)}\u2009${code.slice(4)}`);
      await expect(drawn).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      for (const [width, height] of HALL_SIZES) {
        await page.setViewportSize({ width, height });
        const message = `${code} in ${language} at ${width}x${height}`;
        await expect.poll(() => misfits(page), { message }).toEqual([]);
        await expect
          .poll(
            () =>
              page.evaluate(() => {
                const qr = document.querySelector('svg[viewBox^="-4 -4"]')?.getBoundingClientRect();
                if (!qr || Math.min(qr.width, qr.height) < 150) return 'too small for a phone at the back';
                const inside = qr.left >= 0 && qr.right <= innerWidth && qr.top >= 0 && qr.bottom <= innerHeight;
                const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
                return inside && scrollWidth <= clientWidth && scrollHeight <= clientHeight ? 'whole' : 'cut';
              }),
            { message },
          )
          .toBe('whole');
        await expect.poll(() => linesOf(drawn), { message }).toBe(1);
      }
    }
  }
  chair.close();
});

test('an officer types the code as it stands, on any keyboard; a wrong one is unknown', async ({ room }) => {
  const { page: screen } = await room.person(`${room.server.url}/screen`, PROJECTOR);
  const shown = screen.getByText(/^[A-Z0-9]{3}\s[A-Z0-9]{3}$/).first();
  await expect(shown).toBeVisible();
  const { page } = await room.chair();
  await choose(page, 'Screens…');
  const dialog = page.getByRole('dialog', { name: 'Screens' });
  await dialog.getByLabel('What to call it').fill('Podium');
  for (const wrong of ['A C', 'ZZZ ZZZ ZZZ ZZZ ZZZ', '٣٣٣ ٣٣٣']) {
    await dialog.getByLabel('Code on the screen').fill(wrong);
    await dialog.getByRole('button', { name: 'Pair' }).click();
    await expect(dialog).toContainText('No screen shows this code now.');
  }
  await dialog.getByLabel('Code on the screen').fill((await shown.innerText()).toLowerCase().replace(/\s/u, ' - '));
  await dialog.getByRole('button', { name: 'Pair' }).click();
  await expect(screen).toHaveURL(/\/screen\/podium/);
});
