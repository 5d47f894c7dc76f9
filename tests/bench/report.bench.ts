// The report: how long the event loop is held while reports of two thousand speeches are made, in each format, beside the idle loop.
import { Agent, get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';

import type { LoopDelay } from './harness/program-ipc.ts';
import type { Bench, Run } from './harness/bench.ts';
import { atMost } from './harness/bench.ts';
import type { RostrumServer } from './harness/programs/rostrum-server.ts';
import { median } from './harness/statistics.ts';

const SPEECHES = 2_000;
const DELEGATIONS = 200;
const MOST_MS = 10;
/** A loop that does nothing but what the server always does: the lower bound. */
const IDLE = 'idle';
const FORMATS = ['json', 'csv', 'xlsx'] as const;
const KINDS = [IDLE, ...FORMATS] as const;
type Kind = (typeof KINDS)[number];

interface Sample extends LoopDelay {
  /** From asking to the last byte, each report. */
  answersMs: number[];
  bytes: number;
}

export const bench: Bench = {
  about:
    `A meeting with ${SPEECHES} speeches that are past. One officer asks for the report again and again, the next as soon as the last byte of one is here, so that the server does nothing else; ` +
    'meanwhile a timer of one millisecond in the server tells how late it comes. The formats and the idle loop take turns in the same server.',
  async run(run) {
    const server = run.programs.start<RostrumServer>('rostrum-server');
    const { url } = await server.ask('start', { dataDir: run.folder() });
    const { chair } = await server.ask('makeMeeting', { id: 'm', delegations: DELEGATIONS, waiting: DELEGATIONS });
    run.say(`${SPEECHES} speeches are being held`);
    // A speaker, and the last one asks again: two steps a speech; one speech more is under way.
    await server.ask('happen', { meetingId: 'm', from: 0, count: (SPEECHES + 1) * 2, everyMs: 0, speechSteps: 2 });
    await server.ask('nameSpeakers', 'm');
    const agent = new Agent({ keepAlive: true });
    const ask = (format: string) => fetchReport(`${url}/api/meetings/m/report.${format}`, chair, agent);

    const { speeches } = JSON.parse(gunzipSync(await ask('json')).toString()) as { speeches: unknown[] };
    if (speeches.length !== SPEECHES) throw new Error(`${speeches.length} speeches are in the report`);
    const samples = new Map<Kind, Sample[]>(KINDS.map((kind) => [kind, []]));
    // The first round is for the compiler.
    const rounds = run.quick ? 3 : 15;
    for (let round = -1; round < rounds; round += 1) {
      for (const kind of KINDS) {
        await server.ask('watchLoop');
        const { answersMs, bytes } = await make(run, kind, ask);
        const delay = await server.ask('loopDelay');
        if (round >= 0) samples.get(kind)!.push({ ...delay, answersMs, bytes });
        await sleep(200);
      }
    }
    agent.destroy();
    const figures = Object.fromEntries(samples);
    const of = (kind: Kind, value: (sample: Sample) => number) => median(samples.get(kind)!.map(value));
    return {
      tables: [
        {
          title: `While reports of ${SPEECHES} speeches are made`,
          columns: [
            'format',
            'loop late p50 ms',
            'p99 ms',
            'max ms',
            'most of all rounds ms',
            'answer ms',
            'KiB as sent',
          ],
          rows: KINDS.map((kind) => [
            kind,
            of(kind, ({ p50Ms }) => p50Ms),
            of(kind, ({ p99Ms }) => p99Ms),
            of(kind, ({ maxMs }) => maxMs),
            Math.max(...samples.get(kind)!.map(({ maxMs }) => maxMs)),
            ...(kind === IDLE
              ? ['–', '–']
              : [of(kind, ({ answersMs }) => median(answersMs)), of(kind, ({ bytes }) => bytes) / 1_024]),
          ]),
        },
      ],
      goals: FORMATS.map((format) =>
        atMost(
          `the event loop, p99, while reports of ${SPEECHES} speeches are made as ${format}`,
          MOST_MS,
          of(format, ({ p99Ms }) => p99Ms),
          ' ms',
        ),
      ),
      notes: [
        'p50, p99 and max are those of a round, and the table has their medians over the rounds; beside them the longest that the loop was held in any round. The idle loop is what the timer itself and the machine add.',
        'The bench reads the answers in a process of its own on the same cores. JSON and CSV are packed (gzip) on their way, as browsers ask for; a workbook is packed already, by its thread, which is started for each.',
      ],
      figures,
    };
  },
};

/** So many reports a round that each kind takes about as long. */
const REPORTS: Record<(typeof FORMATS)[number], number> = { json: 10, csv: 10, xlsx: 3 };

async function make(
  { quick }: Run,
  kind: Kind,
  ask: (format: string) => Promise<Buffer>,
): Promise<{ answersMs: number[]; bytes: number }> {
  if (kind === IDLE) {
    await sleep(quick ? 500 : 1_000);
    return { answersMs: [], bytes: 0 };
  }
  const answersMs: number[] = [];
  let bytes = 0;
  for (let nth = 0; nth < REPORTS[kind]; nth += 1) {
    const startedAt = performance.now();
    bytes = (await ask(kind)).length;
    answersMs.push(performance.now() - startedAt);
  }
  return { answersMs, bytes };
}

/** The bytes of an answer, packed as it came. */
function fetchReport(url: string, token: string, agent: Agent): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const request = get(
      url,
      { agent, headers: { authorization: `Bearer ${token}`, 'accept-encoding': 'gzip' } },
      (response) => {
        if (response.statusCode !== 200) return reject(new Error(`${url}: ${response.statusCode}`));
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve(Buffer.concat(chunks)));
        response.on('error', reject);
      },
    );
    request.on('error', reject);
  });
}
