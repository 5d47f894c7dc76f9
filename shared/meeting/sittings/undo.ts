// What the events of sittings touch, and how that is read and put back by an undo.
import type { EventType } from '../events.ts';
import { entry, floorIfTaken, item, openRulingIfAny, question } from '../undo-parts.ts';
import type { Captures, FactKey, Restores, Touches } from '../undo-parts.ts';
import type { Meeting, Sitting } from '../state.ts';
import { motionsOnMeeting, questionsPut } from '../questions/select.ts';
import { itemsPlannedFor, withSittingAt } from './select.ts';

const sitting = (id: string): FactKey => ({ fact: 'sitting', id });
/** With a sitting the item in hand and whoever speaks go on and stand still. */
const moves = (meeting: Meeting, { sittingId }: { sittingId: string }): FactKey[] => [
  sitting(sittingId),
  ...item(meeting.current),
  ...floorIfTaken(meeting),
];
/** Besides, what was put to the room is open again. */
const stops = (meeting: Meeting, event: { sittingId: string }): FactKey[] => [
  ...moves(meeting, event),
  ...questionsPut(meeting).map(({ id }) => question(id)),
];

export const touches = {
  SittingOpened: moves,
  SittingSuspended: stops,
  SittingResumed: moves,
  SittingAdjourned: (meeting, event) => [
    ...stops(meeting, event),
    ...motionsOnMeeting(meeting).map(({ id }) => question(id)),
    ...openRulingIfAny(meeting),
    ...(event.dropped ?? []).map(entry),
  ],
  SittingEdited: (_meeting, { sittingId }) => [sitting(sittingId)],
  SittingAdded: (_meeting, { sittingId }) => [sitting(sittingId)],
  SittingRemoved: (meeting, { sittingId }) => [
    sitting(sittingId),
    ...itemsPlannedFor(meeting, sittingId).map((id): FactKey => ({ fact: 'item-info', id })),
  ],
  ChairTaken: () => [{ fact: 'presiding' }],
} satisfies Partial<Touches<EventType>>;

/** Who is present is a fact of its own: not everybody may see it. */
const withoutMarks = ({ present: _, ...sitting }: Sitting): Sitting => sitting;

export const captures = {
  sitting({ sittings }, id) {
    const at = sittings.findIndex((one) => one.id === id);
    return at < 0 ? { value: null } : { value: withoutMarks(sittings[at]!), before: sittings[at + 1]?.id ?? null };
  },
  presiding: ({ presiding }) => ({ value: presiding }),
} satisfies Partial<Captures>;

export const restores = {
  sitting(meeting, { id, value, before }) {
    const { sittings } = meeting;
    if (value === null) return { ...meeting, sittings: sittings.filter((one) => one.id !== id) };
    if (!sittings.some((one) => one.id === id))
      return { ...meeting, sittings: withSittingAt(sittings, value, before ?? null) };
    return {
      ...meeting,
      sittings: sittings.map((one) =>
        one.id === id ? { ...value, ...(one.present && { present: one.present }) } : one,
      ),
    };
  },
  presiding: (meeting, { value }) => ({ ...meeting, presiding: value }),
} satisfies Partial<Restores>;
