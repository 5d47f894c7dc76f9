import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Meeting } from '#shared/meeting/state.ts';
import { nextUndo } from '#shared/meeting/undo/select.ts';

import { CHAIR, delegation, MINUTE, Scenario, SECRETARY, smallMeeting, TEN } from '../../scenario.ts';

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

describe('an undo brings about nothing that a command may not', () => {
  const AT = delegation('AT');
  const ask = { type: 'RequestFloor', itemId: '5(b)' } as const;
  const GROUPS = [1, 2, 3, 4].map((n) => ({ id: `G${n}`, name: { en: `Group ${n}` } }));

  test.each<[string, (scenario: Scenario) => Scenario]>([
    ['a withdrawal', (s) => s.do({ type: 'WithdrawRequest', entryId: s.entryOf('AT') }, AT)],
    ['a passing over', (s) => s.do({ type: 'PassOver', entryId: s.entryOf('AT') }, SECRETARY)],
    ['a giving of the floor', (s) => s.give('AT')],
    [
      'a change to a written statement',
      (s) => s.do({ type: 'EditEntry', entryId: s.entryOf('AT'), mode: 'written' }, AT),
    ],
    ['a change to a group', (s) => s.do({ type: 'EditEntry', entryId: s.entryOf('AT'), onBehalfOf: 'EU' }, AT)],
  ])('%s, where the delegation has asked again since', (_, change) => {
    const meeting = smallMeeting((file) => ({ ...file, settings: { ...file.settings, absent: 'off' } }));
    const scenario = change(new Scenario(meeting).underWay('AT', 'CH'));
    const changed = scenario.lastCommandId;
    scenario.do(ask, AT);
    const asked = scenario.lastCommandId;
    const { decision } = scenario.try({ type: 'Undo', commandId: changed });
    expect(decision).toMatchObject({
      ok: false,
      refusal: { details: { reason: 'others-acted', steps: [{ commandId: asked }] } },
    });
    scenario.do({ type: 'Undo', commandId: asked }).do({ type: 'Undo', commandId: changed });
    expect(scenario.waiting()).toEqual(['AT', 'CH']);
  });

  test('a declined request, where the delegation has asked again since', () => {
    const scenario = new Scenario().underWay().do({ type: 'OpenList', itemId: '5(b)', moderated: true }).do(ask, AT);
    scenario.do({ type: 'DeclineRequest', entryId: scenario.entryOf('AT') });
    const declined = scenario.lastCommandId;
    scenario.do(ask, AT).expectRefused({ type: 'Undo', commandId: declined }, CHAIR, 'others-acted', 'CONFLICT');
  });

  test('a delegation does not take back its way to more entries than it may have', () => {
    const meeting = smallMeeting((file) => ({ ...file, catalogue: { ...file.catalogue, groups: GROUPS } }));
    const scenario = new Scenario(meeting).underWay();
    for (const { id } of GROUPS.slice(0, 3)) scenario.do({ ...ask, onBehalfOf: id }, AT);
    scenario.do({ type: 'WithdrawRequest', entryId: scenario.entryOf('AT') }, AT);
    const withdrawn = scenario.lastCommandId;
    scenario.do({ ...ask, onBehalfOf: 'G4' }, AT);
    scenario.expectRefused({ type: 'Undo', commandId: withdrawn }, AT, 'too-many-entries', 'OUT_OF_ORDER');
    // An officer may add more, so may bring back more.
    scenario.do({ type: 'Undo', commandId: withdrawn }, SECRETARY);
  });

  test('nor to more written statements', () => {
    const scenario = new Scenario().underWay();
    for (let n = 0; n < 20; n += 1) scenario.do({ ...ask, mode: 'written' }, AT);
    scenario.do({ type: 'Undo', commandId: scenario.lastCommandId }, AT);
    const undone = scenario.lastCommandId;
    scenario.do({ ...ask, mode: 'written' }, AT);
    scenario.expectRefused({ type: 'Undo', commandId: undone }, AT, 'too-many-written', 'OUT_OF_ORDER');
  });

  test('a name that another delegation has got', () => {
    const scenario = new Scenario().do({ type: 'EditDelegation', delegationId: 'AT', name: { en: 'Other' } });
    const renamed = scenario.lastCommandId;
    scenario.do({ type: 'AddDelegation', name: { en: 'State AT' }, category: 'ngo' });
    scenario.expectRefused({ type: 'Undo', commandId: renamed }, CHAIR, 'others-acted', 'CONFLICT');

    const again = new Scenario().do({ type: 'AddDelegation', name: { en: 'Oz' }, category: 'ngo' });
    again.do({ type: 'Undo', commandId: again.lastCommandId });
    const undone = again.lastCommandId;
    again.do({ type: 'AddDelegation', name: { en: 'OZ' }, category: 'ngo' });
    again.expectRefused({ type: 'Undo', commandId: undone }, CHAIR, 'others-acted', 'CONFLICT');
  });

  test('a sitting at an hour that another one has got', () => {
    const scenario = new Scenario().do({ type: 'RemoveSitting', sittingId: 'pm' });
    const removed = scenario.lastCommandId;
    const startsAt = TEN + 310 * MINUTE;
    scenario.do({ type: 'AddSitting', title: { en: 'Another' }, startsAt, endsAt: startsAt + 60 * MINUTE });
    scenario.expectRefused({ type: 'Undo', commandId: removed }, CHAIR, 'others-acted', 'CONFLICT');
  });

  test('a delegation that speaks, or has spoken, and is not in the meeting', () => {
    const scenario = new Scenario().underWay();
    scenario.do({ type: 'AddDelegation', name: { en: 'Late arrival' }, category: 'ngo' });
    const added = scenario.lastCommandId;
    const id = Object.keys(scenario.meeting.catalogue.delegations).at(-1)!;
    scenario.do({ ...ask, delegationId: id }).give(id);
    scenario.expectRefused({ type: 'Undo', commandId: added }, CHAIR, 'others-acted', 'CONFLICT');
    scenario.do({ type: 'EndSpeech', entryId: scenario.entryOf(id) });
    scenario.expectRefused({ type: 'Undo', commandId: added }, CHAIR, 'others-acted', 'CONFLICT');
  });
});

describe('what stood in a list comes back to its place, whatever became of those around it', () => {
  const undone = (take: 'PassOver' | 'WithdrawRequest', then: (scenario: Scenario) => void, who = 'CH') => {
    const scenario = new Scenario().underWay('CH', 'AT', 'DE', 'FR');
    scenario.do({ type: take, entryId: scenario.entryOf(who) });
    const taken = scenario.lastCommandId;
    then(scenario);
    return scenario.do({ type: 'Undo', commandId: taken }).waiting();
  };
  const leave = (scenario: Scenario, ...who: string[]) =>
    who.forEach((one) => scenario.do({ type: 'WithdrawRequest', entryId: scenario.entryOf(one) }));
  const ask = (scenario: Scenario, who: string) =>
    scenario.do({ type: 'RequestFloor', itemId: '5(b)' }, delegation(who));

  for (const take of ['PassOver', 'WithdrawRequest'] as const) {
    test(`${take}: in front of those who asked since, where all who stood behind it have left`, () => {
      const left = (s: Scenario) => {
        leave(s, 'AT', 'DE', 'FR');
        ask(s, 'AT');
      };
      expect(undone(take, left)).toEqual(['CH', 'AT']);
    });
    test(`${take}: who stood last comes back behind who stood in front, and before who asked since`, () => {
      const left = (s: Scenario) => {
        leave(s, 'DE');
        ask(s, 'DE');
      };
      expect(undone(take, left, 'FR')).toEqual(['CH', 'AT', 'FR', 'DE']);
    });
    test(`${take}: not behind one that was itself passed over since`, () => {
      const passed = (s: Scenario) => void s.do({ type: 'PassOver', entryId: s.entryOf('AT') });
      expect(undone(take, passed).slice(0, 3)).toEqual(['CH', 'DE', 'FR']);
    });
    test(`${take}: not behind one that was moved to the end since`, () => {
      const moved = (s: Scenario) => void s.do({ type: 'MoveEntry', entryId: s.entryOf('AT'), before: null });
      expect(undone(take, moved).slice(0, 3)).toEqual(['CH', 'DE', 'FR']);
    });
  }
});
