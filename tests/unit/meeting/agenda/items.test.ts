// The agenda: items are opened, concluded, added, moved, numbered and renamed.
import { describe, expect, test } from 'vitest';

import { CHAIR, MINUTE, Scenario, TEN } from '../../../scenario.ts';

describe('the agenda', () => {
  test('a sub-item under consideration has its parent under consideration with it', () => {
    const { meeting } = new Scenario().underWay();
    expect([meeting.items['5']!.status, meeting.items['5(b)']!.status, meeting.current]).toEqual([
      'under-consideration',
      'under-consideration',
      '5(b)',
    ]);
  });

  test('no other item is opened while somebody speaks', () => {
    new Scenario()
      .underWay('CH')
      .give('CH')
      .expectRefused({ type: 'OpenItem', itemId: '6' }, CHAIR, 'end-speech-first', 'CONFLICT');
  });

  test('concluding with delegations waiting has to say whether they are kept or dropped', () => {
    const scenario = new Scenario().underWay('CH', 'AT');
    scenario.expectRefused({ type: 'ConcludeItem', itemId: '5(b)' }, CHAIR, 'entries-waiting', 'CONFLICT');
    scenario.do({ type: 'ConcludeItem', itemId: '5(b)', waiting: 'drop' });
    expect(scenario.waiting()).toEqual([]);
    expect(scenario.meeting.lists['5(b)']!.past.map((entry) => entry.outcome)).toEqual(['dropped', 'dropped']);
  });

  test('a concluded item is reopened before it is taken up again', () => {
    const scenario = new Scenario()
      .underWay()
      .do({ type: 'ConcludeItem', itemId: '5(b)' })
      .expectRefused({ type: 'OpenItem', itemId: '5(b)' }, CHAIR, 'item-concluded', 'OUT_OF_ORDER');
    scenario.do({ type: 'ReopenItem', itemId: '5(b)' }).do({ type: 'OpenItem', itemId: '5(b)' });
  });

  test('an item that was taken up stays in the record', () => {
    new Scenario()
      .underWay()
      .expectRefused({ type: 'RemoveItem', itemId: '5(b)' }, CHAIR, 'item-in-use', 'OUT_OF_ORDER')
      .do({ type: 'RemoveItem', itemId: '6' });
  });

  test('an item that is moved takes its sub-items along', () => {
    const scenario = new Scenario().do({ type: 'MoveItem', itemId: '5', before: null });
    expect(scenario.meeting.agenda).toEqual(['1', '6', '5', '5(a)', '5(b)']);
  });

  test('a sub-item that is added without a place goes last of its family, in front of the next item', () => {
    const scenario = new Scenario().do({ type: 'AddItem', parent: '5', number: '5(c)', title: { en: 'Third' } });
    const added = scenario.meeting.agenda[4]!;
    expect(scenario.meeting.agenda).toEqual(['1', '5', '5(a)', '5(b)', added, '6']);
    scenario
      .do({ type: 'MoveItem', itemId: added, before: '5(a)' })
      .do({ type: 'MoveItem', itemId: added, before: null });
    expect(scenario.meeting.agenda).toEqual(['1', '5', '5(a)', '5(b)', added, '6']);
  });

  test.each([
    ['5(a)', '1'],
    ['5(a)', '5'],
    ['6', '5(b)'],
    ['5', '5(a)'],
  ])('%s is not moved before %s, out of its family', (itemId, before) => {
    new Scenario().expectRefused({ type: 'MoveItem', itemId, before }, CHAIR, 'not-a-sibling', 'OUT_OF_ORDER');
  });

  test('nothing is added in the midst of another family', () => {
    const add = { type: 'AddItem', number: '7', title: { en: 'Another' } } as const;
    new Scenario()
      .expectRefused({ ...add, before: '5(a)' }, CHAIR, 'not-a-sibling', 'OUT_OF_ORDER')
      .expectRefused({ ...add, parent: '5', before: '1' }, CHAIR, 'not-a-sibling', 'OUT_OF_ORDER');
  });

  test('a number with a look-alike is taken, and one that only has the same digits is not', () => {
    const add = (number: string) => ({ type: 'AddItem', number, title: { en: 'Again' } }) as const;
    new Scenario()
      .expectRefused(add('5(\u0430)'), CHAIR, 'number-taken', 'CONFLICT')
      .do(add('5.1'))
      .do(add('51'))
      .do(add('5(a)(i)'))
      .do(add('5(ai)'))
      .expectRefused(add('5(1)'), CHAIR, 'number-taken', 'CONFLICT');
  });

  test.each(['5(b)', '5 (B)', '５(b)', '٥(b)', '5\u200d(b)', '5(b).', '5b', '05(b)', '5[b]', '5-b', '“5(b)”', '#5(b)'])(
    'the number %s is taken',
    (number) => {
      new Scenario()
        .expectRefused({ type: 'AddItem', number, title: { en: 'Again' } }, CHAIR, 'number-taken', 'CONFLICT')
        .expectRefused({ type: 'EditItem', itemId: '6', number }, CHAIR, 'number-taken', 'CONFLICT')
        .do({ type: 'EditItem', itemId: '5(b)', number });
    },
  );

  test('an undo gives no number twice', () => {
    const scenario = new Scenario().do({ type: 'RemoveItem', itemId: '6' });
    const removed = scenario.lastCommandId;
    scenario.do({ type: 'AddItem', number: '6', title: { en: 'Another six' } });
    scenario.expectRefused({ type: 'Undo', commandId: removed }, CHAIR, 'others-acted', 'CONFLICT');
    // Where nothing else stands in the way.
    const other = new Scenario().do({ type: 'EditItem', itemId: '6', number: '66' });
    const edited = other.lastCommandId;
    other.do({ type: 'EditItem', itemId: '5(b)', number: '6' });
    other.expectRefused({ type: 'Undo', commandId: edited }, CHAIR, 'others-acted', 'CONFLICT');
  });

  test('one sitting at a time', () => {
    new Scenario()
      .underWay()
      .expectRefused({ type: 'OpenSitting', sittingId: 'pm' }, CHAIR, 'other-sitting-open', 'OUT_OF_ORDER');
  });

  test('a sitting opened after its own end keeps its length and starts now', () => {
    const { meeting, now } = new Scenario().after(26 * 60 * MINUTE).do({ type: 'OpenSitting', sittingId: 'am' });
    expect(meeting.sittings[0]).toMatchObject({ startsAt: now, interpretationEndsAt: now + 180 * MINUTE });
  });

  test('interpretation may be prolonged', () => {
    const { meeting } = new Scenario()
      .underWay()
      .do({ type: 'EditSitting', sittingId: 'am', interpretationEndsAt: TEN + 190 * MINUTE });
    expect(meeting.sittings[0]!.interpretationEndsAt).toBe(TEN + 190 * MINUTE);
  });
});

test('titles that are changed in one language stay in the others', () => {
  const scenario = new Scenario()
    .do({ type: 'EditItem', itemId: '6', title: { en: 'Six', ar: 'ستة' }, shortTitle: { en: 'Six', fr: 'Six' } })
    .do({ type: 'EditItem', itemId: '6', title: { en: 'Item six' }, shortTitle: { en: 'Item six' } })
    .do({ type: 'EditSitting', sittingId: 'am', title: { en: 'Morning', fr: 'Matin' } })
    .do({ type: 'EditSitting', sittingId: 'am', title: { en: 'Morning sitting' } });
  expect(scenario.meeting.catalogue.items['6']).toMatchObject({
    title: { en: 'Item six', ar: 'ستة' },
    shortTitle: { en: 'Item six', fr: 'Six' },
  });
  expect(scenario.meeting.sittings[0]!.title).toEqual({ en: 'Morning sitting', fr: 'Matin' });
});

test('the limit of an item that goes goes too, and comes back with it', () => {
  const scenario = new Scenario();
  const limit = { limitMs: MINUTE, basis: 'decision' } as const;
  scenario
    .do({ type: 'SetSpeechLimit', scope: { of: 'item', itemId: '6' }, limit })
    .do({ type: 'RemoveItem', itemId: '6' });
  expect(scenario.meeting.settings.itemLimits).toEqual({});
  scenario.do({ type: 'Undo', commandId: scenario.lastCommandId });
  expect(scenario.meeting.settings.itemLimits).toEqual({ 6: limit });
  expect(scenario.meeting.agenda).toContain('6');
  scenario.do({ type: 'ReviseAgenda', basis: scenario.meeting.catalogueSeq ?? 0, remove: ['6'] });
  expect(scenario.meeting.settings.itemLimits).toEqual({});
});
