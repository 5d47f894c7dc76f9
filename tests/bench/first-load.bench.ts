// A delegation's page on a slow phone, opened for the first time by its link, and opened again.
// "Interactive" is what a delegate would call so: the button that asks for the floor was pressed and its form stands there.
import type { Browser } from '@playwright/test';

import { PHONE } from '../e2e/room.ts';
import type { RostrumProcess } from '../rostrum-process.ts';
import { SAMPLE_ID, startRostrum } from '../rostrum-process.ts';
import { takeSeat } from '../wire/example-client.ts';
import type { Bench, Table } from './harness/bench.ts';
import { atMost } from './harness/bench.ts';
import { inHall, withBrowser } from './harness/browser.ts';
import type { Program } from './harness/programs.ts';
import type { LineProgram } from './harness/programs/line.ts';
import { median } from './harness/statistics.ts';

const LINE = { downMbit: 1.6, upMbit: 0.75, roundTripMs: 150 };
const SLOWER = 4;
const KIB = 1_024;
/** What the page writes to its console when it is. */
const INTERACTIVE = 'bench: interactive';

interface Load {
  /** First paint with content, the button drawn, the form drawn after it was pressed: ms since the address was opened. */
  paintedMs: number;
  shownMs: number;
  interactiveMs: number;
  bytes: number;
  requests: number;
}

const LANGUAGES = [
  { locale: 'en-GB', ask: 'Ask for the floor' },
  { locale: 'ar', ask: 'طلب الكلمة' },
];

export const bench: Bench = {
  about: `A delegation's page at plain http, over ${LINE.downMbit} Mbit/s down, ${LINE.upMbit} up and ${LINE.roundTripMs} ms round trip (a proxy that models TCP's opening and slow start), with the browser's processor slowed ${SLOWER} times.`,
  async run({ quick, programs, say }) {
    const rounds = quick ? 1 : 7;
    const rostrum = await startRostrum();
    try {
      await openList(rostrum);
      const tables: Table[] = [];
      const figures: Record<string, Load[]> = {};
      await withBrowser(async (browser) => {
        for (const language of LANGUAGES) {
          const loads: Record<'first' | 'again', Load[]> = { first: [], again: [] };
          for (let round = 0; round < rounds; round += 1) {
            const line = programs.start<LineProgram>('line');
            const { port } = await line.ask('open', { port: rostrum.port, ...LINE });
            const { first, again } = await openTwice(browser, { rostrum, line, port, ...language });
            loads.first.push(first);
            loads.again.push(again);
            say(
              `${language.locale}: first ${Math.round(first.interactiveMs)} ms, again ${Math.round(again.interactiveMs)} ms`,
            );
            await line.end();
          }
          figures[`${language.locale} first`] = loads.first;
          figures[`${language.locale} again`] = loads.again;
        }
      });
      tables.push({
        title: 'ms since the address was opened (medians)',
        columns: ['page', 'something drawn', 'button drawn', 'interactive', 'slowest', 'KiB on the line', 'requests'],
        rows: Object.entries(figures).map(([name, loads]) => {
          const of = (field: keyof Load) => median(loads.map((load) => load[field]));
          return [
            name,
            of('paintedMs'),
            of('shownMs'),
            of('interactiveMs'),
            Math.max(...loads.map((load) => load.interactiveMs)),
            of('bytes') / KIB,
            of('requests'),
          ];
        }),
      });
      const goals = LANGUAGES.map(({ locale }) =>
        atMost(
          `first load of the delegation's page, ${locale}, interactive`,
          2_000,
          median(figures[`${locale} first`]!.map((load) => load.interactiveMs)),
          ' ms',
        ),
      );
      return {
        tables,
        goals,
        notes: [
          'The bytes are those of the connections: requests, answers with their headers, fonts and flags, the socket.',
        ],
        figures,
      };
    } finally {
      await rostrum.dispose();
    }
  },
};

async function openList(rostrum: RostrumProcess): Promise<void> {
  const chair = await takeSeat(rostrum.url, SAMPLE_ID, (await rostrum.link('chair')).token);
  for (const command of [
    { type: 'OpenSitting', sittingId: 'am' },
    { type: 'OpenItem', itemId: '5(b)' },
    { type: 'OpenList', itemId: '5(b)' },
  ])
    await chair.give(command);
  chair.close();
}

interface Opening {
  rostrum: RostrumProcess;
  line: Program<LineProgram>;
  port: number;
  locale: string;
  ask: string;
}

async function openTwice(browser: Browser, opening: Opening): Promise<{ first: Load; again: Load }> {
  const { url } = await opening.rostrum.link('delegation', 'CH');
  const context = await browser.newContext({
    viewport: PHONE,
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: opening.locale,
  });
  try {
    const first = await open(inHall(url, String(opening.port)));
    const again = await open(inHall(url, String(opening.port)).replace(/#.*/, ''));
    return { first, again };
  } finally {
    await context.close();
  }

  async function open(address: string): Promise<Load> {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.addInitScript(pressWhenThere, { ask: opening.ask, interactive: INTERACTIVE });
    const before = await opening.line.ask('bytes');
    // Asked again and again whether it is so far, a page has less time to get there.
    const interactive = page.waitForEvent('console', { predicate: (message) => message.text() === INTERACTIVE });
    await page.goto(address, { waitUntil: 'commit' });
    await interactive;
    await page.waitForLoadState('networkidle');
    const after = await opening.line.ask('bytes');
    const load = await page.evaluate(() => {
      const { benchShownMs, benchInteractiveMs } = window as unknown as {
        benchShownMs: number;
        benchInteractiveMs: number;
      };
      return {
        paintedMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
        shownMs: benchShownMs,
        interactiveMs: benchInteractiveMs,
        requests: performance.getEntriesByType('resource').length + 1,
      };
    });
    await page.close();
    return { ...load, bytes: after.up + after.down - before.up - before.down };
  }
}

/** Runs in the page: presses the button as soon as it stands there, and notes when the form does. */
function pressWhenThere({ ask, interactive }: { ask: string; interactive: string }): void {
  const noted = window as unknown as { benchShownMs?: number; benchInteractiveMs?: number };
  const look = (): void => {
    if (noted.benchInteractiveMs !== undefined) return;
    if (noted.benchShownMs === undefined) {
      const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent.includes(ask));
      if (!button) return;
      noted.benchShownMs = performance.now();
      button.click();
    }
    if (!document.querySelector('form')) return;
    noted.benchInteractiveMs = performance.now();
    // oxlint-disable-next-line no-console -- this is how the page tells the bench
    console.log(interactive);
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}
