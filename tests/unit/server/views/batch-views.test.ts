// A batch is made ready once for all who read the same: each reader must be told exactly what the filter gives to it.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Reader } from '#shared/meeting/who-sees.ts';
import { concernsOf, filterEvent } from '#shared/meeting/who-sees.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import { ROLES } from '#shared/meeting/languages-and-roles.ts';

import { batchViews } from '../../../../server/views/batch-views.ts';
import { delegation, Scenario } from '../../../scenario.ts';
import { moves, play } from '../../meeting/random-meetings.ts';

const READERS: Reader[] = [...ROLES.map((role) => ({ role })), ...['AT', 'CH', 'DE', 'CMC'].map(delegation)];

/** A log cut into batches of these lengths, over and over. */
function batchesOf(log: readonly MeetingEvent[], lengths: readonly number[]): MeetingEvent[][] {
  const batches: MeetingEvent[][] = [];
  for (let from = 0, nth = 0; from < log.length; nth += 1) {
    const to = from + lengths[nth % lengths.length]!;
    batches.push(log.slice(from, to));
    from = to;
  }
  return batches;
}

test('in every meeting, however it is cut into batches, each reader is sent its filtered events, in one message', () => {
  fc.assert(
    fc.property(
      moves,
      fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 }),
      fc.shuffledSubarray(READERS, { minLength: READERS.length }),
      (list, lengths, readers) => {
        for (const events of batchesOf(play(list).log, lengths)) {
          const { seq } = events.at(-1)!;
          const views = batchViews(events, seq, 5);
          for (const reader of readers) {
            const visible = events.map((event) => filterEvent(event, reader)).filter((event) => event !== null);
            const frame = views.of(reader).frame(3);
            const text = `2${JSON.stringify(['events', { from: 3, seq, now: 5, events: visible }])}`;
            expect(frame?.texts).toEqual(visible.length > 0 ? [text] : undefined);
            if (frame) expect(frame.ready.toString().endsWith(`4${text}`)).toBe(true);
          }
        }
      },
    ),
    { numRuns: 40 },
  );
});

test('a delegation reads what the public reads; whom a batch concerns, may read more', () => {
  fc.assert(
    fc.property(moves, (list) => {
      const { log } = play(list);
      for (const event of log.filter((one) => filterEvent(one, { role: 'public' }))) {
        for (const id of ['AT', 'CH', 'DE', 'CMC']) expect(filterEvent(event, delegation(id))).not.toBeNull();
      }
      for (const event of log.slice(1)) {
        const concerns = concernsOf([event]);
        // It is for all delegations and not for the public: none reads what the public does.
        if (concerns === undefined) continue;
        for (const delegationId of ['AT', 'CH', 'DE', 'CMC'].filter((id) => !concerns.has(id)))
          expect(filterEvent(event, delegation(delegationId))).toEqual(filterEvent(event, { role: 'public' }));
      }
    }),
    { numRuns: 40 },
  );
});

test('all whom a batch does not concern share one message, from each place where they stand', () => {
  const events = new Scenario().underWay('CH').log.slice(1);
  const views = batchViews(events, 9, 0);
  const others: Reader[] = [
    { role: 'public' },
    { role: 'waiting' },
    { role: 'screen' },
    ...Array.from({ length: 200 }, (_, nth) => delegation(`d${nth}`)),
  ];
  const frames = others.map((reader, nth) => views.of(reader).frame(nth % 2));
  expect(new Set(frames).size).toBe(2);
  expect(frames[0]?.texts[0]).toContain('FloorRequested');
  expect(frames).not.toContain(views.of(delegation('CH')).frame(0));
  expect(frames).not.toContain(views.of({ role: 'chair' }).frame(0));
});
