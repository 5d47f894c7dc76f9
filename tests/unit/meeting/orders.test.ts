// The order of a list: by keys, by hand, by a lot that anybody can check.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { CommandOf } from '#shared/meeting/commands.ts';
import { evolve } from '#shared/meeting/meeting.ts';
import { isAnchored } from '#shared/meeting/orders/arrange.ts';
import { byTicket, commitOf, isFairlyDrawn } from '#shared/meeting/orders/lots.ts';
import { standingBy, waitsForLot } from '#shared/meeting/orders/select.ts';
import type { OrderKey, OrderPolicy } from '#shared/meeting/orders/state.ts';
import { whyHere } from '#shared/meeting/orders/why-here.ts';
import { nextSpeaker } from '#shared/meeting/on-now.ts';
import { sha256 } from '#shared/meeting/sha256.ts';
import { listOf } from '#shared/meeting/speakers/select.ts';
import { filterEvent, project } from '#shared/meeting/who-sees.ts';

import { chair, delegate, done, given, minutesLater, onTheFloor, secretary, underWay } from '../../given.ts';
import { delegation, MINUTE, Scenario, SECRETARY, smallMeeting, TEN } from '../../scenario.ts';
import { moves, play } from './random-meetings.ts';

const ITEM = { itemId: '5(b)' } as const;
const order = (...keys: OrderKey[]): OrderPolicy => ({ keys });
const setOrder = (policy: OrderPolicy) => secretary.does({ type: 'SetOrder', ...ITEM, policy });
const names = (scenario: Scenario) => scenario.waiting();
const waits = (...ids: string[]): Scenario => new Scenario().underWay(...ids);
const ask = (scenario: Scenario, id: string, more: object = {}) =>
  scenario.after(1000).do({ type: 'RequestFloor', ...ITEM, delegationId: id, ...more }, SECRETARY);
const entry = (scenario: Scenario, id: string) =>
  listOf(scenario.meeting, '5(b)').waiting.find((one) => one.delegationId === id)!;
const why = (scenario: Scenario, id: string) => whyHere(scenario.meeting, entry(scenario, id).id);

describe('the order of a list', () => {
  const KEYS: Record<'alphabet' | 'group' | 'category', [OrderPolicy, string[]]> = {
    alphabet: [order('alphabet'), ['CMC', 'AT', 'CH', 'DE', 'NZ']],
    group: [order('group', 'request'), ['CH', 'NZ', 'CMC', 'AT', 'DE']],
    category: [order('category', 'alphabet'), ['AT', 'CH', 'DE', 'NZ', 'CMC']],
  };

  test.each(Object.entries(KEYS))('by %s', (_, [policy, expected]) => {
    const scenario = waits('NZ', 'CMC', 'AT');
    ask(ask(scenario, 'CH', { onBehalfOf: 'EU' }), 'DE');
    scenario.do({ type: 'SetOrder', ...ITEM, policy }, SECRETARY);
    expect(names(scenario)).toEqual(expected);
  });

  test('a new request stands where the order has it, and not at the end', () => {
    const scenario = waits('DE', 'NZ').do({ type: 'SetOrder', ...ITEM, policy: order('alphabet') }, SECRETARY);
    scenario.after(1000).do({ type: 'RequestFloor', ...ITEM }, delegation('CH'));
    expect(names(scenario)).toEqual(['CH', 'DE', 'NZ']);
    expect(why(scenario, 'DE')).toEqual({ by: 'alphabet', above: entry(scenario, 'CH').id });
    expect(why(scenario, 'CH')).toEqual({ by: 'first' });
  });

  test('the alphabet begins with the one that was drawn, and goes round', () => {
    const scenario = waits('AT', 'CH', 'FR', 'NZ');
    scenario.do({ type: 'SetOrder', ...ITEM, policy: { keys: ['alphabet'], from: 'DE' } }, SECRETARY);
    expect(names(scenario)).toEqual(['FR', 'NZ', 'AT', 'CH']);
  });

  test('the alphabet cannot begin with somebody who is not there', () => {
    given(underWay('CH'))
      .when(setOrder({ keys: ['alphabet'], from: 'XX' }))
      .thenRefused('no-such-delegation', { code: 'NOT_FOUND' });
  });

  test('who has spoken less in the meeting goes first, and who has not spoken on the item', () => {
    const scenario = waits('AT', 'CH')
      .give('AT')
      .after(3 * MINUTE)
      .give('CH')
      .after(MINUTE);
    scenario.do({ type: 'EndSpeech', entryId: scenario.meeting.floor!.entry.id });
    ask(ask(ask(scenario, 'AT'), 'CH'), 'NZ').do({ type: 'SetOrder', ...ITEM, policy: order('least-heard') });
    expect(names(scenario)).toEqual(['NZ', 'CH', 'AT']);
    expect(why(scenario, 'AT')).toMatchObject({ by: 'least-heard' });
    scenario.do({ type: 'SetOrder', ...ITEM, policy: order('first-time') });
    expect(names(scenario)).toEqual(['NZ', 'AT', 'CH']);
  });

  test('whom a hand has placed stays in place, and nobody new goes before them for it', () => {
    const scenario = waits('NZ', 'DE', 'AT');
    scenario.do({ type: 'MoveEntry', entryId: scenario.entryOf('AT'), before: scenario.entryOf('NZ') }, SECRETARY);
    scenario.do({ type: 'SetOrder', ...ITEM, policy: order('alphabet') }, SECRETARY);
    expect(names(scenario)).toEqual(['AT', 'DE', 'NZ']);
    scenario.do({ type: 'MoveEntry', entryId: scenario.entryOf('NZ'), before: scenario.entryOf('AT') }, SECRETARY);
    scenario.after(1000).do({ type: 'RequestFloor', ...ITEM }, delegation('CH'));
    expect(names(scenario)).toEqual(['NZ', 'AT', 'CH', 'DE']);
    expect(why(scenario, 'NZ')).toEqual({ by: 'hand' });
  });

  test('set as it is, it holds', () => {
    given(underWay('AT', 'CH'), done(setOrder(order('alphabet'))))
      .when(setOrder(order('alphabet')))
      .thenHolds();
  });

  test('undone, all stand as they stood, and who has come since keeps its place', () => {
    const scenario = waits('NZ', 'DE', 'AT').do({ type: 'SetOrder', ...ITEM, policy: order('alphabet') }, SECRETARY);
    const commandId = scenario.lastCommandId;
    scenario.after(1000).do({ type: 'RequestFloor', ...ITEM }, delegation('PH'));
    scenario.do({ type: 'Undo', commandId }, SECRETARY);
    expect(names(scenario)).toEqual(['NZ', 'DE', 'AT', 'PH']);
    expect(listOf(scenario.meeting, '5(b)').order).toBeUndefined();
  });

  test('a list begins in the order that the meeting’s rules have, and one that is named goes before it', () => {
    const settings = { ...smallMeeting().settings, parameters: { listOrder: 'category' as const } };
    const scenario = new Scenario({ ...smallMeeting(), settings }).underWay('CMC', 'CH');
    expect(names(scenario)).toEqual(['CH', 'CMC']);
    scenario.do({ type: 'OpenList', itemId: '6', order: order('alphabet') });
    expect(listOf(scenario.meeting, '6').order).toEqual(order('alphabet'));
  });

  test('an opening that is announced takes requests from then on', () => {
    const scenario = new Scenario().do({ type: 'OpenList', itemId: '6', opensAt: TEN + 10 * MINUTE });
    const asks = { type: 'RequestFloor', itemId: '6' } as const;
    scenario.expectRefused(asks, delegation('CH'), 'list-not-open', 'OUT_OF_ORDER');
    scenario.expectHolds({ type: 'OpenList', itemId: '6', opensAt: TEN + 10 * MINUTE });
    scenario.after(10 * MINUTE).do(asks, delegation('CH'));
    expect(scenario.waiting('6')).toEqual(['CH']);
  });

  test('an announced opening keeps the announced close when the list is opened at once, and when its hour changes', () => {
    const scenario = new Scenario().do({
      type: 'OpenList',
      itemId: '6',
      opensAt: TEN + 10 * MINUTE,
      closesAt: TEN + 30 * MINUTE,
    });
    const list = () => scenario.meeting.lists['6']!;
    scenario.do({ type: 'OpenList', itemId: '6', opensAt: TEN + 20 * MINUTE });
    expect(list()).toMatchObject({ opensAt: TEN + 20 * MINUTE, closesAt: TEN + 30 * MINUTE });
    scenario.do({ type: 'OpenList', itemId: '6' });
    expect(list()).toMatchObject({ status: 'open', closesAt: TEN + 30 * MINUTE });
    expect(list()).not.toHaveProperty('opensAt');
  });

  test('a list that closes at a time does not open after it, whichever was announced first', () => {
    const at = TEN + 30 * MINUTE;
    const reason = ['closes-before-opening', 'OUT_OF_ORDER'] as const;
    new Scenario()
      .do({ type: 'OpenList', itemId: '6', closesAt: at })
      .expectRefused({ type: 'OpenList', itemId: '6', opensAt: at }, SECRETARY, ...reason);
    new Scenario()
      .do({ type: 'OpenList', itemId: '6', opensAt: at })
      .expectRefused({ type: 'SetClosingTime', itemId: '6', closesAt: at }, SECRETARY, ...reason);
  });

  test('a list does not close before it opens', () => {
    new Scenario().expectRefused(
      { type: 'OpenList', itemId: '6', opensAt: TEN + 10 * MINUTE, closesAt: TEN + 5 * MINUTE },
      SECRETARY,
      'closes-before-opening',
      'OUT_OF_ORDER',
    );
  });
});

describe('a list for so many', () => {
  test('the rest stand by, who speaks counted; one in front who withdraws lets one in', () => {
    const scenario = waits('AT', 'CH', 'DE', 'FR').do({
      type: 'SetOrder',
      ...ITEM,
      policy: { keys: ['request'], cap: 2 },
    });
    const by = () => standingBy(scenario.meeting, listOf(scenario.meeting, '5(b)')).map((one) => one.delegationId);
    expect(by()).toEqual(['DE', 'FR']);
    scenario.give('AT');
    expect(by()).toEqual(['DE', 'FR']);
    scenario.do({ type: 'WithdrawRequest', entryId: scenario.entryOf('CH') }, delegation('CH'));
    expect(by()).toEqual(['FR']);
    scenario.give('DE');
    expect(by()).toEqual(['FR']);
  });
});

describe('who is called and does not come', () => {
  const under = (absent: 'category-once' | 'off') => {
    const settings = { ...smallMeeting().settings, parameters: { absent } };
    return new Scenario({ ...smallMeeting(), settings }).underWay('AT', 'CH', 'CMC', 'NZ');
  };

  test('goes behind the others of its category once, where the rules say so, and then off', () => {
    const scenario = under('category-once');
    scenario.do({ type: 'SetOrder', ...ITEM, policy: order('category') });
    expect(names(scenario)).toEqual(['AT', 'CH', 'NZ', 'CMC']);
    const entryId = scenario.entryOf('AT');
    scenario.do({ type: 'PassOver', entryId }, SECRETARY);
    expect(names(scenario)).toEqual(['CH', 'NZ', 'AT', 'CMC']);
    expect(why(scenario, 'AT')).toEqual({ by: 'passed-over' });
    scenario.do({ type: 'PassOver', entryId }, SECRETARY);
    expect(names(scenario)).toEqual(['CH', 'NZ', 'CMC']);
  });

  test('goes off at once, where the rules say so', () => {
    const scenario = under('off');
    scenario.do({ type: 'PassOver', entryId: scenario.entryOf('AT') }, SECRETARY);
    expect(names(scenario)).toEqual(['CH', 'CMC', 'NZ']);
  });
});

describe('a request that comes late', () => {
  const late = (parameters: object) => {
    const settings = { ...smallMeeting().settings, parameters };
    const scenario = new Scenario({ ...smallMeeting(), settings }).underWay('DE', 'NZ');
    return scenario.do({ type: 'SetOrder', ...ITEM, policy: order('alphabet') }).do({ type: 'CloseList', ...ITEM });
  };

  test('stands last and is marked, where the rules take it', () => {
    const scenario = late({ late: 'append' }).do({ type: 'RequestFloor', ...ITEM }, delegation('CH'));
    expect(names(scenario)).toEqual(['DE', 'NZ', 'CH']);
    expect(entry(scenario, 'CH')).toMatchObject({ late: true });
  });

  test('is refused where they do not', () => {
    late({}).expectRefused({ type: 'RequestFloor', ...ITEM }, delegation('CH'), 'list-closed', 'OUT_OF_ORDER');
  });
});

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

describe('a lot', () => {
  const sealed = (...ids: string[]) => {
    const scenario = new Scenario().do({ type: 'OpenSitting', sittingId: 'am' }).do({ type: 'OpenItem', ...ITEM });
    scenario.do({ type: 'OpenList', ...ITEM, order: { keys: ['lot'], cap: 4 } }, SECRETARY);
    for (const id of ids) scenario.after(1000).do({ type: 'RequestFloor', ...ITEM }, delegation(id));
    return scenario;
  };

  test('is checked by hand: seed, word, names', () => {
    const seed = '0'.repeat(64);
    expect(byTicket(seed, '17', ['e1', 'e2', 'e3', 'e4', 'e5'])).toEqual(['e4', 'e3', 'e1', 'e5', 'e2']);
    expect(commitOf(seed)).toBe('60e05bd1b195af2f94112fa7197a5c88289058840ce7c6df9693756bc6250f55');
  });

  test('is sealed before anybody asks, and drawn once no name can come any more', () => {
    const scenario = sealed('AT', 'CH', 'DE', 'FR', 'NZ');
    const { commit } = listOf(scenario.meeting, '5(b)');
    expect(commit).toMatch(/^[0-9a-f]{64}$/);
    expect(waitsForLot(listOf(scenario.meeting, '5(b)'))).toBe(true);
    const draw = { type: 'DrawLots', ...ITEM, word: '17' } as const;
    scenario.expectRefused(draw, SECRETARY, 'window-open', 'OUT_OF_ORDER');
    scenario.do({ type: 'CloseList', ...ITEM }).expectEvents(draw, SECRETARY, 'LotsDrawn');
    const drawn = scenario.log.at(-1) as unknown as { seed: string; word: string; order: string[] };
    expect(sha256(drawn.seed)).toBe(commit);
    expect(isFairlyDrawn(commit, drawn)).toBe(true);
    expect(listOf(scenario.meeting, '5(b)').waiting.map(({ id }) => id)).toEqual(drawn.order);
    scenario.expectHolds(draw, SECRETARY);
    scenario.expectRefused({ ...draw, word: '18' }, SECRETARY, 'no-lot', 'OUT_OF_ORDER');
    scenario.expectRefused(
      { type: 'Undo', commandId: scenario.lastCommandId },
      SECRETARY,
      'not-undoable',
      'OUT_OF_ORDER',
    );
  });

  test('a later name goes last', () => {
    const scenario = sealed('AT', 'CH', 'DE')
      .do({ type: 'CloseList', ...ITEM })
      .do({ type: 'DrawLots', ...ITEM });
    ask(scenario, 'FR');
    expect(names(scenario).at(-1)).toBe('FR');
    expect(why(scenario, 'FR')).toMatchObject({ by: 'lot' });
  });

  test('by category first, the lot decides within each', () => {
    const scenario = sealed('CMC', 'CH', 'AT').do({ type: 'SetOrder', ...ITEM, policy: order('category', 'lot') });
    scenario.do({ type: 'CloseList', ...ITEM }).do({ type: 'DrawLots', ...ITEM });
    expect(names(scenario).at(-1)).toBe('CMC');
  });

  test('who is placed by hand keeps the place', () => {
    for (const word of ['1', '2', '3', '4']) {
      const scenario = sealed('AT', 'CH', 'DE');
      scenario.do({ type: 'MoveEntry', entryId: scenario.entryOf('DE'), before: scenario.entryOf('AT') }, SECRETARY);
      scenario.do({ type: 'CloseList', ...ITEM }).do({ type: 'DrawLots', ...ITEM, word });
      expect(names(scenario)[0]).toBe('DE');
    }
  });

  test('the floor is offered to nobody before it is drawn, and after it only to those who have a place', () => {
    const scenario = sealed('AT', 'CH', 'DE', 'FR', 'NZ').do({ type: 'CloseList', ...ITEM });
    expect(nextSpeaker(scenario.meeting)).toBeUndefined();
    scenario.do({ type: 'DrawLots', ...ITEM });
    for (let spoken = 0; spoken < 4; spoken += 1) {
      const next = nextSpeaker(scenario.meeting)!;
      expect(standingBy(scenario.meeting, listOf(scenario.meeting, '5(b)'))).not.toContainEqual(next);
      scenario.do({ type: 'GiveFloor', entryId: next.id, after: null }).do({ type: 'EndSpeech', entryId: next.id });
    }
    expect(names(scenario)).toHaveLength(1);
    expect(nextSpeaker(scenario.meeting)).toBeUndefined();
  });

  test('without a lot none is drawn; sealed by another server it is lost', () => {
    given(underWay('CH'), done(chair.does({ type: 'CloseList', ...ITEM })))
      .when(chair.does({ type: 'DrawLots', ...ITEM }))
      .thenRefused('no-lot', { code: 'OUT_OF_ORDER' });
    const scenario = sealed('AT').do({ type: 'CloseList', ...ITEM });
    const elsewhere = new Scenario({ ...scenario.meeting, lots: {} });
    elsewhere.expectRefused({ type: 'DrawLots', ...ITEM }, SECRETARY, 'seed-lost', 'OUT_OF_ORDER');
  });

  const seal = ({ meeting }: Scenario) => listOf(meeting, '5(b)').commit;
  const drawnAndReopened = (again: Partial<CommandOf<'OpenList'>> = {}) => {
    const scenario = sealed('AT', 'CH').do({ type: 'CloseList', ...ITEM });
    scenario.do({ type: 'DrawLots', ...ITEM, word: '17' });
    return scenario.do({ type: 'OpenList', ...ITEM, ...again });
  };
  const drawsAgain = (scenario: Scenario) => {
    expect(waitsForLot(listOf(scenario.meeting, '5(b)'))).toBe(true);
    ask(scenario, 'DE');
    scenario.do({ type: 'CloseList', ...ITEM });
    const commit = seal(scenario);
    scenario.expectEvents({ type: 'DrawLots', ...ITEM, word: '18' }, SECRETARY, 'LotsDrawn');
    expect(isFairlyDrawn(commit, listOf(scenario.meeting, '5(b)').drawn!)).toBe(true);
    expect(listOf(scenario.meeting, '5(b)').drawn!.order).toHaveLength(3);
  };

  test('that was drawn stands when the list is opened again: later names go last', () => {
    const scenario = drawnAndReopened();
    const before = names(scenario);
    ask(scenario, 'DE');
    expect(names(scenario)).toEqual([...before, 'DE']);
    scenario.do({ type: 'CloseList', ...ITEM }).expectHolds({ type: 'DrawLots', ...ITEM, word: '17' }, SECRETARY);
    scenario.expectRefused({ type: 'DrawLots', ...ITEM, word: '18' }, SECRETARY, 'no-lot', 'OUT_OF_ORDER');
  });

  test('is sealed and drawn anew where the list is opened again with one', () => {
    drawsAgain(drawnAndReopened({ order: order('lot') }));
    drawsAgain(drawnAndReopened({ order: { keys: ['lot'], cap: 4 } }));
  });

  test('is sealed and drawn anew where it is set on a list that takes names again', () => {
    const scenario = drawnAndReopened();
    const was = seal(scenario);
    scenario.do({ type: 'SetOrder', ...ITEM, policy: { keys: ['lot'], cap: 1 } });
    expect([seal(scenario), waitsForLot(listOf(scenario.meeting, '5(b)'))]).toEqual([was, false]);
    const again: CommandOf<'SetOrder'> = { type: 'SetOrder', ...ITEM, policy: { keys: ['lot'], cap: 1 } };
    scenario.expectEvents(again, SECRETARY, 'OrderSet').expectHolds(again, SECRETARY);
    expect(seal(scenario)).not.toBe(was);
    drawsAgain(scenario);
  });

  test('that was drawn on a closed list is not drawn again by setting it once more', () => {
    const scenario = drawnAndReopened().do({ type: 'CloseList', ...ITEM });
    scenario.expectHolds({ type: 'SetOrder', ...ITEM, policy: { keys: ['lot'], cap: 4 } }, SECRETARY);
  });

  test('set on a list that is open, it is sealed anew', () => {
    const scenario = waits('AT', 'CH').do({ type: 'SetOrder', ...ITEM, policy: order('lot') });
    const { commit } = listOf(scenario.meeting, '5(b)');
    expect(commit).toBeDefined();
    scenario.do({ type: 'SetOrder', ...ITEM, policy: { keys: ['lot'], cap: 1 } });
    expect(listOf(scenario.meeting, '5(b)').commit).not.toBe(commit);
    scenario.do({ type: 'SetOrder', ...ITEM, policy: order('request') });
    expect(listOf(scenario.meeting, '5(b)').commit).toBeUndefined();
    scenario.do({ type: 'SetOrder', ...ITEM, policy: order('lot') });
    expect(listOf(scenario.meeting, '5(b)').commit).not.toBe(commit);
  });

  test('of whose id the seed is made only officers are told', () => {
    const { meeting, log } = sealed('AT');
    expect(project(meeting, delegation('AT')).lots).toBeUndefined();
    expect(JSON.stringify(log.map((event) => filterEvent(event, { role: 'public' })))).not.toContain('commandId');
  });
});

describe('in every meeting', () => {
  test('an order permutes those who wait, whom a hand has placed stays, and a lot is the one that was sealed', () => {
    fc.assert(
      fc.property(moves, (list) => {
        let before = new Scenario().meeting;
        let atCommand = before;
        let last: string | undefined;
        for (const event of play(list).log) {
          if (event.commandId !== last) atCommand = before;
          last = event.commandId;
          if (event.type === 'OrderSet' || event.type === 'LotsDrawn') {
            const { waiting, commit } = listOf(atCommand, event.itemId);
            expect(event.order.toSorted()).toEqual(waiting.map(({ id }) => id).toSorted());
            if (event.type === 'LotsDrawn') expect(isFairlyDrawn(commit, event)).toBe(true);
            else for (const [at, one] of waiting.entries()) if (isAnchored(one)) expect(event.order[at]).toBe(one.id);
          }
          before = evolve(before, event);
        }
      }),
    );
  });

  test('whoever is offered the floor has a place on the list', () => {
    fc.assert(
      fc.property(moves, (list) => {
        const { meeting } = play(list);
        const next = nextSpeaker(meeting);
        if (next === undefined) return;
        const offering = listOf(meeting, next.itemId);
        expect(waitsForLot(offering)).toBe(false);
        expect(standingBy(meeting, offering)).not.toContainEqual(next);
      }),
    );
  });
});

test('the order is the officers’ to set', () => {
  given(underWay('CH'), onTheFloor('CH'), minutesLater(1))
    .when(delegate('CH').does({ type: 'SetOrder', ...ITEM, policy: order('alphabet') }))
    .thenRefused('not-your-role', { code: 'FORBIDDEN' });
});
