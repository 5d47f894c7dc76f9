// The projector's page over an hour of events, as fast as it takes them, and over minutes of real time.
import type { Bench } from './harness/bench.ts';
import { EVENTS_OF_AN_HOUR, EVERY_MS, followOnScreen, LIST } from './harness/screen.ts';

export const bench: Bench = {
  about: `A screen in Chromium with ${LIST} on the list: the events of an hour at three a second (${EVENTS_OF_AN_HOUR}) as fast as the page takes them, then minutes of them in real time. Heap, nodes and listeners after the page's garbage was collected.`,
  run: (run) =>
    followOnScreen(run, run.quick ? 180 : 1_800, [
      { name: 'fast', events: run.quick ? 900 : EVENTS_OF_AN_HOUR, points: run.quick ? 3 : 12, everyMs: 0 },
      { name: 'real time', events: run.quick ? 30 : 900, points: run.quick ? 1 : 5, everyMs: EVERY_MS },
    ]),
};
