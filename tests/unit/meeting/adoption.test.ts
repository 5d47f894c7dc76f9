// The gavel: what was put is adopted, as a whole or part by part, by leave over an objection, or in silence; amendments, sponsors, soundings.
import { describe, expect, test } from 'vitest';

import type { Meeting, Question } from '#shared/meeting/state.ts';
import { project } from '#shared/meeting/who-sees.ts';

import { chair, delegate, done, given, givenUnder, itemOpen, secretary, sittingOpen } from '../../given.ts';
import { MINUTE, TEN } from '../../scenario.ts';

const AT = delegate('AT');
const DE = delegate('DE');
const CMC = delegate('CMC');
const PAUSE_MS = 3_000;
const onItem = [sittingOpen, itemOpen('5(b)')] as const;
const proposed = done(secretary.proposes('to adopt the draft'));
const put = done(chair.putsIt());
const paused = (scenario: { after(ms: number): unknown }): void => void scenario.after(PAUSE_MS);
const inParts = done(secretary.proposes('to adopt the draft', { parts: [{ label: '1' }, { label: '2' }] }));
const questionIn = (meeting: Meeting): Question => Object.values(meeting.questions).at(-1)!;
const statuses = (meeting: Meeting) => questionIn(meeting).parts?.map(({ status }) => status);

describe('the gavel falls', () => {
  test('on what was put, once the room has had the time to object', () => {
    given(...onItem, proposed)
      .when(chair.adoptsIt())
      .thenRefused('not-put', { code: 'OUT_OF_ORDER' });
    const { meeting } = given(...onItem, proposed, put)
      .when(chair.adoptsIt())
      .thenRefused('too-soon', { code: 'CONFLICT' })
      .and(paused)
      .when(chair.adoptsIt())
      .thenEvents({
        type: 'DecisionAdopted',
        outcome: 'adopted',
        text: 'to adopt the draft',
        how: 'no-objection',
        final: true,
      });
    expect(questionIn(meeting)).toMatchObject({ stage: 'settled', outcome: 'adopted', how: 'no-objection' });
    const adopted = given(...onItem, proposed, put, paused, done(chair.adoptsIt()));
    adopted.when(chair.adoptsIt()).thenHolds();
    adopted.when(chair.adoptsIt({ outcome: 'noted' })).thenRefused('settled');
    adopted
      .when(chair.does(({ meeting: now }) => ({ type: 'Undo', commandId: now.history.at(-1)!.commandId })))
      .thenRefused('not-undoable');
    given(...onItem, proposed, put, paused)
      .when(secretary.adoptsIt())
      .thenRefused('not-your-role');
  });
  test('as orally amended, or only to note it', () => {
    given(...onItem, proposed, put, paused)
      .when(chair.adoptsIt({ text: 'to adopt the draft as read out' }))
      .thenEvents({ type: 'DecisionAdopted', text: 'to adopt the draft as read out' });
    given(...onItem, proposed, put, paused)
      .when(chair.adoptsIt({ outcome: 'noted' }))
      .thenEvents({ type: 'DecisionAdopted', outcome: 'noted' });
  });
  test('not over an objection, but by leave of the Chair, which names it', () => {
    const objected = [...onItem, proposed, put, done(DE.objects()), paused] as const;
    given(...objected)
      .when(chair.adoptsIt())
      .thenRefused('objection-stands', { code: 'CONFLICT', leave: true });
    const { meeting } = given(...objected)
      .when(chair.adoptsIt({ leave: true }))
      .thenEvents({ type: 'DecisionAdopted', how: 'leave', over: ['DE'], leave: { reason: 'objection-stands' } });
    expect(meeting.objections).toBeUndefined();
    given(...onItem, proposed, put, done(DE.objects()))
      .when(chair.adoptsIt())
      .thenRefused('objection-stands');
    given(...onItem, proposed, put, done(DE.objects()))
      .when(chair.adoptsIt({ leave: true }))
      .thenRefused('too-soon');
  });
});

describe('parts', () => {
  test('are adopted one by one, without being put; one that is objected to stays pending', () => {
    const { meeting } = given(...onItem, inParts)
      .when(chair.adoptsIt())
      .thenRefused('parts-open')
      .when(chair.adoptsParts(['1']))
      .thenEvents({ type: 'DecisionAdopted', how: 'no-objection', parts: [expect.any(String)] });
    expect(statuses(meeting)).toEqual(['adopted', 'pending']);
    const objected = given(...onItem, inParts, done(chair.adoptsParts(['1'])), done(DE.objects({ label: '2' })));
    objected.when(chair.adoptsParts(['2'])).thenRefused('objection-stands', { leave: true });
    objected.when(chair.adoptsParts(['1'])).thenHolds();
    objected.when(chair.adoptsParts(['9'])).thenRefused('no-such-part');
    objected
      .when(chair.adoptsParts(['2'], { leave: true }))
      .thenEvents({ type: 'DecisionAdopted', how: 'leave', over: ['DE'] })
      .when(chair.putsIt())
      .thenEvents({ type: 'QuestionPut' });
  });
  test('are voted on; the whole without what was rejected is put, and with nothing left it is rejected', () => {
    const rejects = (label: string) =>
      [
        done(chair.opensTheVoteOn(label, 'hands')),
        done(secretary.counts(1, 4, 0)),
        done(chair.closesTheVote()),
      ] as const;
    const one = given(...onItem, inParts, done(DE.objects({ label: '1' })), ...rejects('1'));
    expect(statuses(one.meeting)).toEqual(['rejected', 'pending']);
    expect(one.meeting.objections).toBeUndefined();
    one.when(chair.opensTheVoteOn('1', 'hands')).thenRefused('settled');
    one.when(chair.opensTheVote('hands')).thenRefused('parts-open');
    one
      .and(done(chair.adoptsParts(['2'])))
      .when(chair.putsIt())
      .thenEvents({ type: 'QuestionPut' });
    const { meeting } = given(...onItem, inParts, ...rejects('1'), ...rejects('2'));
    expect(questionIn(meeting)).toMatchObject({ stage: 'settled', outcome: 'rejected', how: 'vote' });
  });
  test('are changed until the question is put: what is settled stays', () => {
    given(...onItem, inParts, done(chair.adoptsParts(['1'])))
      .when(secretary.edits({ parts: [{ label: '2' }] }))
      .thenRefused('settled');
    given(...onItem, inParts, done(DE.objects({ label: '2' })))
      .when(secretary.edits({ parts: [{ label: '2' }] }))
      .thenEvents({
        type: 'QuestionEdited',
        question: { parts: [{ id: expect.any(String), label: '2', status: 'pending' }] },
      });
    given(...onItem, proposed, put)
      .when(secretary.edits({ text: 'other' }))
      .thenRefused('question-put', { code: 'OUT_OF_ORDER' });
    given(...onItem, proposed)
      .when(secretary.edits({ distance: 2 }))
      .thenRefused('not-of-this-kind');
    given(...onItem, proposed)
      .when(secretary.edits({ text: 'to adopt the draft' }))
      .thenHolds();
  });
});

test('a proposal that has been amended is not withdrawn by its mover; with it goes what was to amend it', () => {
  const amends = done(
    chair.does(({ meeting }) => ({
      type: 'ProposeDecision',
      subject: 'proposal',
      text: 'delete paragraph 2',
      about: Object.keys(meeting.questions)[0]!,
    })),
  );
  const theirs = [...onItem, done(secretary.proposes('to adopt the draft', { by: 'AT' })), amends] as const;
  const withdraw = AT.does(({ meeting }) => ({
    type: 'WithdrawQuestion',
    questionId: Object.keys(meeting.questions)[0]!,
  }));
  given(...theirs)
    .when(withdraw)
    .thenEvents({ type: 'QuestionWithdrawn', outcome: 'withdrawn' }, { type: 'QuestionWithdrawn', outcome: 'lapsed' });
  given(...theirs, put, paused, done(chair.adoptsIt()))
    .when(withdraw)
    .thenRefused('amended', { rule: 'GA rule 80' });
});

describe('a silence procedure', () => {
  const DAYS = 1_440 * MINUTE;
  const silent = done(chair.proposes('to meet again', { ask: 'silence', closesAt: TEN + 4 * DAYS }));
  const later = (scenario: { after(ms: number): unknown }): void => void scenario.after(4 * DAYS);

  test('is confirmed once its time is over, where nobody sits', () => {
    given(silent).when(chair.adoptsIt()).thenRefused('too-soon', { code: 'CONFLICT' });
    given(silent, later)
      .when(chair.adoptsIt())
      .thenEvents({ type: 'DecisionAdopted', how: 'silence', effectiveAt: TEN + 4 * DAYS });
    given(silent, done(DE.objects()), later).when(chair.adoptsIt()).thenRefused('no-open-sitting');
    given(silent, done(DE.objects()), later, ...onItem)
      .when(chair.adoptsIt())
      .thenRefused('not-put');
  });
  test('is neither put nor voted on; its time may be put off, with time enough', () => {
    given(silent, ...onItem)
      .when(chair.putsIt())
      .thenRefused('question-not-open');
    given(silent, ...onItem)
      .when(chair.opensTheVote('hands'))
      .thenRefused('question-not-open');
    given(silent)
      .when(secretary.edits({ closesAt: TEN + 5 * DAYS }))
      .thenEvents({ type: 'QuestionEdited' });
    given(silent)
      .when(secretary.edits({ closesAt: TEN + DAYS }))
      .thenRefused('silence-too-short');
    given(silent, later)
      .when(secretary.edits({ closesAt: TEN + 9 * DAYS }))
      .thenRefused('silence-over');
    given(silent, done(DE.objects()))
      .when(secretary.edits({ closesAt: TEN + 9 * DAYS }))
      .thenRefused('no-open-sitting');
    given(silent, done(DE.objects()), ...onItem)
      .when(secretary.edits({ closesAt: TEN + 9 * DAYS }))
      .thenRefused('no-silence');
  });
});

test('members and observer States join a proposal and leave it, until that is closed or it is voted on', () => {
  given(...onItem, proposed)
    .when(DE.joinsIt())
    .thenEvents({ type: 'ProposalJoined', delegationId: 'DE' });
  given(...onItem, proposed)
    .when(CMC.joinsIt())
    .thenRefused('members-only');
  given(...onItem, proposed)
    .when(secretary.joinsIt('CMC'))
    .thenRefused('members-only');
  const joined = given(...onItem, proposed, done(DE.joinsIt()));
  joined.when(DE.joinsIt()).thenHolds();
  joined.when(AT.leavesIt()).thenHolds();
  given(...onItem, proposed, done(DE.joinsIt()), done(secretary.edits({ sponsorship: 'closed' })))
    .when(DE.leavesIt())
    .thenRefused('sponsorship-closed');
  joined.when(DE.leavesIt()).thenEvents({ type: 'ProposalLeft', delegationId: 'DE' });
  given(...onItem, proposed, done(chair.opensTheVote('hands')))
    .when(AT.joinsIt())
    .thenRefused('voting-begun');
  given(done(secretary.proposes('so', { ask: 'silence', closesAt: TEN + 9_999 * MINUTE })))
    .when(AT.joinsIt())
    .thenEvents({ type: 'ProposalJoined' });
});

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

test('no part is adopted by the gavel while a vote is being taken', () => {
  given(...onItem, inParts, done(chair.opensTheVoteOn('1', 'hands')))
    .when(chair.adoptsParts(['2']))
    .thenRefused('voting-begun');
});

test('a silence is about the text that was given, and no other', () => {
  const closesAt = TEN + 5 * 1_440 * MINUTE;
  const over = [
    done(secretary.proposes('to meet again', { ask: 'silence', closesAt })),
    (scenario: { after(ms: number): unknown }) => void scenario.after(6 * 1_440 * MINUTE),
  ] as const;
  given(...over)
    .when(chair.adoptsIt({ text: 'to meet on Friday' }))
    .thenRefused('not-of-this-kind', { details: { field: 'text' } });
  given(...over)
    .when(chair.adoptsIt({ text: 'to meet again' }))
    .thenEvents({ type: 'DecisionAdopted', how: 'silence', text: 'to meet again' });
});
