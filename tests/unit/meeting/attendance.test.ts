// Who is present: marked by officers or by the delegation itself, seen by both alone; a quorum is presumed until a roll is called.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { missingTo, quorumOf } from '#shared/meeting/attendance/quorum.ts';
import { decide } from '#shared/meeting/meeting.ts';
import { project } from '#shared/meeting/who-sees.ts';

import {
  chair,
  delegate,
  done,
  given,
  givenUnder,
  itemOpen,
  minutesLater,
  secretary,
  sittingOpen,
  underWay,
} from '../../given.ts';
import { CHAIR, delegation, Scenario, SECRETARY, smallMeeting } from '../../scenario.ts';

const STATES = ['AT', 'CH', 'DE', 'FR', 'NZ', 'PH'];
const [CH, AT] = [delegate('CH'), delegate('AT')];
const notWaived = done(chair.does({ type: 'ChangeRules', parameter: 'quorumWaived', value: false }));
/** Of six members so many, by a roll call. */
const here = (count: number) => [
  done(secretary.marks(false, ...STATES)),
  ...(count > 0 ? [done(secretary.marks(true, ...STATES.slice(0, count)))] : []),
];

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

describe('a quorum', () => {
  test('is presumed until a roll is called', () => {
    const { meeting } = given(sittingOpen, notWaived, done(CH.isHere()));
    expect(quorumOf(meeting)).toEqual({ members: 6, present: 1, open: 2, decide: 4, presumed: true });
    given(sittingOpen, notWaived, done(CH.isHere())).when(chair.opensItem('6')).thenEvents({ type: 'ItemOpened' });
  });
  test('to go on is a share of the members, with or without a vote; the Chair may lift its lack', () => {
    const under = given(
      sittingOpen,
      notWaived,
      done(secretary.does({ type: 'EditDelegation', delegationId: 'AT', category: 'state-party' })),
      ...here(1),
      done(secretary.marks(true, 'CMC')),
    );
    under
      .when(secretary.opensItem('6'))
      .thenRefused('no-quorum', { code: 'OUT_OF_ORDER', rule: 'GA rule 67', leave: true });
    under.when(secretary.opensItem('6', { leave: true })).thenRefused('leave-is-the-chairs');
    under.when(chair.opensItem('6', { leave: true })).thenEvents({
      type: 'ItemOpened',
      leave: { reason: 'no-quorum', rule: 'GA rule 67 (108 in committee): quorum' },
    });
    under
      .and(done(secretary.marks(true, 'CH')))
      .when(secretary.opensItem('5'))
      .thenEvents({ type: 'ItemOpened' });
  });
  test('waived lets the debate go on, and nothing be decided', () => {
    given(sittingOpen, ...here(0))
      .when(chair.opensItem('6'))
      .thenEvents({ type: 'ItemOpened' });
    given(underWay('CH'), ...here(0))
      .when(chair.givesTheFloorTo('CH'))
      .thenEvents({ type: 'FloorGiven' });
  });
  test('that is lost stops nothing by itself, and the next floor is not given', () => {
    const under = given(
      underWay('CH', 'AT'),
      notWaived,
      done(chair.givesTheFloorTo('CH')),
      ...here(1),
      minutesLater(1),
    );
    expect(under.meeting.floor?.entry.delegationId).toBe('CH');
    under.when(chair.givesTheFloorTo('AT')).thenRefused('no-quorum', { leave: true });
    under
      .when(chair.does(({ meeting }) => ({ type: 'EndSpeech', entryId: meeting.floor!.entry.id })))
      .thenEvents({ type: 'SpeechEnded' });
    under
      .when(chair.does({ type: 'GiveFloor', guest: { name: 'Ms. N', kind: 'presenter' }, itemId: '5(b)' }))
      .thenRefused('no-quorum', { leave: true });
    under
      .when(chair.does((scenario) => ({ type: 'GiveFloor', entryId: scenario.entryOf('AT'), leave: true })))
      .thenEvents({ type: 'FloorGiven', leave: { reason: 'no-quorum' } });
  });
  test('to decide is a majority of the members, and nobody lifts its lack', () => {
    const appealed = [
      underWay('CH'),
      done(AT.raisesAPointOfOrder()),
      done(chair.hears('AT')),
      done(chair.rules('dismissed', 'AT')),
      done(AT.appealsTheRulingOn('AT')),
    ];
    given(...appealed, ...here(3))
      .when(chair.opensTheVote('hands'))
      .thenRefused('no-quorum', { rule: 'GA rule 67' });
    const voting = given(
      ...appealed,
      ...here(4),
      done(chair.opensTheVote('hands')),
      done(secretary.counts(1, 2, 0)),
      done(secretary.marks(false, 'FR')),
    );
    voting.when(chair.closesTheVote()).thenRefused('no-quorum', { code: 'OUT_OF_ORDER' });
    voting.when(CH.isHere()).thenHolds();
    voting
      .and(done(secretary.marks(true, 'PH')))
      .when(chair.closesTheVote())
      .thenEvents({ type: 'VoteClosed', outcome: 'rejected' });
    given(...appealed, ...here(4), done(chair.opensTheVote('hands')), done(secretary.marks(false, ...STATES)))
      .when(chair.annulsTheVote())
      .thenEvents({ type: 'VoteClosed', outcome: 'void' });
  });
  test('to decide is asked for before a decision is put and before the gavel falls, by leave of nobody; a motion needs none', () => {
    const proposed = [sittingOpen, itemOpen('5(b)'), done(secretary.proposes('adopt the draft'))];
    given(...proposed, ...here(3))
      .when(chair.putsIt())
      .thenRefused('no-quorum', { code: 'OUT_OF_ORDER', rule: 'GA rule 67', details: { present: 3, needed: 4 } })
      .when(chair.putsIt({ leave: true }))
      .thenRefused('no-quorum');
    const asked = given(...proposed, ...here(4), done(chair.putsIt()), minutesLater(1));
    asked.and(done(secretary.marks(false, 'CH')));
    asked.when(chair.adoptsIt()).thenRefused('no-quorum', { code: 'OUT_OF_ORDER', details: { present: 3, needed: 4 } });
    asked.when(chair.adoptsIt({ leave: true })).thenRefused('no-quorum');
    asked.and(done(secretary.marks(true, 'CH')));
    asked.when(chair.adoptsIt()).thenEvents({ type: 'DecisionAdopted', how: 'no-objection' });
    const parts = given(
      sittingOpen,
      itemOpen('5(b)'),
      done(secretary.proposes('adopt the report', { parts: [{ label: '1' }] })),
      ...here(3),
    );
    parts.when(chair.adoptsParts(['1'])).thenRefused('no-quorum');
    given(sittingOpen, itemOpen('5(b)'), ...here(3), done(AT.moves('close-list')), done(chair.takesUp('close-list')))
      .when(chair.putsIt())
      .thenEvents({ type: 'QuestionPut' });
  });
  test('is not known under plain rules and those of the Convention', () => {
    for (const rules of ['plain', 'ccm'] as const)
      givenUnder(rules, sittingOpen, ...here(0))
        .when(chair.opensItem('6'))
        .thenEvents({ type: 'ItemOpened' });
  });
  test('of the next sitting is presumed anew', () => {
    given(
      sittingOpen,
      notWaived,
      ...here(0),
      done(chair.does({ type: 'AdjournSitting', sittingId: 'am' })),
      done(chair.does({ type: 'OpenSitting', sittingId: 'pm' })),
    )
      .when(chair.opensItem('6'))
      .thenEvents({ type: 'ItemOpened' });
  });
  test('a tenth of thirty is three, a third of nine three, and all is never more than there are', () => {
    const of = (count: number, quorumOpen: number, quorumDecide = 0.5) => {
      const meeting = smallMeeting((file) => ({
        ...file,
        catalogue: {
          ...file.catalogue,
          delegations: Array.from({ length: count }, (_, n) => ({
            id: `D${n}`,
            name: { en: `State ${n}` },
            category: 'state-party',
          })),
        },
        settings: { ...file.settings, parameters: { quorumOpen, quorumDecide, quorumWaived: false } },
      }));
      const { open, decide: toDecide } = quorumOf(meeting);
      return [open, toDecide];
    };
    expect(of(30, 0.1)).toEqual([3, 16]);
    expect(of(9, 1 / 3)).toEqual([3, 5]);
    expect(of(193, 1 / 3)).toEqual([65, 97]);
    expect(of(10, 1, 1)).toEqual([10, 10]);
  });
  test('does not depend on who marked whom in which order, and no connection counts', () => {
    const marks = fc.array(
      fc.record({ id: fc.constantFrom(...STATES, 'CMC'), present: fc.boolean(), own: fc.boolean() }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(marks, (all) => {
        const scenario = new Scenario();
        scenario.do({ type: 'OpenSitting', sittingId: 'am' });
        scenario.do({ type: 'ChangeRules', parameter: 'quorumWaived', value: false });
        const stands = new Map<string, { present: boolean; own: boolean }>();
        for (const { id, present, own } of all) {
          if (own) scenario.do({ type: 'MarkPresent', present }, delegation(id));
          else scenario.do({ type: 'MarkPresent', delegationIds: [id], present }, SECRETARY);
          if (!own || stands.get(id)?.own !== false) stands.set(id, { present, own });
        }
        const quorum = quorumOf(scenario.meeting);
        const there = [...stands].filter(([id, { present }]) => present && id !== 'CMC').length;
        const called = [...stands].some(([, { own }]) => !own);
        expect(quorum).toMatchObject({ present: there, presumed: !called });
        expect(missingTo('decide', quorum)).toBe(called ? Math.max(0, 4 - there) : 0);
        const opened = decide(
          scenario.meeting,
          { type: 'OpenItem', itemId: '6' },
          { now: scenario.now, by: CHAIR, commandId: 'x', newId: () => 'y' },
        );
        expect(opened.ok).toBe(!called || there >= 2);
      }),
    );
  });
});
