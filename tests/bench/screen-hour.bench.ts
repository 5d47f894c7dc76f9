// The projector's page over an hour of events, as fast as it takes them, and over minutes of real time: what it holds must not grow.
import type { CDPSession, Page } from '@playwright/test';

import { ensureClientBuilt } from '../../scripts/build-client.ts';
import { PROJECTOR } from '../e2e/room.ts';
import type { Bench } from './harness/bench.ts';
import { atMost } from './harness/bench.ts';
import type { PageMemory } from './harness/browser.ts';
import { memoryOf, untilSeq, watch, withBrowser } from './harness/browser.ts';
import type { Program } from './harness/programs.ts';
import type { RostrumServer } from './harness/programs/rostrum-server.ts';

const MEETING = 'hour';
const LIST = 40;
const EVENTS_OF_AN_HOUR = 10_800;
const MIB = 2 ** 20;

type Point = PageMemory & { stretch: string; events: number };

export const bench: Bench = {
  about: `A screen in Chromium with ${LIST} on the list: the events of an hour at three a second (${EVENTS_OF_AN_HOUR}) as fast as the page takes them, then minutes of them in real time. Heap, nodes and listeners after the page's garbage was collected.`,
  async run({ quick, programs, folder, say }) {
    const warm = quick ? 180 : 1_800;
    const fast = { events: quick ? 900 : EVENTS_OF_AN_HOUR, points: quick ? 3 : 12, everyMs: 0 };
    const real = { events: quick ? 30 : 900, points: quick ? 1 : 5, everyMs: 1_000 / 3 };
    const { dir, build } = await ensureClientBuilt();
    const server = programs.start<RostrumServer>('rostrum-server');
    const { url } = await server.ask('start', { dataDir: folder(), pages: { kind: 'built', dir, build } });
    await server.ask('makeMeeting', { id: MEETING, delegations: LIST, waiting: LIST });
    const token = await server.ask('link', { role: 'screen', meetingId: MEETING, name: 'main' });

    return withBrowser(async (browser) => {
      const page = await browser.newPage({ viewport: PROJECTOR, locale: 'en-GB' });
      await watch(page);
      await page.goto(`${url}/m/${MEETING}/screen/main#${token}`);
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Performance.enable');
      const stand = { server, page, devtools, say };
      // The first minutes bring what a page makes once: fonts, formats, code that the browser compiles again and again as it gets hot.
      const points = [...(await follow(stand, { stretch: 'warm', from: 0, events: warm, points: 1, everyMs: 0 }))];
      points.push(...(await follow(stand, { stretch: 'fast', from: warm, ...fast })));
      points.push(...(await follow(stand, { stretch: 'real time', from: warm + fast.events, ...real })));

      const [first] = points as [Point];
      const last = points.at(-1)!;
      const perThousand = (last.heapBytes - first.heapBytes) / 1_024 / (last.events / 1_000);
      return {
        tables: [
          {
            title: 'after so many events',
            columns: ['events', 'stretch', 'heap, MiB', 'nodes', 'listeners'],
            rows: points.map(({ stretch, events, heapBytes, nodes, listeners }) => [events, stretch, heapBytes / MIB, nodes, listeners]),
          },
        ],
        goals: [
          atMost('heap after it all, of the heap when it was warm', 1.1, last.heapBytes / first.heapBytes),
          atMost('nodes, of the nodes when it was warm', 1.1, last.nodes / first.nodes),
          atMost('listeners, of the listeners when it was warm', 1.1, last.listeners / first.listeners),
        ],
        notes: [`The heap grew by ${perThousand.toFixed(1)} KiB in a thousand events; the meeting itself grows by a speech a minute, which every replica keeps.`],
        figures: { points },
      };
    });
  },
};

interface Stand {
  server: Program<RostrumServer>;
  page: Page;
  devtools: CDPSession;
  say(line: string): void;
}

async function follow({ server, page, devtools, say }: Stand, { stretch, from, events, points, everyMs }: { stretch: string; from: number; events: number; points: number; everyMs: number }): Promise<Point[]> {
  const found: Point[] = [];
  const each = Math.round(events / points);
  for (let done = 0; done < points * each; done += each) {
    const seq = await server.ask('happen', { meetingId: MEETING, from: from + done, count: each, everyMs });
    await untilSeq(page, seq);
    found.push({ stretch, events: from + done + each, ...(await memoryOf(devtools)) });
    say(`${stretch}: ${found.at(-1)!.events} events, ${(found.at(-1)!.heapBytes / MIB).toFixed(2)} MiB`);
  }
  return found;
}
