// What an item that comes, changes, moves or goes leaves of the agenda: for the fold, and for a whole agenda that is decided step by step.
import type { Evolvers } from '../decider.ts';
import type { EventType } from '../events.ts';
import { put } from '../undo-parts.ts';
import type { ItemId, ItemInfo, Meeting } from '../state.ts';
import { ancestorsOf, withScript } from './select.ts';

function agendaBefore(agenda: ItemId[], id: ItemId, before: ItemId | null): ItemId[] {
  const rest = agenda.filter((one) => one !== id);
  const at = before === null ? rest.length : rest.indexOf(before);
  return at < 0 ? [...rest, id] : [...rest.slice(0, at), id, ...rest.slice(at)];
}

const withInfo = (meeting: Meeting, info: ItemInfo, seq: number): Meeting => ({
  ...meeting,
  catalogue: { ...meeting.catalogue, items: { ...meeting.catalogue.items, [info.id]: { ...info, seq } } },
});

export const evolveItems = {
  ItemAdded: (meeting, { itemId, info, item, before, seq }) =>
    withInfo(
      { ...meeting, items: { ...meeting.items, [itemId]: item }, agenda: agendaBefore(meeting.agenda, itemId, before) },
      info,
      seq,
    ),
  ItemEdited: (meeting, { info, seq }) => withInfo(meeting, info, seq),
  ItemMoved(before, { itemId, before: place, parent, seq }) {
    const { parent: _, ...info } = before.catalogue.items[itemId]!;
    const meeting = parent === undefined ? before : withInfo(before, { ...info, ...(parent && { parent }) }, seq);
    const family = meeting.agenda.filter((id) => id === itemId || ancestorsOf(meeting, id).includes(itemId));
    // Sub-items go along, in their order; before one of its own an item stays where it is.
    const rest = meeting.agenda.filter((id) => !family.includes(id));
    const at = place === null ? rest.length : rest.indexOf(place);
    return at < 0 ? meeting : { ...meeting, agenda: [...rest.slice(0, at), ...family, ...rest.slice(at)] };
  },
  ItemRemoved(before, { itemId }) {
    const { scripts: _, ...meeting } = before;
    return {
      ...meeting,
      ...withScript(before, itemId, null),
      items: put(meeting.items, itemId, null),
      agenda: meeting.agenda.filter((id) => id !== itemId),
      catalogue: { ...meeting.catalogue, items: put(meeting.catalogue.items, itemId, null) },
    };
  },
} satisfies Partial<Evolvers<EventType>>;
