// The time that all nodes keep: PostgreSQL's, whatever the way there, and no jump of it moves a timer.
import { describe, expect, test } from 'vitest';

import type { SharedClock } from '../../../server/nodes/shared-clock.ts';
import { steadyTime } from '../../../server/clock.ts';
import { makeSharedClock } from '../../../server/nodes/shared-clock.ts';

/** The database's wall clock, what the nodes add to it, and real time, from which every machine's clock is some way off. */
const world = () => ({ time: 0, wall: 1_000_000, correction: 0, taken: 0 });

/** A node whose own clock began at another moment, and whose questions take this long there and back. */
function makeNode(of: ReturnType<typeof world>, began: number, [there, back] = [1, 1]) {
  let sleptMs = 0;
  const sinceBoot = () => of.time + began;
  const monotonic = steadyTime({ wall: sinceBoot, sinceBoot, monotonic: () => sinceBoot() - sleptMs });
  const sample = ([out, home] = [there, back]) => ({
    wall: of.wall + of.time,
    correction: of.correction,
    taken: of.taken,
    sentAt: monotonic() - out,
    heardAt: monotonic() + home,
  });
  const clock: SharedClock = makeSharedClock(sample(), monotonic);
  return {
    now: () => clock.now(),
    drift: () => clock.wallDriftMs(),
    /** Its machine alone; the database, and the other nodes, go on. */
    sleep: (ms: number) => {
      of.time += ms;
      sleptMs += ms;
    },
    /** Asks once; a jump is told to all, if it is still there to be told. */
    ask(ways?: [number, number]) {
      const asked = sample(ways);
      const jump = clock.take(asked);
      if (typeof jump === 'number' && of.correction === asked.correction) of.correction -= Math.round(jump);
      return jump;
    },
  };
}

/** Seconds go by, in which every node asks. */
function run(
  of: ReturnType<typeof world>,
  seconds: number,
  nodes: ReturnType<typeof makeNode>[],
  ways?: [number, number],
): void {
  for (let second = 0; second < seconds; second += 1) {
    of.time += 1_000;
    for (const node of nodes) node.ask(ways);
  }
}

describe('nodes', () => {
  test('agree, however long the way to the database is and however crooked', () => {
    const of = world();
    const nodes = [makeNode(of, 5, [1, 1]), makeNode(of, 70_000, [2, 40]), makeNode(of, 900, [30, 1])];
    run(of, 60, nodes);
    for (const node of nodes) expect(Math.abs(node.now() - (of.wall + of.time))).toBeLessThanOrEqual(20);
    expect(nodes.map((node) => node.drift()).every((drift) => Math.abs(drift) <= 20)).toBe(true);
  });

  test('take the sample with the shortest way, and come round to it too slowly for anybody to see', () => {
    const of = world();
    const node = makeNode(of, 0, [0, 400]);
    expect(node.now() - (of.wall + of.time)).toBe(-200);
    let before = node.now();
    for (let second = 0; second < 240; second += 1) {
      run(of, 1, [node], second % 2 ? [300, 20] : [1, 1]);
      const now = node.now();
      expect(Math.abs(now - before - 1_000)).toBeLessThanOrEqual(2);
      before = now;
    }
    expect(Math.abs(node.now() - (of.wall + of.time))).toBeLessThanOrEqual(1);
  });

  test.each([3_600_000, -3_600_000])(
    'go on as if nothing had happened when the database’s clock jumps by %i ms, and say so',
    (jump) => {
      const of = world();
      const nodes = [makeNode(of, 5), makeNode(of, 70_000)];
      run(of, 10, nodes);
      const before = nodes.map((node) => node.now());
      of.wall += jump;
      run(of, 10, nodes);
      nodes.forEach((node, index) => expect(Math.abs(node.now() - before[index]! - 10_000)).toBeLessThanOrEqual(2));
      // Once, though both saw it.
      expect(Math.abs(of.correction + jump)).toBeLessThanOrEqual(2);
      for (const node of nodes) expect(Math.abs(node.drift() - jump)).toBeLessThanOrEqual(2);
      const newcomer = makeNode(of, 123);
      expect(Math.abs(newcomer.now() - nodes[0]!.now())).toBeLessThanOrEqual(2);
    },
  );

  test('that slept come back to the time of the others, and take no database’s clock for one that was set', () => {
    const of = world();
    const [sleeper, other] = [makeNode(of, 5), makeNode(of, 70_000)];
    run(of, 10, [sleeper, other]);
    sleeper.sleep(300_000);
    expect(other.ask()).toBeUndefined();
    expect(sleeper.ask()).toBeUndefined();
    run(of, 10, [sleeper, other]);
    expect(of.correction).toBe(0);
    for (const node of [sleeper, other]) {
      expect(Math.abs(node.now() - (of.wall + of.time))).toBeLessThanOrEqual(2);
      expect(Math.abs(node.drift())).toBeLessThanOrEqual(2);
    }
  });

  test('take the wall clock’s time once where an officer has said so, back too, and go on from there', () => {
    const of = world();
    const nodes = [makeNode(of, 5), makeNode(of, 70_000)];
    run(of, 10, nodes);
    for (const byMs of [3_600_000, -1_800_000]) {
      of.wall += byMs;
      run(of, 3, nodes);
      expect(of.correction).toBe(-byMs);
      of.correction = 0;
      of.taken += 1;
      expect(nodes.map((node) => node.ask())).toEqual(['taken', 'taken']);
      run(of, 10, nodes);
      expect(of.correction).toBe(0);
      for (const node of nodes) expect(Math.abs(node.now() - (of.wall + of.time))).toBeLessThanOrEqual(2);
    }
  });

  test('never go back', () => {
    const of = world();
    const node = makeNode(of, 0, [400, 0]);
    let before = node.now();
    for (let step = 0; step < 2_000; step += 1) {
      of.time += 0.4;
      if (step % 3 === 0) node.ask([0, 0]);
      const now = node.now();
      expect(now).toBeGreaterThanOrEqual(before);
      before = now;
    }
  });
});
