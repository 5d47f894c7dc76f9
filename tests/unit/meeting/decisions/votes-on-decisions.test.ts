// A decision is voted on: when, by what majority; soundings, which decide nothing; explanations of vote.
import { describe, expect, test } from 'vitest';

import { nextAction } from '#shared/meeting/chair/next-action.ts';
import { chairWords } from '#shared/meeting/chair/words.ts';
import { allToExplain, ownExplanations } from '#shared/meeting/decisions/explained.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { project } from '#shared/meeting/who-sees.ts';

import { chair, delegate, done, given, givenUnder, secretary } from '../../../given.ts';
import { MINUTE, TEN } from '../../../scenario.ts';
import { AT, CMC, DE, onItem, paused, proposed, put, questionIn } from './given-proposals.ts';

describe('a vote on a decision', () => {
  test('comes where consensus was tried, and by roll call where one was asked for', () => {
    givenUnder('ccm', ...onItem, proposed)
      .when(chair.opensTheVote('hands'))
      .thenRefused('consensus-first', { leave: true });
    givenUnder('ccm', ...onItem, proposed)
      .when(chair.opensTheVote('hands', { leave: true }))
      .thenEvents({ type: 'VoteOpened', need: { num: 2, den: 3 } });
    const objected = givenUnder('ccm', ...onItem, proposed, done(DE.objects({ asks: 'roll-call' })));
    objected.when(chair.opensTheVote('hands')).thenRefused('roll-call-asked');
    objected.when(chair.opensTheVote('recorded')).thenEvents({ type: 'VoteOpened' });
  });
  test('that is equally divided is taken once more, on substance alone', () => {
    const divided = (subject: 'proposal' | 'agenda') =>
      given(
        ...onItem,
        done(secretary.proposes('so', { subject })),
        done(chair.opensTheVote('hands')),
        done(secretary.counts(3, 3, 0)),
      ).when(chair.closesTheVote());
    const { meeting } = divided('proposal').thenEvents({ type: 'VoteClosed', outcome: 'tied' });
    expect(questionIn(meeting)).toMatchObject({ stage: 'open', tied: true });
    divided('agenda').thenEvents({ type: 'VoteClosed', outcome: 'rejected' });
    given(...onItem, proposed, done(chair.opensTheVote('hands')), done(secretary.counts(0, 0, 6)))
      .when(chair.closesTheVote())
      .thenEvents({ type: 'VoteClosed', outcome: 'rejected' });
  });
  test('needs two thirds where it is important', () => {
    const important = [
      ...onItem,
      done(secretary.proposes('so', { important: true })),
      done(chair.opensTheVote('hands')),
    ] as const;
    given(...important, done(secretary.counts(4, 2, 0)))
      .when(chair.closesTheVote())
      .thenEvents({ type: 'VoteClosed', outcome: 'adopted' });
    given(...important, done(secretary.counts(3, 2, 0)))
      .when(chair.closesTheVote())
      .thenEvents({ type: 'VoteClosed', outcome: 'rejected' });
  });
});

describe('a sounding', () => {
  const sounded = [...onItem, done(secretary.proposes('Do we go on until seven?', { subject: 'sounding' }))] as const;
  const answered = [
    ...sounded,
    done(chair.opensTheVote('sounding')),
    done(CMC.votes('yes')),
    done(DE.votes('no')),
  ] as const;

  test('asks every delegation, and decides nothing', () => {
    given(...sounded)
      .when(chair.opensTheVote('sounding'))
      .thenEvents({ type: 'VoteOpened', voters: ['CMC', 'AT', 'CH', 'DE', 'FR', 'NZ', 'PH'] });
    given(...sounded)
      .when(chair.opensTheVote('hands'))
      .thenRefused('sounding-only');
    given(...onItem, proposed)
      .when(chair.opensTheVote('sounding'))
      .thenRefused('sounding-only');
    given(...sounded)
      .when(DE.objects())
      .thenRefused('question-not-open');
  });
  test('shows its totals to officers, or to all where the meeting says so', () => {
    const { meeting } = given(...answered)
      .when(chair.closesTheVote())
      .thenEvents(
        { type: 'VoteCounted', count: { yes: 1, no: 1 }, to: { officers: true } },
        { type: 'VoteClosed', outcome: 'sounded' },
      );
    expect(questionIn(meeting)).toMatchObject({ outcome: 'sounded', vote: { count: { yes: 1 } } });
    expect(JSON.stringify(questionIn(project(meeting, { role: 'public' })).vote)).not.toContain('yes');
    given(done(chair.does({ type: 'ChangeRules', parameter: 'soundingShown', value: 'all' })), ...answered)
      .when(chair.closesTheVote())
      .thenEvents({ type: 'VoteClosed', outcome: 'sounded', tally: { yes: 1, no: 1, abstain: 0, notVoting: 5 } });
  });
});

describe('an explanation of vote', () => {
  const theirs = done(secretary.proposes('to adopt the draft', { by: 'AT', sponsors: ['CH'] }));
  const voted = (method: 'hands' | 'ballot') =>
    [done(chair.opensTheVote(method)), done(secretary.counts(4, 1, 0)), done(chair.closesTheVote())] as const;
  const CH = delegate('CH');

  test('is asked for before the vote opens, or after the question is settled, and heard on its own list', () => {
    const { meeting } = given(...onItem, theirs)
      .when(DE.explains('before'))
      .thenEvents({ type: 'FloorRequested', stage: 'waiting', entry: { kind: 'explanation', when: 'before' } });
    expect(meeting.lists[`~${questionIn(meeting).id}`]?.waiting).toHaveLength(1);
    given(...onItem, theirs, done(DE.explains('before')))
      .when(DE.explains('before'))
      .thenRefused('already-listed');
    given(...onItem, theirs, done(DE.explains('before')))
      .when(secretary.opensTheVote('hands'))
      .thenRefused('speakers-waiting', { leave: true });
    given(...onItem, theirs)
      .when(DE.explains('after'))
      .thenRefused('question-not-open');
    given(...onItem, theirs, done(chair.opensTheVote('hands')))
      .when(DE.explains('before'))
      .thenRefused('voting-begun');
    const after = given(...onItem, theirs, ...voted('hands'), done(DE.explains('after')));
    after.when(DE.explains('before')).thenRefused('question-not-open');
    after
      .when(
        chair.does(({ meeting: now }) => ({
          type: 'GiveFloor',
          entryId: now.lists[`~${questionIn(now).id}`]!.waiting[0]!.id,
          after: null,
        })),
      )
      .thenEvents({ type: 'FloorGiven', kind: 'explanation', limitMs: 10 * MINUTE, basis: 'decision' });
  });
  test('is offered to a member of what is to be voted on, then of what was settled last on the item', () => {
    const of = (self: string, { meeting }: { meeting: Meeting }) => allToExplain(meeting, self)[0]?.when;
    const toVote = given(...onItem, done(secretary.proposes('to adopt the draft', { by: 'AT', ask: 'vote' })));
    expect(of('DE', toVote)).toBe('before');
    expect(of('AT', toVote)).toBeUndefined();
    expect(of('DE', given(...onItem, theirs))).toBeUndefined();
    const after = given(...onItem, theirs, ...voted('hands'));
    expect(of('DE', after)).toBe('after');
    expect(of('CH', after)).toBeUndefined();
    expect(of('DE', given(...onItem, theirs, ...voted('ballot')))).toBeUndefined();
    const waits = after.and(done(DE.explains('after'))).meeting;
    expect(ownExplanations(waits, 'DE').map(({ place }) => place)).toEqual([0]);
    expect(allToExplain(waits, 'DE')).toEqual([]);
    expect(ownExplanations(waits, 'PH')).toEqual([]);
    expect(chairWords(waits, nextAction(waits, TEN), TEN)).toMatchObject([{ key: 'giveFloorExplanation' }]);
  });
  test('is not offered again once it was given or is being given; whoever took it back may ask again', () => {
    const call = chair.does(({ meeting }) => ({
      type: 'GiveFloor',
      entryId: meeting.lists[`~${questionIn(meeting).id}`]!.waiting[0]!.id,
      after: null,
    }));
    const asked = [...onItem, theirs, ...voted('hands'), done(DE.explains('after'))] as const;
    const speaking = given(...asked, done(call)).meeting;
    expect(allToExplain(speaking, 'DE')).toEqual([]);
    const { meeting } = given(...asked, done(call), done(chair.endsTheSpeech()));
    expect(allToExplain(meeting, 'DE')).toEqual([]);
    expect(allToExplain(meeting, 'FR')[0]?.when).toBe('after');
    const withdrawn = given(
      ...asked,
      done(
        DE.does(({ meeting: now }) => ({
          type: 'WithdrawRequest',
          entryId: now.lists[`~${questionIn(now).id}`]!.waiting[0]!.id,
        })),
      ),
    ).meeting;
    expect(allToExplain(withdrawn, 'DE')[0]?.when).toBe('after');
  });
  test('is no proposer’s of what is voted on, and of no secret ballot', () => {
    given(...onItem, theirs)
      .when(AT.explains('before'))
      .thenRefused('proposer-explains', { rule: 'GA rule 88' });
    given(...onItem, theirs, ...voted('hands'))
      .when(CH.explains('after'))
      .thenRefused('proposer-explains');
    given(...onItem, theirs)
      .when(chair.explains('before', { leave: true, delegationId: 'AT' }))
      .thenEvents({ type: 'FloorRequested', leave: { reason: 'proposer-explains' } });
    given(...onItem, theirs, put, paused, done(chair.adoptsIt()))
      .when(AT.explains('after'))
      .thenEvents({ type: 'FloorRequested' });
    given(...onItem, theirs, ...voted('ballot'))
      .when(DE.explains('after'))
      .thenRefused('ballot-not-explained');
    given(...onItem, theirs)
      .when(CMC.explains('before'))
      .thenRefused('members-only', { leave: true });
  });
});
