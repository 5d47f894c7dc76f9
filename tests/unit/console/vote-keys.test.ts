// The keys of a vote at the console: an answer is one letter, the next is asked at once, one goes back to correct; the space bar is none of them.
import { beforeEach, expect, test } from 'vitest';

import { nextAction } from '#shared/meeting/chair/next-action.ts';
import { chairWords } from '#shared/meeting/chair/words.ts';
import type { Command } from '#shared/meeting/commands.ts';
import { onNow } from '#shared/meeting/on-now.ts';
import { inVote } from '#shared/meeting/votes/select.ts';
import { calledIn } from '#shared/meeting/votes/majority.ts';
import { commandsOf } from '#shared/meeting/who-may.ts';
import type { You } from '#shared/protocol.ts';

import { actionsOf } from '../../../client/screens/chair/keys.ts';
import type { ActionContext } from '../../../client/screens/chair/actions/action.ts';
import { VOTE_ACTIONS } from '../../../client/screens/chair/actions/vote.ts';
import { askedNow, oneBack, usePickedVoter } from '../../../client/screens/chair/picked-voter.ts';
import { Scenario } from '../../scenario.ts';

const chair: You = { role: 'chair', can: [...commandsOf('chair')] };

beforeEach(() => usePickedVoter.setState({ picked: null, shown: null }));

/** An appeal that is voted on. */
function voting(method: 'roll-call' | 'recorded' | 'ballot'): Scenario {
  const scenario = new Scenario().underWay('CH', 'AT');
  scenario.do({ type: 'RaisePointOfOrder', delegationId: 'DE' });
  const [pointId = ''] = Object.keys(scenario.meeting.questions);
  scenario.do({ type: 'RulePointOfOrder', questionId: pointId, ruling: 'dismissed' });
  scenario.do({ type: 'AppealRuling', questionId: pointId, delegationId: 'DE' });
  const questionId = Object.keys(scenario.meeting.questions).at(-1)!;
  return scenario.do({ type: 'OpenVote', questionId, method });
}

/** What the key does: the action that it means now is done, and what it sends is accepted. */
function press(scenario: Scenario, key: string): string | undefined {
  const action = actionsOf(key).find((one) => one.enabled(scenario.meeting, chair, new Set()));
  const sent: Command[] = [];
  action?.run({
    meeting: scenario.meeting,
    focusAddBox: () => undefined,
    send(command: Command) {
      sent.push(command);
      return Promise.resolve({ ok: true, seq: 1 });
    },
  } as unknown as ActionContext);
  for (const command of sent) scenario.do(command);
  return action?.id;
}

const vote = ({ meeting }: Scenario) => inVote(meeting)!.vote;
const called = (scenario: Scenario) => calledIn(vote(scenario), scenario.meeting.casts ?? {});

test('in a roll call Y, N, A, P and X answer for whoever is called, and the next one is called', () => {
  const scenario = voting('roll-call');
  const { voters } = vote(scenario);
  for (const [index, key] of ['Y', 'N', 'A', 'P', 'X'].entries()) {
    const asked = voters[index % voters.length];
    if (called(scenario) !== asked) break;
    press(scenario, key);
    expect(scenario.meeting.casts?.[asked!]).toBe(['yes', 'no', 'abstain', 'pass', 'absent'][index]);
  }
  expect(Object.keys(scenario.meeting.casts ?? {}).length).toBeGreaterThanOrEqual(3);
});

test('whoever passed is called again, and passes no more', () => {
  const scenario = voting('roll-call');
  const [first] = vote(scenario).voters;
  press(scenario, 'P');
  while (called(scenario) !== first) press(scenario, 'Y');
  expect(press(scenario, 'P')).not.toBe('answer-pass');
  expect(scenario.meeting.casts?.[first!]).toBe('pass');
  press(scenario, 'N');
  expect([scenario.meeting.casts?.[first!], called(scenario)]).toEqual(['no', undefined]);
});

test('one goes back to correct an answer, and on to whoever is called', () => {
  const scenario = voting('roll-call');
  const [first, second] = vote(scenario).voters;
  press(scenario, 'Y');
  press(scenario, 'B');
  expect(askedNow(scenario.meeting, usePickedVoter.getState().picked)).toMatchObject({ id: first, said: 'yes' });
  expect(oneBack(scenario.meeting, usePickedVoter.getState().picked)).toBeUndefined();
  press(scenario, 'N');
  expect(scenario.meeting.casts?.[first!]).toBe('no');
  expect(askedNow(scenario.meeting, usePickedVoter.getState().picked)).toMatchObject({ id: second, isPicked: false });
});

test('a key that trembles, or comes as another name is called, answers for nobody', () => {
  const scenario = voting('roll-call');
  const { id: voteId, voters } = vote(scenario);
  const [first, second] = voters;
  const LONG_MS = 1_000_000;
  const showing = (id: string | undefined, at: number) => usePickedVoter.setState({ shown: { id: id!, at } });
  // The page shows the first, and has for long: one press is one answer.
  showing(first, performance.now() - LONG_MS);
  press(scenario, 'Y');
  press(scenario, 'Y');
  expect(scenario.meeting.casts).toEqual({ [first!]: 'yes' });
  // The next has only just come onto the page.
  showing(second, performance.now() + LONG_MS);
  press(scenario, 'N');
  expect(scenario.meeting.casts).toEqual({ [first!]: 'yes' });
  showing(second, performance.now() - LONG_MS);
  press(scenario, 'N');
  expect(scenario.meeting.casts).toEqual({ [first!]: 'yes', [second!]: 'no' });
  // Who was picked by hand is answered for at once.
  usePickedVoter.getState().pick({ voteId, id: first! });
  press(scenario, 'N');
  expect(scenario.meeting.casts).toEqual({ [first!]: 'no', [second!]: 'no' });
});

test('the name that is called is read aloud, and the space bar answers nothing', () => {
  const scenario = voting('roll-call');
  const action = nextAction(scenario.meeting, scenario.now);
  expect(action).toMatchObject({ kind: 'call-vote', commands: [] });
  const { name } = scenario.meeting.catalogue.delegations[called(scenario)!]!;
  expect(chairWords(scenario.meeting, action, scenario.now)).toEqual([
    { key: 'callVote', params: { called: { kind: 'text', text: name } } },
  ]);
  expect(actionsOf('Space').map(({ id }) => id)).toEqual(['primary']);
});

test('the letters are what they always are where no roll is called', () => {
  for (const method of ['recorded', 'ballot'] as const) {
    const scenario = voting(method);
    expect(actionsOf('Y').some((one) => one.enabled(scenario.meeting, chair, new Set()))).toBe(false);
    expect(press(scenario, 'A')).not.toBe('answer-abstain');
  }
});

test('in a recorded vote a name that was picked is answered for, and a ballot has no names', () => {
  const scenario = voting('recorded');
  const { id: voteId, voters } = vote(scenario);
  usePickedVoter.getState().pick({ voteId, id: voters[1]! });
  expect(press(scenario, 'A')).toBe('answer-abstain');
  expect(scenario.meeting.casts).toEqual({ [voters[1]!]: 'abstain' });
  expect(askedNow(scenario.meeting, usePickedVoter.getState().picked)).toBeUndefined();
  const onPaper = voting('ballot');
  expect(askedNow(onPaper.meeting, { voteId: vote(onPaper).id, id: voters[1]! })).toBeUndefined();
});

test('while a point on the conduct of the vote is heard and waits for its ruling, no letter answers for anybody, and none goes back', () => {
  const scenario = voting('roll-call');
  press(scenario, 'Y');
  const meant = () => VOTE_ACTIONS.filter((one) => one.enabled(scenario.meeting, chair, new Set())).map(({ id }) => id);
  expect(meant()).toContain('answer-yes');
  scenario.do({ type: 'RaisePointOfOrder', delegationId: 'CH', onVoting: true });
  const point = Object.values(scenario.meeting.questions).findLast(({ onVoting }) => onVoting)!;
  scenario.do({ type: 'GiveFloor', questionId: point.id, after: null });
  expect(meant()).toEqual([]);
  scenario.do({ type: 'EndSpeech', entryId: scenario.meeting.floor!.entry.id });
  expect(onNow(scenario.meeting).on).toBe('ruling');
  expect(meant()).toEqual([]);
  scenario.do({ type: 'RulePointOfOrder', questionId: point.id, ruling: 'answered' });
  expect(press(scenario, 'N')).toBe('answer-no');
});

test('nobody is offered to abstain on procedure where the rules have no abstention on it', () => {
  const scenario = voting('roll-call');
  const under = { ...scenario.meeting, settings: { ...scenario.meeting.settings, rules: 'mun' as const } };
  expect(askedNow(scenario.meeting, null)?.choices).toEqual(['yes', 'no', 'abstain', 'pass', 'absent']);
  expect(askedNow(under, null)?.choices).toEqual(['yes', 'no', 'pass', 'absent']);
});
