// A mark of presence: whose it is, who sees it, what it holds back.
import { describe, expect, test } from 'vitest';

import { project } from '#shared/meeting/who-sees.ts';

import { chair, delegate, done, given, secretary, sittingOpen } from '../../../given.ts';
import { CHAIR, delegation, Scenario, SECRETARY } from '../../../scenario.ts';
import { CH } from './given-present.ts';

describe('a mark of presence', () => {
  test('is one event a delegation, for officers and that delegation', () => {
    given(sittingOpen)
      .when(secretary.marks(true, 'CH', 'AT'))
      .thenEvents(
        {
          type: 'PresenceMarked',
          sittingId: 'am',
          delegationIds: ['CH'],
          present: true,
          how: 'roll-call',
          to: { officers: true, delegations: ['CH'] },
        },
        {
          type: 'PresenceMarked',
          sittingId: 'am',
          delegationIds: ['AT'],
          present: true,
          how: 'roll-call',
          to: { officers: true, delegations: ['AT'] },
        },
      );
  });
  test('of a delegation is its own word, and holds once it stands', () => {
    given(sittingOpen)
      .when(CH.isHere())
      .thenEvents({ type: 'PresenceMarked', delegationIds: ['CH'], present: true, how: 'own' })
      .when(CH.isHere())
      .thenHolds()
      .when(CH.isHere(false))
      .thenEvents({ type: 'PresenceMarked', delegationIds: ['CH'], present: false, how: 'own' });
  });
  test('of an officer beats that of the delegation, whose own then holds', () => {
    given(sittingOpen, done(CH.isHere()))
      .when(secretary.marks(false, 'CH', 'AT'))
      .thenEvents(
        { type: 'PresenceMarked', delegationIds: ['CH'], present: false, how: 'roll-call' },
        { type: 'PresenceMarked', delegationIds: ['AT'], present: false, how: 'roll-call' },
      )
      .when(CH.isHere())
      .thenHolds()
      .when(secretary.marks(false, 'AT', 'CH'))
      .thenHolds()
      .when(chair.marks(true, 'AT', 'CH', 'DE'))
      .thenEvents(
        { delegationIds: ['AT'], type: 'PresenceMarked' },
        { delegationIds: ['CH'], type: 'PresenceMarked' },
        { delegationIds: ['DE'], type: 'PresenceMarked' },
      );
  });
  test('is taken over from devices in one press', () => {
    given(sittingOpen, done(CH.isHere()))
      .when(secretary.does({ type: 'MarkPresent', delegationIds: ['CH'], present: true, how: 'devices' }))
      .thenEvents({ type: 'PresenceMarked', delegationIds: ['CH'], how: 'devices' })
      .when(CH.isHere(false))
      .thenHolds();
  });
  test('of an officer who enters the delegation’s own word beats it as well', () => {
    const enters = (present: boolean) =>
      secretary.does({ type: 'MarkPresent', delegationIds: ['CH'], present, how: 'own' });
    const entered = given(sittingOpen)
      .when(enters(true))
      .thenEvents({ type: 'PresenceMarked', delegationIds: ['CH'], present: true, how: 'own' })
      .when(enters(true))
      .thenHolds()
      .when(CH.isHere(false))
      .thenHolds();
    entered.when(enters(false)).thenEvents({ type: 'PresenceMarked', present: false, how: 'own' });
    // Of a delegation that said so itself it becomes the officer's.
    given(sittingOpen, done(CH.isHere()))
      .when(enters(true))
      .thenEvents({ type: 'PresenceMarked', how: 'own' })
      .when(CH.isHere(false))
      .thenHolds();
  });
  test('is nobody’s for another, nor a roll call of a delegation', () => {
    const under = given(sittingOpen);
    under.when(CH.marks(true, 'AT')).thenRefused('not-yours', { code: 'FORBIDDEN' });
    under.when(CH.marks(true, 'CH', 'AT')).thenRefused('not-yours');
    under.when(CH.does({ type: 'MarkPresent', present: true, how: 'roll-call' })).thenRefused('not-your-role');
    under.when(secretary.isHere()).thenRefused('delegation-missing');
    under.when(secretary.marks(true, 'XX')).thenRefused('no-such-delegation', { code: 'NOT_FOUND' });
    under.when(delegate('CMC').isHere()).thenEvents({ type: 'PresenceMarked', delegationIds: ['CMC'] });
  });
  test('is made in an open sitting, a retired delegation is not marked present', () => {
    given()
      .when(secretary.marks(true, 'CH'))
      .thenRefused('no-open-sitting', { code: 'OUT_OF_ORDER', rule: 'GA rule 68' });
    given().when(CH.isHere()).thenRefused('no-open-sitting');
    given(sittingOpen, done(chair.does({ type: 'SuspendSitting', sittingId: 'am' })))
      .when(CH.isHere())
      .thenRefused('no-open-sitting');
    given(sittingOpen, done(chair.does({ type: 'RetireDelegation', delegationId: 'CH' })))
      .when(secretary.marks(true, 'CH'))
      .thenRefused('retired');
  });
  test('is taken back by an undo, before which it was not there', () => {
    const { meeting } = given(
      sittingOpen,
      done(CH.isHere()),
      done(secretary.marks(false, 'CH', 'AT')),
      done(secretary.does(({ lastCommandId }) => ({ type: 'Undo', commandId: lastCommandId }))),
    );
    expect(meeting.sittings[0]!.present).toMatchObject({ CH: { present: true, how: 'own' } });
    expect(Object.keys(meeting.sittings[0]!.present!)).toEqual(['CH']);
  });
  test('stays when the sitting itself is put back as it was', () => {
    const { meeting } = given(
      sittingOpen,
      done(secretary.marks(true, 'CH')),
      done(chair.does({ type: 'SuspendSitting', sittingId: 'am' })),
      done(chair.does(({ lastCommandId }) => ({ type: 'Undo', commandId: lastCommandId }))),
    );
    expect(meeting.sittings[0]).toMatchObject({ status: 'open', present: { CH: { present: true } } });
  });
  test('keeps the opening of its sitting from being undone', () => {
    const scenario = new Scenario();
    scenario.do({ type: 'OpenSitting', sittingId: 'am' });
    const opened = scenario.lastCommandId;
    scenario.do({ type: 'MarkPresent', delegationIds: ['CH'], present: true }, SECRETARY);
    scenario.expectRefused({ type: 'Undo', commandId: opened }, CHAIR, 'others-acted', 'CONFLICT');
  });
  test('is seen by officers and its delegation alone, in what whoever comes is given', () => {
    const { meeting } = given(sittingOpen, done(secretary.marks(true, 'CH', 'AT')));
    const seenBy = (reader: Parameters<typeof project>[1]) =>
      Object.keys(project(meeting, reader).sittings[0]!.present ?? {});
    expect(seenBy({ role: 'secretary' })).toEqual(['CH', 'AT']);
    expect(seenBy(delegation('AT'))).toEqual(['AT']);
    expect(seenBy(delegation('DE'))).toEqual([]);
    for (const role of ['public', 'screen', 'booth'] as const)
      expect(project(meeting, { role }).sittings[0]).not.toHaveProperty('present');
  });
});
