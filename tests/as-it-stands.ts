// A meeting as it stands, to be compared before and after: without how often it was changed, and without lists that nobody touched.
import { hasOwnList } from '#shared/meeting/speakers/select.ts';
import type { Meeting } from '#shared/meeting/state.ts';

export function asItStands({ catalogueSeq: _, history: __, ...meeting }: Meeting): unknown {
  const lists = Object.entries(meeting.lists)
    .filter(([id]) => hasOwnList(meeting as Meeting, id))
    .map(([id, { seq: ___, ...list }]) => [id, list]);
  return JSON.parse(JSON.stringify({ ...meeting, lists: Object.fromEntries(lists) }));
}
