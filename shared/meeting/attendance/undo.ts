// What the events of attendance touch, and how that is read and put back by an undo.
import type { EventType } from '../events.ts';
import type { Captures, FactKey, Restores, Touches } from '../undo-parts.ts';
import { markIn, withMark } from './fold.ts';

export const presence = (sittingId: string, delegationId: string): FactKey => ({
  fact: 'presence',
  id: `${sittingId}~${delegationId}`,
});
const placeOf = (id: string): [string, string] => id.split('~') as [string, string];

export const touches = {
  PresenceMarked: (_meeting, { sittingId, delegationIds }) => delegationIds.map((id) => presence(sittingId, id)),
} satisfies Partial<Touches<EventType>>;

export const captures = {
  presence: (meeting, id) => ({ value: markIn(meeting, ...placeOf(id)) ?? null }),
} satisfies Partial<Captures>;

export const restores = {
  presence: (meeting, { id, value }) => withMark(meeting, ...placeOf(id), value),
} satisfies Partial<Restores>;
