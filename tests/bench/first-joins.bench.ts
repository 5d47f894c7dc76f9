// What it takes to come for the first time: bytes of one phone, thousands of phones at once, and a hall of phones behind one thin line.
import { ensureClientBuilt } from '../../scripts/build-client.ts';
import { PHONE } from '../e2e/room.ts';
import type { Bench, Run, Table } from './harness/bench.ts';
import { inHall, withBrowser } from './harness/browser.ts';
import { countsThatFit } from './harness/machine.ts';
import type { Program } from './harness/programs.ts';
import type { LineProgram } from './harness/programs/line.ts';
import type { Arrived, Newcomers } from './harness/programs/newcomers.ts';
import type { Returned, Returning } from './harness/programs/returning.ts';
import type { RostrumServer } from './harness/programs/rostrum-server.ts';
import { percentile } from './harness/statistics.ts';

const MEETING = 'joins';
const DELEGATIONS = 200;
const WAITING = 40;
const KIB = 1_024;
const HALL = { phones: 450, downMbit: 20, upMbit: 20, roundTripMs: 30, lostShare: 0.02 };
const AT_ONCE = 200;

interface House {
  server: Program<RostrumServer>;
  url: string;
  port: number;
  dataDir: string;
  links: string[];
}

export const bench: Bench = {
  about: `First joins at a meeting of ${DELEGATIONS} delegations, ${WAITING} of which wait: one phone in Chromium, byte by byte; thousands at once with the same requests; ${HALL.phones} behind one line of ${HALL.downMbit} Mbit/s with ${HALL.roundTripMs} ms round trip and ${HALL.lostShare * 100} % of the segments lost.`,
  async run(run) {
    const [thousands = 0] = countsThatFit([run.quick ? 200 : 5_000], run.say);
    const phones = run.quick ? 45 : HALL.phones;
    const visit = await oneVisit(run);
    run.say(`one phone: ${(visit.bytes.down / KIB).toFixed(0)} KiB down`);
    const crowd = await manyAtOnce(run, visit.files, thousands);
    run.say(`${thousands} at once: ${crowd.arrived.allMs.toFixed(0)} ms`);
    const hall = { first: await hallComes(run, visit.files, phones), back: await hallReturns(run, phones) };
    return {
      tables: [bytesTable(visit), crowdTable(thousands, crowd), hallTable(phones, hall)],
      goals: [],
      notes: [
        'Bytes are those of the connections, requests and headers of HTTP and WebSocket included, without headers of TCP and IP. The browser is at plain http: gzip.',
        'The line: segments of 1,460 bytes and 40 of headers share its rate in order of arrival; slow start from ten segments; a lost segment takes the line twice and comes 200 ms and a round trip later, and what its connection sent after it waits. Losses are drawn the same in each run.',
        'The floor of the line is its bytes at its full rate.',
      ],
      figures: { visit, crowd, hall },
    };
  },
};

async function house({ programs, folder }: Run): Promise<House> {
  const { dir, build } = await ensureClientBuilt();
  const server = programs.start<RostrumServer>('rostrum-server');
  const dataDir = folder();
  const { url, port } = await server.ask('start', { dataDir, pages: { kind: 'built', dir, build } });
  const { delegations: links } = await server.ask('makeMeeting', {
    id: MEETING,
    delegations: DELEGATIONS,
    waiting: WAITING,
    links: true,
  });
  return { server, url, port, dataDir, links };
}

interface Visit {
  bytes: { up: number; down: number };
  /** Paths of what the page loaded that is the same for everybody. */
  files: string[];
  /** KiB by kind, as the browser counts them. */
  kinds: Record<string, number>;
}

async function oneVisit(run: Run): Promise<Visit> {
  const { server, port, links } = await house(run);
  const line = run.programs.start<LineProgram>('line');
  const { port: door } = await line.ask('open', { port });
  const seen = await withBrowser(async (browser) => {
    const page = await browser.newPage({
      viewport: PHONE,
      deviceScaleFactor: 2,
      isMobile: true,
      hasTouch: true,
      locale: 'en-GB',
    });
    await page.goto(inHall(`http://hall/m/${MEETING}/delegate#${links.at(-1)!}`, String(door)));
    await page.getByRole('button', { name: 'Ask for the floor' }).waitFor();
    await page.waitForLoadState('networkidle');
    return page.evaluate(() =>
      [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map((entry) => {
        const { name, transferSize } = entry as PerformanceResourceTiming;
        return { path: new URL(name).pathname, bytes: transferSize };
      }),
    );
  });
  const bytes = await line.ask('bytes');
  await Promise.all([line.end(), server.end()]);
  const kinds: Record<string, number> = {};
  for (const { path, bytes: size } of seen) kinds[kindOf(path)] = (kinds[kindOf(path)] ?? 0) + size / KIB;
  kinds['requests, and the socket'] =
    (bytes.up + bytes.down) / KIB - Object.values(kinds).reduce((sum, one) => sum + one, 0);
  return {
    bytes,
    files: seen.map(({ path }) => path).filter((path) => path.startsWith('/assets/') || path === '/icon.svg'),
    kinds,
  };
}

function kindOf(path: string): string {
  if (path.includes('/catalogue/')) return 'catalogue';
  if (path.startsWith('/api/')) return 'token and meeting';
  const ending = path.split('.').at(-1);
  return ending === 'js'
    ? 'script and texts'
    : ending === 'css'
      ? 'styles'
      : ending === 'woff2'
        ? 'fonts'
        : ending === 'svg'
          ? 'icon'
          : 'document';
}

async function manyAtOnce(run: Run, files: string[], count: number) {
  const { server, url, links } = await house(run);
  const newcomers = run.programs.start<Newcomers>('newcomers');
  const before = await server.ask('usage');
  const arrived = await newcomers.ask('arrive', { url, meeting: MEETING, links, count, atOnce: AT_ONCE, files });
  const after = await server.ask('usage');
  await Promise.all([newcomers.end(), server.end()]);
  return { arrived, cpuMs: after.cpuMs - before.cpuMs, peakRssBytes: after.peakRssBytes };
}

/** All come for the first time, at once, behind the line. */
async function hallComes(run: Run, files: string[], count: number): Promise<{ arrived: Arrived; down: number }> {
  const { server, port, links } = await house(run);
  const line = run.programs.start<LineProgram>('line');
  const { url } = await line.ask('open', { port, ...HALL });
  const newcomers = run.programs.start<Newcomers>('newcomers');
  const arrived = await newcomers.ask('arrive', { url, meeting: MEETING, links, count, atOnce: count, files });
  const { down } = await line.ask('bytes');
  await Promise.all([newcomers.end(), line.end(), server.end()]);
  return { arrived, down };
}

/** All are cut off at once behind the line and come back, half with what they hold and half without. */
async function hallReturns(run: Run, count: number): Promise<{ returned: Returned; ms: number[]; down: number }> {
  const { server, port, dataDir, links } = await house(run);
  const line = run.programs.start<LineProgram>('line');
  const { url } = await line.ask('open', { port, ...HALL });
  const devices = run.programs.start<Returning>('returning');
  await devices.ask('sit', { url, meeting: MEETING, tokens: links, count });
  await devices.ask('expectReturn');
  const { down: before } = await line.ask('bytes');
  await server.end();
  const next = run.programs.start<RostrumServer>('rostrum-server');
  await next.ask('start', { dataDir, port });
  await devices.ask('serverListens');
  const listeningAt = await next.ask('instant');
  const returned = await devices.ask('returned');
  const { down } = await line.ask('bytes');
  await Promise.all([devices.end(), line.end(), next.end()]);
  return { returned, ms: [...returned.at].map((at) => at - listeningAt), down: down - before };
}

function bytesTable({ bytes, kinds }: Visit): Table {
  return {
    title: 'One phone, from the address to the meeting, KiB',
    columns: [...Object.keys(kinds), 'up', 'down', 'all'],
    rows: [[...Object.values(kinds), bytes.up / KIB, bytes.down / KIB, (bytes.up + bytes.down) / KIB]],
  };
}

function crowdTable(count: number, { arrived, cpuMs, peakRssBytes }: Awaited<ReturnType<typeof manyAtOnce>>): Table {
  return {
    title: `${count} first joins, ${AT_ONCE} at once`,
    columns: [
      'seconds for all',
      'joins a second',
      'p50 ms',
      'p99 ms',
      'server CPU ms a join',
      'KiB a join',
      'RSS at its peak, MiB',
    ],
    rows: [
      [
        arrived.allMs / 1_000,
        (1_000 * count) / arrived.allMs,
        percentile(arrived.ms, 0.5),
        percentile(arrived.ms, 0.99),
        cpuMs / count,
        (arrived.bytes.up + arrived.bytes.down) / count / KIB,
        peakRssBytes / 2 ** 20,
      ],
    ],
  };
}

function hallTable(
  count: number,
  { first, back }: { first: Awaited<ReturnType<typeof hallComes>>; back: Awaited<ReturnType<typeof hallReturns>> },
): Table {
  const floor = (down: number) => (down * 8) / (HALL.downMbit * 1e6);
  return {
    title: `${count} phones behind ${HALL.downMbit} Mbit/s, seconds`,
    columns: ['', 'half current', 'p99', 'all current', 'floor of the line', 'KiB a phone', 'errors'],
    rows: [
      [
        'first joins',
        percentile(first.arrived.ms, 0.5) / 1_000,
        percentile(first.arrived.ms, 0.99) / 1_000,
        first.arrived.allMs / 1_000,
        floor(first.down),
        first.down / count / KIB,
        0,
      ],
      [
        'back after a restart',
        percentile(back.ms, 0.5) / 1_000,
        percentile(back.ms, 0.99) / 1_000,
        Math.max(...back.ms) / 1_000,
        floor(back.down),
        back.down / count / KIB,
        back.returned.errors.length,
      ],
    ],
  };
}
