// Fan-out: a chair's real command to the last of N clients, beside a bare `ws` server and a plain Socket.IO room in the same run.
import type { Bench, Goal, Run } from './harness/bench.ts';
import { atMost } from './harness/bench.ts';
import type { Api } from './harness/answering.ts';
import { countsThatFit } from './harness/machine.ts';
import type { Program } from './harness/programs.ts';
import type { BaselineServer } from './harness/programs/bare-server.ts';
import type { RostrumServer } from './harness/programs/rostrum-server.ts';
import type { Round, Swarm } from './harness/programs/swarm.ts';
import { median, medianRatio, percentile } from './harness/statistics.ts';

const DELEGATIONS = 200;
/** Between two events of whatever server: figures move with the spacing, so all have the same. */
const GAP_MS = 250;
const WARM_UP_ROUNDS = 5;

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
  swarm: Program<Swarm>;
  /** One round; answers when the server began to tell it. */
  round(): Promise<{ round: Round; toldAt: number }>;
}

export const bench: Bench = {
  about:
    'The chair gives the floor to the next speaker (authorized, decided, written to disk; two events in one frame) and all N clients hear it: half are devices of ' +
    `${DELEGATIONS} delegations, half the public. Beside it, in turn, with equal gaps: ws, a bare server that writes the same bytes; socket.io, which emits the same object to one room.`,
  async run(run) {
    const counts = countsThatFit(run.quick ? [500, 2_000] : [500, 2_000, 5_000, 9_900], run.say);
    const [runs, rounds] = run.quick ? [1, 8] : [3, 30];
    const rows: (string | number)[][] = [];
    const goals: Goal[] = [];
    const figures: { clients: number; contender: Contender; samples: Sample[][] }[] = [];
    for (const clients of counts) {
      const samples: Record<Contender, Sample[][]> = { rostrum: [], ws: [], 'socket.io': [] };
      for (let nth = 0; nth < runs; nth += 1) {
        run.say(`${clients} clients, run ${nth + 1} of ${runs}`);
        const measured = await measure(run, clients, rounds, nth);
        for (const contender of CONTENDERS) samples[contender].push(measured[contender]);
      }
      const over = (contender: Contender, of: keyof Sample) => samples[contender].map((one) => median(one.map((sample) => sample[of])));
      const ratio = (contender: Contender, of: keyof Sample) => medianRatio(over(contender, of), over('ws', of));
      for (const contender of CONTENDERS) {
        const all = samples[contender].flat();
        const middle = (of: keyof Sample) => median(all.map((sample) => sample[of]));
        rows.push([
          clients, contender, middle('cpuUsPerDelivery'), ratio(contender, 'cpuUsPerDelivery'), middle('lastFromDurableMs'), ratio(contender, 'lastFromDurableMs'),
          middle('lastMs'), ratio(contender, 'lastMs'), middle('p50Ms'), middle('p99Ms'), percentile(all.map(({ lastMs }) => lastMs), 0.99), contender === 'rostrum' ? middle('ackMs') : '',
        ]);
        figures.push({ clients, contender, samples: samples[contender] });
      }
      if (clients >= 2_000) {
        goals.push(atMost(`${clients} clients, CPU a delivery beside ws`, 1, ratio('rostrum', 'cpuUsPerDelivery')));
        goals.push(atMost(`${clients} clients, time to the last beside ws`, 1.05, ratio('rostrum', 'lastFromDurableMs')));
      }
    }
    return {
      tables: [{
        title: 'From one command to N clients (medians; ratios are medians of the ratios of each run)',
        columns: ['clients', 'server', 'CPU us/delivery', 'x ws', 'last from durable ms', 'x ws', 'last ms', 'x ws', 'p50 ms', 'p99 ms', 'worst last ms', 'ack ms'],
        rows,
      }],
      goals,
      notes: [
        'CPU is that of the whole server process while the event travels: of rostrum it includes the command, the decision and the thread that writes to disk.',
        '"From durable" counts from the moment that the server may tell the event: written to disk, or, for the others, the go has arrived. "Last ms" counts from the sending of the command, disk included.',
      ],
      figures,
    };
  },
};

/** Fresh processes; each round lets each server send one event in its turn. The first to go changes from run to run. */
async function measure(run: Run, clients: number, rounds: number, nth: number): Promise<Record<Contender, Sample[]>> {
  const rostrum = await rostrumStand(run, clients, rounds + WARM_UP_ROUNDS);
  const stands: Record<Contender, Stand> = {
    rostrum,
    ws: await baselineStand(run, 'bare-server', clients, rostrum.packet),
    'socket.io': await baselineStand(run, 'socketio-server', clients, rostrum.packet),
  };
  const samples: Record<Contender, Sample[]> = { rostrum: [], ws: [], 'socket.io': [] };
  const order = CONTENDERS.map((_, index) => CONTENDERS[(index + nth) % CONTENDERS.length]!);
  for (let round = 0; round < WARM_UP_ROUNDS - 1 + rounds; round += 1) {
    for (const contender of order) {
      await new Promise((resolve) => setTimeout(resolve, GAP_MS));
      const sample = await sampleOf(stands[contender], clients);
      if (round >= WARM_UP_ROUNDS - 1) samples[contender].push(sample);
    }
  }
  await run.programs.end();
  return samples;
}

async function sampleOf({ server, round: play }: Stand, clients: number): Promise<Sample> {
  const before = await server.ask('usage');
  const { round, toldAt } = await play();
  const after = await server.ask('usage');
  const since = (share: number) => percentile(round.heardAt, share) - round.sentAt;
  return {
    p50Ms: since(0.5),
    p99Ms: since(0.99),
    lastMs: since(1),
    lastFromDurableMs: percentile(round.heardAt, 1) - toldAt,
    ackMs: round.answeredAt === undefined ? Number.NaN : round.answeredAt - round.sentAt,
    cpuUsPerDelivery: ((after.cpuMs - before.cpuMs) * 1_000) / clients,
  };
}

async function rostrumStand(run: Run, clients: number, rounds: number): Promise<Stand & { packet: string }> {
  const server = run.programs.start<RostrumServer>('rostrum-server');
  const swarm = run.programs.start<Swarm>('swarm');
  const { url } = await server.ask('start', { dataDir: run.folder() });
  const meeting = 'm';
  const tokens = await server.ask('makeMeeting', { id: meeting, delegations: DELEGATIONS, waiting: rounds, links: true });
  await server.ask('watchDurable', meeting);
  const entries = await server.ask('waiting', meeting);
  const devices = Math.floor((clients - 1) / 2 / DELEGATIONS);
  const seated = devices * DELEGATIONS;
  await swarm.ask('connect', {
    url,
    seats: [
      { auth: { meeting, token: tokens.chair }, count: 1 },
      ...tokens.delegations.map((token) => ({ auth: { meeting, token }, count: devices })),
      { auth: { meeting, token: '' }, count: clients - 1 - seated },
    ],
  });
  let given = 0;
  const play: Stand['round'] = async () => {
    const command = { type: 'GiveFloor', entryId: entries[given], after: entries[given - 1] ?? null };
    given += 1;
    const round = await swarm.ask('round', { event: 'command', argument: { id: crypto.randomUUID(), command }, answered: true });
    const [told] = await server.ask('durable');
    return { round, toldAt: told!.at };
  };
  const { round } = await play();
  return { server: server as Program<Api>, swarm, round: play, packet: round.packet };
}

async function baselineStand(run: Run, name: string, clients: number, packet: string): Promise<Stand> {
  const server = run.programs.start<BaselineServer>(name);
  const swarm = run.programs.start<Swarm>('swarm');
  const { url } = await server.ask('start');
  await server.ask('arm', { packet });
  await swarm.ask('connect', { url, seats: [{ auth: {}, count: clients }] });
  return {
    server: server as Program<Api>,
    swarm,
    async round() {
      const round = await swarm.ask('round', { event: 'go', answered: false });
      return { round, toldAt: await server.ask('goneAt') };
    },
  };
}
