// The pages run in browsers back to 2021: the functions that came later are taken away, by twos and all at once, and every page is used.
// Older ones than that are told so.
import { readFileSync } from 'node:fs';

import { expect } from '@playwright/test';

import { SAMPLE_ID } from '../rostrum-process.ts';
import { takeSeat } from '../wire/example-client.ts';
import { NEWER, runs, without, withoutWhatIsNamed } from './newer-functions.ts';
import { LAPTOP, PHONE, test } from './room.ts';
import type { Room } from './room.ts';

/** What our pages or what they stand on use, and we add where it is missing: `Array.prototype.toSpliced` and the like. */
const ADDED = [
  ...readFileSync('client/app/older-browsers.ts', 'utf8').matchAll(/add\((?<owner>[\w.]+), '(?<name>\w+)'/g),
].map(({ groups }) => `${groups?.owner}.${groups?.name}`);

/** Every page, and the words that it has as soon as it is drawn. */
async function pagesOf({ server }: Room): Promise<Record<string, { url: string; drawn: RegExp; isLive: boolean }>> {
  const [chair, phone, booth, screen] = await Promise.all([
    server.link('chair'),
    server.link('delegation', 'CH'),
    server.link('booth'),
    server.link('screen'),
  ]);
  const live = { drawn: /5\(b\)/, isLive: true };
  return {
    console: { url: chair.url, ...live },
    print: { url: chair.url.replace('/chair', '/print'), ...live },
    phone: { url: phone.url, ...live },
    booth: { url: booth.url, ...live },
    projector: { url: screen.url, ...live },
    public: { url: `${server.url}/m/${SAMPLE_ID}`, ...live },
    join: { url: server.url, drawn: /code/i, isLive: false },
    'a screen without a name': { url: `${server.url}/screen`, drawn: /code/i, isLive: false },
    'no such page': { url: `${server.url}/m/${SAMPLE_ID}/nothing`, drawn: /No such page/, isLive: false },
  };
}

/** Somebody who runs the meeting; each turn changes lists and floor, and gives the floor to a guest of this name last. */
async function chairOf(room: Room): Promise<(guest: string) => Promise<void>> {
  const chair = await takeSeat(room.server.url, SAMPLE_ID, (await room.server.link('chair')).token);
  const give = async (command: object) => expect(await chair.give(command as never)).toMatchObject({ ok: true });
  await give({ type: 'OpenSitting', sittingId: 'am' });
  await give({ type: 'OpenItem', itemId: '5(b)' });
  await give({ type: 'OpenList', itemId: '5(b)' });
  const asks = async (delegationId: string): Promise<string> => {
    await give({ type: 'RequestFloor', itemId: '5(b)', delegationId });
    return (await chair.until('FloorRequested')).entryId!;
  };
  let onFloor: string | null = null;
  const speaks = async (who: object): Promise<void> => {
    await give({ type: 'GiveFloor', ...who, after: onFloor });
    onFloor = (await chair.until('FloorGiven')).entryId!;
  };
  return async (guest) => {
    const [first, second] = [await asks('AT'), await asks('DE')];
    await give({ type: 'MoveEntry', entryId: second, before: first });
    await speaks({ entryId: second });
    await give({ type: 'WithdrawRequest', entryId: first });
    await speaks({ guest: { name: guest, kind: 'presenter' }, itemId: '5(b)' });
  };
}

test('every page runs in a browser that has nothing of what came after 2021', async ({ room }) => {
  room.everyPage = { content: without(NEWER) };
  const turn = await chairOf(room);
  for (const [name, { url, drawn, isLive }] of Object.entries(await pagesOf(room))) {
    const { page, context } = await room.person(url, name === 'phone' || name === 'public' ? PHONE : LAPTOP);
    await runs(page, name, drawn);
    if (name === 'phone') await page.getByRole('button', { name: 'Yes, that is us' }).click();
    if (isLive) {
      await turn(`Guest at ${name}`);
      await runs(page, name, `Guest at ${name}`);
    }
    await context.close();
  }
});

test('every page runs where two of the functions that are newer than 2021 are missing, whichever', async ({ room }) => {
  expect(ADDED.length).toBeGreaterThan(10);
  // Two that have nothing to do with each other at a time: half as many turns.
  const half = Math.ceil(ADDED.length / 2);
  const pairs = ADDED.slice(0, half).map((name, at) => [name, ADDED[half + at]].filter(Boolean).join(' '));
  // One device with all seats, so that each turn only loads its pages again.
  room.everyPage = { content: withoutWhatIsNamed(`localStorage.getItem('missing') ?? ''`) };
  const turn = await chairOf(room);
  const kinds = Object.entries(await pagesOf(room));
  const [[, { url: first }], ...others] = kinds as [(typeof kinds)[number], ...typeof kinds];
  const { page: opened, context } = await room.person(first, LAPTOP);
  const pages = [opened];
  for (const [, { url }] of others) {
    const page = await context.newPage();
    page.on('pageerror', (error) => room.errors.push(`${page.url()}: ${error.message}`));
    await page.goto(url);
    pages.push(page);
  }
  for (const missing of pairs) {
    await opened.evaluate((names) => localStorage.setItem('missing', names), missing);
    await Promise.all(
      pages.map(async (page, at) => {
        await page.reload();
        await runs(page, `${kinds[at]![0]} without ${missing}`, kinds[at]![1].drawn);
      }),
    );
    await turn(`Guest ${missing}`);
    // All of them, so that a failure says on which pages it was.
    const live = await Promise.allSettled(
      pages.map(async (page, at) => {
        const [name, { isLive }] = kinds[at]!;
        if (isLive) await runs(page, `${name} without ${missing}`, `Guest ${missing}`);
      }),
    );
    const failed = live.flatMap(({ status }, at) =>
      status === 'rejected' ? [`${kinds[at]![0]} at ${pages[at]!.url()}`] : [],
    );
    const said = await Promise.all(pages.map((page) => page.locator('body').innerText().catch(String)));
    expect(failed, `without ${missing}: ${failed.length > 0 ? said.join('\n---\n') : ''}`).toEqual([]);
  }
});

test('a browser that is too old for the scripts says so in one sentence, also where nothing moves', async ({
  browser,
  room,
}) => {
  const told = async (reducedMotion: 'no-preference' | 'reduce'): Promise<void> => {
    const context = await browser.newContext({ reducedMotion });
    // What an old browser makes of newer syntax.
    await context.route('**/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: 'a ???= b;' }));
    const page = await context.newPage();
    const fonts: string[] = [];
    page.on('request', (request) => void (request.resourceType() === 'font' && fonts.push(request.url())));
    await page.goto(room.server.url);
    await expect(page.getByText('Rostrum needs a browser of 2021 or newer')).toBeVisible();
    await expect(page.getByText('Rostrum a besoin d’un navigateur de 2021')).toBeVisible();
    await expect(page.getByText('إلى متصفح من عام 2021 أو أحدث')).toBeVisible();
    // It stands in every page's document: a font for it would come before what the page is drawn with.
    expect(fonts).toEqual([]);
    await context.close();
  };
  await Promise.all([told('no-preference'), told('reduce')]);
  // Where the page is drawn the sentence is gone.
  const { page } = await room.person(room.server.url, LAPTOP);
  await runs(page, 'join', /code/i);
  await expect(page.locator('.older')).toHaveCount(0);
});
