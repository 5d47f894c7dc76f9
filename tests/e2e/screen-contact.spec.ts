// The projector and the network: half-open sockets, restarts in mid-speech, reloads without contact, and a long day.
import net from 'node:net';

import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

import { SAMPLE_ID } from '../rostrum-process.ts';
import { takeSeat } from '../wire/example-client.ts';
import type { Room } from './room.ts';
import { officerOf } from './officer.ts';
import { LAPTOP, PHONE, PROJECTOR, test } from './room.ts';

/** Switzerland has the floor on 5(b), Austria waits. */
async function switzerlandSpeaks(room: Room): Promise<void> {
  const chair = await takeSeat(room.server.url, SAMPLE_ID, (await room.server.link('chair')).token);
  for (const command of [
    { type: 'OpenSitting', sittingId: 'am' },
    { type: 'OpenItem', itemId: '5(b)' },
    { type: 'OpenList', itemId: '5(b)' },
    { type: 'RequestFloor', itemId: '5(b)', delegationId: 'CH' },
    { type: 'RequestFloor', itemId: '5(b)', delegationId: 'AT' },
  ]) {
    expect(await chair.give(command)).toMatchObject({ ok: true });
  }
  const { entryId } = await chair.until('FloorRequested');
  expect(await chair.give({ type: 'GiveFloor', entryId, after: null })).toMatchObject({ ok: true });
  chair.close();
}

/** A network between the screen and the server that can go silent without ending anything. */
async function silentNetwork(port: number) {
  let isSilent = false;
  const sockets = new Set<net.Socket>();
  const server = net.createServer((near) => {
    const far = net.connect(port, '127.0.0.1');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (data) => void (isSilent || to.write(data)));
      from.on('error', () => to.destroy());
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${(server.address() as net.AddressInfo).port}`,
    silence() {
      isSilent = true;
    },
    speak() {
      isSilent = false;
      cut();
    },
    close() {
      server.close();
      cut();
    },
  };
}

/** Counts the frames in which the speaker is not to be seen. */
async function countBlankFrames(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counter = window as unknown as { blankFrames: number };
    counter.blankFrames = 0;
    const look = (): void => {
      if (!document.body.innerText.includes('Switzerland')) counter.blankFrames += 1;
      requestAnimationFrame(look);
    };
    look();
  });
  // Undefined after a reload, which would be a blank moment too.
  return () => page.evaluate(() => (window as unknown as { blankFrames: number }).blankFrames);
}

test('a socket that is only half open counts as lost, the picture stays, and it comes back by itself', async ({
  room,
}) => {
  await switzerlandSpeaks(room);
  const network = await silentNetwork(room.server.port);
  const { page } = await room.person(
    (await room.server.link('screen')).url.replace(room.server.url, network.url),
    PROJECTOR,
  );
  await expect(page.getByText('Switzerland').first()).toBeVisible();
  const blankFrames = await countBlankFrames(page);
  network.silence();
  await expect(page.getByText(/Connection lost since/)).toBeVisible();
  const drawn = await page.getByRole('timer').innerText();
  await expect(page.getByRole('timer')).not.toHaveText(drawn);
  network.speak();
  await expect(page.getByText(/Connection lost since/)).not.toBeVisible();
  expect(await blankFrames()).toBe(0);
  network.close();
});

test('a restart of the server in mid-speech: no blank moment, and the timer shows the right time', async ({ room }) => {
  await switzerlandSpeaks(room);
  const { page } = await room.screen();
  await expect(page.getByText('Switzerland').first()).toBeVisible();
  const blankFrames = await countBlankFrames(page);
  /** When the speech ends by what the timer shows, s by the page's own clock: the same at every moment, but for what a page draws late. */
  const endsAt = async (): Promise<number> => {
    const { shown, at } = await page
      .getByRole('timer')
      .evaluate((timer) => ({ shown: (timer as HTMLElement).innerText, at: performance.now() / 1000 }));
    const [minutes = 0, seconds = 0] = shown.split(':').map(Number);
    return minutes * 60 + seconds + at;
  };
  const before = await endsAt();
  await room.server.stop('SIGKILL');
  await expect(page.getByText(/Connection lost since/)).toBeVisible();
  await room.server.start();
  await expect(page.getByText(/Connection lost since/)).not.toBeVisible();
  await expect.poll(async () => Math.abs((await endsAt()) - before)).toBeLessThan(2.5);
  expect(await blankFrames()).toBe(0);
});

test('reloaded without contact: the last picture at once, marked with its time', async ({ room }) => {
  await switzerlandSpeaks(room);
  const { page } = await room.screen();
  await expect(page.getByText('Switzerland').first()).toBeVisible();
  // What is kept is written when the page goes away.
  await page.routeWebSocket(/socket\.io/, (socket) => socket.close());
  await page.route(/socket\.io/, (route) => route.abort());
  await page.reload();
  await expect(page.getByText('Switzerland').first()).toBeVisible();
  await expect(page.getByText(/As it was at/)).toBeVisible();
  await expect(page.getByText('Austria').first()).toBeVisible();
});

test('a meeting that was deleted is on no page any more: each says so, a screen in its own languages', async ({
  room,
}) => {
  await switzerlandSpeaks(room);
  const officer = await officerOf(room);
  const link = async (role: string, page: string, to = page) => {
    const { url } = await room.server.link(role, ...(role === 'delegation' ? ['CH'] : []));
    return (await room.person(url.replace(`/${page}#`, `/${to}#`), LAPTOP)).page;
  };
  const screen = await room.screen();
  const name = /screen\/([^/?#]+)/.exec(screen.page.url())![1]!;
  await officer.give({
    type: 'ShowOnScreen',
    screen: decodeURIComponent(name),
    picture: 'floor',
    language: 'fr',
    languages: ['fr', 'es'],
    layout: 'alternate',
  });
  const booth = await link('booth', 'booth');
  const phone = await link('delegation', 'delegate');
  const console_ = await link('chair', 'chair');
  const paper = await link('chair', 'chair', 'print');
  await paper.goto(`${room.server.url}/m/${SAMPLE_ID}/print`);
  const { page: anybody } = await room.person(`${room.server.url}/m/${SAMPLE_ID}`, PHONE);
  for (const page of [screen.page, booth, phone, console_, anybody])
    await expect(page.locator('body')).toContainText(/Switzerland|Suisse|Suiza/);
  officer.close();
  await room.server.rostrum('meeting', 'delete', SAMPLE_ID, '--yes');
  await expect(screen.page.getByRole('heading', { level: 1 })).toHaveText(
    /Cette réunion n’est plus ici|Esta reunión ya no está aquí/,
  );
  await expect(screen.page.locator('body')).not.toContainText(/Suisse|Suiza/);
  for (const page of [booth, phone, console_, paper, anybody]) {
    await expect(page.locator('body')).toContainText('This meeting is no longer here');
    await expect(page.locator('body')).not.toContainText(/Switzerland/);
  }
});

test('an hour of seconds leaves no more nodes and listeners than a minute', async ({ room }) => {
  await switzerlandSpeaks(room);
  const context = (await room.person('about:blank', PROJECTOR)).context;
  const page = await context.newPage();
  await page.clock.install();
  await page.goto((await room.server.link('screen')).url);
  await expect(page.getByText('Switzerland').first()).toBeVisible();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');
  const measure = async () => {
    await devtools.send('HeapProfiler.collectGarbage');
    const { metrics } = await devtools.send('Performance.getMetrics');
    const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
    return { nodes: of('Nodes'), listeners: of('JSEventListeners') };
  };
  await page.clock.runFor(60_000);
  const minute = await measure();
  for (let minutes = 0; minutes < 60; minutes += 1) await page.clock.runFor(60_000);
  // The page's minutes are quicker than the server's pings: between two of them it says that contact is lost, which takes nodes too.
  await expect(async () => {
    const hour = await measure();
    expect(hour.nodes).toBeLessThan(minute.nodes * 1.1);
    expect(hour.listeners).toBeLessThan(minute.listeners * 1.1);
  }).toPass();
});
