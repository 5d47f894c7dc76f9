// What the events of statements touch, and how that is read and put back by an undo.
import type { EventType } from '../events.ts';
import type { Captures, FactKey, Restores, Touches } from '../undo-parts.ts';
import type { Meeting } from '../state.ts';
import { statementOf, withStatement } from './attach.ts';

const one = (_meeting: Meeting, { entryId }: { entryId: string }): FactKey[] => [{ fact: 'statement', id: entryId }];

export const touches = {
  StatementAttached: one,
  StatementReleased: one,
} satisfies Partial<Touches<EventType>>;

export const captures = {
  statement: (meeting, id) => ({ value: statementOf(meeting, id) ?? null }),
} satisfies Partial<Captures>;

export const restores = {
  statement: (meeting, { id, value }) => withStatement(meeting, id, value),
} satisfies Partial<Restores>;

/** What others have read they have read. */
export const final = ['StatementReleased'] as const satisfies EventType[];
