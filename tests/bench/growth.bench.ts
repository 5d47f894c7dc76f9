// Growth: what an event costs as the list, the log, the clients and the meetings grow. Flat but for the clients is the goal.
import type { Bench, Goal, Run, Table } from './harness/bench.ts';
import { atMost } from './harness/bench.ts';
import { countsThatFit } from './harness/machine.ts';
import { delegationIds } from './harness/meetings.ts';
import type { Program } from './harness/programs.ts';
import type { CoreAlone } from './harness/programs/core-alone.ts';
import type { Delegates } from './harness/programs/delegates.ts';
import type { LogMaker } from './harness/programs/log-maker.ts';
import type { RostrumServer } from './harness/programs/rostrum-server.ts';
import type { Swarm } from './harness/programs/swarm.ts';
import { median, medianRatio } from './harness/statistics.ts';

/** Those who ask and withdraw while it is measured, and those who only follow. */
const ASKING = 10;
const FOLLOWING = 10;

const MOST_GROWTH = 1.3;

/** What an event costs at one size. */
interface Cost {
  cpuUs: number;
  mainCpuUs: number;
  ackMs: number;
  /** Of one event for one client who follows. */
  bytes: number;
}

interface Stand {
  size: number;
  server: Program<RostrumServer>;
  askers: Program<Delegates>;
  followers: Program<Swarm>;
  following: number;
}

interface Axis {
  name: string;
  sizes: number[];
  /** Growth with the clients is what clients are. */
  flat: boolean;
  stand(run: Run, size: number): Promise<Stand>;
}

export const bench: Bench = {
  about:
    `Delegations ask for the floor and withdraw, one command at a time, ${ASKING} of them in turn, heard by ${FOLLOWING} who follow, beside which one thing grows: those who wait on the list, ` +
    'the log, the clients, the meetings live at once. Servers of all sizes stand side by side and are measured in turn.',
  async run(run) {
    const tables: Table[] = [];
    const goals: Goal[] = [];
    const figures: Record<string, unknown> = {};
    for (const axis of axes(run)) {
      const costs = await measure(run, axis);
      figures[axis.name] = Object.fromEntries(costs);
      const growth = growthOf(costs, axis.sizes);
      tables.push(tableOf(axis, costs, growth));
      if (axis.flat)
        for (const [what, times] of Object.entries(growth))
          goals.push(
            atMost(`${axis.name} from ${axis.sizes[0]} to ${axis.sizes.at(-1)}, ${what}`, MOST_GROWTH, times, 'x'),
          );
    }
    const core = await coreAlone(run);
    figures.core = core;
    tables.push({
      title: 'The core alone: a command decided and folded, with so many who wait and as many who have had their turn',
      columns: ['waiting', 'CPU us'],
      rows: [...Object.entries(core), ['last : first', Object.values(core).at(-1)! / Object.values(core)[0]!]],
    });
    return {
      tables,
      goals,
      notes: [
        'CPU is that of the whole server process a command, the thread that writes to disk included; "loop CPU" that of its main thread alone. Growth: median over the rounds of the ratio of the largest size to the smallest.',
        'The core alone has no goal of its own: it is what the goals on the list rest on, without all that an event costs besides.',
        'Of withdrawn requests a list keeps the last twenty of each delegation as past: those of the first rounds fill it, at every size alike.',
        'What a report costs, which grows with what was spoken, is a bench of its own: report.',
      ],
      figures,
    };
  },
};

function axes({ quick, say }: Run): Axis[] {
  return [
    // A meeting has 2,000 delegations at the most, ten of which ask.
    { name: 'waiting on the list', sizes: quick ? [10, 1_990] : [10, 100, 500, 1_990], flat: true, stand: listStand },
    {
      name: 'events in the log',
      sizes: quick ? [1_000, 50_000] : [1_000, 10_000, 100_000, 1_000_000],
      flat: true,
      stand: logStand,
    },
    { name: 'meetings live', sizes: quick ? [1, 100] : [1, 10, 100, 1_000], flat: true, stand: meetingsStand },
    {
      name: 'clients',
      sizes: countsThatFit(quick ? [100, 1_000] : [100, 1_000, 9_900], say),
      flat: false,
      stand: clientsStand,
    },
  ];
}

async function measure(run: Run, { name, sizes, stand }: Axis): Promise<Map<number, Cost[]>> {
  const rounds = run.quick ? 5 : 15;
  const commands = run.quick ? 100 : 400;
  const stands: Stand[] = [];
  for (const size of sizes) {
    run.say(`${name}: ${size}`);
    stands.push(await stand(run, size));
  }
  const costs = new Map(sizes.map((size) => [size, [] as Cost[]]));
  // The first rounds are for the compiler.
  for (let round = -2; round < rounds; round += 1) {
    for (const one of stands) {
      const cost = await costOf(one, commands);
      if (round >= 0) costs.get(one.size)!.push(cost);
    }
  }
  await run.programs.end();
  return costs;
}

async function costOf({ server, askers, followers, following }: Stand, commands: number): Promise<Cost> {
  const { bytes: bytesBefore } = await followers.ask('received');
  const before = await server.ask('usage');
  const latencies = await askers.ask('turns', { commands, ids: 'by time' });
  const after = await server.ask('usage');
  const bytes = (await followers.ask('received')).bytes - bytesBefore;
  return {
    cpuUs: ((after.cpuMs - before.cpuMs) * 1_000) / commands,
    mainCpuUs: ((after.mainCpuMs - before.mainCpuMs) * 1_000) / commands,
    ackMs: median([...latencies]),
    bytes: bytes / commands / following,
  };
}

async function coreAlone(run: Run): Promise<Record<number, number>> {
  const costs: Record<number, number> = {};
  for (const listed of [10, 100, 500, 2_000]) {
    const core = run.programs.start<CoreAlone>('core-alone');
    costs[listed] = await core.ask('cost', { listed });
    await core.end();
  }
  return costs;
}

const CPU = 'CPU';
const LOOP = 'loop CPU';
const TIME = 'time to the answer';
const BYTES = 'bytes';

function growthOf(costs: Map<number, Cost[]>, sizes: number[]): Record<string, number> {
  const ratio = (of: keyof Cost) =>
    medianRatio(
      costs.get(sizes.at(-1)!)!.map((cost) => cost[of]),
      costs.get(sizes[0]!)!.map((cost) => cost[of]),
    );
  return { [CPU]: ratio('cpuUs'), [LOOP]: ratio('mainCpuUs'), [TIME]: ratio('ackMs'), [BYTES]: ratio('bytes') };
}

function tableOf({ name }: Axis, costs: Map<number, Cost[]>, growth: Record<string, number>): Table {
  const rows = [...costs].map(([size, list]) => {
    const middle = (of: keyof Cost) => median(list.map((cost) => cost[of]));
    return [size, middle('cpuUs'), middle('mainCpuUs'), middle('ackMs'), middle('bytes')];
  });
  return {
    title: `An event by ${name}`,
    columns: [name, 'CPU us', 'loop CPU us', 'answer ms', 'bytes a follower'],
    rows: [...rows, ['last : first', growth[CPU]!, growth[LOOP]!, growth[TIME]!, growth[BYTES]!]],
  };
}

async function listStand(run: Run, size: number): Promise<Stand> {
  const { server, url } = await serve(run, run.folder());
  await server.ask('makeMeeting', { id: 'm', delegations: size + ASKING, waiting: size });
  return seat(run, { size, server, url, asking: delegationIds(size + ASKING).slice(size) });
}

async function logStand(run: Run, size: number): Promise<Stand> {
  const dataDir = run.folder();
  const maker = run.programs.start<LogMaker>('log-maker');
  await maker.ask('make', { dataDir, id: 'm', delegations: 50 + ASKING, waiting: 50, events: size });
  await maker.end();
  const { server, url } = await serve(run, dataDir);
  return seat(run, { size, server, url, asking: delegationIds(50 + ASKING).slice(50) });
}

async function clientsStand(run: Run, size: number): Promise<Stand> {
  const { server, url } = await serve(run, run.folder());
  await server.ask('makeMeeting', { id: 'm', delegations: ASKING });
  return seat(run, { size, server, url, asking: delegationIds(ASKING), following: size });
}

/** One who asks and one who follows in each. */
async function meetingsStand(run: Run, size: number): Promise<Stand> {
  const { server, url } = await serve(run, run.folder());
  const meetings = Array.from({ length: size }, (_, index) => `m${index}`);
  const tokens: string[] = [];
  for (const meeting of meetings)
    tokens.push(...(await server.ask('makeMeeting', { id: meeting, delegations: 1, links: true })).delegations);
  const askers = run.programs.start<Delegates>('delegates');
  await askers.ask('connect', { url, seats: tokens.map((token, index) => ({ meeting: meetings[index]!, token })) });
  const followers = run.programs.start<Swarm>('swarm');
  await followers.ask('connect', {
    url,
    seats: meetings.map((meeting) => ({ auth: { meeting, token: '' }, count: 1 })),
  });
  // A command reaches the one follower of its meeting.
  return { size, server, askers, followers, following: 1 };
}

async function serve(run: Run, dataDir: string): Promise<{ server: Program<RostrumServer>; url: string }> {
  const server = run.programs.start<RostrumServer>('rostrum-server');
  const { url } = await server.ask('start', { dataDir });
  return { server, url };
}

interface Seating {
  size: number;
  server: Program<RostrumServer>;
  url: string;
  asking: string[];
  following?: number;
}

async function seat(run: Run, { size, server, url, asking, following = FOLLOWING }: Seating): Promise<Stand> {
  const tokens = await server.ask('links', { meeting: 'm', delegations: asking });
  const askers = run.programs.start<Delegates>('delegates');
  await askers.ask('connect', { url, seats: tokens.map((token) => ({ meeting: 'm', token })) });
  const followers = run.programs.start<Swarm>('swarm');
  await followers.ask('connect', { url, seats: [{ auth: { meeting: 'm', token: '' }, count: following }] });
  return { size, server, askers, followers, following };
}
