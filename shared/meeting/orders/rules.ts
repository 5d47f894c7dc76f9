// The order of a list: set by keys, or drawn by a lot that was sealed before names were taken and that anybody can check.
import type { CommandType } from '../commands.ts';
import type { Deciders } from '../decider.ts';
import { accept, alreadyHolds } from '../decider.ts';
import { isSame } from '../edits.ts';
import { refusal } from '../refusals.ts';
import { effectiveStatus, listOf, segmentOf } from '../speakers/select.ts';
import type { SpeakersList } from '../state.ts';
import { byTicket, commitOf } from './lots.ts';
import { policyOf, waitsForLot } from './select.ts';
import { listToSeal, orderSet, sealFor, wrongOrder } from './set.ts';

const isOrdered = ({ waiting }: SpeakersList, order: readonly string[]): boolean =>
  waiting.every(({ id }, at) => id === order[at]);

export const decideOrders = {
  SetOrder(meeting, { itemId, segment, policy }, context) {
    if (!meeting.items[itemId]) return refusal(meeting, 'no-such-item');
    const list = segmentOf(meeting, itemId, segment);
    const wrong = wrongOrder(meeting, policy);
    if (wrong) return wrong;
    const sealed = listToSeal(list, policy, context.now);
    const set = orderSet(meeting, sealed, policy);
    // Drawn, and opened again: whoever sets the lot once more wants another.
    const isDrawnAgain = waitsForLot({ ...sealed, order: policy }) && list.drawn !== undefined;
    if (isSame(policyOf(list), policy) && isOrdered(list, set.order) && !isDrawnAgain) return alreadyHolds(list.seq);
    return accept({ ...set, ...sealFor(sealed, policy, context) });
  },
  DrawLots(meeting, { itemId, word = '' }, { now, secret }) {
    if (!meeting.items[itemId]) return refusal(meeting, 'no-such-item');
    const list = listOf(meeting, itemId);
    const { commit, drawn } = list;
    if (drawn) return drawn.word === word ? alreadyHolds(list.seq) : refusal(meeting, 'no-lot');
    if (commit === undefined) return refusal(meeting, 'no-lot');
    if (effectiveStatus(list, now) !== 'closed') return refusal(meeting, 'window-open');
    const sealedBy = meeting.lots?.[commit];
    const seed = sealedBy === undefined ? undefined : secret?.(sealedBy);
    if (seed === undefined || commitOf(seed) !== commit) return refusal(meeting, 'seed-lost');
    const order = byTicket(
      seed,
      word,
      list.waiting.map(({ id }) => id),
    );
    const event = { type: 'LotsDrawn' as const, itemId: list.itemId, seed, word, order };
    // The tickets move neither what goes before the lot nor who was placed by hand.
    const policy = policyOf(list);
    const set = orderSet(meeting, { ...list, drawn: { seed, word, order } }, policy);
    return isSame(set.order, order) ? accept(event) : accept(event, set);
  },
} satisfies Partial<Deciders<CommandType>>;
