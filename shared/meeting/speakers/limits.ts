// Which limit of speaking time applies to whom.
import type { Entry, Meeting, SpeechLimit } from '../state.ts';

/** What holds for the `nth` turn of a kind, from 1: the row says it of the first, the second …, and its last holds for those after it. */
export const nthOf = <L>(row: readonly L[] = [], nth = 1): L | undefined => row[Math.min(nth, row.length) - 1];

/** The limit that applies to an entry: its own, else its kind's, else the group's or the category's, else the item's, else the meeting's. */
export function limitFor(
  meeting: Meeting,
  entry: Pick<Entry, 'itemId' | 'delegationId' | 'onBehalfOf' | 'limit' | 'kind' | 'nth'>,
): SpeechLimit {
  const { settings, catalogue } = meeting;
  const category = entry.delegationId && catalogue.delegations[entry.delegationId]?.category;
  return (
    entry.limit ??
    (entry.kind && nthOf(settings.kindLimits?.[entry.kind], entry.nth)) ??
    (entry.onBehalfOf ? settings.groupLimit : null) ??
    (category ? settings.categoryLimits[category] : undefined) ??
    settings.itemLimits[entry.itemId] ??
    settings.meetingLimit
  );
}
