// The ways of voting: by show of hands, by roll call, by device, by ballot; who sees what of each.
import { describe, expect, test } from 'vitest';

import { nextAction } from '#shared/meeting/chair/next-action.ts';
import { chairWords } from '#shared/meeting/chair/words.ts';
import { inVote } from '#shared/meeting/votes/select.ts';
import { calledIn } from '#shared/meeting/votes/majority.ts';
import { project } from '#shared/meeting/who-sees.ts';

import { chair, delegate, done, given, givenUnder, secretary, underWay } from '../../../given.ts';
import { BOOTH, CHAIR, delegation, SECRETARY } from '../../../scenario.ts';
import { answers, appealed, byBallot, byHands, byRollCall, PH, recorded } from './given-votes.ts';

describe('by show of hands', () => {
  test('the count is entered by officers, who alone see it, and the Chair closes', () => {
    given(...byHands)
      .when(delegate('DE').votes('yes'))
      .thenRefused('not-electronic');
    given(...byHands)
      .when(chair.closesTheVote())
      .thenRefused('not-counted');
    const { meeting } = given(...byHands)
      .when(secretary.counts(3, 2, 0))
      .thenEvents({ type: 'VoteCounted', count: { yes: 3, no: 2, abstain: 0, notVoting: 1 }, to: { officers: true } });
    expect(inVote(project(meeting, SECRETARY))?.vote.count).toBeDefined();
    expect(inVote(project(meeting, delegation('PH')))?.vote).not.toHaveProperty('count');
    given(...byHands, done(secretary.counts(3, 2, 0)))
      .when(secretary.closesTheVote())
      .thenRefused('not-your-role');
  });
  test('no more than there are voters, no fewer than were named', () => {
    given(...byHands)
      .when(secretary.counts(4, 3, 0))
      .thenRefused('more-than-voters');
    const named = given(...byHands, ...answers(['AT', 'no'], ['CH', 'no']));
    named.when(secretary.counts(5, 1, 0)).thenRefused('count-below-names');
    named.when(secretary.counts(4, 2, 0)).thenEvents({ type: 'VoteCounted' });
  });
  test('a count that names entered after it contradict is not the result: the vote stays open until it is counted again', () => {
    const later = given(...byHands, done(secretary.counts(5, 1, 0)), ...answers(['AT', 'no'], ['CH', 'no']));
    later.when(chair.closesTheVote()).thenRefused('count-below-names');
    later
      .and(done(secretary.counts(4, 2, 0)))
      .when(chair.closesTheVote())
      .thenEvents({ type: 'VoteClosed', tally: { yes: 4, no: 2 } });
  });
});

describe('a roll call', () => {
  test('everybody hears each answer; nobody answers before being called', () => {
    given(...byRollCall)
      .when(delegate('DE').votes('yes'))
      .thenRefused('not-called', { rule: 'GA rule 87' });
    const { meeting } = given(...byRollCall)
      .when(delegate('NZ').votes('yes'))
      .thenEvents({ type: 'VoteCast', delegationId: 'NZ', choice: 'yes' });
    expect(project(meeting, BOOTH).casts).toEqual({ NZ: 'yes' });
    expect(calledIn(inVote(meeting)!.vote, meeting.casts!)).toBe('PH');
  });
  test('who passed is called once more; who was called may change until the close', () => {
    const most = [
      ...byRollCall,
      ...answers(['NZ', 'yes'], ['PH', 'no'], ['AT', 'pass'], ['CH', 'yes'], ['DE', 'yes'], ['FR', 'abstain']),
    ];
    given(...most)
      .when(chair.closesTheVote())
      .thenRefused('roll-not-finished');
    given(...most)
      .when(delegate('AT').votes('pass'))
      .thenRefused('passed-already');
    given(...most)
      .when(secretary.votes('no', 'FR'))
      .thenEvents({ type: 'VoteCast', choice: 'no', was: 'abstain' });
    given(...most, done(delegate('AT').votes('yes')), done(secretary.votes('no', 'FR')))
      .when(chair.closesTheVote())
      .thenEvents({
        type: 'VoteClosed',
        tally: { yes: 4, no: 2, abstain: 0, notVoting: 0 },
        outcome: 'adopted',
        cast: { NZ: 'yes', FR: 'no' },
      });
    given(...most, done(secretary.votes('absent', 'AT')))
      .when(chair.closesTheVote())
      .thenEvents({ type: 'VoteClosed', tally: { notVoting: 1 } });
  });
  test('absent is an officer’s word, and both are of a roll call alone', () => {
    given(...byRollCall)
      .when(delegate('NZ').votes('absent'))
      .thenRefused('not-your-role', { code: 'FORBIDDEN' });
    given(...recorded)
      .when(delegate('NZ').votes('pass'))
      .thenRefused('roll-call-only');
  });
});

describe('by device', () => {
  test('a choice is for officers and its delegation, until the close shows all', () => {
    const { meeting } = given(...recorded)
      .when(PH.votes('yes'))
      .thenEvents({ type: 'VoteCast', delegationId: 'PH', to: { officers: true, delegations: ['PH'] } });
    const sees = (reader: Parameters<typeof project>[1]) => project(meeting, reader).casts;
    expect([sees(CHAIR), sees(delegation('PH')), sees(delegation('AT')), sees({ role: 'screen' })]).toEqual([
      { PH: 'yes' },
      { PH: 'yes' },
      {},
      {},
    ]);
    given(...recorded, done(PH.votes('yes')), done(PH.votes('no')))
      .when(chair.closesTheVote())
      .thenEvents({
        type: 'VoteClosed',
        tally: { yes: 0, no: 1, abstain: 0, notVoting: 5 },
        outcome: 'rejected',
        cast: { PH: 'no' },
      });
  });
  test('without names the close shows totals alone', () => {
    const { meeting } = given(
      ...appealed,
      done(secretary.opensTheVote('non-recorded')),
      done(PH.votes('yes')),
      done(chair.closesTheVote()),
    );
    const { vote } = Object.values(meeting.questions).at(-1)!;
    expect(vote).toMatchObject({ tally: { yes: 1 } });
    expect(vote).not.toHaveProperty('cast');
  });
  test('by members alone, and not once it is closed', () => {
    given(...recorded)
      .when(delegate('CMC').votes('yes'))
      .thenRefused('not-a-voter', { rule: 'GA rule 82' });
    given(...recorded, done(PH.votes('yes')), done(chair.closesTheVote()))
      .when(PH.votes('no'))
      .thenRefused('vote-closed');
    given(...recorded, done(PH.votes('yes')))
      .when(PH.votes('yes'))
      .thenHolds();
  });
  test('nobody abstains on procedure where the rules say so', () => {
    givenUnder('mun', underWay('AT'), done(PH.raisesAPointOfOrder()), done(chair.rules('dismissed', 'PH')))
      .and(done(PH.appealsTheRulingOn('PH')), done(secretary.opensTheVote('recorded')))
      .when(PH.votes('abstain'))
      .thenRefused('no-abstention');
  });
  test('nor is an abstention counted there, nor put into the record afterwards', () => {
    const appeal = [
      underWay('AT'),
      done(PH.raisesAPointOfOrder()),
      done(chair.rules('dismissed', 'PH')),
      done(PH.appealsTheRulingOn('PH')),
      done(secretary.opensTheVote('hands')),
    ];
    givenUnder('mun', ...appeal)
      .when(secretary.counts(3, 2, 1))
      .thenRefused('no-abstention');
    const voted = givenUnder('mun', ...appeal, done(secretary.counts(3, 2, 0)), done(chair.closesTheVote()));
    const counted = givenUnder('mun', ...appeal, done(secretary.counts(3, 2, 0))).meeting;
    const said = chairWords(counted, nextAction(counted, 0), 0);
    expect(said).toEqual([
      { key: 'closeVoteYesNo', params: { yes: { kind: 'count', count: 3 }, no: { kind: 'count', count: 2 } } },
    ]);
    voted.when(chair.corrects({ tally: { yes: 2, no: 2, abstain: 1 } })).thenRefused('no-abstention');
    voted.when(chair.corrects({ intended: { delegationId: 'DE', choice: 'abstain' } })).thenRefused('no-abstention');
    voted.when(chair.corrects({ tally: { yes: 2, no: 3, abstain: 0 } })).thenEvents({ type: 'RecordCorrected' });
  });
});

describe('by ballot', () => {
  test('nobody’s choice is entered, and no more than were handed out are counted', () => {
    given(...byBallot)
      .when(secretary.votes('yes', 'PH'))
      .thenRefused('not-electronic');
    const handed = given(...byBallot)
      .when(secretary.handsBallotsTo('AT', 'CH'))
      .thenEvents({ type: 'BallotGiven', to: { officers: true } });
    expect(inVote(project(handed.meeting, BOOTH))?.vote.ballots).toEqual([]);
    handed.when(secretary.counts(2, 1, 0)).thenRefused('more-than-ballots');
    handed.when(secretary.counts(1, 0, 0, 1)).thenEvents({ type: 'VoteCounted', count: { invalid: 1, notVoting: 4 } });
    given(...byBallot, done(secretary.counts(2, 1, 0)), done(secretary.handsBallotsTo('AT', 'CH')))
      .when(chair.closesTheVote())
      .thenRefused('more-than-ballots');
    given(...byHands)
      .when(secretary.handsBallotsTo('AT'))
      .thenRefused('no-ballot');
    given(...recorded)
      .when(secretary.counts(1, 1, 1))
      .thenRefused('not-counted-by-hand');
  });
});
