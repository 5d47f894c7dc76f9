// The projector's page left open for an hour, by the clock.
import type { Bench } from './harness/bench.ts';
import { EVENTS_OF_AN_HOUR, EVERY_MS, followOnScreen, LIST } from './harness/screen.ts';

export const bench: Bench = {
  about: `A screen in Chromium with ${LIST} on the list, open for an hour by the clock while three events a second come. Heap, nodes and listeners after the page's garbage was collected.`,
  onlyWhenNamed: 'it takes an hour',
  run: (run) =>
    followOnScreen(run, run.quick ? 180 : 1_800, [
      { name: 'real time', events: run.quick ? 60 : EVENTS_OF_AN_HOUR, points: run.quick ? 2 : 12, everyMs: EVERY_MS },
    ]),
};
