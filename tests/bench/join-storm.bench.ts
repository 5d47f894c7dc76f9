// The server restarts under thousands of devices: told beforehand (a deploy), and not (it was killed). They come back as our pages do.
import type { Bench, Run } from './harness/bench.ts';
import { atMost, round } from './harness/bench.ts';
import { instant } from './harness/instant.ts';
import { countsThatFit } from './harness/machine.ts';
import type { Returning } from './harness/programs/returning.ts';
import type { RostrumServer } from './harness/programs/rostrum-server.ts';
import { percentile } from './harness/statistics.ts';

const MEETING = 'storm';
const DELEGATIONS = 500;
const WAITING = 40;
/** What happened since those who resume were last up to date. */
const MISSED_EVENTS = 20;
const MIB = 2 ** 20;
const CURVE_POINTS = 100;

type End = 'told' | 'killed';

interface Storm {
  end: End;
  count: number;
  /** From the end of the old server until the new one listens. */
  downMs: number;
  /** From then on, for each device: until it was greeted, and until it knew all that had happened. */
  backMs: number[];
  currentMs: number[];
  resumed: number;
  welcomed: number;
  inVain: number;
  errors: string[];
  bytes: number;
  idleRssBytes: number;
  peakRssBytes: number;
  cpuMs: number;
}

export const bench: Bench = {
  about: `The server ends and a new one starts under devices of ${DELEGATIONS} delegations, ${WAITING} of which wait on the list. Half come back with what they hold (resume), half with a view that is no more (welcome).`,
  async run(run) {
    const [count = 0] = countsThatFit([run.quick ? 500 : 5_000], run.say);
    const storms: Storm[] = [];
    for (const end of ['told', 'killed'] as const) {
      const storm = await raise(run, end, count);
      run.say(
        `${end}: the last is back and current ${(storm.downMs + Math.max(...storm.currentMs)).toFixed(0)} ms after the end`,
      );
      storms.push(storm);
    }
    return {
      tables: [
        {
          title: `${count} devices come back, ms`,
          columns: [
            'server was',
            'down for',
            'then half back',
            'p99 back',
            'last back',
            'p99 current',
            'last current',
            'end to last',
            'resumed',
            'welcomed',
            'knocks in vain',
            'errors',
          ],
          rows: storms.map(({ end, downMs, backMs, currentMs, resumed, welcomed, inVain, errors }) => [
            end,
            downMs,
            percentile(backMs, 0.5),
            percentile(backMs, 0.99),
            Math.max(...backMs),
            percentile(currentMs, 0.99),
            Math.max(...currentMs),
            downMs + Math.max(...currentMs),
            resumed,
            welcomed,
            inVain,
            errors.length,
          ]),
        },
        {
          title: 'what it cost the new server',
          columns: [
            'server was',
            'KiB sent a device',
            'MiB sent',
            'CPU us a device',
            'RSS before, MiB',
            'RSS at its peak, MiB',
          ],
          rows: storms.map(({ end, bytes, cpuMs, idleRssBytes, peakRssBytes }) => [
            end,
            bytes / count / 1_024,
            bytes / MIB,
            (1_000 * cpuMs) / count,
            idleRssBytes / MIB,
            peakRssBytes / MIB,
          ]),
        },
      ],
      goals: storms.flatMap(({ end, downMs, currentMs, errors }) => [
        atMost(
          `${end}: from the end to the last of ${count} back and current`,
          10_000,
          downMs + Math.max(...currentMs),
          ' ms',
        ),
        atMost(`${end}: errors`, 0, errors.length),
      ]),
      notes: [
        'Each device waits for a time of its own, as our pages do: 0.2 to 0.4 s before the first attempt, twice that before each next, at most 3 s; where the server said goodbye, what it asked for comes before. “Current” is whoever knows the events that happened since.',
        'KiB sent are those of the greetings, without the frames of WebSocket and TCP.',
        ...new Set(storms.flatMap(({ errors }) => errors)),
      ],
      plots: [
        {
          file: 'join-storm',
          title: `${count} devices are back and current after the end of the server`,
          x: { name: 'seconds since the end' },
          y: { name: 'devices' },
          series: storms.map(({ end, downMs, currentMs }) => ({
            name: end,
            points: curve(currentMs.map((ms) => (downMs + ms) / 1_000)),
          })),
        },
      ],
      figures: { storms },
    };
  },
};

async function raise({ programs, folder }: Run, end: End, count: number): Promise<Storm> {
  const dataDir = folder();
  const old = programs.start<RostrumServer>('rostrum-server');
  const { url, port } = await old.ask('start', { dataDir });
  const { delegations: tokens } = await old.ask('makeMeeting', {
    id: MEETING,
    delegations: DELEGATIONS,
    waiting: WAITING,
    links: true,
  });
  const devices = programs.start<Returning>('returning');
  await devices.ask('sit', { url, meeting: MEETING, tokens, count });
  await devices.ask('expectReturn');

  const endedAt = instant();
  if (end === 'told') await old.ask('stop');
  await old.end();
  const next = programs.start<RostrumServer>('rostrum-server');
  await next.ask('start', { dataDir, port });
  await devices.ask('serverListens');
  const listeningAt = instant();
  // Those who hold something find that it went on without them.
  const seq = await next.ask('happen', { meetingId: MEETING, from: 0, count: MISSED_EVENTS, everyMs: 0 });
  const before = await next.ask('usage');
  const { at, ...returned } = await devices.ask('returned');
  const currentAt = await devices.ask('current', seq);
  const after = await next.ask('usage');

  await Promise.all([devices.end(), next.end()]);
  return {
    end,
    count,
    downMs: listeningAt - endedAt,
    backMs: [...at].map((one) => one - listeningAt),
    currentMs: [...currentAt].map((one) => one - listeningAt),
    ...returned,
    idleRssBytes: before.rssBytes,
    peakRssBytes: after.peakRssBytes,
    cpuMs: after.cpuMs - before.cpuMs,
  };
}

/** How many were back at each moment, in as many points as a plot shows. */
function curve(at: readonly number[]): [number, number][] {
  const sorted = at.toSorted((a, b) => a - b);
  return Array.from({ length: CURVE_POINTS + 1 }, (_, index) =>
    Math.round((index / CURVE_POINTS) * (sorted.length - 1)),
  ).map((index) => [round(sorted[index]!), index + 1]);
}
