// A phone never says that a sitting opens, or resumes, at a time that has gone by.
import { expect, test } from 'vitest';

import { FloorTab } from '../../../client/screens/delegate/floor/FloorTab.tsx';
import { chair, done, underWay } from '../../given.ts';
import { MINUTE, Scenario, TEN } from '../../scenario.ts';
import { drawn, standingNow } from './drawn.tsx';

/** What the phone of Switzerland says so many minutes after the sitting's time, which is at ten. */
function saidAt(minutes: number, ...steps: readonly ((day: Scenario) => void)[]): string {
  const day = new Scenario();
  for (const step of steps) step(day);
  day.after(TEN + minutes * MINUTE - day.now);
  const standing = standingNow(day, 'NZ');
  return drawn(standing, <FloorTab standing={standing} />);
}

const adjourned = done(chair.does({ type: 'AdjournSitting', sittingId: 'am' }));
const until = (minutes: number) =>
  done(chair.does({ type: 'SuspendSitting', sittingId: 'am', resumesAt: TEN + minutes * MINUTE }));

test.each([
  ['opens', -10, 6, [], 'The sitting was to open at'],
  ['resumes', 40, 51, [underWay(), until(45)], 'Suspended'],
  ['opens after another', 200, 320, [underWay(), adjourned], 'The sitting was to open at'],
] as const)('before a sitting %s, and once that is late', (_what, before, after, steps, told) => {
  const SOON = /sitting (opens|resumes)|resumes about|next sitting/i;
  expect(saidAt(before, ...steps)).toMatch(SOON);
  expect(saidAt(after, ...steps)).not.toMatch(SOON);
  expect(saidAt(after, ...steps)).toContain(told);
});
