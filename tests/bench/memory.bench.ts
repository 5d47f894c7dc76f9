// Memory: what each connected client costs the server that has nothing to do, beside a bare `ws` server and plain Socket.IO.
import { setTimeout as sleep } from 'node:timers/promises';

import type { Bench, Run } from './harness/bench.ts';
import { atMost } from './harness/bench.ts';
import type { Api, Usage } from './harness/program-ipc.ts';
import { countsThatFit } from './harness/machine.ts';
import type { Program } from './harness/programs.ts';
import type { BaselineServer } from './harness/programs/bare-server.ts';
import type { RostrumServer } from './harness/programs/rostrum-server.ts';
import type { Seats, Swarm } from './harness/programs/swarm.ts';

const DELEGATIONS = 200;
const KIB = 1_024;
const MOST_KIB = 20;

type Contender = 'rostrum' | 'ws' | 'socket.io';

interface Filled {
  contender: Contender;
  empty: Usage;
  /** When the last had come, and after the idle time. */
  full: Usage;
  idle: Usage;
}

export const bench: Bench = {
  about:
    'RSS of a fresh server before the first client, and with all of them after they have been idle: the difference, a client. Half are devices of ' +
    `${DELEGATIONS} delegations, half the public. The servers stand side by side and idle through the same minute.`,
  async run(run) {
    const [clients] = countsThatFit([run.quick ? 1_000 : 5_000], run.say);
    if (clients === undefined) return { tables: [], goals: [], notes: ['Left out: too few files may be open.'] };
    const idleMs = run.quick ? 5_000 : 60_000;
    const stands = [
      await rostrum(run, clients),
      await baseline(run, 'ws', 'bare-server', clients),
      await baseline(run, 'socket.io', 'socketio-server', clients),
    ];
    run.say(`${clients} clients are there, idle for ${idleMs / 1_000} s`);
    await sleep(idleMs);
    const figures: Filled[] = [];
    for (const { server, ...before } of stands) figures.push({ ...before, idle: await server.ask('usage') });
    const each = (usage: Usage, { empty }: Filled, of: 'rssBytes' | 'heapBytes' = 'rssBytes') =>
      (usage[of] - empty[of]) / clients / KIB;
    return {
      tables: [
        {
          title: `KiB for each of ${clients} clients`,
          columns: [
            'server',
            'RSS, idle',
            'RSS, when all had come',
            'JavaScript heap, idle',
            'RSS of the empty server MiB',
          ],
          rows: figures.map((one) => [
            one.contender,
            each(one.idle, one),
            each(one.full, one),
            each(one.idle, one, 'heapBytes'),
            one.empty.rssBytes / KIB / KIB,
          ]),
        },
      ],
      goals: [atMost(`a connected client, of ${clients}`, MOST_KIB, each(figures[0]!.idle, figures[0]!), ' KiB')],
      notes: [
        'All three run with the flags that bin/rostrum.js gives to Node (a small young generation). What the process took for the rush of arrivals and has not given back is in it, divided among the clients; the garbage collector is left to itself.',
      ],
      figures,
    };
  },
};

type Stand = Omit<Filled, 'idle'> & { server: Program<Api> };

async function rostrum(run: Run, clients: number): Promise<Stand> {
  const server = run.programs.start<RostrumServer>('rostrum-server');
  const { url } = await server.ask('start', { dataDir: run.folder() });
  const { delegations } = await server.ask('makeMeeting', { id: 'm', delegations: DELEGATIONS, links: true });
  const devices = Math.floor(clients / 2 / DELEGATIONS);
  const seats = [
    ...delegations.map((token) => ({ auth: { meeting: 'm', token }, count: devices })),
    { auth: { meeting: 'm', token: '' }, count: clients - devices * DELEGATIONS },
  ];
  return fill(run, 'rostrum', server as Program<Api>, url, seats);
}

async function baseline(run: Run, contender: Contender, program: string, clients: number): Promise<Stand> {
  const server = run.programs.start<BaselineServer>(program);
  const { url } = await server.ask('start');
  return fill(run, contender, server as Program<Api>, url, [{ auth: {}, count: clients }]);
}

async function fill(run: Run, contender: Contender, server: Program<Api>, url: string, seats: Seats[]): Promise<Stand> {
  const empty = await server.ask('usage');
  await run.programs.start<Swarm>('swarm').ask('connect', { url, seats });
  return { contender, server, empty, full: await server.ask('usage') };
}
