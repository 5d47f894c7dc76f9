// The forecast in simulated meetings: how often its bands hold, and how far off it is, beside the limits alone and beside the forecast that
// it took the place of; and how long it takes with a list of five hundred.
import { forecast, limitToEndBy } from '#shared/meeting/chair/forecast.ts';

import { MINUTE } from '../scenario.ts';
import {
  AFTER,
  afterSpeeches,
  calibrate,
  KINDS,
  ours,
  randomFrom,
  timesOf,
  waitingMeeting,
} from '../simulated-meetings.ts';
import type { Band, Forecaster } from '../simulated-meetings.ts';
import type { Bench } from './harness/bench.ts';
import { atLeast, atMost } from './harness/bench.ts';
import { median } from './harness/statistics.ts';

const LIST = 500;
const SPOKEN = 8;
const LAPTOP_MS = 1;
const LIMIT_MS = 3 * MINUTE;

/** Each takes `likely` ms, and `latest` at the latest, with `change` ms between two. */
const oneByOne =
  (times: (spoken: number[]) => { likely: number; latest: number; change: number }): Forecaster =>
  (meeting, now) => {
    const list = meeting.lists['5(b)']!;
    const shares = list.past.flatMap((past) => (past.outcome === 'spoken' ? past.usedMs / LIMIT_MS : []));
    const { likely, latest, change } = times(shares);
    const band = (count: number, changes = count): Band => {
      const likelyAt = now + LIMIT_MS + (count - 1) * likely + changes * change;
      return { earliestAt: likelyAt, likelyAt, latestAt: now + LIMIT_MS + (count - 1) * latest + changes * change };
    };
    const starts = list.waiting.map((_, at) => band(at + 1));
    return { starts, ends: band(list.waiting.length + 1, list.waiting.length) };
  };

const FORECASTS: { name: string; of: Forecaster }[] = [
  { name: 'the limits alone', of: oneByOne(() => ({ likely: LIMIT_MS, latest: LIMIT_MS, change: 0 })) },
  {
    name: 'the forecast before',
    of: oneByOne((shares) => {
      const share = (2 + shares.reduce((sum, one) => sum + Math.min(2, one), 0)) / (2 + shares.length);
      return { likely: share * LIMIT_MS, latest: Math.max(1, share) * LIMIT_MS, change: 15_000 };
    }),
  },
  { name: 'the forecast', of: ours },
];

export const bench: Bench = {
  about:
    'Meetings of thirty speakers with three minutes each: paces lognormal about 0.95; a third of the speakers overrun by half; paces that differ by category; a pace that grows by a fifth over three hours. ' +
    'After four and after eight speeches each forecast is asked for the starts at places 3, 8 and 15 and for the end of the list.',
  run({ quick, say }) {
    const meetings = quick ? 200 : 2_000;
    const rows = KINDS.flatMap((kind) =>
      AFTER.flatMap((after) => {
        say(`${kind}, after ${after}`);
        return FORECASTS.flatMap(({ name, of }) =>
          calibrate(kind, after, meetings, of).map((one) => ({ name, ...one })),
        );
      }),
    );
    const mine = rows.filter(({ name }) => name === 'the forecast');
    const steady = mine.filter(({ kind }) => kind !== 'drift');

    const base = waitingMeeting(LIST + SPOKEN);
    const speeches = timesOf('lognormal', randomFrom(1), base.lists['5(b)']!.waiting);
    const { meeting, now } = afterSpeeches(base, speeches, SPOKEN - 1);
    const timed = (work: () => unknown): number => {
      const all = Array.from({ length: quick ? 50 : 500 }, () => {
        const from = performance.now();
        work();
        return performance.now() - from;
      });
      return median(all);
    };
    const callMs = timed(() => forecast(meeting, now));
    const inverseMs = timed(() => limitToEndBy(meeting, now, now + 1200 * MINUTE));
    return Promise.resolve({
      tables: [
        {
          title: `${meetings} meetings each: held within the band (of 80 %), median off, off on average (root of the mean square), width of the band`,
          columns: ['meetings', 'after', 'what', 'forecast', 'held %', 'median off %', 'off min', 'band min'],
          rows: rows.map(({ kind, after, of, name, held, bias, offMs, widthMs }) => [
            kind,
            after,
            of === 'end' ? 'end of the list' : `place ${of}`,
            name,
            widthMs === 0 ? '–' : (held * 100).toFixed(1),
            (bias * 100).toFixed(1),
            (offMs / MINUTE).toFixed(1),
            widthMs === 0 ? '–' : (widthMs / MINUTE).toFixed(1),
          ]),
        },
        {
          title: `With ${LIST} who wait`,
          columns: ['call', 'ms, median'],
          rows: [
            ['forecast', callMs],
            ['limitToEndBy', inverseMs],
          ],
        },
      ],
      goals: [
        atLeast('held at the least, steady paces', 70, Math.min(...steady.map(({ held }) => held * 100)), ' %'),
        atMost('held at the most, steady paces', 88, Math.max(...steady.map(({ held }) => held * 100)), ' %'),
        atLeast('held at the least, a pace that drifts', 62, Math.min(...mine.map(({ held }) => held * 100)), ' %'),
        atMost('median off', 5, Math.max(...mine.map(({ bias }) => Math.abs(bias) * 100)), ' %'),
        atMost(`a forecast with ${LIST} who wait`, LAPTOP_MS, callMs, ' ms'),
      ],
      figures: { rows, callMs, inverseMs },
    });
  },
};
