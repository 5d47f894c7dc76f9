// Asking for a right of reply: from the speech on, whatever became of the item's own list (GA rule 73; decision 34/401).
import { isRefused } from '../decider.ts';
import type { Context, Decision } from '../decider.ts';
import { unlessLifted } from '../leave-of-chair.ts';
import { refusal } from '../refusals.ts';
import { parameterOf } from '../rule-sets/sets.ts';
import { standingOf } from '../rule-sets/participant-status.ts';
import { askerOf, hasMostWritten, inscribe } from '../speakers/requests.ts';
import type { Request } from '../speakers/requests.ts';
import { effectiveStatus, findEntry, segmentOf } from '../speakers/select.ts';
import type { EntryId, Meeting } from '../state.ts';
import { isOfficer } from '../who-may.ts';
import { countedNow, nthReply } from './select.ts';

/** What a reply is to, where that may not be; undefined: it may. */
function wrongSpeech(meeting: Meeting, itemId: string, to: EntryId, { by }: Context): Decision | undefined {
  const found = findEntry(meeting, to);
  const own = found && by.delegationId !== undefined && found.entry.delegationId === by.delegationId;
  if (!found || (found.entry.unlisted && !own && !isOfficer(by.role))) return refusal(meeting, 'no-such-entry');
  if (found.entry.itemId !== itemId) return refusal(meeting, 'other-list');
  const speaks = found.place === 'floor' || found.place === 'held';
  return speaks || (found.place === 'past' && found.entry.outcome === 'spoken')
    ? undefined
    : refusal(meeting, 'not-speaking', { floor: meeting.floor?.entry.id ?? null });
}

/** @param to the speech to which it replies */
export function requestReply(
  meeting: Meeting,
  request: Request & { to?: EntryId | undefined },
  context: Context,
): Decision {
  const { to, ...command } = request;
  const asker = askerOf(meeting, command, context);
  if (isRefused(asker)) return asker;
  const { delegationId, officer } = asker;
  const item = meeting.items[command.itemId]!;
  const list = segmentOf(meeting, command.itemId, 'reply');
  const wrong = to === undefined ? undefined : wrongSpeech(meeting, list.itemId, to, context);
  if (wrong) return wrong;
  if ((item.openedAt ?? meeting.items[list.itemId]!.openedAt) === undefined) return refusal(meeting, 'item-never-up');
  // Where replies are heard before the item is concluded, their time is past with it.
  if (item.status === 'concluded' && parameterOf(meeting.settings, 'replyWhen') === 'item')
    return refusal(meeting, 'item-concluded');
  const status = effectiveStatus(list, context.now);
  if (!officer && status === 'closed') return refusal(meeting, 'list-closed');
  const isWritten = command.mode === 'written';
  if (isWritten && !officer && hasMostWritten(list, delegationId)) return refusal(meeting, 'too-many-written');
  if (command.videoMs && command.mode !== 'video') return refusal(meeting, 'not-a-video', { field: 'videoMs' });
  const inTheWay = [...list.waiting, ...list.requested].find((one) => one.delegationId === delegationId);
  if (inTheWay && !isWritten) return refusal(meeting, 'already-listed', { entryId: inTheWay.id });
  const nth = nthReply(meeting, list.itemId, delegationId);
  // A text is handed in all the same.
  const used =
    isWritten || nth <= parameterOf(meeting.settings, 'replyMax')
      ? undefined
      : unlessLifted(meeting, context, 'replies-used');
  if (used) return used;
  return inscribe(meeting, command, context, {
    asker,
    list: countedNow(meeting, list),
    moderated: list.moderated || standingOf(meeting, delegationId) !== 'member',
    more: {
      kind: 'reply',
      ...(!isWritten && { nth }),
      ...(to !== undefined && { replyTo: to }),
      ...(context.leave?.lifted && { leave: context.leave.lifted }),
    },
  });
}
