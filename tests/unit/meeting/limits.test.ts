// Limits of speech: who is cut off and who is not (GA rule 72), limits by kind of turn, and what a decision of the room set.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { kindLimit } from '#shared/meeting/rule-sets/sets.ts';
import type { LimitBasis, SpeechLimit } from '#shared/meeting/state.ts';

import { chair, delegate, done, given, minutesLater, onTheFloor, secretary, underWay } from '../../given.ts';
import { CHAIR, MINUTE, Scenario } from '../../scenario.ts';

const limited = (basis: LimitBasis, limitMs: number | null = MINUTE) =>
  done(chair.does({ type: 'SetSpeechLimit', scope: { of: 'meeting' }, limit: { limitMs, basis } }));
const cuts = (more: { leave?: true } = {}) =>
  chair.does(({ meeting }) => ({
    type: 'EndSpeech',
    entryId: (meeting.held[0] ?? meeting.floor)!.entry.id,
    cut: true,
    ...more,
  }));

describe('a speech is cut off', () => {
  test.each(['rule', 'decision'] as const)('over a limit by %s', (basis) => {
    const under = given(underWay('CH'), limited(basis), onTheFloor('CH'), minutesLater(2));
    under.when(cuts()).thenEvents({ type: 'SpeechEnded', usedMs: 2 * MINUTE, cut: true });
    expect(under.meeting.lists['5(b)']!.past[0]).toMatchObject({ outcome: 'spoken', cut: true });
  });
  test.each(['understanding', 'request'] as const)('over a limit by %s only by leave of the Chair', (basis) => {
    const under = given(underWay('CH'), limited(basis), onTheFloor('CH'), minutesLater(2));
    const refused = under.when(cuts()).thenRefused('understanding-does-not-cut', { code: 'OUT_OF_ORDER', leave: true });
    refused
      .when(cuts({ leave: true }))
      .thenEvents({ type: 'SpeechEnded', cut: true, leave: { reason: 'understanding-does-not-cut' } });
  });
  test('not before its limit is over, nor where it has none', () => {
    given(underWay('CH'), limited('decision'), onTheFloor('CH'), minutesLater(1))
      .when(cuts())
      .thenRefused('understanding-does-not-cut');
    given(underWay('CH'), limited('rule', null), onTheFloor('CH'), minutesLater(60))
      .when(cuts())
      .thenRefused('understanding-does-not-cut');
  });
  test('rule 72 is cited of a limit by decision alone', () => {
    const citedFor = (basis: LimitBasis) => {
      const scenario = new Scenario();
      scenario
        .underWay('CH')
        .do({ type: 'SetSpeechLimit', scope: { of: 'meeting' }, limit: { limitMs: MINUTE, basis } });
      scenario.give('CH');
      const { decision } = scenario.try({ type: 'EndSpeech', entryId: scenario.meeting.floor!.entry.id, cut: true });
      return decision.ok ? 'ended' : decision.refusal.rule;
    };
    expect(citedFor('decision')).toBe('GA rule 72 (114 in committee): time limit on speeches');
    expect([citedFor('rule'), citedFor('understanding')]).toEqual([undefined, undefined]);
  });
  test('whom a point of order holds by the time that was used then', () => {
    given(
      underWay('CH'),
      limited('decision'),
      onTheFloor('CH'),
      minutesLater(2),
      done(delegate('AT').raisesAPointOfOrder()),
      done(chair.hears('AT')),
    )
      .when(cuts())
      .thenEvents({ type: 'SpeechEnded', usedMs: 2 * MINUTE, cut: true });
  });
  test('once; whoever has ended has ended', () => {
    given(underWay('CH'), limited('decision'), onTheFloor('CH'), minutesLater(2))
      .and(done(cuts()))
      .when(chair.does(({ meeting }) => ({ type: 'EndSpeech', entryId: meeting.lastSpeech!.entryId, cut: true })))
      .thenHolds();
  });
  test('and without the word it ends as ever', () => {
    const { meeting } = given(
      underWay('CH'),
      limited('decision'),
      onTheFloor('CH'),
      minutesLater(2),
      done(chair.does((s) => ({ type: 'EndSpeech', entryId: s.meeting.floor!.entry.id }))),
    );
    expect(meeting.lists['5(b)']!.past[0]).not.toHaveProperty('cut');
  });
});

describe('a limit by kind of turn', () => {
  const sets = (scope: { kind: 'point-of-order' | 'reply' | 'explanation'; nth?: number }, limit: SpeechLimit | null) =>
    chair.does({ type: 'SetSpeechLimit', scope: { of: 'kind', ...scope }, limit });
  const TWO: SpeechLimit = { limitMs: 2 * MINUTE, basis: 'decision' };

  test('holds for whoever gets the floor from then on', () => {
    given(underWay('CH'), done(sets({ kind: 'point-of-order' }, TWO)), done(delegate('AT').raisesAPointOfOrder()))
      .when(chair.hears('AT'))
      .thenEvents(
        { type: 'QuestionTakenUp' },
        { type: 'FloorGiven', kind: 'point-of-order', limitMs: 2 * MINUTE, basis: 'decision' },
      );
    given(
      underWay('CH'),
      done(sets({ kind: 'point-of-order' }, TWO)),
      done(sets({ kind: 'point-of-order' }, null)),
      done(delegate('AT').raisesAPointOfOrder()),
    )
      .when(chair.hears('AT'))
      .thenEvents({ type: 'QuestionTakenUp' }, { type: 'FloorGiven', limitMs: null, basis: 'understanding' });
  });
  test('of the first leaves the second as the rule set has it, and the other way round', () => {
    const limitsAfter = (...commands: ReturnType<typeof sets>[]) => {
      const { settings } = given(...commands.map(done)).meeting;
      return [1, 2, 3].map((nth) => kindLimit(settings, 'reply', nth)?.limitMs);
    };
    expect(limitsAfter()).toEqual([10 * MINUTE, 5 * MINUTE, 5 * MINUTE]);
    expect(limitsAfter(sets({ kind: 'reply', nth: 1 }, TWO))).toEqual([2 * MINUTE, 5 * MINUTE, 5 * MINUTE]);
    expect(limitsAfter(sets({ kind: 'reply', nth: 2 }, TWO))).toEqual([10 * MINUTE, 2 * MINUTE, 5 * MINUTE]);
    expect(limitsAfter(sets({ kind: 'reply' }, TWO))).toEqual([2 * MINUTE, 2 * MINUTE, 2 * MINUTE]);
    expect(limitsAfter(sets({ kind: 'reply' }, TWO), sets({ kind: 'reply', nth: 1 }, null))).toEqual([
      10 * MINUTE,
      2 * MINUTE,
      2 * MINUTE,
    ]);
    expect(limitsAfter(sets({ kind: 'reply', nth: 2 }, TWO), sets({ kind: 'reply' }, null))).toEqual([
      10 * MINUTE,
      5 * MINUTE,
      5 * MINUTE,
    ]);
  });
  test('changes the one that is named, whatever stood there, and what it leaves is the same under other rule data', () => {
    const one = fc.record({
      nth: fc.option(fc.integer({ min: 1, max: 4 })),
      minutes: fc.option(fc.integer({ min: 1, max: 9 })),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 6 }), (all) => {
        const scenario = new Scenario();
        for (const { nth, minutes } of all) {
          const before = [1, 2, 3, 4].map((at) => kindLimit(scenario.meeting.settings, 'reply', at));
          const limit: SpeechLimit | null = minutes === null ? null : { limitMs: minutes * MINUTE, basis: 'decision' };
          scenario.do({
            type: 'SetSpeechLimit',
            scope: { of: 'kind', kind: 'reply', ...(nth !== null && { nth }) },
            limit,
          });
          const after = [1, 2, 3, 4].map((at) => kindLimit(scenario.meeting.settings, 'reply', at));
          const ofSet = [1, 2, 3, 4].map((at) =>
            kindLimit({ ...scenario.meeting.settings, kindLimits: {} }, 'reply', at),
          );
          for (const at of [0, 1, 2, 3]) {
            const named = nth === null || nth === at + 1;
            expect(after[at]).toEqual(named ? (limit ?? ofSet[at]) : before[at]);
          }
        }
      }),
    );
  });
  test('is not of statements, which have the wider ones', () => {
    const scenario = new Scenario();
    scenario.do({ type: 'SetSpeechLimit', scope: { of: 'kind', kind: 'explanation' }, limit: TWO });
    scenario.underWay('CH').give('CH');
    expect(scenario.meeting.floor!.timer.limitMs).toBe(3 * MINUTE);
  });
  test('says which decision set it, which is there', () => {
    const scenario = new Scenario();
    scenario.underWay('CH').do({ type: 'RaisePointOfOrder', delegationId: 'AT' });
    const [decisionId = ''] = Object.keys(scenario.meeting.questions);
    scenario.do({ type: 'SetSpeechLimit', scope: { of: 'item', itemId: '6' }, limit: TWO, decisionId });
    expect(scenario.log.at(-1)).toMatchObject({ type: 'SpeechLimitSet', decisionId });
    for (const command of [
      { type: 'SetSpeechLimit', scope: { of: 'item', itemId: '6' }, limit: TWO, decisionId: 'none' },
      { type: 'ChangeRules', parameter: 'pauseMs', value: 500, decisionId: 'none' },
    ] as const)
      scenario.expectRefused(command, CHAIR, 'no-such-question', 'NOT_FOUND');
  });
});

describe('who is absent', () => {
  const ofCategory = done(chair.does({ type: 'ChangeRules', parameter: 'absent', value: 'category-once' }));
  const passesOver = (delegationId: string) =>
    secretary.does((scenario) => ({ type: 'PassOver', entryId: scenario.entryOf(delegationId) }));

  test('goes behind the last of its category once, then off the list', () => {
    const under = given(underWay('CH', 'AT', 'CMC'), ofCategory);
    under
      .when(passesOver('CH'))
      .thenEvents((scenario) => ({ type: 'PassedOver', goes: 'to-end', before: scenario.entryOf('CMC') }));
    const order = () => under.meeting.lists['5(b)']!.waiting.map(({ delegationId }) => delegationId);
    expect(order()).toEqual(['AT', 'CH', 'CMC']);
    under.when(passesOver('CH')).thenEvents({ type: 'PassedOver', goes: 'off' });
    expect(order()).toEqual(['AT', 'CMC']);
  });
  test('goes to the end where nobody of its category waits any more', () => {
    const under = given(underWay('CMC', 'AT', 'CH'), ofCategory, done(passesOver('CMC')));
    expect(under.meeting.lists['5(b)']!.waiting.map(({ delegationId }) => delegationId)).toEqual(['AT', 'CH', 'CMC']);
  });
});

test('a delegation that does not vote speaks, and is no voter; its credentials are shown and no more', () => {
  const under = given(
    underWay('CH'),
    done(secretary.does({ type: 'EditDelegation', delegationId: 'CH', votes: false, credentials: 'awaited' })),
    done(delegate('CH').raisesAPointOfOrder()),
    done(chair.hears('CH')),
    done(chair.rules('dismissed', 'CH')),
    done(delegate('CH').appealsTheRulingOn('CH')),
    done(chair.opensTheVote('recorded')),
  );
  expect(under.meeting.catalogue.delegations['CH']).toMatchObject({ votes: false, credentials: 'awaited' });
  under.when(delegate('CH').votes('yes')).thenRefused('not-a-voter');
  under.when(delegate('AT').votes('yes')).thenEvents({ type: 'VoteCast' });
});
