// One phone in Chromium through an hour of a meeting: its bytes while nothing happens and while all that an hour brings happens, and how
// soon it is current when it is unlocked.
import { setTimeout as sleep } from 'node:timers/promises';

import type { Browser, Page } from '@playwright/test';

import { ensureClientBuilt } from '../../scripts/build-client.ts';
import { PHONE } from '../e2e/room.ts';
import type { Bench, Run } from './harness/bench.ts';
import { atMost } from './harness/bench.ts';
import { inHall, seqOf, untilSeq, watchSeq, withBrowser } from './harness/browser.ts';
import type { Program } from './harness/programs.ts';
import type { LineProgram } from './harness/programs/line.ts';
import type { RostrumServer } from './harness/programs/rostrum-server.ts';
import { median } from './harness/statistics.ts';

const MEETING = 'phone';
const DELEGATIONS = 200;
const WAITING = 40;
const KIB = 1_024;
const HOUR_S = 3_600;
/** Commands of a full hour: forty speeches, forty requests, rows that are moved, clocks; one in nine seconds. */
const COMMANDS_OF_AN_HOUR = 400;
const SPEECH_STEPS = 10;
/** Each travels by itself, as they would. */
const GAP_MS = 40;
/** So long a phone sleeps that it knows, on waking up, that its socket is not to be trusted. */
const ASLEEP_MS = 6_000;
const MISSED_EVENTS = 10;
const HALL = { downMbit: 20, upMbit: 20, roundTripMs: 30 };

export const bench: Bench = {
  about: `A delegation's page in Chromium at a meeting of ${DELEGATIONS}, ${WAITING} of which wait, over a line of ${HALL.downMbit} Mbit/s and ${HALL.roundTripMs} ms round trip that counts its bytes. For the unlocking the page is frozen, its connection goes silent with neither end being told, ${MISSED_EVENTS} events pass, and it wakes up.`,
  async run(run) {
    const quietS = run.quick ? 20 : 180;
    const wakings = run.quick ? 1 : 10;
    return withBrowser(async (browser) => {
      const stand = await open(run, browser);
      const { server, line, page } = stand;
      await sleep(2_000);

      run.say(`${quietS} s in which nothing happens`);
      const quiet = await spent(line, () => sleep(quietS * 1_000));
      const quietHour = scale(quiet, HOUR_S / quietS);
      run.say(`${COMMANDS_OF_AN_HOUR} commands`);
      const busyAt = performance.now();
      const busy = await spent(line, async () =>
        untilSeq(
          page,
          await server.ask('happen', {
            meetingId: MEETING,
            from: 0,
            count: COMMANDS_OF_AN_HOUR,
            everyMs: GAP_MS,
            speechSteps: SPEECH_STEPS,
          }),
        ),
      );
      const busyS = (performance.now() - busyAt) / 1_000;
      // What would have been sent in that time if nothing had happened is in the quiet hour already; one heartbeat more or less is not the commands'.
      const events = {
        up: Math.max(0, busy.up - quietHour.up * (busyS / HOUR_S)),
        down: Math.max(0, busy.down - quietHour.down * (busyS / HOUR_S)),
      };

      const wokeMs: number[] = [];
      for (let waking = 0; waking < wakings; waking += 1) {
        wokeMs.push(await wake(stand, COMMANDS_OF_AN_HOUR + waking * MISSED_EVENTS));
        run.say(`woke up: ${wokeMs.at(-1)!.toFixed(0)} ms`);
      }
      const all = (quietHour.up + quietHour.down + events.up + events.down) / KIB;
      return {
        tables: [
          {
            title: 'KiB an hour and phone',
            columns: ['', 'up', 'down', 'both'],
            rows: [
              ['heartbeats and clock', quietHour.up / KIB, quietHour.down / KIB, (quietHour.up + quietHour.down) / KIB],
              [`${COMMANDS_OF_AN_HOUR} commands`, events.up / KIB, events.down / KIB, (events.up + events.down) / KIB],
              ['an hour', (quietHour.up + events.up) / KIB, (quietHour.down + events.down) / KIB, all],
            ],
          },
          {
            title: 'unlocked: ms until it is current and drawn',
            columns: ['wakings', 'median', 'worst'],
            rows: [[wakings, median(wokeMs), Math.max(...wokeMs)]],
          },
        ],
        goals: [atMost('a phone that is unlocked, current after', 1_000, Math.max(...wokeMs), ' ms')],
        notes: [
          `Bytes are those of the connection, without headers of TCP and IP. Heartbeats were counted over ${quietS} s; the commands of an hour (forty speeches, forty requests, rows moved, clocks stopped and lengthened) were given ${GAP_MS} ms apart.`,
        ],
        figures: { quietHour, events, wokeMs },
      };
    });
  },
};

interface Stand {
  server: Program<RostrumServer>;
  line: Program<LineProgram>;
  page: Page;
}

async function open({ programs, folder }: Run, browser: Browser): Promise<Stand> {
  const { dir, build } = await ensureClientBuilt();
  const server = programs.start<RostrumServer>('rostrum-server');
  const { port } = await server.ask('start', { dataDir: folder(), pages: { kind: 'built', dir, build } });
  const { delegations } = await server.ask('makeMeeting', {
    id: MEETING,
    delegations: DELEGATIONS,
    waiting: WAITING,
    links: true,
  });
  const line = programs.start<LineProgram>('line');
  const { port: door } = await line.ask('open', { port, ...HALL });
  const page = await browser.newPage({
    viewport: PHONE,
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'en-GB',
  });
  await watchSeq(page);
  await page.goto(inHall(`http://hall/m/${MEETING}/delegate#${delegations.at(-1)!}`, String(door)));
  await page.getByRole('button', { name: 'Ask for the floor' }).waitFor();
  return { server, line, page };
}

type Bytes = { up: number; down: number };

async function spent(line: Program<LineProgram>, during: () => Promise<unknown>): Promise<Bytes> {
  const before = await line.ask('bytes');
  await during();
  const after = await line.ask('bytes');
  return { up: after.up - before.up, down: after.down - before.down };
}

const scale = ({ up, down }: Bytes, by: number): Bytes => ({ up: up * by, down: down * by });

/** Puts the page to sleep, lets the meeting go on, and wakes it; answers after how long it has drawn all of it. */
async function wake({ server, line, page }: Stand, from: number): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
  await line.ask('silence');
  const seq = await server.ask('happen', { meetingId: MEETING, from, count: MISSED_EVENTS, everyMs: 0 });
  await sleep(ASLEEP_MS);
  if ((await seqOf(page)) >= seq) throw new Error('a sleeping page heard what happened');
  const wokeAt = performance.now();
  await devtools.send('Page.setWebLifecycleState', { state: 'active' });
  // The browser tells a page that is unlocked so; DevTools only thaw it.
  await page.evaluate(() => void document.dispatchEvent(new Event('visibilitychange')));
  await untilSeq(page, seq);
  const ms = performance.now() - wokeAt;
  await devtools.detach();
  return ms;
}
