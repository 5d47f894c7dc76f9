import { expect, test } from 'vitest';

import type { Command } from '#shared/meeting/commands.ts';
import { commandsOf } from '#shared/meeting/who-may.ts';
import type { AccessCommand, CommandAnswer, You } from '#shared/protocol.ts';

import { actionById, ACTIONS } from '../../../client/screens/chair/actions.ts';
import type { ActionId } from '../../../client/screens/chair/actions.ts';
import { barOf } from '../../../client/screens/chair/actions/action.ts';
import type { ConsoleAction, ActionContext } from '../../../client/screens/chair/actions/action.ts';
import type { Proposal } from '../../../client/screens/chair/console-state.ts';
import { nextRedo } from '../../../client/components/officers/undoable-steps.ts';
import { questionFor } from '../../../client/screens/chair/missing-choices.ts';
import { CHAIR, MINUTE, Scenario, SECRETARY } from '../../scenario.ts';

const chair: You = { role: 'chair', can: [...commandsOf('chair')] };

/** All that was done so far, as if one device had done it. */
const all = ({ log }: Scenario) => new Set(log.flatMap(({ commandId }) => commandId ?? []));

function handsOf(
  scenario: Scenario,
): ActionContext & { sent: (Command | AccessCommand)[]; opened: string[]; proposed: Proposal[] } {
  const proposed: Proposal[] = [];
  const sent: (Command | AccessCommand)[] = [];
  const opened: string[] = [];
  const answer: CommandAnswer = { ok: true, seq: 1 };
  return {
    meeting: scenario.meeting,
    you: chair,
    own: all(scenario),
    now: scenario.now,
    send: (command) => {
      sent.push(command);
      return Promise.resolve(answer);
    },
    open: ({ panel }) => void opened.push(panel),
    propose: (proposal) => void proposed.push(proposal),
    focusAddBox: () => undefined,
    pressPrimary: () => undefined,
    visit: (page) => void opened.push(page),
    sent,
    opened,
    proposed,
  };
}

const possible = (scenario: Scenario, id: ActionId, own = all(scenario)): boolean =>
  actionById(id).enabled(scenario.meeting, chair, own) && barOf(actionById(id), scenario.meeting) === undefined;

test('an officer who may do nothing is offered nothing that would be sent', () => {
  const scenario = new Scenario().underWay('CH', 'AT').give('CH');
  const offered = ACTIONS.filter((action: ConsoleAction) =>
    action.enabled(scenario.meeting, { role: 'secretary', can: [] }, all(scenario)),
  ).map(({ id }) => id);
  expect(offered).toEqual(['primary', 'steps', 'report-page', 'setup-page', 'palette', 'help']);
});

test('pause and resume follow the speech, and not a speech that the sitting holds', () => {
  const scenario = new Scenario().underWay('CH').give('CH');
  expect([possible(scenario, 'pause'), possible(scenario, 'resume')]).toEqual([true, false]);
  scenario.do({ type: 'PauseSpeech', entryId: scenario.entryOf('CH') });
  expect([possible(scenario, 'pause'), possible(scenario, 'resume')]).toEqual([false, true]);
  scenario
    .do({ type: 'ResumeSpeech', entryId: scenario.entryOf('CH') })
    .do({ type: 'SuspendSitting', sittingId: 'am', speaker: 'pause' });
  expect([possible(scenario, 'pause'), possible(scenario, 'resume')]).toEqual([false, false]);
});

test('every action that is offered in a running sitting is accepted by the meeting, or opens its panel', () => {
  for (const speaking of [true, false]) {
    for (const { id } of ACTIONS) {
      const scenario = new Scenario().underWay('CH', 'AT');
      if (speaking) scenario.give('CH').after(MINUTE);
      if (!possible(scenario, id)) continue;
      const hands = handsOf(scenario);
      actionById(id).run(hands);
      for (const command of hands.sent) {
        const { decision } = scenario.try(command as Command);
        // What needs a choice comes back as a question, never as a bare refusal.
        if (!decision.ok)
          expect(
            questionFor(command, decision.refusal, scenario.meeting),
            `${id}: ${decision.refusal.message}`,
          ).toBeDefined();
      }
    }
  }
});

test('redo brings again what was undone last, one after the other, and ends at a new act', () => {
  const scenario = new Scenario().underWay('CH', 'AT').give('CH');
  const redo = () => nextRedo(scenario.meeting.history, CHAIR, all(scenario));
  expect(redo()).toBeUndefined();
  const given = scenario.lastCommandId;
  scenario.do({ type: 'Undo', commandId: given });
  expect(redo()?.undid).toBe(given);
  scenario.do({ type: 'Undo', commandId: redo()!.commandId });
  expect(scenario.meeting.floor?.entry.delegationId).toBe('CH');
  expect(redo()).toBeUndefined();
  scenario.do({ type: 'Undo', commandId: given });
  scenario.do({ type: 'Note', text: 'of the other officer' }, SECRETARY);
  expect(redo()?.undid).toBe(given);
  scenario.give('AT');
  expect(redo()).toBeUndefined();
});

test('undo and redo are of what this device did, not of a colleague’s acts on the same link', () => {
  const scenario = new Scenario().underWay('CH', 'AT').give('CH');
  const mine = new Set([scenario.lastCommandId]);
  const colleague = new Set<string>();
  const givenBy = (own: Set<string>, command: Command) => own.add(scenario.do(command).lastCommandId);
  const nextOf = (id: 'undo' | 'redo', own: Set<string>) => {
    const hands = { ...handsOf(scenario), own };
    const offered = possible(scenario, id, own);
    if (offered) actionById(id).run(hands);
    expect(hands.sent).toHaveLength(offered ? 1 : 0);
    const [command] = hands.sent;
    return command?.type === 'Undo' ? command.commandId : undefined;
  };
  const [given] = mine;
  expect([nextOf('undo', mine), nextOf('undo', colleague)]).toEqual([given, undefined]);
  givenBy(colleague, { type: 'PauseSpeech', entryId: scenario.entryOf('CH') });
  const paused = scenario.lastCommandId;
  expect([nextOf('undo', mine), nextOf('undo', colleague)]).toEqual([given, paused]);
  givenBy(colleague, { type: 'Undo', commandId: paused });
  expect([nextOf('redo', mine), nextOf('redo', colleague)]).toEqual([undefined, scenario.lastCommandId]);
});

test.each([
  ['a suspension without a word on the speaker', { type: 'SuspendSitting', sittingId: 'am' }, 'speaker'],
  ['an adjournment without a word on the speaker', { type: 'AdjournSitting', sittingId: 'am' }, 'speaker'],
  ['another item while somebody speaks', { type: 'OpenItem', itemId: '6' }, 'end-first'],
  ['a conclusion while somebody speaks', { type: 'ConcludeItem', itemId: '5(b)' }, 'end-first'],
  ['deferring while somebody speaks', { type: 'DeferItem', itemId: '5(b)' }, 'end-first'],
] as const)('%s is asked', (_, command, ask) => {
  const scenario = new Scenario().underWay('CH', 'AT').give('CH');
  const { decision } = scenario.try(command);
  expect(decision.ok).toBe(false);
  if (!decision.ok) expect(questionFor(command, decision.refusal, scenario.meeting)?.ask).toBe(ask);
});

test('a conclusion with delegations waiting is asked; a floor that changed hands is only told', () => {
  const scenario = new Scenario().underWay('CH', 'AT');
  const conclude: Command = { type: 'ConcludeItem', itemId: '5(b)' };
  const concluded = scenario.try(conclude).decision;
  if (!concluded.ok) expect(questionFor(conclude, concluded.refusal, scenario.meeting)?.ask).toBe('waiting');
  expect(concluded.ok).toBe(false);
  scenario.give('CH');
  const give: Command = { type: 'GiveFloor', entryId: scenario.entryOf('AT'), after: null };
  const given = scenario.try(give).decision;
  expect(given.ok).toBe(false);
  if (!given.ok) expect(questionFor(give, given.refusal, scenario.meeting)).toBeUndefined();
});

test('adjourning and concluding are proposed to be said first, or asked where a choice is needed', () => {
  const scenario = new Scenario().underWay();
  const run = (id: ActionId) => {
    const hands = handsOf(scenario);
    actionById(id).run(hands);
    return { sent: hands.sent.map(({ type }) => type), proposed: hands.proposed };
  };
  expect(run('adjourn')).toEqual({ sent: [], proposed: [{ of: 'adjourn', sittingId: 'am' }] });
  expect(run('conclude-item')).toEqual({ sent: [], proposed: [{ of: 'conclude', itemId: '5(b)' }] });
  scenario.do({ type: 'RequestFloor', itemId: '5(b)', delegationId: 'CH' });
  expect(run('conclude-item')).toEqual({ sent: ['ConcludeItem'], proposed: [] });
  scenario.give('CH');
  expect(run('adjourn')).toEqual({ sent: ['AdjournSitting'], proposed: [] });
});

test('what is final is corrected by Ctrl+Z, and nothing older is taken back in its place', () => {
  const scenario = new Scenario().underWay('CH', 'AT');
  scenario.do({ type: 'RaisePointOfOrder', delegationId: 'DE' });
  const [questionId = ''] = Object.keys(scenario.meeting.questions);
  scenario.do({ type: 'RulePointOfOrder', questionId, ruling: 'dismissed' });
  const hands = handsOf(scenario);
  const opened: unknown[] = [];
  hands.open = (panel) => void opened.push(panel);
  expect(possible(scenario, 'undo')).toBe(true);
  actionById('undo').run(hands);
  expect([hands.sent, opened]).toEqual([[], [{ panel: 'correct', of: questionId }]]);
  const { decision } = scenario.try({ type: 'CorrectRecord', of: questionId, text: 'It was upheld.' });
  expect(decision.ok).toBe(true);
  // While the vote on an appeal is open its sheet has what is put right.
  scenario.do({ type: 'AppealRuling', questionId, delegationId: 'DE' });
  scenario.do({ type: 'OpenVote', questionId: Object.keys(scenario.meeting.questions).at(-1)!, method: 'hands' });
  const voting = handsOf(scenario);
  actionById('undo').run(voting);
  expect([voting.sent, voting.opened]).toEqual([[], ['vote']]);
});
