// Fan-out: a chair's real command to the last of N clients, beside a bare `ws` server and a plain Socket.IO room in the same run.
import { setTimeout as sleep } from 'node:timers/promises';

import type { Bench, Goal, Run } from './harness/bench.ts';
import { atMost } from './harness/bench.ts';
import type { Api } from './harness/program-ipc.ts';
import { countsThatFit } from './harness/machine.ts';
import type { Program } from './harness/programs.ts';
import type { BaselineServer } from './harness/programs/bare-server.ts';
import type { RostrumServer } from './harness/programs/rostrum-server.ts';
import type { Sent, Swarm } from './harness/programs/swarm.ts';
import { median, medianRatio, percentile } from './harness/statistics.ts';

const DELEGATIONS = 200;
/** Between two events of whatever server: figures move with the spacing, so all have the same. */
const GAP_MS = 250;
const WARM_UP_ROUNDS = 5;
/** Rounds in which somebody else asks for the time while the event travels. */
const PROBED_ROUNDS = 5;

/** One event to all clients of one server. */
interface Sample {
  /** From the command (the go) leaving the sender to the median, 99th percentile and last client. */
  p50Ms: number;
  p99Ms: number;
  lastMs: number;
  /** From the moment that the server may tell it: durable, or the go's arrival. */
  lastFromDurableMs: number;
  ackMs: number;
  cpuUsPerDelivery: number;
}

type Contender = 'rostrum' | 'ws' | 'socket.io';
const CONTENDERS: readonly Contender[] = ['rostrum', 'ws', 'socket.io'];

interface Stand {
  server: Program<Api>;
  /** Those who hear. The sender has a process of its own: its answer is not held up by what they read. */
  swarm: Program<Swarm>;
  sender: Program<Swarm>;
  send(): Promise<Sent>;
  /** When the server began to tell the last one. */
  toldAt(): Promise<number>;
}

export const bench: Bench = {
  about:
    'The chair gives the floor to the next speaker (authorized, decided, written to disk; two events in one frame) and N others hear it: half are devices of ' +
    `${DELEGATIONS} delegations, half the public. Beside it, in turn, with equal gaps: ws, a bare server that writes the same bytes; socket.io, which emits the same object to one room.`,
  async run(run) {
    const counts = countsThatFit(run.quick ? [500, 2_000] : [500, 2_000, 5_000, 9_900], run.say);
    const [runs, rounds] = run.quick ? [1, 8] : [5, 30];
    const rows: (string | number)[][] = [];
    const goals: Goal[] = [];
    const figures: { clients: number; contender: Contender; samples: Sample[][] }[] = [];
    for (const clients of counts) {
      const samples: Record<Contender, Sample[][]> = { rostrum: [], ws: [], 'socket.io': [] };
      const waits: number[] = [];
      for (let nth = 0; nth < runs; nth += 1) {
        run.say(`${clients} clients, run ${nth + 1} of ${runs}`);
        const measured = await measure(run, clients, rounds, nth);
        for (const contender of CONTENDERS) samples[contender].push(measured.samples[contender]);
        waits.push(...measured.worstWaits);
      }
      const over = (contender: Contender, of: keyof Sample) =>
        samples[contender].map((one) => median(one.map((sample) => sample[of])));
      const ratio = (contender: Contender, of: keyof Sample) => medianRatio(over(contender, of), over('ws', of));
      for (const contender of CONTENDERS) {
        const all = samples[contender].flat();
        const middle = (of: keyof Sample) => median(all.map((sample) => sample[of]));
        rows.push([
          clients,
          contender,
          middle('cpuUsPerDelivery'),
          ratio(contender, 'cpuUsPerDelivery'),
          middle('lastFromDurableMs'),
          ratio(contender, 'lastFromDurableMs'),
          middle('lastMs'),
          ratio(contender, 'lastMs'),
          middle('p50Ms'),
          middle('p99Ms'),
          percentile(
            all.map(({ lastMs }) => lastMs),
            0.99,
          ),
          middle('ackMs'),
          contender === 'rostrum' ? median(waits) : '',
        ]);
        figures.push({ clients, contender, samples: samples[contender] });
      }
      if (clients >= 2_000) {
        goals.push(atMost(`${clients} clients, CPU a delivery beside ws`, 1, ratio('rostrum', 'cpuUsPerDelivery')));
        goals.push(
          atMost(`${clients} clients, time to the last beside ws`, 1.05, ratio('rostrum', 'lastFromDurableMs')),
        );
        goals.push(
          atMost(
            `${clients} clients, the chair is answered, of the time to the last`,
            0.5,
            median(samples.rostrum.flat().map(({ ackMs, lastMs }) => ackMs / lastMs)),
          ),
        );
      }
    }
    return {
      tables: [
        {
          title: 'From one command to N clients (medians; ratios are medians of the ratios of each run)',
          columns: [
            'clients',
            'server',
            'CPU us/delivery',
            'x ws',
            'last from durable ms',
            'x ws',
            'last ms',
            'x ws',
            'p50 ms',
            'p99 ms',
            'last ms, p99',
            'ack ms',
            'another waits ms',
          ],
          rows,
        },
      ],
      goals,
      notes: [
        'CPU is that of the whole server process while the event travels: of rostrum it includes the command, the decision and the thread that writes to disk.',
        '"Another waits": the longest that one who asks for the time again and again waits while the event travels (median of the rounds).',
        '"From durable" counts from the moment that the server may tell the event: written to disk, or, for the others, the go has arrived. "Last ms" counts from the sending of the command, disk included.',
      ],
      figures,
    };
  },
};

/** Fresh processes; each round lets each server send one event in its turn. The first to go changes from run to run. */
async function measure(
  run: Run,
  clients: number,
  rounds: number,
  nth: number,
): Promise<{ samples: Record<Contender, Sample[]>; worstWaits: number[] }> {
  const rostrum = await rostrumStand(run, clients, WARM_UP_ROUNDS + rounds + PROBED_ROUNDS);
  const stands: Record<Contender, Stand> = {
    rostrum,
    ws: await baselineStand(run, 'bare-server', clients, rostrum.packet),
    'socket.io': await baselineStand(run, 'socketio-server', clients, rostrum.packet),
  };
  const samples: Record<Contender, Sample[]> = { rostrum: [], ws: [], 'socket.io': [] };
  const order = CONTENDERS.map((_, index) => CONTENDERS[(index + nth) % CONTENDERS.length]!);
  for (let round = 0; round < WARM_UP_ROUNDS - 1 + rounds; round += 1) {
    for (const contender of order) {
      await sleep(GAP_MS);
      const sample = await sampleOf(stands[contender], clients);
      if (round >= WARM_UP_ROUNDS - 1) samples[contender].push(sample);
    }
  }
  const worstWaits: number[] = [];
  for (let round = 0; round < PROBED_ROUNDS; round += 1) {
    await sleep(GAP_MS);
    const probing = rostrum.sender.ask('probe');
    await sampleOf(rostrum, clients);
    worstWaits.push(Math.max(...(await rostrum.sender.ask('probed'))));
    await probing;
  }
  await run.programs.end();
  return { samples, worstWaits };
}

async function sampleOf({ server, swarm, send, toldAt }: Stand, clients: number): Promise<Sample> {
  await swarm.ask('arm');
  const before = await server.ask('usage');
  const sent = await send();
  const heard = await swarm.ask('heard');
  const after = await server.ask('usage');
  const since = (share: number) => percentile(heard.at, share) - sent.sentAt;
  return {
    p50Ms: since(0.5),
    p99Ms: since(0.99),
    lastMs: since(1),
    lastFromDurableMs: percentile(heard.at, 1) - (await toldAt()),
    ackMs: sent.answeredAt - sent.sentAt,
    cpuUsPerDelivery: ((after.cpuMs - before.cpuMs) * 1_000) / clients,
  };
}

async function rostrumStand(run: Run, clients: number, rounds: number): Promise<Stand & { packet: string }> {
  const server = run.programs.start<RostrumServer>('rostrum-server');
  const swarm = run.programs.start<Swarm>('swarm');
  const sender = run.programs.start<Swarm>('swarm');
  const { url } = await server.ask('start', { dataDir: run.folder() });
  const meeting = 'm';
  const tokens = await server.ask('makeMeeting', {
    id: meeting,
    delegations: DELEGATIONS,
    waiting: rounds,
    links: true,
  });
  await server.ask('watchDurable', meeting);
  const entries = await server.ask('waiting', meeting);
  const devices = Math.floor(clients / 2 / DELEGATIONS);
  await sender.ask('connect', {
    url,
    seats: [
      { auth: { meeting, token: tokens.chair }, count: 1 },
      { auth: { meeting, token: '' }, count: 1 },
    ],
  });
  await swarm.ask('connect', {
    url,
    seats: [
      ...tokens.delegations.map((token) => ({ auth: { meeting, token }, count: devices })),
      { auth: { meeting, token: '' }, count: clients - devices * DELEGATIONS },
    ],
  });
  let given = 0;
  const stand: Stand = {
    server: server as Program<Api>,
    swarm,
    sender,
    send() {
      const command = { type: 'GiveFloor', entryId: entries[given], after: entries[given - 1] ?? null };
      given += 1;
      return sender.ask('send', { event: 'command', argument: { id: crypto.randomUUID(), command } });
    },
    async toldAt() {
      const told = await server.ask('durable');
      if (told.length !== 1) throw new Error(`${told.length} batches were written where one was expected`);
      return told[0]!.at;
    },
  };
  await swarm.ask('arm');
  const { answer } = await stand.send();
  if (!(answer as { ok: boolean }).ok) throw new Error(JSON.stringify(answer));
  const { packet } = await swarm.ask('heard');
  await stand.toldAt();
  return { ...stand, packet };
}

async function baselineStand(run: Run, name: string, clients: number, packet: string): Promise<Stand> {
  const server = run.programs.start<BaselineServer>(name);
  const swarm = run.programs.start<Swarm>('swarm');
  const sender = run.programs.start<Swarm>('swarm');
  const { url } = await server.ask('start');
  await server.ask('arm', { packet });
  await sender.ask('connect', { url, seats: [{ auth: {}, count: 1 }] });
  await swarm.ask('connect', { url, seats: [{ auth: {}, count: clients }] });
  return {
    server: server as Program<Api>,
    swarm,
    sender,
    send: () => sender.ask('send', { event: 'go', argument: null }),
    toldAt: () => server.ask('goneAt'),
  };
}
