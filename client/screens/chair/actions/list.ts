// Actions on the list of the item in hand: who is added, whether it is open and until when, the report of who has spoken.
import { isOfficer } from '#shared/meeting/who-may.ts';

import { action, may } from './action.ts';
import { itemInHand, itemParams, listInHand } from './item-in-hand.ts';

export const LIST_ACTIONS = [
  action({
    id: 'add-request',
    group: 'list',
    label: 'chair.action.addRequest',
    keys: ['A'],
    enabled: (meeting, you) => may(you, 'RequestFloor') && itemInHand(meeting) !== null,
    run: ({ focusAddBox }) => focusAddBox(),
  }),
  action({
    id: 'open-list',
    group: 'list',
    label: 'chair.action.openList',
    params: itemParams,
    enabled: (meeting, you) => may(you, 'OpenList') && (listInHand(meeting)?.status ?? 'open') !== 'open',
    run: ({ meeting, send }) => {
      const list = listInHand(meeting);
      if (list) void send({ type: 'OpenList', itemId: list.itemId });
    },
  }),
  action({
    id: 'close-list',
    group: 'list',
    label: 'chair.action.closeList',
    params: itemParams,
    enabled: (meeting, you) => may(you, 'CloseList') && listInHand(meeting)?.status === 'open',
    run: ({ meeting, send }) => {
      const list = listInHand(meeting);
      if (list) void send({ type: 'CloseList', itemId: list.itemId });
    },
  }),
  action({
    id: 'closing-time',
    group: 'list',
    label: 'chair.action.closingTime',
    params: itemParams,
    enabled: (meeting, you) => may(you, 'SetClosingTime') && listInHand(meeting)?.status === 'open',
    run: ({ meeting, open }) => {
      const list = listInHand(meeting);
      if (list) open({ panel: 'list', itemId: list.itemId });
    },
  }),
  action({
    id: 'order',
    group: 'list',
    label: 'chair.action.order',
    params: itemParams,
    enabled: (meeting, you) => may(you, 'SetOrder') && itemInHand(meeting) !== null,
    run: ({ meeting, open }) => {
      const list = listInHand(meeting);
      if (list) open({ panel: 'order', itemId: list.itemId });
    },
  }),
  action({
    id: 'lots',
    group: 'list',
    label: 'chair.action.lots',
    params: itemParams,
    enabled: (meeting, you) => may(you, 'DrawLots') && listInHand(meeting)?.commit !== undefined,
    run: ({ meeting, open }) => {
      const list = listInHand(meeting);
      if (list) open({ panel: 'lots', itemId: list.itemId });
    },
  }),
  action({
    id: 'report',
    group: 'list',
    label: 'chair.action.report',
    also: 'chair.action.report.also',
    enabled: (meeting, you) => isOfficer(you.role) && Object.values(meeting.lists).some(({ past }) => past.length > 0),
    run: ({ open }) => open({ panel: 'report' }),
  }),
] as const;
