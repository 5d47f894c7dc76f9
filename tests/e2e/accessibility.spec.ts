// No page has a violation that axe-core finds: light and dark, from the left and from the right.
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

import { SAMPLE_ID } from '../rostrum-process.ts';
import { takeSeat } from '../wire/example-client.ts';
import { expectNoViolations } from './axe.ts';
import type { Room } from './room.ts';
import { LAPTOP, PHONE, PROJECTOR, test } from './room.ts';

const LANGUAGES = ['en', 'ar'];
const THEMES = ['light', 'dark'] as const;

/** 5(b) under way with a speaker and others waiting. */
async function underWay(room: Room): Promise<void> {
  const chair = await takeSeat(room.server.url, SAMPLE_ID, (await room.server.link('chair')).token);
  for (const command of [
    { type: 'OpenSitting', sittingId: 'am' },
    { type: 'OpenItem', itemId: '5(b)' },
    { type: 'OpenList', itemId: '5(b)' },
    ...['CH', 'AT', 'BO', 'ICRC', 'NZ'].map((delegationId) => ({ type: 'RequestFloor', itemId: '5(b)', delegationId })),
  ]) {
    expect(await chair.give(command)).toMatchObject({ ok: true });
  }
  const { entryId } = await chair.until('FloorRequested');
  expect(await chair.give({ type: 'GiveFloor', entryId, after: null })).toMatchObject({ ok: true });
  chair.close();
}

/** Opens a page once by its link, then in every language with the device's own token; the theme follows the device's. */
async function inEveryLook(page: Page, what: string, ready: () => Promise<void>): Promise<void> {
  await ready();
  const address = page.url().split('#')[0]!;
  for (const lang of LANGUAGES) {
    await page.goto(`${address}?lang=${lang}`);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await ready();
    for (const theme of THEMES) {
      await page.emulateMedia({ colorScheme: theme });
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      await expectNoViolations(page, `${what}, ${lang}, ${theme}`);
    }
  }
}

test('the console', async ({ room }) => {
  await underWay(room);
  const { page } = await room.person((await room.server.link('chair')).url, LAPTOP);
  await inEveryLook(page, 'console', () => expect(page.getByRole('grid').getByRole('row').nth(3)).toBeVisible());
});

test('the sheet of what might be done', async ({ room }) => {
  await underWay(room);
  const { page } = await room.person((await room.server.link('chair')).url, LAPTOP);
  await inEveryLook(page, 'what if', async () => {
    await page.locator('.what-if-head button').click();
    await expect(page.getByRole('dialog').getByRole('listitem').nth(3)).toBeVisible();
  });
});

test('the delegation’s phone: waiting, and with the floor', async ({ room }) => {
  await underWay(room);
  const waiting = (await room.delegate('NZ')).page;
  await inEveryLook(waiting, 'phone that waits', () =>
    expect(waiting.getByText('4', { exact: false }).first()).toBeVisible(),
  );
  const speaking = (await room.delegate('CH')).page;
  await inEveryLook(speaking, 'phone with the floor', () =>
    expect(speaking.getByRole('timer').or(speaking.locator('main')).first()).toBeVisible(),
  );
});

test('screen, public page, join page, paper, report and booth', async ({ room }) => {
  await underWay(room);
  const screen = (await room.screen()).page;
  await expect(screen.getByText('Austria').first()).toBeVisible();
  await expectNoViolations(screen, 'screen');
  const others: [string, string, { width: number; height: number }][] = [
    ['public page', `${room.server.url}/m/${SAMPLE_ID}`, PROJECTOR],
    ['join page', `${room.server.url}/`, PHONE],
    ['booth', (await room.server.link('booth')).url, LAPTOP],
    ['paper', `${(await room.server.link('chair')).url.replace('/chair#', '/print#')}`, LAPTOP],
    ['report', `${(await room.server.link('chair')).url.replace('/chair#', '/report#')}`, LAPTOP],
  ];
  for (const [what, url, viewport] of others) {
    const { page } = await room.person(url, viewport);
    await inEveryLook(page, what, () => expect(page.getByRole('heading').first()).toBeVisible());
  }
});
