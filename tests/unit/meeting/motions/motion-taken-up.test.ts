// A motion is taken up: who speaks on it, what its adoption does, and how the gavel falls on it.
import { describe, expect, test } from 'vitest';

import type { MOTION_IDS } from '#shared/meeting/procedure-ids.ts';

import { chair, delegate, done, given, minutesLater, onTheFloor, secretary, underWay } from '../../../given.ts';
import { MINUTE, TEN } from '../../../scenario.ts';
import { AT, CH, CMC, DE, NZ } from './given-motions.ts';

describe('on a motion that is taken up', () => {
  const up = (motion: 'adjourn-debate' | 'close-list' = 'adjourn-debate') =>
    given(underWay('FR', 'PH'), done(AT.moves(motion)), done(chair.takesUp(motion)));
  const order = (outcome: ReturnType<typeof given>, motion = 'adjourn-debate') => {
    const { id } = Object.values(outcome.meeting.questions).find((one) => one.motion === motion)!;
    return outcome.meeting.lists[`~${id}`]?.waiting.map(({ delegationId, kind }) => `${delegationId} ${kind}`);
  };

  test('for and against speak by turns, so many on each side, its mover apart', () => {
    const heard = up();
    heard.when(chair.hearsTheMoverOf('adjourn-debate')).thenEvents({ type: 'FloorGiven', kind: 'motion' });
    heard.and(done(CH.asksToSpeak('against', 'adjourn-debate')), done(DE.asksToSpeak('against', 'adjourn-debate')));
    heard.and(done(NZ.asksToSpeak('for', 'adjourn-debate')), done(AT.asksToSpeak('for', 'adjourn-debate')));
    expect(order(heard)).toEqual(['NZ for', 'CH against', 'AT for', 'DE against']);
    heard.when(CH.asksToSpeak('for', 'adjourn-debate')).thenRefused('already-listed');
    heard.when(delegate('FR').asksToSpeak('for', 'adjourn-debate')).thenRefused('side-full', { leave: true });
    heard.when(chair.asksToSpeak('for', 'adjourn-debate', { delegationId: 'FR', leave: true })).thenEvents({
      type: 'FloorRequested',
      entry: { leave: { reason: 'side-full' } },
      leave: { reason: 'side-full' },
    });
  });

  test('who spoke counts, who took it back does not', () => {
    const heard = up()
      .and(done(CH.asksToSpeak('for', 'adjourn-debate')), done(DE.asksToSpeak('for', 'adjourn-debate')))
      .and(done(chair.hearsTheNextOn('adjourn-debate')));
    heard.when(NZ.asksToSpeak('for', 'adjourn-debate')).thenRefused('side-full');
    heard.and(done(chair.endsTheSpeech()));
    heard.when(NZ.asksToSpeak('for', 'adjourn-debate')).thenRefused('side-full');
    const taken = heard.meeting.lists;
    const waiting = Object.values(taken).find(({ questionId }) => questionId !== undefined)!.waiting[0]!;
    heard.and(done(DE.does({ type: 'WithdrawRequest', entryId: waiting.id })));
    heard.when(NZ.asksToSpeak('for', 'adjourn-debate')).thenEvents({ type: 'FloorRequested' });
  });

  test('nobody else asks than members, and nobody before it is taken up or once it is settled', () => {
    up().when(CMC.asksToSpeak('for', 'adjourn-debate')).thenRefused('members-only', { leave: true });
    given(underWay('FR'), done(AT.moves('adjourn-debate')))
      .when(CH.asksToSpeak('for', 'adjourn-debate'))
      .thenRefused('no-such-question', { code: 'NOT_FOUND' });
    given(underWay('FR'), done(AT.moves('adjourn-debate')))
      .when(AT.asksToSpeak('for', 'adjourn-debate'))
      .thenRefused('question-not-open');
    const gone = up().and(done(CH.asksToSpeak('for', 'adjourn-debate')), done(AT.withdrawsTheMotion('adjourn-debate')));
    gone.when(CH.asksToSpeak('for', 'adjourn-debate')).thenRefused('settled');
    gone.when(chair.hearsTheNextOn('adjourn-debate')).thenRefused('no-such-entry');
    expect(order(gone)).toEqual([]);
  });

  test('its speakers are called while it is open, and nobody is while it is put', () => {
    const heard = up('close-list').and(done(CH.asksToSpeak('for', 'close-list')));
    heard.when(chair.puts('close-list')).thenRefused('speakers-waiting', { leave: true });
    heard.and(done(chair.hearsTheNextOn('close-list')));
    heard.when(chair.puts('close-list')).thenRefused('end-speech-first', { code: 'CONFLICT' });
    heard.and(done(chair.endsTheSpeech()), done(chair.puts('close-list')));
    heard.when(chair.givesTheFloorTo('FR')).thenRefused('question-put', { code: 'CONFLICT' });
    heard.when(chair.does({ type: 'OpenItem', itemId: '6' })).thenRefused('question-put', { code: 'CONFLICT' });
    heard.when(chair.hearsTheMoverOf('close-list')).thenRefused('question-put', { code: 'CONFLICT' });
  });

  test('its mover is heard over nobody held, and ends who speaks', () => {
    const speaks = given(underWay('FR', 'PH'), onTheFloor('FR'), done(AT.moves('adjourn-debate')));
    speaks
      .when(chair.hearsTheMoverOf('adjourn-debate'))
      .thenEvents(
        { type: 'SpeechEnded' },
        { type: 'QuestionTakenUp' },
        { type: 'FloorGiven', delegationId: 'AT', kind: 'motion' },
      );
    speaks.when(chair.hearsTheMoverOf('adjourn-debate')).thenHolds();
  });
});

describe('a motion that is adopted', () => {
  const adopted = (motion: (typeof MOTION_IDS)[number], more = {}) =>
    given(underWay('FR', 'PH'), done(AT.moves(motion, more)), done(chair.takesUp(motion)))
      .and(done(secretary.putsToTheVote(motion, 'hands')), done(secretary.counts(4, 1, 0)))
      .when(chair.closesTheVote());

  test('suspends or adjourns the meeting, and others on it lapse', () => {
    adopted('suspend-meeting', { resumesAt: TEN + 90 * MINUTE }).thenEvents(
      { type: 'VoteClosed', outcome: 'adopted' },
      { type: 'SittingSuspended', sittingId: 'am', resumesAt: TEN + 90 * MINUTE },
    );
    const gone = given(underWay('FR'), done(AT.moves('adjourn-meeting')), done(CH.moves('suspend-meeting')))
      .and(done(CH.moves('close-debate')))
      .and(done(chair.does({ type: 'AdjournSitting', sittingId: 'am' })));
    expect(Object.values(gone.meeting.questions).map(({ motion, outcome }) => [motion, outcome])).toEqual([
      ['adjourn-meeting', 'lapsed'],
      ['suspend-meeting', 'lapsed'],
      ['close-debate', undefined],
    ]);
    adopted('adjourn-meeting').thenEvents({ type: 'VoteClosed' }, { type: 'SittingAdjourned', sittingId: 'am' });
  });

  test('adjourns or closes the debate, closes the list, limits speeches', () => {
    adopted('adjourn-debate').thenEvents({ type: 'VoteClosed' }, { type: 'ItemDeferred', itemId: '5(b)' });
    adopted('close-list').thenEvents({ type: 'VoteClosed' }, { type: 'ListClosed', itemId: '5(b)' });
    adopted('limit-speeches', { limit: { limitMs: MINUTE, basis: 'request' } }).thenEvents(
      { type: 'VoteClosed' },
      {
        type: 'SpeechLimitSet',
        scope: { of: 'item', itemId: '5(b)' },
        limit: { limitMs: MINUTE, basis: 'decision' },
      },
    );
    const closed = adopted('close-debate').thenEvents(
      { type: 'VoteClosed' },
      { type: 'DebateClosed', itemId: '5(b)', dropped: [expect.any(String), expect.any(String)] },
    );
    expect(closed.meeting.lists['5(b)']).toMatchObject({ status: 'closed', waiting: [] });
    expect(closed.meeting.items['5(b)']?.debateClosedAt).toBeDefined();
    const asks = { type: 'RequestFloor', itemId: '5(b)', delegationId: 'NZ' } as const;
    closed.when(secretary.does(asks)).thenRefused('debate-closed', { rule: 'GA rule 75' });
    closed
      .and(
        done(chair.does({ type: 'ConcludeItem', itemId: '5(b)' })),
        done(chair.does({ type: 'ReopenItem', itemId: '5(b)' })),
      )
      .when(secretary.does(asks))
      .thenEvents({ type: 'FloorRequested' });
  });

  test('answers who moved the same in private', () => {
    given(underWay('FR'), done(AT.moves('close-list')), done(CH.moves('close-list')), done(chair.takesUp('close-list')))
      .and(done(secretary.putsToTheVote('close-list', 'hands')), done(secretary.counts(4, 1, 0)))
      .when(chair.closesTheVote())
      .thenEvents(
        { type: 'VoteClosed' },
        { type: 'ListClosed' },
        { type: 'QuestionWithdrawn', outcome: 'implied-out', to: { officers: true, delegations: ['CH'] } },
      );
  });

  const proposal = (scenario: Parameters<ReturnType<typeof done>>[0]): string =>
    Object.values(scenario.meeting.questions).find(({ kind }) => kind === 'decision')!.id;
  const proposed = done(
    secretary.does({ type: 'ProposeDecision', subject: 'proposal', text: 'to meet', parts: [{ label: '1' }] }),
  );
  const aboutIt = (motion: 'adjourn-debate' | 'division') =>
    given(
      underWay('FR'),
      proposed,
      done(AT.does((scenario) => ({ type: 'ProposeMotion', motion, about: proposal(scenario) }))),
    ).and(done(chair.takesUp(motion)), done(secretary.putsToTheVote(motion, 'hands')), done(secretary.counts(4, 1, 0)));

  test('takes no action on a proposal, or divides it', () => {
    const none = aboutIt('adjourn-debate')
      .when(chair.closesTheVote())
      .thenEvents({ type: 'VoteClosed' }, (scenario) => ({
        type: 'QuestionWithdrawn',
        questionId: proposal(scenario),
        outcome: 'no-action',
      }));
    expect(Object.values(none.meeting.questions)[0]).toMatchObject({ stage: 'settled', outcome: 'no-action' });
    const divided = aboutIt('division').when(chair.closesTheVote()).thenEvents({ type: 'VoteClosed' });
    expect(Object.values(divided.meeting.questions)[0]).toMatchObject({ stage: 'open', divided: true });
  });

  test('brings a proposal that was decided before the meeting again, by two thirds', () => {
    const decided = given(
      underWay(),
      done(secretary.does({ type: 'ProposeDecision', subject: 'proposal', text: 'to meet' })),
      done(secretary.opensTheVote('hands')),
      done(secretary.counts(1, 4, 0)),
      done(chair.closesTheVote()),
    );
    decided
      .and(done(AT.does((scenario) => ({ type: 'ProposeMotion', motion: 'reconsider', about: proposal(scenario) }))))
      .and(done(chair.takesUp('reconsider')), done(secretary.putsToTheVote('reconsider', 'hands')))
      .and(done(secretary.counts(4, 2, 0)))
      .when(chair.closesTheVote())
      .thenEvents(
        { type: 'VoteClosed', outcome: 'adopted' },
        { type: 'DecisionProposed', question: { kind: 'decision', stage: 'open', text: 'to meet', ask: 'objection' } },
      );
  });
});

describe('the gavel', () => {
  const put = () =>
    given(
      underWay('FR'),
      done(AT.moves('close-list')),
      done(chair.takesUp('close-list')),
      done(chair.puts('close-list')),
    );

  test('falls on a motion that was put, after a pause, where nobody objects', () => {
    given(underWay('FR'), done(AT.moves('close-list')), done(chair.takesUp('close-list')))
      .when(chair.decidesOn('close-list'))
      .thenRefused('not-put');
    const asked = put();
    asked.when(secretary.decidesOn('close-list')).thenRefused('not-your-role', { code: 'FORBIDDEN' });
    asked.when(chair.decidesOn('close-list')).thenRefused('too-soon', { code: 'CONFLICT' });
    const adopted = asked
      .and(minutesLater(1))
      .when(chair.decidesOn('close-list'))
      .thenEvents(
        { type: 'MotionDecided', outcome: 'adopted', how: 'no-objection' },
        { type: 'ListClosed', itemId: '5(b)' },
      );
    adopted.when(chair.decidesOn('close-list')).thenHolds();
    adopted.when(chair.decidesOn('close-list', 'ruled-out')).thenRefused('settled');
    const { commandId } = adopted.meeting.history.find(({ did }) => did === 'DecideMotion')!;
    adopted.when(chair.does({ type: 'Undo', commandId })).thenRefused('not-undoable');
  });

  test('does not fall over an objection, save by leave, on record', () => {
    const objected = put().and(done(DE.objectsTo('close-list')), minutesLater(1));
    objected.when(chair.decidesOn('close-list')).thenRefused('objection-stands', { code: 'CONFLICT', leave: true });
    objected
      .when(chair.decidesOn('close-list', 'adopted', true))
      .thenEvents({ type: 'MotionDecided', how: 'leave', over: ['DE'] }, { type: 'ListClosed' });
  });

  test('rules a motion out of order, before it is taken up too, and that may be appealed', () => {
    const out = given(underWay('FR'), done(AT.moves('close-list')))
      .when(chair.decidesOn('close-list', 'ruled-out'))
      .thenEvents({ type: 'QuestionTakenUp' }, { type: 'MotionDecided', outcome: 'ruled-out' });
    const { id } = Object.values(out.meeting.questions)[0]!;
    expect(out.meeting.openRuling).toBe(id);
    out.when(AT.does({ type: 'AppealRuling', questionId: id })).thenEvents({ type: 'RulingAppealed' });
    out.and(done(secretary.opensTheVote('hands')), done(secretary.counts(4, 1, 0)), done(chair.closesTheVote()));
    expect(out.meeting.questions[id]).toMatchObject({ stage: 'open', overruled: true });
    out.when(chair.puts('close-list')).thenEvents({ type: 'QuestionPut' });
  });

  test('falls on nothing while a motion of a higher rank is there, or a point of order', () => {
    put()
      .and(done(CH.moves('suspend-meeting')), minutesLater(1))
      .when(chair.decidesOn('close-list'))
      .thenRefused('higher-motion-first');
    put()
      .and(done(CH.raisesAPointOfOrder()), minutesLater(1))
      .when(chair.decidesOn('close-list'))
      .thenRefused('point-first');
  });
});
