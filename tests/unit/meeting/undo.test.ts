import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Meeting } from '#shared/meeting/state.ts';
import { nextUndo } from '#shared/meeting/undo.ts';

import { CHAIR, delegation, MINUTE, Scenario, SECRETARY } from '../../scenario.ts';

/** Everything but the history: what an undo has to give back. */
const facts = ({ history: _, ...meeting }: Meeting) => meeting;

describe('undo', () => {
  test('a floor given by mistake comes back: the speech goes on as if never ended, the other waits again', () => {
    const scenario = new Scenario().underWay('CH', 'AT', 'DE').give('CH').after(MINUTE);
    const before = facts(scenario.meeting);
    scenario.give('AT').after(5000).do({ type: 'Undo', commandId: scenario.lastCommandId });
    expect(facts(scenario.meeting)).toEqual(before);
  });

  test('keeps what others did in between', () => {
    const scenario = new Scenario().underWay('CH', 'AT').give('CH');
    const given = scenario.lastCommandId;
    scenario.do({ type: 'RequestFloor', itemId: '5(b)' }, delegation('DE')).do({ type: 'Undo', commandId: given });
    expect(scenario.waiting()).toEqual(['CH', 'AT', 'DE']);
    expect(scenario.meeting.floor).toBeNull();
  });

  test('that could not give back its due without undoing the act of another is a conflict that names it', () => {
    const scenario = new Scenario().underWay('CH', 'AT').give('CH');
    const given = scenario.lastCommandId;
    scenario.do({ type: 'PauseSpeech', entryId: scenario.entryOf('CH') }, SECRETARY);
    const { decision } = scenario.try({ type: 'Undo', commandId: given });
    expect(decision).toMatchObject({
      ok: false,
      refusal: { code: 'CONFLICT', details: { steps: [{ did: 'PauseSpeech', by: { role: 'secretary' } }] } },
    });
  });

  test('a delegation is told that something stands in its way, not what others did, which may be private', () => {
    const scenario = new Scenario().underWay('CH');
    const asked = scenario.lastCommandId;
    scenario.give('CH');
    const { decision } = scenario.try({ type: 'Undo', commandId: asked }, delegation('CH'));
    if (decision.ok) throw new Error('expected a refusal');
    expect(decision.refusal).toMatchObject({ code: 'CONFLICT', details: { reason: 'others-acted' } });
    expect(decision.refusal.details).not.toHaveProperty('steps');
  });

  test('the next one is of one’s own commands alone, also where a colleague has the same role', () => {
    const scenario = new Scenario().underWay('CH', 'AT').give('CH');
    const mine = scenario.lastCommandId;
    scenario.do({ type: 'PauseSpeech', entryId: scenario.entryOf('CH') });
    const colleagues = scenario.lastCommandId;
    const next = (...own: string[]) => nextUndo(scenario.meeting, CHAIR, new Set(own))?.commandId;
    expect(next(mine)).toBe(mine);
    expect(next(colleagues)).toBe(colleagues);
    expect(next(mine, colleagues)).toBe(colleagues);
    expect(next()).toBeUndefined();
    expect(nextUndo(scenario.meeting, SECRETARY, new Set([mine, colleagues]))).toBeUndefined();
  });

  test('several steps back, and forward again', () => {
    const scenario = new Scenario().underWay('CH', 'AT');
    const start = facts(scenario.meeting);
    scenario.give('CH').after(MINUTE).give('AT');
    const end = facts(scenario.meeting);
    const undone: string[] = [];
    for (const did of ['GiveFloor', 'GiveFloor']) {
      const own = new Set(scenario.meeting.history.map((one) => one.commandId));
      const step = nextUndo(scenario.meeting, CHAIR, own)!;
      expect(step.did).toBe(did);
      scenario.do({ type: 'Undo', commandId: step.commandId });
      undone.push(scenario.lastCommandId);
    }
    expect(facts(scenario.meeting)).toEqual(start);
    for (const commandId of undone.toReversed()) scenario.do({ type: 'Undo', commandId });
    expect(facts(scenario.meeting)).toEqual(end);
  });

  test('of an undo already done is answered with its first answer', () => {
    const scenario = new Scenario().underWay('CH').give('CH');
    const given = scenario.lastCommandId;
    scenario.do({ type: 'Undo', commandId: given }).expectHolds({ type: 'Undo', commandId: given });
  });

  test('of a withdrawal puts the entry before its former follower', () => {
    const scenario = new Scenario().underWay('CH', 'AT', 'DE');
    scenario.do({ type: 'WithdrawRequest', entryId: scenario.entryOf('AT') }, SECRETARY);
    const withdrawn = scenario.lastCommandId;
    scenario
      .do({ type: 'MoveEntry', entryId: scenario.entryOf('DE'), before: scenario.entryOf('CH') })
      .do({ type: 'Undo', commandId: withdrawn }, SECRETARY);
    expect(scenario.waiting()).toEqual(['AT', 'DE', 'CH']);
  });

  test('of a passing over puts the entry before the first who stood behind it and still waits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), fc.uniqueArray(fc.integer({ min: 0, max: 4 })), (at, gone) => {
        const all = ['CH', 'AT', 'DE', 'FR', 'NZ'];
        const scenario = new Scenario().underWay(...all);
        const ids = new Map(all.map((one) => [one, scenario.entryOf(one)]));
        scenario.do({ type: 'PassOver', entryId: ids.get(all[at]!)! });
        const passed = scenario.lastCommandId;
        const left = gone.map((index) => all[index]!).filter((one) => one !== all[at]);
        for (const one of left) scenario.do({ type: 'WithdrawRequest', entryId: ids.get(one)! }, SECRETARY);
        scenario.do({ type: 'Undo', commandId: passed });
        expect(scenario.waiting()).toEqual(all.filter((one) => !left.includes(one)));
      }),
    );
  });

  test('a rush of requests does not push out what the chair may want to take back', () => {
    const scenario = new Scenario().underWay('AT').give('AT');
    const given = scenario.lastCommandId;
    for (let rush = 0; rush < 30; rush += 1) {
      scenario
        .do({ type: 'RequestFloor', itemId: '5(b)' }, delegation('CH'))
        .do({ type: 'WithdrawRequest', entryId: scenario.meeting.lists['5(b)']!.waiting[0]!.id }, delegation('CH'));
    }
    expect(scenario.meeting.history.length).toBeLessThan(12);
    scenario.do({ type: 'Undo', commandId: given });
    expect(scenario.waiting()).toEqual(['AT']);
  });

  test("a delegation undoes its own command, and not the chair's", () => {
    const scenario = new Scenario().underWay('CH');
    const asked = scenario.lastCommandId;
    scenario.expectRefused({ type: 'Undo', commandId: asked }, delegation('AT'), 'no-such-command', 'NOT_FOUND');
    scenario.do({ type: 'Undo', commandId: asked }, delegation('CH'));
    expect(scenario.waiting()).toEqual([]);
  });

  test('dropping those who waited is undone with the conclusion of the item', () => {
    const scenario = new Scenario().underWay('CH', 'AT', 'DE');
    const before = facts(scenario.meeting);
    scenario
      .do({ type: 'ConcludeItem', itemId: '5(b)', waiting: 'drop' })
      .do({ type: 'Undo', commandId: scenario.lastCommandId });
    expect(facts(scenario.meeting)).toEqual(before);
  });
});
