// What the booth says in each case of what is on: it hears somebody, says what interrupts, or has a line; never nothing.
import { expect, test } from 'vitest';

import { onNow } from '#shared/meeting/on-now.ts';
import type { OnNow } from '#shared/meeting/on-now.ts';

import { boothNow } from '../../../client/screens/booth/booth-now.ts';
import { chair, delegate, done, onTheFloor, suspended, underWay } from '../../given.ts';
import { CASES_OF_ON_NOW, DAYS } from '../../on-now-cases.ts';
import { MINUTE, Scenario, TEN } from '../../scenario.ts';

const t = ((key: string) => key) as Parameters<typeof boothNow>[1]['t'];
function shown(...steps: readonly ((day: Scenario) => void)[]) {
  const day = new Scenario();
  for (const step of steps) step(day);
  const { floor, interruption, line } = boothNow(onNow(day.meeting), { t, when: String }, day.now);
  return [floor?.entry.delegationId ?? null, interruption?.what ?? null, line];
}

const SHOWN: { [On in OnNow['on']]: ReturnType<typeof shown> } = {
  // Its time went by while two asked for the floor.
  before: [null, null, 'booth.sittingScheduledLate'],
  'no-item': [null, null, 'booth.nobody'],
  item: [null, null, 'booth.nobody'],
  speech: ['NZ', null, null],
  suspension: [null, null, 'booth.sittingSuspended'],
  between: [null, null, 'booth.sittingScheduled'],
  after: [null, null, 'booth.sittingAdjourned'],
  ruling: [null, 'ruling', null],
  appeal: [null, 'appeal', null],
  question: [null, 'question', null],
  vote: [null, 'vote', null],
  held: [null, 'held', null],
};
test.each(CASES_OF_ON_NOW)('with %s on', (on) => expect(shown(...DAYS[on])).toEqual(SHOWN[on]));

test('a suspended sitting is told with whom it holds, who was interrupted included', () => {
  const speaking = [underWay('CH'), onTheFloor('CH')];
  expect(shown(...speaking, suspended)).toEqual(['CH', null, 'booth.sittingSuspended']);
  const interrupted = [done(delegate('DE').raisesAPointOfOrder()), done(chair.hears('DE'))];
  expect(shown(...speaking, ...interrupted)).toEqual(['DE', 'ruling', null]);
  const ruled = [done(chair.endsTheSpeech()), done(chair.rules('answered', 'DE'))];
  expect(shown(...speaking, ...interrupted, ...ruled, suspended)).toEqual(['CH', null, 'booth.sittingSuspended']);
});

test('a time that has gone by is told as what was planned', () => {
  const later = (instant: number) => (day: Scenario) => void day.after(instant - day.now);
  const until = done(chair.does({ type: 'SuspendSitting', sittingId: 'am', resumesAt: TEN + 45 * MINUTE }));
  const lines = (...steps: readonly ((day: Scenario) => void)[]) => shown(...steps)[2];
  expect(lines(later(TEN - MINUTE))).toBe('booth.sittingScheduled');
  expect(lines(later(TEN + MINUTE))).toBe('booth.sittingScheduledLate');
  expect(lines(underWay(), until, later(TEN + 44 * MINUTE))).toBe('booth.sittingSuspendedUntil');
  expect(lines(underWay(), until, later(TEN + 46 * MINUTE))).toBe('booth.sittingSuspendedLate');
  const adjourned = done(chair.does({ type: 'AdjournSitting', sittingId: 'am' }));
  expect(lines(underWay(), adjourned, later(TEN + 320 * MINUTE))).toBe('booth.sittingScheduledLate');
});

test('a sitting that was adjourned while somebody spoke has nobody on the floor until the next opens', () => {
  const adjourned = done(chair.does({ type: 'AdjournSitting', sittingId: 'am', speaker: 'pause' }));
  expect(shown(underWay('CH'), onTheFloor('CH'), adjourned)).toEqual([null, null, 'booth.sittingScheduled']);
});
