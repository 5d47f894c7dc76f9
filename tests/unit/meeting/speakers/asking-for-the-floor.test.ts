// Asking for the floor: when it is free, how often, for whom; and requests that wait for an officer.
import { describe, expect, test } from 'vitest';

import { CHAIR, delegation, MINUTE, Scenario, SECRETARY, smallMeeting, TEN } from '../../../scenario.ts';
import { ask } from './ask.ts';

describe('asking for the floor', () => {
  test('speeches are listed in the order of the requests', () => {
    expect(new Scenario().underWay('CH', 'AT', 'DE').waiting()).toEqual(['CH', 'AT', 'DE']);
  });

  test('inscription is free whenever the list is open: also before the sitting and while another item runs', () => {
    const early = new Scenario()
      .do({ type: 'OpenList', itemId: '6' })
      .do({ type: 'RequestFloor', itemId: '6' }, delegation('CH'));
    expect(early.waiting('6')).toEqual(['CH']);
  });

  test('a list that is not open takes no request', () => {
    new Scenario().expectRefused(ask, delegation('CH'), 'list-not-open', 'OUT_OF_ORDER');
  });

  test('a request after the closing of the list is refused, citing the rule, with what to do instead', () => {
    const scenario = new Scenario().underWay('CH').do({ type: 'CloseList', itemId: '5(b)' });
    scenario.expectRefused(ask, delegation('AT'), 'list-closed', 'OUT_OF_ORDER', 'GA rule 73');
  });

  test('an announced closing time closes the list without anybody pressing anything', () => {
    const scenario = new Scenario()
      .underWay('CH')
      .do({ type: 'SetClosingTime', itemId: '5(b)', closesAt: TEN + 30 * MINUTE });
    scenario.after(20 * MINUTE).do(ask, delegation('AT'));
    scenario.after(20 * MINUTE).expectRefused(ask, delegation('DE'), 'list-closed', 'OUT_OF_ORDER');
  });

  test('an officer may inscribe a late name, and it is marked late', () => {
    const scenario = new Scenario()
      .underWay('CH')
      .do({ type: 'CloseList', itemId: '5(b)' })
      .do({ ...ask, delegationId: 'AT' }, SECRETARY);
    expect(scenario.meeting.lists['5(b)']!.waiting.at(-1)).toMatchObject({
      delegationId: 'AT',
      late: true,
      enteredBy: 'secretary',
    });
  });

  test('one delegation has at most one waiting entry a list, save on behalf of a group', () => {
    const scenario = new Scenario()
      .underWay('DE')
      .expectRefused(ask, delegation('DE'), 'already-listed', 'OUT_OF_ORDER');
    scenario
      .do({ ...ask, onBehalfOf: 'EU' }, delegation('DE'))
      .expectRefused({ ...ask, onBehalfOf: 'EU' }, delegation('DE'), 'group-already-listed', 'OUT_OF_ORDER');
  });

  test.each(['eu', 'ＥＵ', 'European Union', 'EUROPEAN\u00a0UNION', 'the  European Union and its Member States'])(
    'a group of the meeting is one group however it is written: %s',
    (onBehalfOf) => {
      const scenario = new Scenario().underWay('CH').do({ ...ask, onBehalfOf }, delegation('DE'));
      expect(scenario.meeting.lists['5(b)']!.waiting.at(-1)).toMatchObject({ delegationId: 'DE', onBehalfOf: 'EU' });
      scenario.expectRefused({ ...ask, onBehalfOf: 'EU' }, delegation('DE'), 'group-already-listed', 'OUT_OF_ORDER');
      scenario.do(ask, delegation('DE'));
      scenario.expectRefused(
        { type: 'EditEntry', entryId: scenario.meeting.lists['5(b)']!.waiting.at(-1)!.id, onBehalfOf },
        delegation('DE'),
        'group-already-listed',
        'OUT_OF_ORDER',
      );
    },
  );

  test('a group that the meeting does not know waits for an officer, is one however it is written, and is not edited in', () => {
    const scenario = new Scenario().underWay('CH').do({ ...ask, onBehalfOf: 'Friends of Peace' }, delegation('DE'));
    const list = () => scenario.meeting.lists['5(b)']!;
    expect(list().requested).toMatchObject([{ delegationId: 'DE', onBehalfOf: 'Friends of Peace', unlisted: true }]);
    scenario.expectRefused(
      { ...ask, onBehalfOf: 'FRIENDS\u00a0of Peace' },
      delegation('DE'),
      'group-already-listed',
      'OUT_OF_ORDER',
    );
    const entryId = list().waiting[0]!.id;
    scenario.expectRefused(
      { type: 'EditEntry', entryId, onBehalfOf: 'Friends' },
      delegation('CH'),
      'unknown-group',
      'OUT_OF_ORDER',
    );
    scenario.do({ type: 'EditEntry', entryId, onBehalfOf: 'Friends' });
    scenario.do({ type: 'AcceptRequest', entryId: list().requested[0]!.id });
    expect(scenario.waiting()).toEqual(['CH', 'DE']);
  });

  test('one delegation has at most three entries that wait on a list; an officer may add more', () => {
    const scenario = new Scenario().underWay('DE');
    for (const onBehalfOf of ['EU', 'Friends']) scenario.do({ ...ask, onBehalfOf }, delegation('DE'));
    for (let n = 0; n < 48; n += 1)
      scenario.expectRefused(
        { ...ask, onBehalfOf: `Group ${n}` },
        delegation('DE'),
        'too-many-entries',
        'OUT_OF_ORDER',
      );
    scenario.do({ ...ask, onBehalfOf: 'Group 1', delegationId: 'DE' }, SECRETARY);
  });

  test('a delegation asks for itself only', () => {
    new Scenario().underWay().expectRefused({ ...ask, delegationId: 'AT' }, delegation('CH'), 'not-yours', 'FORBIDDEN');
  });

  test('an officer says for whom the floor is requested, and it must be known', () => {
    const scenario = new Scenario().underWay().expectRefused(ask, SECRETARY, 'delegation-missing', 'INVALID');
    scenario.expectRefused({ ...ask, delegationId: 'XX' }, SECRETARY, 'no-such-delegation', 'NOT_FOUND');
  });

  test('a written statement is never called, and stays in the record as not delivered', () => {
    const scenario = new Scenario().underWay().do({ ...ask, mode: 'written' }, delegation('CH'));
    expect(scenario.waiting()).toEqual([]);
    expect(scenario.meeting.lists['5(b)']!.past[0]).toMatchObject({ delegationId: 'CH', outcome: 'not-delivered' });
  });

  test('items taken together share one list', () => {
    const scenario = new Scenario()
      .do({ type: 'OpenSitting', sittingId: 'am' })
      .do({ type: 'OpenItem', itemId: '5(a)' });
    scenario.do({ type: 'OpenList', itemId: '5(a)', together: ['5(b)'] }).do(ask, delegation('CH'));
    expect(scenario.waiting('5(a)')).toEqual(['CH']);
  });
});

describe('a moderated list', () => {
  const moderated = () =>
    new Scenario(smallMeeting((file) => ({ ...file, settings: { ...file.settings, moderated: true } }))).underWay(
      'CH',
      'AT',
    );

  test('a request waits for an officer, who accepts it to the end of the list', () => {
    const scenario = moderated();
    expect(scenario.waiting()).toEqual([]);
    scenario.do({ type: 'AcceptRequest', entryId: scenario.entryOf('AT') }, SECRETARY);
    expect(scenario.waiting()).toEqual(['AT']);
    expect(scenario.meeting.lists['5(b)']!.waiting[0]).not.toHaveProperty('unlisted');
  });

  test('a request that is not accepted does not get the floor', () => {
    const scenario = moderated();
    scenario.expectRefused(
      { type: 'GiveFloor', entryId: scenario.entryOf('CH'), after: null },
      CHAIR,
      'not-accepted-yet',
      'OUT_OF_ORDER',
    );
  });

  test('a declined request leaves the list and may be asked again', () => {
    const scenario = moderated();
    scenario.do({ type: 'DeclineRequest', entryId: scenario.entryOf('CH') }).do(ask, delegation('CH'));
    expect(scenario.meeting.lists['5(b)']!.requested.map((entry) => entry.delegationId)).toEqual(['AT', 'CH']);
  });

  test('a request not yet accepted does not exist for other delegations', () => {
    const scenario = moderated();
    scenario.expectRefused(
      { type: 'WithdrawRequest', entryId: scenario.entryOf('CH') },
      delegation('AT'),
      'no-such-entry',
      'NOT_FOUND',
    );
  });
});
