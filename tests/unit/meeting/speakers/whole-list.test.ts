// A whole list of speakers that is read in, from an e-mail or a table.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { CommandOf } from '#shared/meeting/commands.ts';
import { listOf } from '#shared/meeting/speakers/select.ts';

import { comparableState } from '../../../comparable-state.ts';
import { done, given, secretary, underWay } from '../../../given.ts';
import { MINUTE, TEN } from '../../../scenario.ts';
import { moves, play } from '../random-meetings.ts';

const reads = (add: CommandOf<'ReviseList'>['add'], more: Partial<CommandOf<'ReviseList'>> = {}) =>
  secretary.does(({ meeting }) => ({
    type: 'ReviseList',
    itemId: '5(b)',
    basis: listOf(meeting, '5(b)').seq,
    add,
    place: 'after',
    ...more,
  }));
const waiting = ({ meeting }: ReturnType<typeof given>) =>
  meeting.lists['5(b)']!.waiting.map(({ delegationId }) => delegationId);

describe('a list of speakers that is read in', () => {
  test('stands in its order behind those who wait, or in front of them', () => {
    const names = [{ delegationId: 'NZ' }, { delegationId: 'PH' }];
    expect(waiting(given(underWay('CH', 'AT'), done(reads(names))))).toEqual(['CH', 'AT', 'NZ', 'PH']);
    expect(waiting(given(underWay('CH', 'AT'), done(reads(names, { place: 'before' }))))).toEqual([
      'NZ',
      'PH',
      'CH',
      'AT',
    ]);
  });

  test('gives receipts, and says when each was asked for where it knows', () => {
    given(underWay('CH'))
      .when(reads([{ delegationId: 'NZ', requestedAt: TEN - MINUTE }]))
      .thenEvents({ type: 'FloorRequested', entry: { enteredBy: 'import', requestedAt: TEN - MINUTE } });
  });

  test('is taken whole or not at all', () => {
    given(underWay('CH'))
      .when(reads([{ delegationId: 'NZ' }, { delegationId: 'CH' }]))
      .thenRefused('already-listed');
    given(underWay())
      .when(reads([{ delegationId: 'NZ' }, { delegationId: 'NZ' }]))
      .thenRefused('already-listed');
    given(underWay(), done(secretary.does({ type: 'RetireDelegation', delegationId: 'NZ' })))
      .when(reads([{ delegationId: 'NZ' }]))
      .thenRefused('delegation-retired');
  });

  test('is for the list as it was: of two at once the second is refused', () => {
    const { meeting } = given(underWay());
    const { seq: basis } = listOf(meeting, '5(b)');
    given(underWay(), done(reads([{ delegationId: 'NZ' }], { basis })))
      .when(reads([{ delegationId: 'PH' }], { basis }))
      .thenRefused('changed', { code: 'CONFLICT' });
  });
});

test('in every meeting a list that is read in and undone leaves it as it was', () => {
  const names = fc.array(
    fc.record({
      delegationId: fc.constantFrom('AT', 'CH', 'NZ', 'PH', 'CMC'),
      mode: fc.constantFrom('room', 'written'),
    }),
    { minLength: 1, maxLength: 3 },
  );
  let taken = 0;
  fc.assert(
    fc.property(moves, names, fc.constantFrom('before', 'after'), (list, add, place) => {
      const scenario = play(list);
      const before = comparableState(scenario.meeting);
      const { decision, commandId } = scenario.try({
        type: 'ReviseList',
        itemId: '5(b)',
        basis: listOf(scenario.meeting, '5(b)').seq,
        add,
        place,
      });
      if (!decision.ok) return;
      taken += 1;
      expect(comparableState(scenario.do({ type: 'Undo', commandId }).meeting)).toEqual(before);
    }),
    { numRuns: 200 },
  );
  expect(taken).toBeGreaterThan(0);
});
