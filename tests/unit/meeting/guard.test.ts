import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { hasOpenSitting } from '#shared/meeting/sitting-lookup.ts';
import type { Meeting } from '#shared/meeting/state.ts';

import { CHAIR, Scenario } from '../../scenario.ts';
import { moves, play } from './random-meetings.ts';

/** What no sitting must be missing for (GA rule 68). */
const NEED_A_SITTING = ['FloorGiven', 'SpeechResumed', 'ItemOpened'];

describe('the guard', () => {
  test('without an open sitting no floor is given, no speech goes on and no item is taken up, whatever was pressed before', () => {
    fc.assert(
      fc.property(moves, (pressed) => {
        let before: Meeting | null = null;
        play(pressed, ({ meeting }, { events }) => {
          const types = events.map(({ type }) => type);
          if (before && !hasOpenSitting(before))
            expect(types.filter((type) => NEED_A_SITTING.includes(type))).toEqual([]);
          before = meeting;
        });
      }),
    );
  });

  test('what is not there is said to be so, whatever is pending', () => {
    const scenario = new Scenario();
    scenario.expectRefused({ type: 'GiveFloor', entryId: 'nobody', after: null }, CHAIR, 'no-such-entry', 'NOT_FOUND');
    scenario.expectRefused({ type: 'OpenItem', itemId: '99' }, CHAIR, 'no-such-item', 'NOT_FOUND');
  });

  test('a second press of what is done is answered ok, though a suspension has come between', () => {
    const scenario = new Scenario().underWay('CH').give('CH');
    const { id } = scenario.meeting.floor!.entry;
    scenario.do({ type: 'SuspendSitting', sittingId: 'am', speaker: 'pause' });
    scenario.expectHolds({ type: 'GiveFloor', entryId: id, after: null });
    scenario.expectHolds({ type: 'OpenItem', itemId: '5(b)' });
  });

  test('a speech that a suspension holds does not go on before the sitting does', () => {
    const scenario = new Scenario().underWay('CH').give('CH');
    const { id: entryId } = scenario.meeting.floor!.entry;
    scenario.do({ type: 'SuspendSitting', sittingId: 'am', speaker: 'pause' });
    scenario.expectRefused({ type: 'ResumeSpeech', entryId }, CHAIR, 'no-open-sitting', 'OUT_OF_ORDER');
    scenario.do({ type: 'ResumeSitting', sittingId: 'am' }).do({ type: 'ResumeSpeech', entryId });
  });

  test('where two things are in the way, the guard speaks first', () => {
    const scenario = new Scenario().underWay('CH', 'AT').give('CH').give('AT');
    const spoken = scenario.meeting.lists['5(b)']!.past[0]!.id;
    scenario.expectRefused({ type: 'GiveFloor', entryId: spoken, after: null }, CHAIR, 'not-waiting', 'OUT_OF_ORDER');
    scenario.do({ type: 'SuspendSitting', sittingId: 'am', speaker: 'pause' });
    scenario.expectRefused(
      { type: 'GiveFloor', entryId: spoken, after: null },
      CHAIR,
      'no-open-sitting',
      'OUT_OF_ORDER',
      'GA rule 68',
    );
  });
});
