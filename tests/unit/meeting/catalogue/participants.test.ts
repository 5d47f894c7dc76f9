// Those who take part: retired and restored, and a whole list of them read in at once.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { CommandOf } from '#shared/meeting/commands.ts';

import { comparableState } from '../../../comparable-state.ts';
import { asked, chair, delegate, done, given, onTheFloor, secretary, underWay } from '../../../given.ts';
import { Scenario } from '../../../scenario.ts';
import { moves, play } from '../random-meetings.ts';

type Revision = Omit<CommandOf<'ReviseParticipants'>, 'type' | 'basis'>;
/** For the state as it is. */
const revises = (revision: Revision, late = 0) =>
  secretary.does(({ meeting }) => ({
    type: 'ReviseParticipants',
    basis: (meeting.catalogueSeq ?? 0) - late,
    ...revision,
  }));
const retires = (delegationId: string, waiting?: 'keep' | 'drop') =>
  secretary.does({ type: 'RetireDelegation', delegationId, ...(waiting && { waiting }) });

test('a list changes each delegation once', () => {
  given()
    .when(
      revises({
        edit: [
          { delegationId: 'CH', seats: 2 },
          { delegationId: 'AT', seats: 2 },
          { delegationId: 'CH', seats: 3 },
        ],
      }),
    )
    .thenRefused('edited-twice', { code: 'INVALID', details: { in: 'edit', index: 2, delegationId: 'CH' } });
});

describe('a delegation that is retired', () => {
  test('may nothing, and nobody may ask for it, until it is restored', () => {
    const retired = given(underWay('AT'), done(retires('CH')));
    retired
      .when(delegate('CH').does({ type: 'RequestFloor', itemId: '5(b)' }))
      .thenRefused('retired', { code: 'FORBIDDEN' });
    retired
      .when(secretary.does({ type: 'RequestFloor', itemId: '5(b)', delegationId: 'CH' }))
      .thenRefused('delegation-retired', { code: 'OUT_OF_ORDER' });
    retired
      .and(done(secretary.does({ type: 'RestoreDelegation', delegationId: 'CH' })))
      .when(delegate('CH').does({ type: 'RequestFloor', itemId: '5(b)' }))
      .thenEvents({ type: 'FloorRequested', delegationId: 'CH' });
  });

  test('keeps what it said, and its entries only where that is said', () => {
    given(underWay('CH', 'AT')).when(retires('CH')).thenRefused('delegation-waits', { code: 'CONFLICT' });
    const kept = given(underWay('CH', 'AT'), done(retires('CH', 'keep')));
    expect(kept.meeting.lists['5(b)']!.waiting.map((one) => one.delegationId)).toEqual(['CH', 'AT']);
    const dropped = given(underWay('CH', 'AT'), done(retires('CH', 'drop')));
    expect(dropped.meeting.lists['5(b)']!.past).toMatchObject([{ delegationId: 'CH', outcome: 'dropped' }]);
  });

  test('is not retired while it has the floor', () => {
    given(underWay('CH'), onTheFloor('CH'))
      .when(retires('CH', 'drop'))
      .thenRefused('delegation-speaking', { code: 'CONFLICT' });
  });

  test('nor while a point of order has interrupted it: the floor is given back to it', () => {
    given(underWay('CH'), onTheFloor('CH'), done(delegate('DE').raisesAPointOfOrder()), done(chair.hears('DE')))
      .when(retires('CH', 'drop'))
      .thenRefused('delegation-speaking', { code: 'CONFLICT' });
  });
});

describe('a list of participants that is read in', () => {
  test('adds, changes and retires in one step, and makes the groups that it names', () => {
    const { meeting } = given(underWay('AT'))
      .when(
        revises({
          add: [{ id: 'TD', name: { en: 'Chad' }, category: 'state-party', groups: ['EU', 'African Group'] }],
          edit: [{ delegationId: 'CH', seats: 2 }],
          retire: ['FR'],
        }),
      )
      .thenEvents(
        { type: 'DelegationEdited', delegationId: 'CH', delegation: { seats: 2 } },
        { type: 'DelegationAdded', delegationId: 'TD', delegation: { rank: { en: 1 } } },
        { type: 'GroupsSet' },
        { type: 'DelegationRetired', delegationId: 'FR' },
      );
    expect(meeting.catalogue.groups).toMatchObject([
      { id: 'EU', members: ['TD'] },
      { name: { en: 'African Group' }, members: ['TD'] },
    ]);
  });

  test('is for the state that it was made for', () => {
    const twice = given().and(done(revises({ edit: [{ delegationId: 'CH', seats: 2 }] })));
    twice.when(revises({ edit: [{ delegationId: 'CH', seats: 3 }] }, 1)).thenRefused('changed', { code: 'CONFLICT' });
    const { decision } = new Scenario(twice.meeting).try({
      type: 'ReviseParticipants',
      basis: 0,
      edit: [{ delegationId: 'CH', seats: 3 }],
    });
    expect(decision).toMatchObject({ refusal: { details: { changed: ['CH'] } } });
  });

  test('is taken whole or not at all', () => {
    const good = { name: { en: 'Chad' }, category: 'state-party' };
    for (const [add, reason] of [
      [{ name: { en: 'State CH' }, category: 'ngo' }, 'delegation-exists'],
      [{ name: { en: 'CHAD' }, category: 'ngo' }, 'delegation-exists'],
      [{ id: 'CH', name: { en: 'Helvetia' }, category: 'ngo' }, 'delegation-exists'],
      [{ name: { en: 'Mali' }, category: 'none' }, 'no-such-category'],
    ] as const)
      given()
        .when(revises({ add: [good, add] }))
        .thenRefused(reason);
    given(asked())
      .when(revises({ add: [good], edit: [{ delegationId: 'XX' }] }))
      .thenRefused('no-such-delegation');
    given(underWay('CH'))
      .when(revises({ add: [good], retire: ['CH'] }))
      .thenRefused('delegation-waits');
  });

  test('may give two delegations each other’s names', () => {
    given()
      .when(
        revises({
          edit: [
            { delegationId: 'CH', name: { en: 'State AT' } },
            { delegationId: 'AT', name: { en: 'State CH' } },
          ],
        }),
      )
      .thenEvents({ type: 'DelegationEdited', delegationId: 'CH' }, { type: 'DelegationEdited', delegationId: 'AT' });
  });

  test('brings back who was retired, and holds where it says what is so already', () => {
    given(done(retires('CH')))
      .when(revises({ edit: [{ delegationId: 'CH', retired: false }] }))
      .thenEvents({ type: 'DelegationEdited', delegationId: 'CH' })
      .when(revises({ edit: [{ delegationId: 'CH', name: { en: 'State CH' }, category: 'state-party' }] }))
      .thenHolds();
  });

  test('knows by which hand a field was changed since', () => {
    const { meeting } = given(
      done(chair.does({ type: 'EditDelegation', delegationId: 'CH', category: 'ngo', seats: 4 })),
    );
    expect(meeting.catalogue.delegations['CH']!.byHand).toEqual(['category', 'seats']);
    const again = given(
      done(chair.does({ type: 'EditDelegation', delegationId: 'CH', category: 'ngo', seats: 4 })),
      done(revises({ edit: [{ delegationId: 'CH', category: 'state-party', as: ['Helvetia'] }] })),
    );
    expect(again.meeting.catalogue.delegations['CH']).toMatchObject({ byHand: ['seats'], as: ['Helvetia'] });
  });

  test('is undone in one step, save where a hand has changed one of its things since', () => {
    const scenario = new Scenario().do({
      type: 'ReviseParticipants',
      basis: 1,
      add: [{ id: 'TD', name: { en: 'Chad' }, category: 'ngo' }],
    });
    const { lastCommandId: commandId } = scenario;
    scenario.do({ type: 'EditDelegation', delegationId: 'TD', category: 'state-party' });
    expect(scenario.try({ type: 'Undo', commandId }).decision).toMatchObject({
      refusal: { code: 'CONFLICT', details: { reason: 'others-acted' } },
    });
  });
});

const revision = fc.record({
  add: fc.array(
    fc.record({
      name: fc.record({ en: fc.constantFrom('Chad', 'Mali', 'Peru', 'State CH') }),
      category: fc.constantFrom('ngo', 'state-party'),
      groups: fc.subarray(['EU', 'Friends', 'Others']),
    }),
    { maxLength: 3 },
  ),
  edit: fc.array(
    fc.record({
      delegationId: fc.constantFrom('AT', 'CH', 'DE', 'FR', 'NZ'),
      seats: fc.nat(5),
      category: fc.constantFrom('ngo', 'state-party'),
      groups: fc.subarray(['EU', 'Friends']),
    }),
    { maxLength: 3 },
  ),
  retire: fc.uniqueArray(fc.constantFrom('AT', 'CH', 'DE', 'PH'), { maxLength: 2 }),
  waiting: fc.constantFrom('keep', 'drop'),
});

describe('in every meeting', () => {
  test('a list of participants that is read in and undone leaves it as it was', () => {
    fc.assert(
      fc.property(moves, revision, (list, revised) => {
        const scenario = play(list);
        const before = comparableState(scenario.meeting);
        const { decision, commandId } = scenario.try({
          type: 'ReviseParticipants',
          basis: scenario.meeting.catalogueSeq!,
          ...revised,
        });
        if (!decision.ok || decision.events.length === 0) return;
        expect(comparableState(scenario.do({ type: 'Undo', commandId }).meeting)).toEqual(before);
      }),
    );
  });

  test('one that retires nobody touches the participants and groups that it names, and nothing else', () => {
    fc.assert(
      fc.property(moves, revision, (list, { add, edit }) => {
        const scenario = play(list);
        const before = scenario.meeting;
        scenario.try({ type: 'ReviseParticipants', basis: before.catalogueSeq!, add, edit });
        const { catalogue, catalogueSeq: _, history: __, ...after } = scenario.meeting;
        expect(after).toEqual({ ...before, catalogue: undefined, catalogueSeq: undefined, history: undefined });
        const named = edit.map(({ delegationId }) => delegationId);
        for (const [id, one] of Object.entries(before.catalogue.delegations)) {
          const { seats: _s, category: _c, seq: _q, byHand: _h, ...rest } = catalogue.delegations[id]!;
          if (named.includes(id as 'AT')) expect(one).toMatchObject(rest);
          else expect(catalogue.delegations[id]).toEqual(one);
        }
      }),
    );
  });
});
