// Start: from the birth of the server's process to the first client's greeting, on logs of growing length, with a snapshot and without.
import type { Bench, Result, Run } from './harness/bench.ts';
import { atMost } from './harness/bench.ts';
import { instant } from './harness/instant.ts';
import type { LogMaker } from './harness/programs/log-maker.ts';
import type { RostrumServer } from './harness/programs/rostrum-server.ts';
import type { Swarm } from './harness/programs/swarm.ts';
import { median } from './harness/statistics.ts';

const WAITING = 50;

interface Start {
  listeningMs: number;
  greetedMs: number;
}

export const bench: Bench = {
  about:
    'The server starts on a log that is there already, and one client is greeted with the whole meeting. Without a snapshot the log is folded from its first event; ' +
    'the snapshot is the one that the server saves when it stops. Counted from the start of the process, Node’s own included.',
  async run(run): Promise<Result> {
    const sizes = run.quick ? [1_000, 50_000] : [1_000, 100_000, 1_000_000];
    const times = run.quick ? 2 : 5;
    const figures: { events: number; without: Start; withSnapshot: Start[] }[] = [];
    for (const events of sizes) {
      run.say(`a log of ${events} events`);
      const dataDir = run.folder();
      const maker = run.programs.start<LogMaker>('log-maker');
      await maker.ask('make', { dataDir, id: 'm', delegations: WAITING, waiting: WAITING, events });
      await maker.end();
      const without = await start(run, dataDir);
      const withSnapshot: Start[] = [];
      for (let nth = 0; nth < times; nth += 1) withSnapshot.push(await start(run, dataDir));
      figures.push({ events, without, withSnapshot });
    }
    const middle = (starts: Start[], of: keyof Start) => median(starts.map((one) => one[of]));
    const last = figures.at(-1)!;
    return {
      tables: [{
        title: 'Start of the process to listening, and to the first greeting (ms; with a snapshot: median)',
        columns: ['events in the log', 'listening', 'greeted', 'without a snapshot: listening', 'greeted'],
        rows: figures.map(({ events, without, withSnapshot }) => [events, middle(withSnapshot, 'listeningMs'), middle(withSnapshot, 'greetedMs'), without.listeningMs, without.greetedMs]),
      }],
      goals: [atMost(`${last.events} events and a fitting snapshot, to the first greeting`, 1_000, middle(last.withSnapshot, 'greetedMs'), ' ms')],
      figures,
    };
  },
};

/** Starts it, greets one, and stops it in order, which saves the snapshot. */
async function start(run: Run, dataDir: string): Promise<Start> {
  // Not part of the start: the one who comes.
  const visitor = run.programs.start<Swarm>('swarm');
  await visitor.ask('usage');
  const bornAt = instant();
  const server = run.programs.start<RostrumServer>('rostrum-server');
  const { url } = await server.ask('start', { dataDir });
  const listeningAt = instant();
  await visitor.ask('connect', { url, seats: [{ auth: { meeting: 'm', token: '' }, count: 1 }] });
  const greetedAt = instant();
  await visitor.end();
  await server.ask('stop');
  await server.end();
  return { listeningMs: listeningAt - bornAt, greetedMs: greetedAt - bornAt };
}
