// Commands: a hall that asks for the floor in the same second, and how many durable commands a second there are at most.
import path from 'node:path';

import type { Bench, Goal, Run, Table } from './harness/bench.ts';
import { atLeast, atMost } from './harness/bench.ts';
import type { IdKind } from './harness/ids.ts';
import type { Program } from './harness/programs.ts';
import type { Delegates } from './harness/programs/delegates.ts';
import type { RostrumServer, Tokens } from './harness/programs/rostrum-server.ts';
import type { StoreAlone, StoreLoad } from './harness/programs/store-alone.ts';
import type { Swarm } from './harness/programs/swarm.ts';
import { median, percentile } from './harness/statistics.ts';

const DELEGATIONS = 200;
const SCREENS = 10;
/** Others in the hall, who only follow. */
const FOLLOWERS = 390;

const MEETINGS = 50;
const CONNECTIONS = 1_000;
const WARM_UP_S = 10;

const SYNCS_MS = [0, 1, 5, 20];
const SLOW_DISK = path.join(import.meta.dirname, 'harness/slow-disk.ts');

export const bench: Bench = {
  about:
    `A hall of ${DELEGATIONS + SCREENS + FOLLOWERS}: ${DELEGATIONS} delegations ask for the floor in the same second, on disks whose sync lasts longer and longer. ` +
    `Then throughput: ${CONNECTIONS} connections over ${MEETINGS} meetings, request and withdraw in a closed loop, limits lifted; beside it the store alone. ids: at random, or beginning with the time.`,
  async run(run) {
    const rush = await rushes(run);
    const throughput = await throughputs(run);
    return {
      tables: [rush.table, throughput.table],
      goals: [...rush.goals, ...throughput.goals],
      notes: [
        '"Other screens": from the tap to its reaching a screen, of all taps and screens. The slow sync is added to the machine’s own: the writer’s thread sleeps after each commit.',
        'Loop delay: how late a timer of 1 ms comes in the server. All processes share this machine’s processors.',
        `Of the closed loop: each command also travels to the 20 connections of its meeting; ${WARM_UP_S} s went before, of which nothing is counted.`,
      ],
      figures: { rush: rush.figures, throughput: throughput.figures },
    };
  },
};

type Part = { table: Table; goals: Goal[]; figures: unknown };

async function rushes(run: Run): Promise<Part> {
  const rounds = run.quick ? 2 : 10;
  const rows: (string | number)[][] = [];
  const goals: Goal[] = [];
  const figures: object[] = [];
  for (const syncMs of SYNCS_MS) {
    run.say(`${DELEGATIONS} ask in the same second, sync ${syncMs === 0 ? 'as it is' : `+ ${syncMs} ms`}`);
    const { answersMs, screensMs, loopMs } = await rushesOn(run, syncMs, rounds);
    const sync = syncMs === 0 ? 'as it is' : `+ ${syncMs}`;
    rows.push([
      sync,
      percentile(answersMs, 0.5),
      percentile(answersMs, 0.99),
      percentile(screensMs, 0.5),
      percentile(screensMs, 0.99),
      percentile(screensMs, 1),
      median(loopMs),
    ]);
    figures.push({ syncMs, answersMs, screensMs, loopMs });
    if (syncMs > 0) goals.push(atMost(`sync + ${syncMs} ms, loop delay p99`, 10, median(loopMs), ' ms'));
  }
  return {
    table: {
      title: `${DELEGATIONS} delegations ask for the floor in the same second (ms, ${rounds} rounds each)`,
      columns: ['sync', 'ack p50', 'ack p99', 'other screens p50', 'other screens p99', 'last', 'loop delay p99'],
      rows,
    },
    goals,
    figures,
  };
}

async function rushesOn(
  run: Run,
  syncMs: number,
  rounds: number,
): Promise<{ answersMs: number[]; screensMs: number[]; loopMs: number[] }> {
  const server = startServer(run, syncMs);
  const [askers, screens, followers] = [
    run.programs.start<Delegates>('delegates'),
    run.programs.start<Delegates>('delegates'),
    run.programs.start<Swarm>('swarm'),
  ];
  const { url } = await server.ask('start', { dataDir: run.folder() });
  const meeting = 'm';
  const tokens = await server.ask('makeMeeting', { id: meeting, delegations: DELEGATIONS, links: true });
  await askers.ask('connect', { url, seats: tokens.delegations.map((token) => ({ meeting, token })) });
  await screens.ask('watch', { url, seat: { meeting, token: '' }, count: SCREENS });
  await followers.ask('connect', { url, seats: [{ auth: { meeting, token: '' }, count: FOLLOWERS }] });
  const answersMs: number[] = [];
  const screensMs: number[] = [];
  const loopMs: number[] = [];
  // The first round is for the compiler.
  for (let round = 0; round <= rounds; round += 1) {
    await server.ask('watchLoop');
    const { tappedAt, answeredAt } = await askers.ask('rush', { withinMs: 1_000, ids: 'random' });
    const { p99Ms } = await server.ask('loopDelay');
    const sightings: { delegationId: string; at: number }[] = [];
    while (sightings.length < DELEGATIONS * SCREENS) sightings.push(...(await screens.ask('seen')));
    await askers.ask('withdraw');
    if (round === 0) continue;
    loopMs.push(p99Ms);
    answersMs.push(...answeredAt.map((at, index) => at - tappedAt[index]!));
    screensMs.push(...sightings.map(({ delegationId, at }) => at - tappedAt[Number(delegationId.slice(1)) - 1]!));
  }
  await run.programs.end();
  return { answersMs, screensMs, loopMs };
}

async function throughputs(run: Run): Promise<Part> {
  const seconds = run.quick ? 3 : 10;
  const runs = run.quick ? 1 : 3;
  const kinds: IdKind[] = ['random', 'by time'];
  const figures: {
    what: string;
    ids: IdKind;
    perSecond: number;
    p50Ms: number;
    p99Ms: number;
    loopP99Ms?: number;
    serverCpuUs?: number;
  }[] = [];
  for (let nth = 0; nth < runs; nth += 1) {
    for (const ids of kinds) {
      run.say(`closed loop, ids ${ids}, run ${nth + 1} of ${runs}`);
      figures.push({ what: 'server', ids, ...(await closedLoop(run, ids, seconds)) });
      for (const commandsAnAppend of [1, 20]) {
        figures.push({
          what: `store alone, ${commandsAnAppend} an append`,
          ids,
          ...(await storeAlone(run, { meetings: MEETINGS, commandsAnAppend, ids }, seconds)),
        });
      }
    }
  }
  const loads = [...new Set(figures.map(({ what, ids }) => `${what}|${ids}`))].map((key) =>
    figures.filter(({ what, ids }) => `${what}|${ids}` === key),
  );
  const middle = (load: typeof figures, of: 'perSecond' | 'p50Ms' | 'p99Ms' | 'loopP99Ms' | 'serverCpuUs') =>
    median(load.map((one) => one[of] ?? Number.NaN));
  const rows = loads.map((load) => {
    const whole = load[0]!.what === 'server';
    return [
      load[0]!.what,
      load[0]!.ids,
      middle(load, 'perSecond'),
      middle(load, 'p50Ms'),
      middle(load, 'p99Ms'),
      whole ? middle(load, 'loopP99Ms') : '',
      whole ? middle(load, 'serverCpuUs') : '',
    ];
  });
  const best = Math.max(
    ...loads.filter(([first]) => first!.what === 'server').map((load) => middle(load, 'perSecond')),
  );
  return {
    table: {
      title: 'Closed loop (medians of the runs)',
      columns: ['what', 'ids', 'durable commands/s', 'p50 ms', 'p99 ms', 'loop delay p99 ms', 'server CPU us/command'],
      rows,
    },
    goals: [atLeast('durable commands a second, server', 10_000, best)],
    figures,
  };
}

async function closedLoop(run: Run, ids: IdKind, seconds: number) {
  const server = startServer(run, 0);
  const delegates = run.programs.start<Delegates>('delegates');
  const { url } = await server.ask('start', { dataDir: run.folder() });
  const seats: { meeting: string; token: string }[] = [];
  for (let index = 0; index < MEETINGS; index += 1) {
    const meeting = `m${index}`;
    const tokens: Tokens = await server.ask('makeMeeting', {
      id: meeting,
      delegations: CONNECTIONS / MEETINGS,
      links: true,
    });
    seats.push(...tokens.delegations.map((token) => ({ meeting, token })));
  }
  await delegates.ask('connect', { url, seats });
  // What is asked is what the server sustains: for some seconds its compiler is still at work, on the same processors.
  await delegates.ask('loop', { seconds: WARM_UP_S, ids });
  const before = await server.ask('usage');
  await server.ask('watchLoop');
  const { commands, seconds: passed, latenciesMs } = await delegates.ask('loop', { seconds, ids });
  const { p99Ms: loopP99Ms } = await server.ask('loopDelay');
  const after = await server.ask('usage');
  await run.programs.end();
  return {
    perSecond: commands / passed,
    p50Ms: percentile(latenciesMs, 0.5),
    p99Ms: percentile(latenciesMs, 0.99),
    loopP99Ms,
    serverCpuUs: ((after.cpuMs - before.cpuMs) * 1_000) / commands,
  };
}

async function storeAlone(run: Run, load: StoreLoad, seconds: number) {
  const store = run.programs.start<StoreAlone>('store-alone');
  const {
    commands,
    seconds: passed,
    latenciesMs,
  } = await store.ask('load', { ...load, dataDir: run.folder(), seconds });
  await store.end();
  return { perSecond: commands / passed, p50Ms: percentile(latenciesMs, 0.5), p99Ms: percentile(latenciesMs, 0.99) };
}

function startServer(run: Run, syncMs: number): Program<RostrumServer> {
  return run.programs.start<RostrumServer>(
    'rostrum-server',
    syncMs > 0 ? { imports: [SLOW_DISK], env: { SLOW_SYNC_MS: String(syncMs) } } : {},
  );
}
