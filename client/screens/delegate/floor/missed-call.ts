// The last call of a delegation that was not answered. Pure; no part of the first picture needs it.
import { speechesIn } from '#shared/meeting/floor/select.ts';
import { listOf } from '#shared/meeting/speakers/select.ts';
import type { DelegationId, Entry, ItemId, Meeting } from '#shared/meeting/state.ts';

/** A call that the delegation did not answer: of which entry, when (ms), and where that entry went. */
export interface MissedCall {
  entry: Entry;
  at: number | null;
  goes: 'to-end' | 'off';
}

/**
 * The delegation's last call on this item that was not answered. None once the delegation has asked again in the same capacity, or
 * has the floor (also while a point of order holds it), and none of an entry that was called again and spoke.
 */
export function missedCall(meeting: Meeting, self: DelegationId, itemId: ItemId): MissedCall | null {
  const { waiting, requested, past } = listOf(meeting, itemId);
  if (speechesIn(meeting).some(({ entry }) => entry.delegationId === self)) return null;
  const own: Entry[] = [...waiting, ...requested, ...past].filter((entry) => entry.delegationId === self);
  const missed = own.flatMap((entry): MissedCall[] => {
    if (entry.passedOver === undefined) return [];
    if (own.some((other) => other.onBehalfOf === entry.onBehalfOf && other.receipt > entry.receipt)) return [];
    if (!('outcome' in entry)) return [{ entry, at: entry.passedOverAt ?? null, goes: 'to-end' }];
    return entry.outcome === 'absent' ? [{ entry, at: entry.passedOverAt ?? entry.endedAt, goes: 'off' }] : [];
  });
  return missed.sort((left, right) => (right.at ?? 0) - (left.at ?? 0))[0] ?? null;
}
