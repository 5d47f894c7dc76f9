// What a delegation may ask for now beside the floor and a point of order: a motion, a right of reply, an explanation of vote, its text handed in, another place.
import type { CommandOf } from '#shared/meeting/commands.ts';
import { allToExplain } from '#shared/meeting/decisions/explained.ts';
import { motionsOpenTo, ownMotions } from '#shared/meeting/motions/select.ts';
import { waitsForLot } from '#shared/meeting/orders/select.ts';
import { nthReply } from '#shared/meeting/replies/select.ts';
import { raisedBy } from '#shared/meeting/questions/find.ts';
import { INTERRUPTIONS, mayBeOnVoting } from '#shared/meeting/questions/interruptions.ts';
import { INTERRUPTION_KINDS } from '#shared/meeting/questions/kinds.ts';
import type { InterruptionKind } from '#shared/meeting/questions/kinds.ts';
import { parameterOf, ruleSetOf } from '#shared/meeting/rule-sets/sets.ts';
import { standingOf } from '#shared/meeting/rule-sets/participant-status.ts';
import { listOfEntry, segmentOf } from '#shared/meeting/speakers/select.ts';
import type { Meeting } from '#shared/meeting/state.ts';
import { swapsOf } from '#shared/meeting/swaps/select.ts';
import { inVote } from '#shared/meeting/votes/select.ts';

import type { TextKey } from '../../../i18n/areas.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Standing, Task } from '../seat-state.ts';
import { whyBarredKey } from './why-barred.ts';

export interface Offer {
  /** What its button says. */
  label: TextKey;
  task: Task;
}

/** One button: it opens a sheet, or gives a command at once. */
interface Raise {
  id: string;
  label: string;
  opens?: Task;
  gives?: CommandOf<'WithdrawQuestion'>;
}

/** In the order in which they stand. */
export function availableActions(standing: Standing): Offer[] {
  return [
    ...motionOf(standing),
    ...explanationOf(standing),
    ...replyOf(standing),
    ...textOf(standing),
    ...swapOf(standing),
  ];
}

function motionOf({ meeting, self }: Standing): Offer[] {
  const mayMove =
    !whyBarredKey(meeting, { type: 'ProposeMotion' }) &&
    standingOf(meeting, self) === 'member' &&
    motionsOpenTo(meeting, self).length > 0;
  return mayMove ? [{ label: 'delegate.motionMove', task: { task: 'motion' } }] : [];
}

/** An explanation of a vote, before it or after it; where several may be explained, the sheet asks which. */
function explanationOf({ meeting, self }: Standing): Offer[] {
  const mayExplain = standingOf(meeting, self) === 'member' && allToExplain(meeting, self).length > 0;
  return mayExplain ? [{ label: 'common.turn.explanation', task: { task: 'explain' } }] : [];
}

/** What raises a point; while a vote is taken it is on the conduct of it, where it may be. */
export const raisingOf = (meeting: Meeting, kind: InterruptionKind) => ({
  type: INTERRUPTIONS[kind].raisedBy,
  ...(mayBeOnVoting(kind) && inVote(meeting) && { onVoting: true as const }),
});

/** What a member may raise or take back of what it raised, and the appeal against the ruling just made, as far as nothing holds it up. */
export function raisesOf({ meeting, self }: Standing, t: Translate): Raise[] {
  if (standingOf(meeting, self) !== 'member') return [];
  const raises: Raise[] = [];
  const takeBack = (questionId: string, label: string): void => {
    const command = { type: 'WithdrawQuestion', questionId } as const;
    if (!whyBarredKey(meeting, command)) raises.push({ id: questionId, label, gives: command });
  };
  for (const kind of INTERRUPTION_KINDS) {
    const own = raisedBy(meeting, kind, self);
    if (own?.stage === 'raised') takeBack(own.id, t(`delegate.raiseTakeBack.${kind}`));
    if (!own && !whyBarredKey(meeting, raisingOf(meeting, kind)))
      raises.push({ id: kind, label: t(`delegate.raise.${kind}`), opens: { task: 'raise', kind } });
  }
  for (const { id, motion } of ownMotions(meeting, self))
    takeBack(id, t('delegate.motionTakeBack', { motion: motion === undefined ? '' : t(`common.motion.${motion}`) }));
  const { openRuling: questionId } = meeting;
  const isRuling = questionId !== null && meeting.questions[questionId]?.outcome !== 'answered';
  if (isRuling && ruleSetOf(meeting.settings).appeals && !whyBarredKey(meeting, { type: 'AppealRuling', questionId }))
    raises.push({ id: 'appeal', label: t('delegate.appeal'), opens: { task: 'appeal', questionId } });
  return raises;
}

/** Whether this delegation waits for a right of reply on the item that one looks at. */
function waitsForReply({ meeting, self, itemId }: Standing): boolean {
  if (itemId === null) return false;
  const { waiting, requested } = segmentOf(meeting, itemId, 'reply');
  return [...waiting, ...requested].some(({ delegationId }) => delegationId === self);
}

/** A right of reply on the item that one looks at, once somebody could have spoken on it, until its time is past. */
function replyOf(standing: Standing): Offer[] {
  const { meeting, self, itemId } = standing;
  if (itemId === null || waitsForReply(standing)) return [];
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
