// A new version is deployed under open pages: each loads itself anew, once, when nobody is busy at it and the new page is whole.
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';

import { ensureClientBuilt } from '../../scripts/build-client.ts';
import type { ServerProcess } from '../faults/server-process.ts';
import { startServerProcess } from '../faults/server-process.ts';
import { createLink } from '../rostrum-process.ts';
import { LAPTOP, PROJECTOR } from './room.ts';

interface Build {
  dir: string;
  build: string;
}

let folder: string;
let dataDir: string;
let server: ServerProcess;
test.beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rostrum-deploy-'));
  dataDir = path.join(folder, 'data');
});
test.afterEach(async () => {
  await server.end('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

/** The same client under another id, at other addresses. */
async function anotherVersion({ dir, build }: Build): Promise<Build> {
  const next = { dir: path.join(folder, 'next'), build: 'next' };
  await cp(dir, next.dir, { recursive: true });
  await rename(path.join(next.dir, 'assets'), path.join(next.dir, 'parts'));
  for (const entry of await readdir(next.dir, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (/\.(?:br|gz)$/.test(file)) await rm(file);
    else if (/\.(?:html|js|css)$/.test(file))
      await writeFile(
        file,
        (await readFile(file, 'utf8')).replaceAll('assets/', 'parts/').replaceAll(build, next.build),
      );
  }
  return next;
}

async function serve(pages: Build): Promise<void> {
  server = await startServerProcess(dataDir, { pages, ...(server && { port: server.port }) });
}

/** Pages that the server would not have any more, so far. */
async function outdated(): Promise<number> {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  return Number(/^rostrum_refused_total\{code="OUTDATED_CLIENT"\} (\d+)/m.exec(text)?.[1] ?? 0);
}

const version = (page: Page) =>
  page.evaluate(() => /\/(assets|parts)\//.exec(document.querySelector('script')?.src ?? '')?.[1]);

test('a page loads itself anew once, at a quiet moment, and a screen only when the new page is whole', async ({
  browser,
}) => {
  const present = await ensureClientBuilt();
  const next = await anotherVersion(present);
  await serve(present);
  const open = async (role: string, viewport: { width: number; height: number }) => {
    const page = await browser.newPage({ viewport });
    await page.clock.install();
    let loads = 0;
    page.on('load', () => (loads += 1));
    await page.goto((await createLink({ url: server.url, dataDir }, { meetingId: 'small', role })).url);
    return { page, loads: () => loads };
  };
  const [chair, screen] = [await open('chair', LAPTOP), await open('screen', PROJECTOR)];
  await expect(chair.page.getByRole('region', { name: 'The floor' })).toBeVisible();
  await expect(screen.page.getByRole('heading', { name: 'Small meeting' })).toBeVisible();
  await chair.page.keyboard.press('a');
  const field = chair.page.getByRole('combobox', { name: /Add a delegation/ });
  await expect(field).toBeFocused();

  // One part of the screen's page is not there yet.
  let asked = 0;
  await screen.page.route('**/parts/ScreenPage*.js', async (route) => {
    asked += 1;
    await route.fulfill({ status: 404 });
  });
  await server.end('SIGTERM');
  await serve(next);
  await expect.poll(outdated).toBe(2);
  for (const { page } of [chair, screen]) await page.clock.fastForward(6_000);
  await expect
    .poll(async () => {
      await screen.page.clock.fastForward(1_000);
      return asked;
    })
    .toBeGreaterThan(2);
  await chair.page.clock.fastForward(6_000);
  expect([await version(chair.page), await version(screen.page)]).toEqual(['assets', 'assets']);
  await expect(screen.page.getByRole('heading', { name: 'Small meeting' })).toBeVisible();

  await screen.page.unrouteAll();
  await field.press('Escape');
  await expect(field).not.toBeFocused();
  for (const { page } of [chair, screen]) {
    await expect
      .poll(async () => {
        const is = await version(page).catch(() => undefined);
        if (is === 'assets') await page.clock.fastForward(1_000).catch(() => undefined);
        return is;
      })
      .toBe('parts');
  }
  await expect(chair.page.getByRole('region', { name: 'The floor' })).toBeVisible();
  await expect(screen.page.getByRole('heading', { name: 'Small meeting' })).toBeVisible();
  expect([chair.loads(), screen.loads()]).toEqual([2, 2]);
  expect(await outdated()).toBe(2);
  await Promise.all([chair, screen].map(({ page }) => page.close()));
});

test('a page that the server will not have and sends again all the same is kept as it is', async ({ page }) => {
  const present = await ensureClientBuilt();
  await serve(present);
  await page.clock.install();
  await page.goto((await createLink({ url: server.url, dataDir }, { meetingId: 'small', role: 'screen' })).url);
  await expect(page.getByRole('heading', { name: 'Small meeting' })).toBeVisible();
  await server.end('SIGTERM');
  await serve({ dir: present.dir, build: 'next' });
  await expect.poll(outdated).toBe(1);
  let asked = 0;
  page.on('response', (response) => {
    if (response.request().resourceType() === 'fetch' && response.url() === page.url()) asked += 1;
  });
  await page.evaluate(() => Object.assign(window, { kept: true }));
  await expect
    .poll(async () => {
      await page.clock.fastForward(6_000);
      return asked;
    })
    .toBeGreaterThan(1);
  expect(await page.evaluate(() => 'kept' in window)).toBe(true);
  await expect(page.getByRole('heading', { name: 'Small meeting' })).toBeVisible();
});
