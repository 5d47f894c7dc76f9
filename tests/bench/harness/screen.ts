// A projector's page that follows a meeting at work: what it holds must not grow.
import type { CDPSession, Page } from '@playwright/test';

import { ensureClientBuilt } from '../../../scripts/build-client.ts';
import { PROJECTOR } from '../../e2e/room.ts';
import type { Result, Run } from './bench.ts';
import { atMost } from './bench.ts';
import type { PageMemory } from './browser.ts';
import { memoryOf, untilSeq, watchSeq, withBrowser } from './browser.ts';
import type { Program } from './programs.ts';
import type { RostrumServer } from './programs/rostrum-server.ts';

export const LIST = 40;
export const EVENTS_OF_AN_HOUR = 10_800;
export const EVERY_MS = 1_000 / 3;

const MEETING = 'hour';
const MIB = 2 ** 20;

/** Events that come one after the other, `everyMs` apart (0: as fast as the page takes them); looked at so many times. */
export interface Stretch {
  name: string;
  events: number;
  points: number;
  everyMs: number;
}

type Point = PageMemory & { stretch: string; events: number };

/**
 * What the page holds after each part of these stretches, against what it held after `warm` events: the first minutes bring what a page makes
 * once, such as fonts, formats, and code that the browser compiles again and again as it gets hot.
 */
export async function followOnScreen(
  { programs, folder, say }: Run,
  warm: number,
  stretches: readonly Stretch[],
): Promise<Result> {
  const { dir, build } = await ensureClientBuilt();
  const server = programs.start<RostrumServer>('rostrum-server');
  const { url } = await server.ask('start', { dataDir: folder(), pages: { kind: 'built', dir, build } });
  await server.ask('makeMeeting', { id: MEETING, delegations: LIST, waiting: LIST });
  const token = await server.ask('link', { role: 'screen', meetingId: MEETING, name: 'main' });

  return withBrowser(async (browser) => {
    const page = await browser.newPage({ viewport: PROJECTOR, locale: 'en-GB' });
    await watchSeq(page);
    await page.goto(`${url}/m/${MEETING}/screen/main#${token}`);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable');
    const points: Point[] = [];
    for (const stretch of [{ name: 'warm', events: warm, points: 1, everyMs: 0 }, ...stretches]) {
      for await (const point of follow({ server, page, devtools }, points.at(-1)?.events ?? 0, stretch)) {
        points.push(point);
        say(`${point.stretch}: ${point.events} events, ${(point.heapBytes / MIB).toFixed(2)} MiB`);
      }
    }
    return resultOf(points);
  });
}

interface Stand {
  server: Program<RostrumServer>;
  page: Page;
  devtools: CDPSession;
}

async function* follow(
  { server, page, devtools }: Stand,
  before: number,
  { name, events, points, everyMs }: Stretch,
): AsyncGenerator<Point> {
  const each = Math.round(events / points);
  for (let from = before; from < before + points * each; from += each) {
    const seq = await server.ask('happen', { meetingId: MEETING, from, count: each, everyMs });
    await untilSeq(page, seq);
    yield { stretch: name, events: from + each, ...(await memoryOf(devtools)) };
  }
}

function resultOf(points: Point[]): Result {
  const [first] = points as [Point];
  const last = points.at(-1)!;
  const perThousand = (last.heapBytes - first.heapBytes) / 1_024 / ((last.events - first.events) / 1_000);
  return {
    tables: [
      {
        title: 'after so many events',
        columns: ['events', 'stretch', 'heap, MiB', 'nodes', 'listeners'],
        rows: points.map(({ stretch, events, heapBytes, nodes, listeners }) => [
          events,
          stretch,
          heapBytes / MIB,
          nodes,
          listeners,
        ]),
      },
    ],
    goals: [
      atMost('heap after it all, of the heap when it was warm', 1.1, last.heapBytes / first.heapBytes),
      atMost('nodes, of the nodes when it was warm', 1.1, last.nodes / first.nodes),
      atMost('listeners, of the listeners when it was warm', 1.1, last.listeners / first.listeners),
    ],
    notes: [
      `The heap grew by ${perThousand.toFixed(1)} KiB in a thousand events; the meeting itself grows by a speech a minute, which every replica keeps.`,
    ],
    figures: { points },
  };
}
