// Start: from the birth of the server's process to the first client's greeting, on logs of growing length, with a snapshot and without.
import type { Bench, Result, Run } from './harness/bench.ts';
import { atMost } from './harness/bench.ts';
import { instant } from './harness/instant.ts';
import type { Program } from './harness/programs.ts';
import type { LogMaker } from './harness/programs/log-maker.ts';
import type { RostrumServer } from './harness/programs/rostrum-server.ts';
import type { Swarm } from './harness/programs/swarm.ts';
import { median } from './harness/statistics.ts';

const WAITING = 50;

interface Start {
  listeningMs: number;
  greetedMs: number;
  /** Processor time of the whole server until then. */
  cpuMs: number;
}

export const bench: Bench = {
  about:
    'The server starts on a log that is there already, and one client is greeted with the whole meeting. Without a snapshot the log is folded from its first event; ' +
    'the snapshot is the one that the server saves when it stops. Counted from the start of the process, Node’s own included.',
  async run(run): Promise<Result> {
    const sizes = run.quick ? [1_000, 50_000] : [1_000, 100_000, 1_000_000];
    const times = run.quick ? 2 : 5;
    // As the operator's command does, the server keeps what Node made of its sources; the first start fills it.
    const cache = run.folder();
    await prepared(run, cache);
    const figures: { events: number; without: Start; withSnapshot: Start[] }[] = [];
    for (const events of sizes) {
      run.say(`a log of ${events} events`);
      const dataDir = run.folder();
      const maker = run.programs.start<LogMaker>('log-maker');
      await maker.ask('make', { dataDir, id: 'm', delegations: WAITING, waiting: WAITING, events });
      await maker.end();
      const without = await start(run, dataDir, cache);
      const withSnapshot: Start[] = [];
      for (let nth = 0; nth < times; nth += 1) withSnapshot.push(await start(run, dataDir, cache));
      figures.push({ events, without, withSnapshot });
    }
    const middle = (starts: Start[], of: keyof Start) => median(starts.map((one) => one[of]));
    const last = figures.at(-1)!;
    return {
      tables: [
        {
          title: 'Start of the process to listening, and to the first greeting (ms; with a snapshot: median)',
          columns: [
            'events in the log',
            'listening',
            'greeted',
            'CPU',
            'without a snapshot: listening',
            'greeted',
            'CPU',
          ],
          rows: figures.map(({ events, without, withSnapshot }) => [
            events,
            middle(withSnapshot, 'listeningMs'),
            middle(withSnapshot, 'greetedMs'),
            middle(withSnapshot, 'cpuMs'),
            without.listeningMs,
            without.greetedMs,
            without.cpuMs,
          ]),
        },
      ],
      goals: [
        atMost(
          `${last.events} events and a fitting snapshot, to the first greeting`,
          1_000,
          middle(last.withSnapshot, 'greetedMs'),
          ' ms',
        ),
      ],
      figures,
    };
  },
};

async function prepared(run: Run, cache: string): Promise<void> {
  const server = startServer(run, cache);
  await server.ask('start', { dataDir: run.folder() });
  await server.ask('stop');
  await server.end();
}

function startServer(run: Run, cache: string): Program<RostrumServer> {
  return run.programs.start<RostrumServer>('rostrum-server', { env: { NODE_COMPILE_CACHE: cache } });
}

/** Starts it, greets one, and stops it in order, which saves the snapshot. */
async function start(run: Run, dataDir: string, cache: string): Promise<Start> {
  // Not part of the start: the one who comes.
  const visitor = run.programs.start<Swarm>('swarm');
  await visitor.ask('usage');
  const bornAt = instant();
  const server = startServer(run, cache);
  const { url } = await server.ask('start', { dataDir });
  const listeningAt = instant();
  await visitor.ask('connect', { url, seats: [{ auth: { meeting: 'm', token: '' }, count: 1 }] });
  const greetedAt = instant();
  const { cpuMs } = await server.ask('usage');
  await visitor.end();
  await server.ask('stop');
  await server.end();
  return { listeningMs: listeningAt - bornAt, greetedMs: greetedAt - bornAt, cpuMs };
}
