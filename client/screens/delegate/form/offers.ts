// What a delegation may ask for now beside the floor and a point of order: a motion, a right of reply, its text handed in, another place.
import { motionsOpenTo } from '#shared/meeting/motions/select.ts';
import { waitsForLot } from '#shared/meeting/orders/select.ts';
import { nthReply } from '#shared/meeting/replies/select.ts';
import { parameterOf } from '#shared/meeting/rule-sets/sets.ts';
import { standingOf } from '#shared/meeting/rule-sets/participant-status.ts';
import { hasOpenSitting } from '#shared/meeting/sittings/select.ts';
import { listOfEntry, segmentOf } from '#shared/meeting/speakers/select.ts';
import type { Entry } from '#shared/meeting/state.ts';
import { swapsOf } from '#shared/meeting/swaps/select.ts';

import type { TextKey } from '../../../i18n/areas.ts';
import type { Standing, Task } from '../seat-store.ts';

export interface Offer {
  /** What its button says. */
  label: TextKey;
  task: Task;
}

/** In the order in which they stand. */
export function offersOf(standing: Standing): Offer[] {
  return [...motionOf(standing), ...replyOf(standing), ...textOf(standing), ...swapOf(standing)];
}

function motionOf({ meeting, self }: Standing): Offer[] {
  const mayMove =
    hasOpenSitting(meeting) && standingOf(meeting, self) === 'member' && motionsOpenTo(meeting, self).length > 0;
  return mayMove ? [{ label: 'delegate.motionMove', task: { task: 'motion' } }] : [];
}

/** The right of reply on the item that one looks at which this delegation has asked for. */
export function ownReply({ meeting, self, itemId }: Standing): { entry: Entry; place: number } | undefined {
  if (itemId === null) return undefined;
  const { waiting, requested } = segmentOf(meeting, itemId, 'reply');
  const isOwn = ({ delegationId }: Entry) => delegationId === self;
  const place = waiting.findIndex(isOwn);
  const entry = waiting[place] ?? requested.find(isOwn);
  return entry && { entry, place };
}

/** A right of reply on the item that one looks at, once somebody could have spoken on it, until its time is past. */
function replyOf(standing: Standing): Offer[] {
  const { meeting, self, itemId } = standing;
  if (itemId === null || ownReply(standing)) return [];
  const list = segmentOf(meeting, itemId, 'reply');
  const item = meeting.items[list.itemId];
  const isPast = item?.status === 'concluded' && parameterOf(meeting.settings, 'replyWhen') === 'item';
  const isUsed = nthReply(meeting, list.itemId, self) > parameterOf(meeting.settings, 'replyMax');
  const isOpen = item?.openedAt !== undefined && !isPast && !isUsed && list.status !== 'closed';
  return isOpen ? [{ label: 'common.turn.reply', task: { task: 'reply', itemId } }] : [];
}

/** The text of the statement that this delegation waits to make. */
function textOf({ situation }: Standing): Offer[] {
  if (situation?.kind !== 'waiting' && situation?.kind !== 'requested') return [];
  const { id: entryId, statement } = situation.entry;
  return [{ label: statement ? 'delegate.text.change' : 'delegate.text.handIn', task: { task: 'text', entryId } }];
}

/** Another's place on the same list, where places stand and the rules leave it to the two. */
function swapOf({ meeting, self, situation }: Standing): Offer[] {
  if (situation?.kind !== 'waiting') return [];
  const { entry } = situation;
  const list = listOfEntry(meeting, entry);
  const isOpen = parameterOf(meeting.settings, 'swap') === 'consent' && !waitsForLot(list);
  const isAlone = list.waiting.every(({ delegationId }) => delegationId === self || delegationId === undefined);
  const hasOffered = swapsOf(meeting, self).some(({ entryId }) => entryId === entry.id);
  return isOpen && !isAlone && !hasOffered
    ? [{ label: 'delegate.swap.offer', task: { task: 'swap', entryId: entry.id } }]
    : [];
}
