// A quorum: to go on, to decide; presumed until a roll is called, or waived.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { missingTo, quorumOf } from '#shared/meeting/attendance/quorum.ts';
import { decide } from '#shared/meeting/meeting.ts';

import {
  chair,
  done,
  given,
  givenUnder,
  itemOpen,
  minutesLater,
  secretary,
  sittingOpen,
  underWay,
} from '../../../given.ts';
import { CHAIR, delegation, Scenario, SECRETARY, smallMeeting } from '../../../scenario.ts';
import { AT, CH, here, notWaived, STATES } from './given-present.ts';

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
