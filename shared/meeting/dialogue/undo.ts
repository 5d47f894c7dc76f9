// What the events of an interactive dialogue touch: the item and its list. How that is put back is theirs.
import type { EventType } from '../events.ts';
import { item } from '../undo-parts.ts';
import type { FactKey, Touches } from '../undo-parts.ts';
import type { Meeting } from '../state.ts';

const both = (_meeting: Meeting, { itemId }: { itemId: string }): FactKey[] => [
  ...item(itemId),
  { fact: 'list', id: itemId },
];

export const touches = {
  RoundStarted: both,
  PanelCalled: both,
  DialogueEnded: both,
} satisfies Partial<Touches<EventType>>;
