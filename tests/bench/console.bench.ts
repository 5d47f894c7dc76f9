// The chair's console while a meeting is at work: a list of 500, three events a second, and an officer who walks through the list by key.
import { setTimeout as sleep } from 'node:timers/promises';

import { ensureClientBuilt } from '../../scripts/build-client.ts';
import { LAPTOP } from '../e2e/room.ts';
import type { Bench } from './harness/bench.ts';
import { atMost } from './harness/bench.ts';
import { forgetWatched, metricsOf, untilSeq, watched, watchSeq, watchWork, withBrowser } from './harness/browser.ts';
import type { RostrumServer } from './harness/programs/rostrum-server.ts';
import { percentile } from './harness/statistics.ts';

const LIST = 500;
const AGENDA = 18;
const EVERY_MS = 1_000 / 3;
const MEETING = 'console';
const FRAME_MS = 1_000 / 60;
/** A frame that comes this late was seen to be late: one was left out. */
const LATE_MS = 1.5 * FRAME_MS;
const LONG_TASK_MS = 50;

export const bench: Bench = {
  about: `The chair's console in Chromium with ${AGENDA} items on the agenda, ${LIST} on the list and three events a second (rows that move, speakers, clocks), while the arrow key goes down the list once a second.`,
  async run({ quick, programs, folder, say }) {
    const seconds = quick ? 10 : 60;
    const { dir, build } = await ensureClientBuilt();
    const server = programs.start<RostrumServer>('rostrum-server');
    const { url } = await server.ask('start', { dataDir: folder(), pages: { kind: 'built', dir, build } });
    const { chair } = await server.ask('makeMeeting', { id: MEETING, delegations: LIST, waiting: LIST, items: AGENDA });
    await server.ask('happen', { meetingId: MEETING, from: 0, count: 1, everyMs: 0 });

    return withBrowser(async (browser) => {
      const page = await browser.newPage({ viewport: LAPTOP, locale: 'en-GB' });
      await watchSeq(page);
      await watchWork(page);
      await page.goto(`${url}/m/${MEETING}/chair#${chair}`);
      const rows = page.getByRole('grid', { name: 'Waiting to speak, in order' }).getByRole('row');
      await rows.first().click();
      await page.keyboard.press('Escape');
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Performance.enable');
      // What loading left to do is not the console's at work.
      await sleep(3_000);

      await forgetWatched(page);
      const before = await metricsOf(devtools);
      say(`${seconds} s at work`);
      const happening = server.ask('happen', { meetingId: MEETING, from: 1, count: seconds * 3, everyMs: EVERY_MS });
      for (let second = 0; second < seconds; second += 1) {
        await page.keyboard.press('ArrowDown');
        await sleep(1_000);
      }
      await untilSeq(page, await happening);
      const { longTasks, frames, inputs } = await watched(page);
      const after = await metricsOf(devtools);

      const long = longTasks.filter((ms) => ms > LONG_TASK_MS);
      const late = frames.filter((ms) => ms > LATE_MS).length;
      const busy = (after('TaskDuration') - before('TaskDuration')) / (after('Timestamp') - before('Timestamp'));
      const longest = Math.max(0, ...long);
      return {
        tables: [
          {
            title: `${seconds} s`,
            columns: [
              'long tasks',
              'longest, ms',
              'frames a second',
              'frames late, %',
              'slowest frame, ms',
              'key to frame p99, ms',
              'main thread busy, %',
            ],
            rows: [
              [
                long.length,
                longest,
                frames.length / seconds,
                (100 * late) / frames.length,
                Math.max(...frames),
                percentile(inputs.length > 0 ? inputs : [16], 0.99),
                100 * busy,
              ],
            ],
          },
        ],
        goals: [
          atMost('long tasks over 50 ms', 0, long.length),
          atMost('frames that came late', 1, (100 * late) / frames.length, ' %'),
        ],
        notes: [
          `A frame is late when more than ${LATE_MS.toFixed(0)} ms lie between it and the one before. Chromium without a graphics card: it draws by the processor, which the server and the bench use too.`,
        ],
        figures: { longTasks: long, frames: frames.map((ms) => Math.round(ms * 10) / 10), inputs },
      };
    });
  },
};
