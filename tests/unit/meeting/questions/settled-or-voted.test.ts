// What is said of a question that is settled, put or voted on, whatever is asked of it.
import { describe, expect, test } from 'vitest';

import type { Command } from '#shared/meeting/commands.ts';
import type { RuleSetId } from '#shared/meeting/state.ts';

import type { Scenario } from '../../../scenario.ts';
import type { Person } from '../../../given/person.ts';
import { chair, delegate, done, given, givenUnder, itemOpen, secretary, sittingOpen } from '../../../given.ts';

const onItem = [sittingOpen, itemOpen('5(b)')] as const;
const AT = delegate('AT');
const first = ({ meeting }: Scenario): string => Object.keys(meeting.questions)[0]!;
const proposed = done(secretary.proposes('to adopt the draft', { by: 'AT', parts: [{ label: '1' }] }));
const partAdopted = done(chair.adoptsParts(['1']));
const adopted = [
  proposed,
  partAdopted,
  done(chair.putsIt()),
  (scenario: Scenario) => void scenario.after(3_000),
  done(chair.adoptsIt()),
] as const;
const ruled = [
  done(delegate('PH').does({ type: 'RaisePointOfOrder' })),
  done(
    chair.does((scenario) => ({
      type: 'RulePointOfOrder',
      questionId: first(scenario),
      ruling: 'dismissed',
    })),
  ),
] as const;

describe('a question that is settled', () => {
  test('is said to be settled, also where what is asked is not done on its kind', () => {
    const asks: [Person, Record<string, unknown> & { type: Command['type'] }][] = [
      [chair, { type: 'AdoptDecision' }],
      [chair, { type: 'DecideMotion', outcome: 'ruled-out' }],
      [secretary, { type: 'EditQuestion', text: 'Another text.' }],
      [AT, { type: 'JoinProposal' }],
      [chair, { type: 'PutQuestion' }],
      [chair, { type: 'TakeUp' }],
    ];
    for (const [who, ask] of asks)
      given(...onItem, ...ruled)
        .when(who.does((scenario) => ({ ...ask, questionId: first(scenario) }) as Command))
        .thenRefused('settled', { code: 'OUT_OF_ORDER' });
    given(...onItem, ...adopted)
      .when(chair.does((scenario) => ({ type: 'DecideMotion', questionId: first(scenario), outcome: 'adopted' })))
      .thenRefused('settled', { code: 'OUT_OF_ORDER' })
      .when(chair.does((scenario) => ({ type: 'RulePointOfOrder', questionId: first(scenario), ruling: 'upheld' })))
      .thenRefused('settled', { code: 'OUT_OF_ORDER' });
  });

  test('reads as it reads: an edit that says the same holds, another is refused', () => {
    given(...onItem, ...adopted)
      .when(secretary.edits({ text: 'to adopt the draft' }))
      .thenHolds()
      .when(secretary.edits({ text: 'to reject the draft' }))
      .thenRefused('settled', { code: 'OUT_OF_ORDER' });
  });
});

test('given a question that is put or voted on, when it is edited to what it says, then that holds', () => {
  given(...onItem, proposed, partAdopted, done(chair.putsIt()))
    .when(secretary.edits({ text: 'to adopt the draft' }))
    .thenHolds()
    .when(secretary.edits({ text: 'to reject the draft' }))
    .thenRefused('question-put', { code: 'OUT_OF_ORDER' })
    .and(done(secretary.opensTheVote('hands')))
    .when(secretary.edits({ text: 'to adopt the draft' }))
    .thenHolds()
    .when(secretary.edits({ text: 'to reject the draft' }))
    .thenRefused('voting-begun', { code: 'OUT_OF_ORDER' });
});

test('given a vote, when its question is withdrawn, then the refusal cites the rule on withdrawal, and any other that on the conduct of voting', () => {
  const RULES: Partial<Record<RuleSetId, [withdrawal: string, voting: string]>> = {
    ga: [
      'GA rule 80 (122 in committee): withdrawal of motions',
      'GA rule 88 (128 in committee): conduct during voting',
    ],
    'ga-committee': [
      'GA rule 122 (80 in plenary): withdrawal of motions',
      'GA rule 128 (88 in plenary): conduct during voting',
    ],
  };
  for (const [set, [withdrawal, voting]] of Object.entries(RULES) as [RuleSetId, [string, string]][]) {
    const voted = givenUnder(set, ...onItem, proposed, partAdopted, done(secretary.opensTheVote('hands')));
    const withdraws = AT.does((scenario) => ({
      type: 'WithdrawQuestion',
      questionId: first(scenario),
    }));
    voted.when(withdraws).thenRefused('voting-begun', { code: 'OUT_OF_ORDER', rule: withdrawal });
    voted.when(chair.putsIt()).thenRefused('voting-begun', { code: 'OUT_OF_ORDER', rule: voting });
    expect(Object.values(voted.meeting.questions)[0]?.stage).toBe('open');
  }
});
