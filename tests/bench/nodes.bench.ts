// Several nodes over PostgreSQL: what the database costs, what it costs to write to one meeting from several nodes, and how much later than
// at one's own node something is seen at another.
import { randomUUID } from 'node:crypto';

import pg from 'pg';

import { startPostgres } from '../nodes/postgres.ts';
import type { Bench, Run, Table } from './harness/bench.ts';
import type { RostrumServer } from './harness/programs/rostrum-server.ts';
import type { StoreAlone, StoreLoad } from './harness/programs/store-alone.ts';
import type { Swarm } from './harness/programs/swarm.ts';
import { percentile } from './harness/statistics.ts';

const LOADS: readonly StoreLoad[] = [
  { meetings: 1, commandsAnAppend: 1, ids: 'random' },
  { meetings: 50, commandsAnAppend: 1, ids: 'random' },
  { meetings: 50, commandsAnAppend: 20, ids: 'random' },
  { meetings: 50, commandsAnAppend: 20, ids: 'by time' },
];
const AT_ONCE = [1, 10];
const CLIENTS = 50;

export const bench: Bench = {
  about:
    'PostgreSQL (fsync on, 64 MB of shared buffers) beside the nodes on this machine. The store alone, as in `commands`. Then nodes that change the same item of the same meeting, ' +
    `each with one command or ten on their way. Then the chair’s command at node a until the last of ${CLIENTS} clients has it, at node a and at node b.`,
  async run(run) {
    const postgres = await startPostgres({ sync: true });
    try {
      return {
        tables: [
          await storeAlone(run, postgres.url),
          await oneMeeting(run, postgres.url),
          await otherNode(run, postgres.url),
        ],
        goals: [],
        notes: [
          'Nodes, database and clients share this machine’s processors: three nodes do not do three times the work of one here.',
          'Sent again: answered UNAVAILABLE because other nodes had always been faster.',
        ],
      };
    } finally {
      await run.programs.end();
      await postgres.stop();
    }
  },
};

async function newDatabase(server: string): Promise<string> {
  const name = `bench_${randomUUID().replaceAll('-', '')}`;
  const owner = new pg.Client({ connectionString: `${server}/postgres` });
  await owner.connect();
  await owner.query(`CREATE DATABASE ${name}`);
  await owner.end();
  return `${server}/${name}`;
}

async function storeAlone(run: Run, server: string): Promise<Table> {
  const rows: (string | number)[][] = [];
  for (const load of LOADS) {
    run.say(`the store alone, ${load.meetings} meetings, ${load.commandsAnAppend} commands an append, ids ${load.ids}`);
    const store = run.programs.start<StoreAlone>('store-alone');
    const { commands, seconds, latenciesMs } = await store.ask('load', {
      ...load,
      dataDir: run.folder(),
      databaseUrl: await newDatabase(server),
      seconds: run.quick ? 2 : 10,
    });
    await store.end();
    rows.push([
      load.meetings,
      load.commandsAnAppend,
      load.ids,
      commands / seconds,
      percentile(latenciesMs, 0.5),
      percentile(latenciesMs, 0.99),
    ]);
  }
  return {
    title: 'The store alone, over PostgreSQL',
    columns: ['meetings', 'commands an append', 'ids', 'durable commands/s', 'append p50 ms', 'p99 ms'],
    rows,
  };
}

async function oneMeeting(run: Run, server: string): Promise<Table> {
  const rows: (string | number)[][] = [];
  for (const count of [1, 2, 3]) {
    for (const atOnce of AT_ONCE) {
      run.say(`${count} nodes, one meeting, ${atOnce} on their way at each`);
      const databaseUrl = await newDatabase(server);
      const nodes = Array.from({ length: count }, () => run.programs.start<RostrumServer>('rostrum-server'));
      await Promise.all(nodes.map((node) => node.ask('start', { dataDir: '', databaseUrl })));
      await nodes[0]!.ask('makeMeeting', { id: 'm', delegations: 10 });
      const loads = await Promise.all(
        nodes.map((node) => node.ask('change', { meetingId: 'm', seconds: run.quick ? 2 : 10, atOnce })),
      );
      const latencies = loads.flatMap(({ latenciesMs }) => [...latenciesMs]);
      const sum = (of: 'commands' | 'sentAgain') => loads.reduce((all, load) => all + load[of], 0);
      rows.push([
        count,
        atOnce,
        sum('commands') / loads[0]!.seconds,
        percentile(latencies, 0.5),
        percentile(latencies, 0.99),
        percentile(latencies, 1),
        sum('sentAgain'),
      ]);
      await run.programs.end();
    }
  }
  return {
    title: 'Nodes that write to one meeting',
    columns: ['nodes', 'at once, each', 'commands/s, all', 'p50 ms', 'p99 ms', 'longest ms', 'sent again'],
    rows,
  };
}

async function otherNode(run: Run, server: string): Promise<Table> {
  const databaseUrl = await newDatabase(server);
  const [a, b] = [
    run.programs.start<RostrumServer>('rostrum-server'),
    run.programs.start<RostrumServer>('rostrum-server'),
  ];
  const [{ url }, there] = await Promise.all([
    a.ask('start', { dataDir: '', databaseUrl }),
    b.ask('start', { dataDir: '', databaseUrl }),
  ]);
  const { chair } = await a.ask('makeMeeting', { id: 'm', delegations: 10 });
  const [here, elsewhere] = [run.programs.start<Swarm>('swarm'), run.programs.start<Swarm>('swarm')];
  await here.ask('connect', { url, seats: [{ auth: { meeting: 'm', token: chair }, count: CLIENTS }] });
  await elsewhere.ask('connect', { url: there.url, seats: [{ auth: { meeting: 'm', token: chair }, count: CLIENTS }] });
  const lasts: Record<'a' | 'b', number[]> = { a: [], b: [] };
  for (let round = 0; round < (run.quick ? 20 : 200); round += 1) {
    await Promise.all([here.ask('arm'), elsewhere.ask('arm')]);
    const command = { type: 'EditItem', itemId: '1', title: { en: `Title ${round}` } };
    const { sentAt } = await here.ask('send', { event: 'command', argument: { id: randomUUID(), command } });
    const [atA, atB] = await Promise.all([here.ask('heard'), elsewhere.ask('heard')]);
    lasts.a.push(Math.max(...atA.at) - sentAt);
    lasts.b.push(Math.max(...atB.at) - sentAt);
  }
  const row = (name: string, values: number[]) => [name, percentile(values, 0.5), percentile(values, 0.99)];
  return {
    title: `From the chair’s tap at node a to the last of ${CLIENTS} (ms)`,
    columns: ['clients at', 'p50', 'p99'],
    rows: [row('node a', lasts.a), row('node b', lasts.b)],
  };
}
