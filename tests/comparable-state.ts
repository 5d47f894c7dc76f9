// A meeting as it stands, to be compared before and after: without how often it was changed, without lists that nobody touched, and
// without what few readers know of a request (an undo, which everybody reads, leaves that out).
import { hasOwnList } from '#shared/meeting/speakers/select.ts';
import type { Meeting } from '#shared/meeting/state.ts';

export function comparableState({ catalogueSeq: _, history: __, swaps: ___, ...meeting }: Meeting): unknown {
  const lists = Object.entries(meeting.lists)
    .filter(([id]) => hasOwnList(meeting as Meeting, id))
    .map(([id, { seq: ____, ...list }]) => [id, list]);
  return JSON.parse(JSON.stringify({ ...meeting, lists: Object.fromEntries(lists) }, plainly));
}

/** An entry is known by its receipt. */
function plainly(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('receipt' in value)) return value;
  const {
    finishedAt: _,
    inPlace: __,
    word: ___,
    ...plain
  } = value as Partial<Record<'finishedAt' | 'inPlace' | 'word', unknown>>;
  return plain;
}
