// A list as an officer opens or changes it, as the one command that comes of it.
import { expect, test } from 'vitest';

import { policyOf } from '#shared/meeting/orders/select.ts';
import { listOf } from '#shared/meeting/speakers/select.ts';
import type { SpeakersList } from '#shared/meeting/state.ts';

import { changedList, openedList } from '../../../client/screens/chair/list/list-draft.ts';
import { orderDraft } from '../../../client/screens/chair/list/order-draft.ts';
import { MINUTE, Scenario, TEN } from '../../scenario.ts';

const draftOf = (list: SpeakersList) => ({
  closes: '',
  opens: '',
  moderated: list.moderated,
  together: '',
  ...orderDraft(policyOf(list)),
});
const NO_TIMES = { closesAt: undefined, opensAt: undefined };

test('given a list that is not open, when it is opened as it stands, then nothing but that is sent', () => {
  const list = listOf(new Scenario().meeting, '5(b)');
  expect(openedList(list, draftOf(list), {}, NO_TIMES)).toEqual({ type: 'OpenList', itemId: '5(b)' });
});

test('given an order, a number and times, when the list is opened, then all go in one command, which the meeting takes', () => {
  const scenario = new Scenario();
  scenario.do({ type: 'OpenSitting', sittingId: 'am' }).do({ type: 'OpenItem', itemId: '5(b)' });
  const list = listOf(scenario.meeting, '5(b)');
  const draft = { ...draftOf(list), keys: 'group alphabet', cap: '12', moderated: !list.moderated };
  const command = openedList(
    list,
    draft,
    { moderated: draft.moderated },
    { opensAt: TEN + 10 * MINUTE, closesAt: TEN + 60 * MINUTE },
  );
  expect(command).toMatchObject({ order: { keys: ['group', 'alphabet'], cap: 12 }, opensAt: TEN + 10 * MINUTE });
  scenario.do(command);
  expect(listOf(scenario.meeting, '5(b)')).toMatchObject({
    status: 'open',
    opensAt: TEN + 10 * MINUTE,
    closesAt: TEN + 60 * MINUTE,
    moderated: draft.moderated,
    order: { keys: ['group', 'alphabet'], cap: 12 },
  });
});

test('given a list that is open, when its closing time alone is changed, then the list is not opened anew', () => {
  const list = listOf(new Scenario().meeting, '5(b)');
  expect(changedList(list, {}, undefined)).toBeNull();
  expect(changedList(list, { closes: '' }, undefined)).toEqual({
    type: 'SetClosingTime',
    itemId: '5(b)',
    closesAt: null,
  });
  expect(changedList(list, { closes: '11:00', moderated: true }, TEN)).toEqual({
    type: 'OpenList',
    itemId: '5(b)',
    moderated: true,
    closesAt: TEN,
  });
});
