// Actions on the agenda: an item more, an item dealt with.
import { concludesAtOnce } from '../picked-action.ts';
import { action, may } from './action.ts';
import { itemParams } from './item-in-hand.ts';

export const AGENDA_ACTIONS = [
  action({
    id: 'add-item',
    group: 'agenda',
    label: 'chair.action.addItem',
    enabled: (_, you) => may(you, 'AddItem'),
    run: ({ open }) => open({ panel: 'add-item' }),
  }),
  action({
    id: 'conclude-item',
    group: 'agenda',
    label: 'chair.action.concludeItem',
    params: itemParams,
    enabled: (meeting, you) => may(you, 'ConcludeItem') && meeting.current !== null,
    gives: () => ({ type: 'ConcludeItem' }),
    run: ({ meeting, send, propose }) => {
      const itemId = meeting.current;
      if (itemId === null) return;
      if (concludesAtOnce(meeting, itemId)) propose({ of: 'conclude', itemId });
      else void send({ type: 'ConcludeItem', itemId });
    },
  }),
] as const;
