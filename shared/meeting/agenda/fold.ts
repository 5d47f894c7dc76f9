// What events about the agenda change in the meeting; evolve-items.ts has those of items that come, change, move or go. rules.ts decides them.
import { ancestorsOf, withScript } from './select.ts';
import type { Evolvers } from '../decider.ts';
import type { EventType } from '../events.ts';
import { dropAll } from '../speakers/clear-list.ts';
import { listOf } from '../speakers/select.ts';
import type { AgendaItem, ItemId, Meeting } from '../state.ts';
import { resumed, stopped } from '../timer.ts';

function withItem(meeting: Meeting, id: ItemId, change: (item: AgendaItem) => AgendaItem): Meeting {
  const item = meeting.items[id];
  return item ? { ...meeting, items: { ...meeting.items, [id]: change(item) } } : meeting;
}

/** The item on the floor leaves it: its clock stops. */
function leaveCurrent(meeting: Meeting, at: number): Meeting {
  if (meeting.current === null) return meeting;
  return {
    ...withItem(meeting, meeting.current, (item) => ({ ...item, clock: stopped(item.clock, at) })),
    current: null,
  };
}

function ended(meeting: Meeting, itemId: ItemId, status: AgendaItem['status'], at: number, seq: number): Meeting {
  const left = meeting.current === itemId ? leaveCurrent(meeting, at) : meeting;
  return withItem(left, itemId, (item) => ({
    ...item,
    status,
    ...(status === 'concluded' && { concludedAt: item.concludedAt ?? at }),
    seq,
  }));
}

/** Entries that still waited when the item was concluded leave the list, and stay in the record. */
function dropWaiting(meeting: Meeting, itemId: ItemId, at: number, seq: number): Meeting {
  if (!meeting.lists[itemId]) return meeting;
  return dropAll(meeting, listOf(meeting, itemId), at, seq);
}

export const evolveAgenda = {
  ItemOpened(meeting, { itemId, at, seq }) {
    const parents = ancestorsOf(meeting, itemId);
    const left = leaveCurrent(meeting, at);
    const items = { ...left.items };
    for (const item of Object.values(items)) {
      if (item.id === itemId) {
        items[item.id] = {
          ...item,
          status: 'under-consideration',
          openedAt: item.openedAt ?? at,
          clock: resumed(item.clock, at),
          seq,
        };
      } else if (parents.includes(item.id)) {
        if (item.status !== 'under-consideration')
          items[item.id] = { ...item, status: 'under-consideration', openedAt: item.openedAt ?? at, seq };
      } else if (item.status === 'under-consideration') {
        items[item.id] = { ...item, status: 'pending', seq };
      }
    }
    return { ...left, items, current: itemId, openRuling: null };
  },
  ItemConcluded(meeting, { itemId, waiting, at, seq }) {
    const concluded = ended(meeting, itemId, 'concluded', at, seq);
    return waiting === 'drop' ? dropWaiting(concluded, itemId, at, seq) : concluded;
  },
  ItemDeferred: (meeting, { itemId, at, seq }) => ended(meeting, itemId, 'deferred', at, seq),
  ItemReopened: (meeting, { itemId, seq }) =>
    withItem(meeting, itemId, ({ concludedAt: _, debateClosedAt: __, ...item }) => ({
      ...item,
      status: 'pending',
      seq,
    })),
  ScriptSet({ scripts = {}, ...meeting }, { itemId, script }) {
    return { ...meeting, ...withScript({ scripts }, itemId, script) };
  },
} satisfies Partial<Evolvers<EventType>>;
