import { expect, test } from 'vitest';

import { nextAction } from '#shared/meeting/chair/next-action.ts';
import { chairWords } from '#shared/meeting/chair/words.ts';

import type { Proposal } from '../../../client/screens/chair/console-state.ts';
import { whatIfRows } from '../../../client/screens/chair/floor/what-if-rows.ts';
import { proposedAction } from '../../../client/screens/chair/picked-action.ts';
import { MINUTE, Scenario } from '../../scenario.ts';

const LIMIT: Proposal = { of: 'limit', itemId: '5(b)', limitMs: 2 * MINUTE };
const proposed = ({ meeting, now }: Scenario, proposal: Proposal) => proposedAction(meeting, now, proposal);

test('a row of what-if becomes the one action, with words to read aloud and the commands of the row', () => {
  const scenario = new Scenario().underWay('CH', 'AT').give('CH');
  const { meeting, now } = scenario;
  for (const { change, commands } of whatIfRows(meeting, now)) {
    const action = proposed(
      scenario,
      change === 'close-list' ? { of: change, itemId: '5(b)' } : { ...LIMIT, limitMs: change.limitMs },
    );
    expect(action?.commands).toEqual(commands);
    expect(action?.key).not.toBe(nextAction(meeting, now).key);
    expect(chairWords(meeting, action!, now)).not.toEqual([]);
  }
});

test('any other limit may be proposed, with the closing of the list in the same breath', () => {
  const scenario = new Scenario().underWay('CH', 'AT');
  const { meeting, now } = scenario;
  const action = proposed(scenario, { ...LIMIT, limitMs: 110_000, close: true });
  expect(action?.commands.map(({ type }) => type)).toEqual(['SetSpeechLimit', 'CloseList']);
  expect(chairWords(meeting, action!, now).map(({ key }) => key)).toEqual(['setLimit', 'closeList']);
  // What holds already is nothing to propose.
  expect(proposed(scenario, { ...LIMIT, limitMs: 3 * MINUTE })).toBeNull();
});

test('what was proposed goes once the meeting has gone past it', () => {
  const scenario = new Scenario().underWay('CH', 'AT');
  expect(proposed(scenario, LIMIT)?.kind).toBe('set-limit');
  for (const command of proposed(scenario, LIMIT)!.commands) scenario.do(command);
  expect(proposed(scenario, LIMIT)).toBeNull();
  const closing: Proposal = { of: 'close-list', itemId: '5(b)' };
  scenario.do({ type: 'CloseList', itemId: '5(b)' });
  expect(proposed(scenario, closing)).toBeNull();
  expect(proposed(scenario, { ...LIMIT, itemId: '6', limitMs: MINUTE })).toBeNull();
});

test('an adjournment or a conclusion is proposed while it needs no choice', () => {
  const scenario = new Scenario().underWay();
  const adjourn: Proposal = { of: 'adjourn', sittingId: 'am' };
  const conclude: Proposal = { of: 'conclude', itemId: '5(b)' };
  expect(proposed(scenario, adjourn)?.commands).toEqual([{ type: 'AdjournSitting', sittingId: 'am' }]);
  expect(proposed(scenario, conclude)?.commands).toEqual([{ type: 'ConcludeItem', itemId: '5(b)' }]);
  scenario.do({ type: 'RequestFloor', itemId: '5(b)', delegationId: 'CH' });
  expect(proposed(scenario, conclude)).toBeNull();
  scenario.give('CH');
  expect([adjourn, conclude].map((proposal) => proposed(scenario, proposal))).toEqual([null, null]);
});
