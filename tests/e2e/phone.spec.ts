// A delegation's phone away from the network, and on a hall's plain http.
import type { Page } from '@playwright/test';
import { chromium, expect } from '@playwright/test';

import { BROWSER_ARGS, findBrowser } from '../../scripts/browser.ts';
import { SAMPLE_ID } from '../rostrum-process.ts';
import { takeSeat } from '../wire/example-client.ts';
import { misfits } from './boxes.ts';
import type { Room } from './room.ts';
import { PHONE, test } from './room.ts';

async function listOpen(room: Room) {
  const chair = await takeSeat(room.server.url, SAMPLE_ID, (await room.server.link('chair')).token);
  for (const command of [
    { type: 'OpenSitting', sittingId: 'am' },
    { type: 'OpenItem', itemId: '5(b)' },
    { type: 'OpenList', itemId: '5(b)' },
  ]) {
    expect(await chair.give(command)).toMatchObject({ ok: true });
  }
  return chair;
}

test('a request made without network is kept on the phone, shown as waiting, sent on return, and never doubled', async ({
  room,
}) => {
  const chair = await listOpen(room);
  const { page, context } = await room.delegate('ZM');
  const ask = page.getByRole('button', { name: /Ask for the floor/ });
  await expect(ask).toBeVisible();
  await context.setOffline(true);
  await room.server.stop('SIGKILL');
  await ask.click();
  await page.getByRole('button', { name: /Ask for Zambia/ }).click();
  await expect(page.getByText('Asked for the floor at').first()).toBeVisible();
  await expect(page.getByText(/No connection/).first()).toBeVisible();
  await room.server.start();
  await context.setOffline(false);
  await expect(page.getByText(/No\. \d+, asked at/).first()).toBeVisible();
  await page.reload();
  await expect(page.getByText(/No\. \d+, asked at/).first()).toBeVisible();
  const token = (await room.server.link('chair')).token;
  const answer = await fetch(`${room.server.url}/api/meetings/${SAMPLE_ID}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { meeting } = (await answer.json()) as {
    meeting: { lists: Record<string, { waiting: { delegationId: string }[] }> };
  };
  expect(meeting.lists['5(b)']!.waiting.map((entry) => entry.delegationId)).toEqual(['ZM']);
  chair.close();
});

test('joining by code and asking for the floor work over plain http in the hall’s network (an insecure context)', async ({
  room,
}) => {
  const chair = await listOpen(room);
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath !== null && { executablePath }),
    args: [...BROWSER_ARGS, '--host-resolver-rules=MAP hall.test 127.0.0.1'],
  });
  const page = await (await browser.newContext({ viewport: PHONE, locale: 'en-GB' })).newPage();
  const meetings = JSON.parse(await room.server.rostrum('meeting', 'list', '--json')) as {
    id: string;
    joinCode?: string;
  }[];
  await page.goto(`http://hall.test:${room.server.port}/?code=${meetings[0]!.joinCode}`);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await page
    .getByRole('textbox', { name: /Your delegation/ })
    .or(page.getByRole('searchbox', { name: /Your delegation/ }))
    .first()
    .fill('swi');
  await page.getByText('Switzerland').first().click();
  await page.getByRole('button', { name: /Join as/ }).click();
  await page.getByRole('button', { name: /Ask for the floor/ }).click();
  await page.getByRole('button', { name: /Ask for Switzerland/ }).click();
  await expect(page.getByText(/No\. \d+, asked at/).first()).toBeVisible();
  const { entryId } = await chair.until('FloorRequested');
  expect(await chair.give({ type: 'GiveFloor', entryId, after: null })).toMatchObject({ ok: true });
  await expect(page.getByText('You have the floor').first()).toBeVisible();
  await page.getByRole('button', { name: 'I have finished' }).click();
  await chair.until('FinishedSignalled');
  await browser.close();
  chair.close();
});

test('links of two delegations on one device: each tab stays whose it is, and a second link in one tab is honoured', async ({
  room,
}) => {
  const links = await Promise.all(['CH', 'FR', 'ZM'].map((id) => room.server.link('delegation', id)));
  const { page: first, context } = await room.delegate('CH');
  await expect(first.getByText('Switzerland').first()).toBeVisible();
  const second = await context.newPage();
  await second.goto(links[1]!.url);
  await expect(second.getByText('France').first()).toBeVisible();
  await first.reload();
  await expect(first.getByText('Switzerland').first()).toBeVisible();
  await second.goto(links[2]!.url);
  await expect(second.getByText('Zambia').first()).toBeVisible();
  expect(new URL(second.url()).hash).toBe('');

  // From the first page each row opens its own delegation, in whichever tab the browser is told to open it.
  const start = await context.newPage();
  for (const [button, modifiers, name] of [
    ['left', ['ControlOrMeta'], 'Switzerland'],
    ['middle', [], 'France'],
    ['left', ['Shift'], 'Switzerland'],
    ['left', [], 'France'],
  ] as const) {
    await start.goto(new URL('/', first.url()).href);
    const row = start.getByRole('link', { name: new RegExp(`^${name}`, 'u') });
    await expect(row).toBeVisible();
    const opened = button === 'left' && modifiers.length === 0 ? undefined : context.waitForEvent('page');
    await row.click({ button, modifiers: [...modifiers] });
    const page = (await opened) ?? start;
    await expect(page.getByText(name).first()).toBeVisible();
    await expect(page.getByRole('button', { name: new RegExp(`^${name}`, 'u') }).first()).toBeVisible();
    expect(new URL(page.url()).hash).toBe('');
    await page.reload();
    await expect(page.getByText(name).first()).toBeVisible();
  }
});

test('links of chair and secretary on one device: each tab stays whose it is', async ({ room }) => {
  const { page: first, context } = await room.chair();
  const second = await context.newPage();
  await second.goto((await room.server.link('secretary')).url);
  const seatOf = (page: Page) =>
    page.evaluate((meeting) => {
      const key = `rostrum.chosen.${meeting}.chair`;
      return sessionStorage.getItem(key);
    }, SAMPLE_ID);
  for (const [page, whose] of [
    [first, 'chair'],
    [second, 'secretary'],
  ] as const) {
    await page.reload();
    await expect(page.getByRole('region', { name: 'The floor' })).toBeVisible();
    expect(await seatOf(page)).toBe(whose);
  }
  // The first page has a row for each.
  const start = await context.newPage();
  await start.goto(room.server.url);
  for (const name of ['Chair', 'Secretary'])
    await expect(start.getByRole('link', { name: new RegExp(`^${name}`, 'u') })).toBeVisible();
});

test('a delegation that was passed over reads that it was called, when and what follows, and writes to the secretariat by one button', async ({
  room,
}) => {
  const chair = await listOpen(room);
  for (const delegationId of ['ZM', 'NZ'])
    await chair.give({ type: 'RequestFloor', itemId: '5(b)', delegationId, enteredBy: 'nameplate' });
  const { entryId } = await chair.until('FloorRequested');
  const { page } = await room.delegate('ZM');
  await expect(page.getByRole('heading', { name: 'You are next' })).toBeVisible();
  expect(await chair.give({ type: 'PassOver', entryId })).toMatchObject({ ok: true });
  const called = page.getByText(/You were called at \d\d:\d\d and nobody answered/);
  await expect(called.first()).toBeVisible();
  await expect(page.getByText(/You now stand at the end of the list/).first()).toBeVisible();
  for (const [width, height] of [
    [390, 844],
    [390, 664],
    [320, 568],
    [720, 450],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect.poll(() => misfits(page), { message: `${width}x${height}` }).toEqual([]);
  }
  await page.setViewportSize(PHONE);
  expect(await chair.give({ type: 'PassOver', entryId })).toMatchObject({ ok: true });
  await expect(page.getByText(/You may ask again/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Write to the Secretary' }).click();
  await expect(page.getByRole('textbox').first()).toBeVisible();
  await expect(page.locator('.missed')).toHaveCount(0);
  chair.close();
});

for (const [how, everyPage] of [
  [
    'are not to be had',
    () => {
      window.WebSocket = class {
        constructor() {
          throw new Error('There is no WebSocket here.');
        }
      } as unknown as typeof WebSocket;
    },
  ],
  [
    'fail at once',
    () => {
      const Own = window.WebSocket;
      window.WebSocket = class extends Own {
        constructor(address: string | URL) {
          super(String(address).replace(/:\d+\//, ':9/'));
        }
      };
    },
  ],
  [
    'are taken by a proxy that never answers',
    () => {
      window.WebSocket = class extends EventTarget {
        readonly readyState = 0;
        close(): void {
          this.dispatchEvent(new Event('close'));
        }
      } as unknown as typeof WebSocket;
    },
  ],
] as const)
  test(`a phone asks for the floor and follows it where WebSockets ${how}`, async ({ room }) => {
    const chair = await listOpen(room);
    room.everyPage = everyPage;
    const { page } = await room.delegate('CH');
    await page.getByRole('button', { name: /Ask for the floor/ }).click();
    await page.getByRole('button', { name: /Ask for Switzerland/ }).click();
    await expect(page.getByText(/No\. \d+, asked at/).first()).toBeVisible();
    const { entryId } = await chair.until('FloorRequested');
    expect(await chair.give({ type: 'GiveFloor', entryId, after: null })).toMatchObject({ ok: true });
    await expect(page.getByText(/You have the floor/).first()).toBeVisible();
    chair.close();
  });
