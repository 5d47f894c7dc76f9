// A decision is adopted: the gavel, a text in parts, its sponsors, the silence procedure.
import { describe, expect, test } from 'vitest';

import { chair, done, given, secretary } from '../../../given.ts';
import { MINUTE, TEN } from '../../../scenario.ts';
import { AT, CMC, DE, inParts, onItem, paused, proposed, put, questionIn, statuses } from './given-proposals.ts';

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
  test('only while its item is up, also where it was put before the item was left', () => {
    for (const leaves of [
      chair.does({ type: 'ConcludeItem', itemId: '5(b)', despite: ['questions'] }),
      chair.does({ type: 'DeferItem', itemId: '5(b)' }),
    ])
      given(...onItem, proposed, put, paused, done(leaves))
        .when(chair.adoptsIt())
        .thenRefused('item-not-open', { code: 'OUT_OF_ORDER', details: { itemId: '5(b)' } })
        .and(done(chair.does({ type: 'OpenItem', itemId: '6' })))
        .when(chair.adoptsIt())
        .thenRefused('item-not-open');
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
