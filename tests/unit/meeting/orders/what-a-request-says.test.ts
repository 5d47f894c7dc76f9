// What a request says besides its delegation: the level of whoever speaks, for whom else; and why it is declined.
import { describe, expect, test } from 'vitest';

import { project } from '#shared/meeting/who-sees.ts';

import { delegate, given, underWay } from '../../../given.ts';
import { delegation, SECRETARY } from '../../../scenario.ts';
import { ask, entry, ITEM, names, order, waits } from './given-orders.ts';

describe('what a request says', () => {
  test('of a minister is heard before an ambassador, where the list goes by level', () => {
    const scenario = waits('AT').do({ type: 'SetOrder', ...ITEM, policy: order('level') });
    ask(scenario, 'CH', { level: 'ambassador' });
    ask(scenario, 'DE', { level: 'minister', alsoFor: ['FR'] });
    expect(names(scenario)).toEqual(['DE', 'CH', 'AT']);
  });

  test('for whom else is somebody who is there', () => {
    given(underWay())
      .when(delegate('CH').does({ type: 'RequestFloor', ...ITEM, alsoFor: ['XX'] }))
      .thenRefused('no-such-delegation', { code: 'NOT_FOUND' });
  });

  test('for whom else is nobody who takes part no more, and not the delegation itself', () => {
    const retired = () => waits('AT').do({ type: 'RetireDelegation', delegationId: 'FR' });
    const ofOfficer = { type: 'RequestFloor' as const, ...ITEM, delegationId: 'CH' };
    for (const [alsoFor, reason] of [
      [['DE', 'FR'], 'delegation-retired'],
      [['CH'], 'speaks-for-itself'],
      [['DE', 'CH'], 'speaks-for-itself'],
    ] as const) {
      const code = reason === 'speaks-for-itself' ? 'INVALID' : 'OUT_OF_ORDER';
      retired().expectRefused({ type: 'RequestFloor', ...ITEM, alsoFor: [...alsoFor] }, delegation('CH'), reason, code);
      retired().expectRefused({ ...ofOfficer, alsoFor: [...alsoFor] }, SECRETARY, reason, code);
      const scenario = retired().do({ type: 'RequestFloor', ...ITEM, alsoFor: ['DE'] }, delegation('CH'));
      const edit = { type: 'EditEntry' as const, entryId: scenario.entryOf('CH'), alsoFor: [...alsoFor] };
      scenario.expectRefused(edit, delegation('CH'), reason, code);
    }
    // Who spoke for it before it was retired goes on as it was written down.
    const before = waits('AT').do({ type: 'RequestFloor', ...ITEM, alsoFor: ['FR'] }, delegation('CH'));
    before.do({ type: 'RetireDelegation', delegationId: 'FR' });
    before.do({ type: 'EditEntry', entryId: before.entryOf('CH'), alsoFor: ['FR', 'DE'] }, delegation('CH'));
    expect(entry(before, 'CH')).toMatchObject({ alsoFor: ['FR', 'DE'] });
  });

  test('is declined for a reason, which its delegation reads and nobody else', () => {
    const scenario = waits().do({ type: 'OpenList', ...ITEM, moderated: true });
    scenario.do({ type: 'RequestFloor', ...ITEM }, delegation('CH'));
    const entryId = scenario.entryOf('CH');
    scenario.do({ type: 'DeclineRequest', entryId, reason: 'Ask on item 6.' }, SECRETARY);
    const past = (reader: { role: 'delegation'; delegationId: string }) =>
      project(scenario.meeting, reader).lists['5(b)']!.past;
    expect(past({ role: 'delegation', delegationId: 'CH' })).toMatchObject([{ reason: 'Ask on item 6.' }]);
    expect(past({ role: 'delegation', delegationId: 'AT' })).toEqual([]);
    scenario.expectHolds({ type: 'DeclineRequest', entryId }, SECRETARY);
  });
});
