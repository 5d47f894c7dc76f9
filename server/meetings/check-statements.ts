// What must stand before an event about the text of a speech.
import type { MeetingEventOf } from '#shared/meeting/events.ts';
import { findEntry } from '#shared/meeting/speakers/select.ts';
import type { Meeting } from '#shared/meeting/state.ts';

import type { Before, Fault } from './check-parts.ts';

type OfText = MeetingEventOf<'StatementAttached'> | MeetingEventOf<'StatementReleased'>;

function textOf(meeting: Meeting, { type, entryId, statement }: OfText): Fault {
  const entry = findEntry(meeting, entryId)?.entry;
  if (!entry) return `there is no entry “${entryId}”`;
  const there = entry.statement;
  if (type === 'StatementReleased')
    return there && !there.released && there.fileId === statement?.fileId
      ? undefined
      : 'it has no such text to release';
  return JSON.stringify(there ?? null) === JSON.stringify(statement) ? 'it has this text already' : undefined;
}

export const BEFORE_TEXT = {
  StatementAttached: textOf,
  StatementReleased: textOf,
} satisfies Partial<Before>;
