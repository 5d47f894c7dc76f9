// What the events of the agenda touch, and how that is read and put back by an undo.
import { withTimesUsed } from '../dialogue/times.ts';
import type { EventType } from '../events.ts';
import { CURRENT, entry, item, openRulingIfAny, put } from '../undo-parts.ts';
import type { Captures, FactKey, Restores, Touches } from '../undo-parts.ts';
import type { Meeting } from '../state.ts';
import { ancestorsOf, withScript } from './select.ts';

const AGENDA: FactKey = { fact: 'agenda' };
const script = (id: string): FactKey => ({ fact: 'script', id });
const info = (id: string): FactKey => ({ fact: 'item-info', id });
type OfItem = { itemId: string };
const taken = (_meeting: Meeting, { itemId }: OfItem): FactKey[] => [CURRENT, ...item(itemId)];
const whole = (_meeting: Meeting, { itemId }: OfItem): FactKey[] => [AGENDA, ...item(itemId), info(itemId)];

export const touches = {
  ItemOpened(meeting, { itemId }) {
    const ancestors = ancestorsOf(meeting, itemId);
    const others = Object.values(meeting.items).filter(
      ({ id, status }) => id !== itemId && (status === 'under-consideration' || ancestors.includes(id)),
    );
    return [CURRENT, ...item(itemId), ...others.flatMap(({ id }) => item(id)), ...openRulingIfAny(meeting)];
  },
  ItemConcluded(meeting, { itemId, waiting }) {
    const list = meeting.lists[itemId];
    const dropped = waiting === 'drop' ? [...(list?.waiting ?? []), ...(list?.requested ?? [])] : [];
    return [CURRENT, ...item(itemId), ...dropped.map((one) => entry(one.id))];
  },
  ItemDeferred: taken,
  ItemReopened: taken,
  ItemAdded: whole,
  ItemRemoved: (meeting, event) => [
    ...whole(meeting, event),
    ...(meeting.scripts?.[event.itemId] ? [script(event.itemId)] : []),
  ],
  ScriptSet: (_meeting, { itemId }) => [script(itemId)],
  ItemEdited: (_meeting, { itemId }) => [info(itemId)],
  ItemMoved: (_meeting, { itemId, parent }) => (parent === undefined ? [AGENDA] : [AGENDA, info(itemId)]),
} satisfies Partial<Touches<EventType>>;

export const captures = {
  item: ({ items }, id) => ({ value: items[id] ?? null }),
  current: ({ current }) => ({ value: current }),
  agenda: ({ agenda }) => ({ value: agenda }),
  script: ({ scripts }, id) => ({ value: scripts?.[id] ?? null }),
  'item-info': ({ catalogue }, id) => ({ value: catalogue.items[id] ?? null }),
} satisfies Partial<Captures>;

export const restores = {
  // An undo gives no time back: what speakers from the floor and of the panel have used of a dialogue since then stays counted.
  item: (meeting, { id, value }) => withTimesUsed({ ...meeting, items: put(meeting.items, id, value) }, id),
  current: (meeting, { value }) => ({ ...meeting, current: value }),
  agenda: (meeting, { value }) => ({ ...meeting, agenda: value }),
  script: ({ scripts = {}, ...meeting }, { id, value }) => ({ ...meeting, ...withScript({ scripts }, id, value) }),
  'item-info': ({ catalogue, ...meeting }, { id, value }) => ({
    ...meeting,
    catalogue: { ...catalogue, items: put(catalogue.items, id, value) },
  }),
} satisfies Partial<Restores>;
