// The order of a list: where somebody stands under each policy, who stands by, and who comes late or not at all.
import { describe, expect, test } from 'vitest';

import { standingBy } from '#shared/meeting/orders/select.ts';
import type { OrderPolicy } from '#shared/meeting/orders/state.ts';
import { listOf } from '#shared/meeting/speakers/select.ts';

import { delegate, done, given, minutesLater, onTheFloor, underWay } from '../../../given.ts';
import { delegation, MINUTE, Scenario, SECRETARY, smallMeeting, TEN } from '../../../scenario.ts';
import { ask, entry, ITEM, names, order, setOrder, waits, why } from './given-orders.ts';

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

test('the order is the officers’ to set', () => {
  given(underWay('CH'), onTheFloor('CH'), minutesLater(1))
    .when(delegate('CH').does({ type: 'SetOrder', ...ITEM, policy: order('alphabet') }))
    .thenRefused('not-your-role', { code: 'FORBIDDEN' });
});
