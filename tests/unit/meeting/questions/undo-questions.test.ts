// An undo does not take a question from under those who stand on it: who asked to speak, spoke, objected or joined.
import { expect, test } from 'vitest';

import type { Command } from '#shared/meeting/commands.ts';

import { CHAIR, delegation, Scenario, SECRETARY } from '../../../scenario.ts';

const NZ = delegation('NZ');
const PH = delegation('PH');

/** A question that is the room's, and the command that made it so. */
const QUESTIONS: Record<string, (scenario: Scenario) => { id: string; made: string }> = {
  'a motion that was taken up'(scenario) {
    scenario.do({ type: 'ProposeMotion', motion: 'adjourn-debate' }, NZ);
    const [id = ''] = Object.keys(scenario.meeting.questions);
    scenario.do({ type: 'TakeUp', questionId: id });
    return { id, made: scenario.lastCommandId };
  },
  'a proposal'(scenario) {
    scenario.do({ type: 'ProposeDecision', subject: 'proposal', text: 'to adopt the draft' }, SECRETARY);
    const [id = ''] = Object.keys(scenario.meeting.questions);
    return { id, made: scenario.lastCommandId };
  },
};

/** What others do on it. */
const STANDS: Record<string, (questionId: string) => Command> = {
  'asks to speak on it': (questionId) => ({ type: 'SpeakOnMotion', questionId, side: 'against' }),
  'asks to explain a vote': (questionId) => ({
    type: 'RequestFloor',
    itemId: '5(b)',
    kind: 'explanation',
    questionId,
    when: 'before',
  }),
  'objects to it': (questionId) => ({ type: 'Object', questionId }),
  'joins it': (questionId) => ({ type: 'JoinProposal', questionId }),
};

test.each(
  Object.keys(QUESTIONS).flatMap((question) => Object.keys(STANDS).map((stands) => [question, stands] as const)),
)('%s is not undone once somebody %s, and is once that is taken back', (question, stands) => {
  const scenario = new Scenario().underWay();
  const { id, made } = QUESTIONS[question]!(scenario);
  const { decision, commandId } = scenario.try(STANDS[stands]!(id), PH);
  // A motion has no sponsors, a proposal is not spoken on for and against.
  if (!decision.ok) return;
  scenario.expectRefused({ type: 'Undo', commandId: made }, CHAIR, 'others-acted', 'CONFLICT');
  scenario.do({ type: 'Undo', commandId }, PH).do({ type: 'Undo', commandId: made });
  expect(scenario.meeting.questions[id]?.stage ?? 'raised').toBe('raised');
});

test('nor once somebody has spoken on it', () => {
  const scenario = new Scenario().underWay();
  const { id, made } = QUESTIONS['a motion that was taken up']!(scenario);
  scenario.do({ type: 'SpeakOnMotion', questionId: id, side: 'against' }, PH);
  const entryId = scenario.meeting.lists[`~${id}`]!.waiting[0]!.id;
  scenario.do({ type: 'GiveFloor', entryId, after: null });
  scenario.expectRefused({ type: 'Undo', commandId: made }, CHAIR, 'others-acted', 'CONFLICT');
  scenario.do({ type: 'EndSpeech', entryId });
  scenario.expectRefused({ type: 'Undo', commandId: made }, CHAIR, 'others-acted', 'CONFLICT');
});

test('given who took back a speech against a motion and then asked to explain its vote, when that is undone, then both stand', () => {
  const scenario = new Scenario().underWay();
  const { id } = QUESTIONS['a motion that was taken up']!(scenario);
  scenario.do(STANDS['asks to speak on it']!(id), PH);
  const entryId = scenario.meeting.lists[`~${id}`]!.waiting[0]!.id;
  scenario.do({ type: 'WithdrawRequest', entryId }, PH);
  const withdrawn = scenario.lastCommandId;
  scenario.do(STANDS['asks to explain a vote']!(id), PH).do({ type: 'Undo', commandId: withdrawn }, PH);
  expect(scenario.meeting.lists[`~${id}`]!.waiting.map(({ kind = '' }) => kind).toSorted()).toEqual([
    'against',
    'explanation',
  ]);
});
