// A vote is opened: on what, among whom; and until it is closed nothing else moves on.
import { describe, expect, test } from 'vitest';

import { inVote } from '#shared/meeting/votes/select.ts';
import { drawnFirst } from '#shared/meeting/votes/roll.ts';

import { chair, delegate, done, given, onTheFloor, secretary, suspended, underWay } from '../../../given.ts';
import { appealed, byHands, PH, STATES } from './given-votes.ts';

describe('a vote is opened', () => {
  test('on an appeal: the members with a vote, in English order, and the majority for procedure', () => {
    const { meeting } = given(...appealed)
      .when(secretary.opensTheVote('hands'))
      .thenEvents({
        type: 'VoteOpened',
        method: 'hands',
        voters: STATES,
        need: { num: 1, den: 2, strict: true, of: 'voting' },
      });
    expect(inVote(meeting)).toMatchObject({ kind: 'appeal', vote: { status: 'open', ballots: [] } });
    expect(meeting.casts).toEqual({});
  });
  test('of a roll call from whom is drawn by hand, else by lot, which anybody may check', () => {
    given(...appealed)
      .when(secretary.opensTheVote('roll-call', { from: 'NZ' }))
      .thenEvents({ type: 'VoteOpened', voters: ['NZ', 'PH', 'AT', 'CH', 'DE', 'FR'], drawn: { by: 'hand' } });
    const { meeting } = given(...appealed, done(secretary.opensTheVote('roll-call')));
    const { drawn, voters } = inVote(meeting)!.vote;
    expect(drawn).toEqual({ by: 'lot', seed: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(voters[0]).toBe(drawnFirst(STATES, drawn?.by === 'lot' ? drawn.seed : ''));
    expect([...voters].sort()).toEqual(STATES);
  });
  test('again in the same way holds; in another way a vote is under way', () => {
    given(...byHands)
      .when(secretary.opensTheVote('hands'))
      .thenHolds();
    given(...byHands)
      .when(secretary.opensTheVote('recorded'))
      .thenRefused('voting-begun');
  });
  test('not on what is ruled on or settled, not from a stranger, not by a delegation, not without a sitting', () => {
    given(underWay('AT'), done(PH.raisesAPointOfOrder()))
      .when(chair.opensTheVote('hands'))
      .thenRefused('question-not-open');
    given(...byHands, done(secretary.counts(1, 0, 0)), done(chair.closesTheVote()))
      .when(secretary.opensTheVote('hands'))
      .thenRefused('settled');
    given(...appealed)
      .when(secretary.opensTheVote('roll-call', { from: 'CMC' }))
      .thenRefused('not-a-voter', { rule: 'GA rule 82' });
    given(...appealed)
      .when(secretary.opensTheVote('hands', { tellers: ['XX'] }))
      .thenRefused('no-such-delegation');
    given(...appealed)
      .when(secretary.opensTheVote('roll-call', { from: 'XX' }))
      .thenRefused('no-such-delegation');
    given(...appealed, done(secretary.opensTheVote('ballot')))
      .when(
        secretary.does(({ meeting }) => ({
          type: 'GiveBallot',
          voteId: inVote(meeting)!.vote.id,
          delegationIds: ['XX'],
        })),
      )
      .thenRefused('no-such-delegation');
    given(...appealed)
      .when(PH.opensTheVote('hands'))
      .thenRefused('not-your-role');
    given(...appealed, suspended)
      .when(secretary.opensTheVote('hands'))
      .thenRefused('no-open-sitting');
  });
  test('not while somebody speaks', () => {
    given(
      underWay('AT'),
      done(PH.raisesAPointOfOrder()),
      done(chair.rules('upheld', 'PH')),
      onTheFloor('AT'),
      done(
        chair.does(({ meeting }) => ({
          type: 'AppealRuling',
          questionId: Object.keys(meeting.questions)[0]!,
          delegationId: 'PH',
          leave: true,
        })),
      ),
    )
      .when(secretary.opensTheVote('hands'))
      .thenRefused('end-speech-first', { code: 'CONFLICT' });
  });
});

describe('until it is closed', () => {
  test('nothing moves on, and the sitting does not stop', () => {
    const rule = 'GA rule 88 (128 in committee): conduct during voting';
    given(...byHands)
      .when(chair.givesTheFloorTo('CH'))
      .thenRefused('voting-begun', { code: 'OUT_OF_ORDER', rule });
    given(...byHands)
      .when(chair.givesTheFloorBack())
      .thenRefused('voting-begun', { rule });
    for (const command of [
      { type: 'OpenItem', itemId: '6' },
      { type: 'SuspendSitting', sittingId: 'am', speaker: 'pause' },
      { type: 'AdjournSitting', sittingId: 'am', speaker: 'end' },
      { type: 'ConcludeItem', itemId: '5(b)' },
      { type: 'ChangeRules', parameter: 'set', value: 'plain' },
    ] as const)
      given(...byHands)
        .when(chair.does(command))
        .thenRefused('voting-begun');
    given(...byHands)
      .when(PH.does(({ meeting }) => ({ type: 'WithdrawQuestion', questionId: inVote(meeting)!.id })))
      .thenRefused('voting-begun');
  });
  test('a point of order is on its conduct, and is heard', () => {
    given(...byHands)
      .when(delegate('FR').raisesAPointOfOrder())
      .thenRefused('voting-begun', { rule: 'GA rule 88' });
    const onVoting = done(delegate('FR').does({ type: 'RaisePointOfOrder', onVoting: true }));
    const heard = given(...byHands, onVoting)
      .when(chair.hears('FR'))
      .thenEvents(
        { type: 'QuestionTakenUp', question: { onVoting: true } },
        { type: 'FloorGiven', delegationId: 'FR' },
      );
    heard.when(chair.givesTheFloorTo('CH')).thenRefused('ruling-pending');
    heard.when(chair.does({ type: 'SuspendSitting', sittingId: 'am', speaker: 'pause' })).thenRefused('voting-begun');
    heard.when(secretary.counts(3, 3, 0)).thenEvents({ type: 'VoteCounted' });
    heard
      .and(done(chair.rules('answered', 'FR')))
      .when(chair.closesTheVote())
      .thenEvents({ type: 'VoteClosed' });
  });
});
