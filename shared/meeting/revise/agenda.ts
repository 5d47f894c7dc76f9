// A whole agenda: items changed, added, moved and removed, with the chair's words at them. All or nothing. Each is decided on the agenda
// as those before it leave it; numbers only in the end, since items give theirs to others.
import { evolveItems } from '../agenda/evolve-items.ts';
import { changedItem, inUse, itemAdded, itemMoved, limitsGone, scriptWith } from '../agenda/items.ts';
import { foldedNumber } from '../agenda/written-number.ts';
import type { CommandOf, CommandType } from '../commands.ts';
import type { Context, Deciders, Refused } from '../decider.ts';
import { accept, alreadyHolds, isRefused } from '../decider.ts';
import { isSame, markedAsRead } from '../edits.ts';
import type { EventBodyOf, MeetingEventOf } from '../events.ts';
import { MOST } from '../meeting-maxima.ts';
import { refusal } from '../refusals.ts';
import type { ItemId, ItemInfo, Meeting, Text } from '../state.ts';
import { toOfficersAnd } from '../who-sees.ts';
import { changedSince } from '../revision-basis.ts';

type Command = CommandOf<'ReviseAgenda'>;
type ItemEvent = keyof typeof evolveItems;

/** The agenda while it is revised, and what has come of it. */
class Draft {
  meeting: Meeting;
  readonly events: EventBodyOf<ItemEvent>[] = [];
  /** Ids of the items that are added, by their keys. */
  readonly #ids = new Map<string, ItemId>();

  constructor(meeting: Meeting) {
    this.meeting = meeting;
  }

  happens(event: EventBodyOf<ItemEvent>): void {
    this.events.push(event);
    const evolve = evolveItems[event.type] as (meeting: Meeting, event: MeetingEventOf<ItemEvent>) => Meeting;
    this.meeting = evolve(this.meeting, { ...event, seq: 0 } as MeetingEventOf<ItemEvent>);
  }

  know(key: string | undefined, id: ItemId): void {
    if (key !== undefined) this.#ids.set(key, id);
  }

  /** The item of a key or an id. */
  of<T extends string | null | undefined>(named: T): T | ItemId {
    return typeof named === 'string' ? (this.#ids.get(named) ?? named) : named;
  }
}

const at = (refused: Refused, where: string, index: number): Refused => ({
  ok: false,
  refusal: { ...refused.refusal, details: { ...refused.refusal.details, in: where, index } },
});

function edit(draft: Draft, { edit: edits = [] }: Command): Refused | undefined {
  for (const [index, { itemId, script: _, ...changes }] of edits.entries()) {
    const info = draft.meeting.catalogue.items[itemId];
    if (!info) return at(refusal(draft.meeting, 'no-such-item', { itemId }), 'edit', index);
    const changed = changedItem(draft.meeting, info, changes);
    if (isRefused(changed)) return at(changed, 'edit', index);
    const after = markedAsRead<ItemInfo>(changed, Object.keys(changes));
    if (!isSame(after, info)) draft.happens({ type: 'ItemEdited', itemId, info: after });
  }
  return undefined;
}

function add(draft: Draft, { add: added = [] }: Command, { newId }: Context): Refused | undefined {
  for (const [index, { key, script: _, parent, before, ...given }] of added.entries()) {
    const id = newId();
    const family = draft.of(parent);
    const event = itemAdded(draft.meeting, id, {
      ...given,
      before: draft.of(before),
      ...(family !== undefined && { parent: family }),
    });
    if (isRefused(event)) return at(event, 'add', index);
    draft.happens(event);
    draft.know(key, id);
  }
  return undefined;
}

function move(draft: Draft, { move: moves = [] }: Command): Refused | undefined {
  for (const [index, { itemId, parent, before }] of moves.entries()) {
    const { meeting } = draft;
    const event = itemMoved(meeting, {
      itemId: draft.of(itemId),
      before: draft.of(before),
      ...(parent !== undefined && { parent: draft.of(parent) }),
    });
    if (event === undefined) continue;
    if (isRefused(event)) return at(event, 'move', index);
    const { agenda } = evolveItems.ItemMoved(meeting, event as MeetingEventOf<'ItemMoved'>);
    if (event.parent !== undefined || agenda.join(' ') !== meeting.agenda.join(' ')) draft.happens(event);
  }
  return undefined;
}

/** Sub-items before the item of which they are. */
function remove(draft: Draft, { remove: removed = [] }: Command): Refused | undefined {
  const { agenda } = draft.meeting;
  const backwards = [...removed.entries()].sort(([, one], [, other]) => agenda.indexOf(other) - agenda.indexOf(one));
  for (const [index, itemId] of backwards) {
    const used = inUse(draft.meeting, itemId);
    if (used) return at(used, 'remove', index);
    draft.happens({ type: 'ItemRemoved', itemId });
  }
  return undefined;
}

/** Two items of one number, of which one has it anew. */
function takenNumber({ meeting }: Draft, before: Meeting): Refused | undefined {
  const first = new Map<string, ItemId>();
  for (const id of meeting.agenda) {
    const { number } = meeting.catalogue.items[id]!;
    const there = first.get(foldedNumber(number));
    if (there === undefined) first.set(foldedNumber(number), id);
    else if ([id, there].some((one) => before.catalogue.items[one]?.number !== meeting.catalogue.items[one]!.number))
      return refusal(before, 'number-taken', { number, itemId: there });
  }
  return undefined;
}

/** The words of the chair that are given, as the events of those that become others. */
function scripts(draft: Draft, { add: added = [], edit: edits = [] }: Command): EventBodyOf<'ScriptSet'>[] {
  const ids = draft.events.filter(({ type }) => type === 'ItemAdded').map(({ itemId }) => itemId);
  const given: [ItemId, Text | null | undefined][] = [
    ...edits.map(({ itemId, script }): [ItemId, Text | null | undefined] => [itemId, script]),
    ...added.map(({ script }, index): [ItemId, Text | null | undefined] => [ids[index]!, script]),
  ];
  return given.flatMap(([itemId, text]) => {
    if (text === undefined || !draft.meeting.items[itemId]) return [];
    const before = draft.meeting.scripts?.[itemId];
    const script = scriptWith(before, text);
    if (isSame(script, before ?? null)) return [];
    return [{ type: 'ScriptSet' as const, itemId, script, ...toOfficersAnd() }];
  });
}

export const decideAgendaRevision = {
  ReviseAgenda(meeting, command, context) {
    const seq = meeting.catalogueSeq ?? 0;
    const changed = changedSince(meeting, command.basis, seq, Object.values(meeting.catalogue.items));
    if (changed) return changed;
    const draft = new Draft(meeting);
    const refused =
      edit(draft, command) ??
      add(draft, command, context) ??
      move(draft, command) ??
      remove(draft, command) ??
      takenNumber(draft, meeting);
    if (refused) return refused;
    if (draft.meeting.agenda.length > Math.max(MOST.items, meeting.agenda.length))
      return refusal(meeting, 'too-many-items', { most: MOST.items });
    const events = [...draft.events, ...limitsGone(meeting, command.remove ?? []), ...scripts(draft, command)];
    return events.length > 0 ? accept(...events) : alreadyHolds(seq);
  },
} satisfies Partial<Deciders<CommandType>>;
