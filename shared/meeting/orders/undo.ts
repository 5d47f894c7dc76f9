// What the events of the order of a list touch, and how that is read and put back by an undo.
import type { EventType } from '../events.ts';
import type { Captures, FactKey, Restores, Touches } from '../undo-parts.ts';
import { keyOfList, listAt, withList } from '../speakers/select.ts';
import type { Meeting } from '../state.ts';
import { inOrder } from './arrange.ts';

const whole = (_meeting: Meeting, of: Parameters<typeof keyOfList>[0]): FactKey[] => {
  const id = keyOfList(of);
  return [
    { fact: 'list', id },
    { fact: 'order', id },
  ];
};

export const touches = { OrderSet: whole, LotsDrawn: whole } satisfies Partial<Touches<EventType>>;

export const captures = {
  order: (meeting, id) => ({ value: listAt(meeting, id).waiting.map((one) => one.id) }),
} satisfies Partial<Captures>;

export const restores = {
  order(meeting, { id, value }) {
    const list = listAt(meeting, id);
    return withList(meeting, { ...list, waiting: inOrder(list.waiting, value) });
  },
} satisfies Partial<Restores>;

/** A lot that is drawn stands: another may be sealed and drawn, none is undone. */
export const final = ['LotsDrawn'] as const satisfies EventType[];
