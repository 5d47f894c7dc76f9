// A real Chromium for benches, and what a page is asked about itself: long tasks, frames, how far its replica is, its memory.
// The figures come from the browser's own instruments; nothing of the client is changed for them.
import type { Browser, CDPSession, Page } from '@playwright/test';
import { chromium } from '@playwright/test';

import { ensureBrowser } from '../../../scripts/browser.ts';

/** A name that is no loopback for the browser: plain http in a hall is an insecure context, and compressed by gzip only. */
export const HALL = 'hall.test';

/** Runs with a browser of its own and closes it. */
export async function withBrowser<T>(run: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', `--host-resolver-rules=MAP ${HALL} 127.0.0.1`],
  });
  try {
    return await run(browser);
  } finally {
    await browser.close();
  }
}

/** The same address by the hall's name. */
export function inHall(url: string, port = new URL(url).port): string {
  const address = new URL(url);
  address.hostname = HALL;
  address.port = port;
  return address.href;
}

/** What `watchWork` leaves in the page; durations in ms. */
interface Watched {
  longTasks: number[];
  /** Between two frames. */
  frames: number[];
  /** From a key press to the frame that shows what it did, as the browser measures it: in steps of 8, from 16 on. */
  inputs: number[];
}
type WatchedWindow = Window & { benchWatched: Watched; benchSeq: number };

/** From the page's next load on: the last seq that came over its socket. One number, so that it is nothing in the page's memory. */
export async function watchSeq(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const noted = window as unknown as WatchedWindow;
    noted.benchSeq = 0;
    window.WebSocket = class extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols);
        this.addEventListener('message', ({ data }) => {
          const found = /^42\["(?:welcome|resume|events)",.*?"seq":(\d+),/.exec(String(data).slice(0, 20_000));
          if (found) noted.benchSeq = Number(found[1]);
        });
      }
    };
  });
}

/** From the page's next load on: long tasks, frames and the time that keys take. */
export async function watchWork(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watched: Watched = { longTasks: [], frames: [], inputs: [] };
    (window as unknown as WatchedWindow).benchWatched = watched;
    const observe = (type: string, into: number[], options: object = {}) =>
      new PerformanceObserver((list) => into.push(...list.getEntries().map(({ duration }) => duration))).observe({
        type,
        buffered: true,
        ...options,
      });
    observe('longtask', watched.longTasks);
    observe('event', watched.inputs, { durationThreshold: 16 });
    let before = performance.now();
    const frame = (now: number): void => {
      watched.frames.push(now - before);
      before = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

/** Forgets what was seen so far. */
export const forgetWatched = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { benchWatched } = window as unknown as WatchedWindow;
    for (const list of [benchWatched.longTasks, benchWatched.frames, benchWatched.inputs]) list.length = 0;
  });

export const watched = (page: Page): Promise<Watched> =>
  page.evaluate(() => (window as unknown as WatchedWindow).benchWatched);

/** The last seq that the page heard of. */
export const seqOf = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as WatchedWindow).benchSeq);

/** Waits until the page has this event and has drawn a frame after it. */
export async function untilSeq(page: Page, seq: number): Promise<void> {
  await page.waitForFunction((wanted) => (window as unknown as WatchedWindow).benchSeq >= wanted, seq);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))));
}

export interface PageMemory {
  heapBytes: number;
  nodes: number;
  listeners: number;
}

/** What the page holds after its garbage was collected. */
export async function memoryOf(devtools: CDPSession): Promise<PageMemory> {
  await devtools.send('HeapProfiler.collectGarbage');
  const of = await metricsOf(devtools);
  return { heapBytes: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

/** The browser's own counters (`Performance.enable` comes first): times in seconds. */
export async function metricsOf(devtools: CDPSession): Promise<(name: string) => number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return (name) => metrics.find((metric) => metric.name === name)?.value ?? 0;
}
