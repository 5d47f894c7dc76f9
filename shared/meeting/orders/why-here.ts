// Why an entry stands where it stands: the key that parts it from the one above, or whose hand. Pure.
import { listOf } from '../speakers/select.ts';
import type { DelegationId, EntryId, Meeting, SpeakersList } from '../state.ts';
import { comparing, isAnchored } from './arrange.ts';
import { waitsForLot } from './select.ts';
import type { OrderKey } from './state.ts';

/** Why an entry stands where it stands. */
export type WhyHere =
  /** Nobody stands above. */
  | { by: 'first' }
  /** An officer placed it. */
  | { by: 'hand' }
  | { by: 'swap'; with: DelegationId }
  /** It was called without an answer, and waits again. */
  | { by: 'passed-over' }
  /** Its own delegation lowered it. */
  | { by: 'own-move' }
  /** The lot that gives places is not drawn yet. */
  | { by: 'undrawn' }
  /** The key that parts it from `above`, the nearest above that no hand has placed. */
  | { by: OrderKey; above: EntryId };

/** @returns undefined where it does not wait on this list */
export function whyHere(
  meeting: Meeting,
  entryId: EntryId,
  list: SpeakersList = listOf(meeting, itemOf(meeting, entryId)),
): WhyHere | undefined {
  const at = list.waiting.findIndex(({ id }) => id === entryId);
  const entry = list.waiting[at];
  if (!entry) return undefined;
  if (entry.byHand) return { by: 'hand' };
  if (entry.swappedWith !== undefined) return { by: 'swap', with: entry.swappedWith };
  if (waitsForLot(list)) return { by: 'undrawn' };
  const above = list.waiting.slice(0, at).findLast((one) => !isAnchored(one));
  if (!above) return { by: 'first' };
  const { by, key } = comparing(meeting, list)(above, entry);
  if (by <= 0) return { by: key, above: above.id };
  return entry.passedOver ? { by: 'passed-over' } : { by: 'own-move' };
}

const itemOf = ({ lists }: Meeting, entryId: EntryId): string =>
  Object.values(lists).find(({ waiting }) => waiting.some(({ id }) => id === entryId))?.itemId ?? '';
