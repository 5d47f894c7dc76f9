import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { hasOpenSitting } from '#shared/meeting/sittings/select.ts';
import type { Meeting } from '#shared/meeting/state.ts';

import { chair, done, given, onTheFloor, suspended, underWay } from '../../given.ts';
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
    given()
      .when(chair.does({ type: 'GiveFloor', entryId: 'nobody', after: null }))
      .thenRefused('no-such-entry', { code: 'NOT_FOUND' })
      .when(chair.does({ type: 'OpenItem', itemId: '99' }))
      .thenRefused('no-such-item', { code: 'NOT_FOUND' });
  });

  test('a second press of what is done is answered ok, though a suspension has come between', () => {
    given(underWay('CH'), onTheFloor('CH'), suspended)
      .when(chair.givesTheFloorTo('CH', null))
      .thenHolds()
      .when(chair.does({ type: 'OpenItem', itemId: '5(b)' }))
      .thenHolds();
  });

  test('a speech that a suspension holds goes on with the sitting, and not before', () => {
    given(underWay('CH'), onTheFloor('CH'), suspended)
      .when(chair.letsTheSpeechGoOn())
      .thenRefused('no-open-sitting', { code: 'OUT_OF_ORDER' })
      .and(done(chair.does({ type: 'ResumeSitting', sittingId: 'am' })))
      .when(chair.letsTheSpeechGoOn())
      .thenHolds();
  });

  test('where two things are in the way, the guard speaks first', () => {
    given(underWay('CH', 'AT'), onTheFloor('CH'), onTheFloor('AT'))
      .when(chair.givesTheFloorTo('CH', null))
      .thenRefused('not-waiting', { code: 'OUT_OF_ORDER' })
      .and(suspended)
      .when(chair.givesTheFloorTo('CH', null))
      .thenRefused('no-open-sitting', { code: 'OUT_OF_ORDER', rule: 'GA rule 68' });
  });
});
