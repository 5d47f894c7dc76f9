// What holds of questions and of who is held, in every meeting, whatever is pressed by whom.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Meeting } from '#shared/meeting/state.ts';
import { elapsedMs } from '#shared/meeting/timer.ts';

import { moves, play } from '../random-meetings.ts';

const ruledOn = ({ questions }: Meeting) =>
  Object.values(questions).filter(
    ({ kind, outcome }) => kind === 'point-of-order' && outcome !== 'withdrawn' && outcome,
  );

test('one clock of a speech runs at most; one speaker at most is held, and then the floor is empty or a point of order’s', () => {
  fc.assert(
    fc.property(moves, (list) => {
      play(list, ({ meeting: { floor, held } }) => {
        const clocks = [...(floor ? [floor] : []), ...held];
        expect(clocks.filter(({ timer }) => timer.startedAt !== null).length).toBeLessThanOrEqual(1);
        expect(held.length).toBeLessThanOrEqual(1);
        if (held.length > 0 && floor) expect(floor.entry.kind).toBe('point-of-order');
      });
    }),
  );
});

test('a speech that was held goes on with exactly what it had used, to the ms', () => {
  fc.assert(
    fc.property(moves, (list) => {
      let before: Meeting | undefined;
      play(list, (scenario) => {
        const { meeting, now } = scenario;
        const was = before?.held[0];
        before = meeting;
        if (!was) return;
        const is = meeting.floor?.entry.id === was.entry.id ? meeting.floor : meeting.held[0];
        // An undo may have put something else there.
        if (is?.entry.id !== was.entry.id || scenario.log.at(-1)?.type === 'Undone') return;
        expect(elapsedMs(is.timer, now)).toBe(was.timer.accumulatedMs);
      });
    }),
  );
});

test('a ruling stands as it was given: nothing but its appeal changes it after, and no undo', () => {
  fc.assert(
    fc.property(moves, (list) => {
      const rulings = new Map<string, string>();
      play(list, ({ meeting }) => {
        const isOverruled = (id: string): boolean =>
          Object.values(meeting.questions).some(
            ({ kind, about, outcome }) => kind === 'appeal' && about === id && outcome === 'adopted',
          );
        for (const { id, outcome } of ruledOn(meeting)) {
          const was = rulings.get(id);
          if (was !== undefined && isOverruled(id)) expect(outcome).not.toBe(was);
          else expect(was ?? outcome).toBe(outcome);
          if (was === undefined) rulings.set(id, outcome!);
        }
        for (const id of rulings.keys()) if (!isOverruled(id)) expect(meeting.questions[id]?.stage).toBe('settled');
      });
    }),
  );
});

test('no fold reads a rule set: what a decision took from it stands in the event', () => {
  const root = path.join(import.meta.dirname, '../../../../shared/meeting');
  const importsOf = (file: string): string[] =>
    [...readFileSync(path.join(root, file), 'utf8').matchAll(/^import (?!type).*? from '(\.[^']*)'/gms)].map(
      ([, target]) => path.posix.join(path.posix.dirname(file), target!),
    );
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file) || file.startsWith('..')) return;
    seen.add(file);
    importsOf(file).forEach(visit);
  };
  const folds = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => /\/(?:fold|facts)\.ts$/.test(file) && !file.startsWith('undo/'));
  folds.forEach(visit);
  expect(folds.length).toBeGreaterThan(5);
  expect([...seen].filter((file) => file === 'rule-sets/sets.ts')).toEqual([]);
});
