// What a decision needs to set the order of a list: whether it can be so, the seal of its lot, and the event.
import type { Context, Refused } from '../decider.ts';
import { isSame } from '../edits.ts';
import type { EventBodyOf } from '../events.ts';
import { refusal } from '../refusals.ts';
import { countedNow } from '../replies/select.ts';
import { parameterOf } from '../rule-sets/sets.ts';
import { effectiveStatus, isDerived } from '../speakers/select.ts';
import type { Meeting, SpeakersList } from '../state.ts';
import { arranged } from './arrange.ts';
import { commitOf, newSeed } from './lots.ts';
import { needsSeal, policyOf, unsealed } from './select.ts';
import type { OrderPolicy } from './state.ts';

/** Of an item's own list nothing is said. */
export const ofSegment = ({ segment }: SpeakersList) => (segment === 'reply' ? { segment } : {});

/** Why a list cannot be in this order; undefined: it can. */
export const wrongOrder = (meeting: Meeting, { from }: OrderPolicy): Refused | undefined =>
  from === undefined || meeting.catalogue.delegations[from] ? undefined : refusal(meeting, 'no-such-delegation');

/** The seal of a lot, where this order needs one. */
export const sealFor = (list: SpeakersList, order: OrderPolicy | undefined, context: Context): { commit?: string } =>
  needsSeal(list, order) ? { commit: commitOf(newSeed(context)) } : {};

/**
 * The list for which a lot that is set is sealed: while it takes names, whatever was sealed or drawn before counts no more. Only the number
 * of speakers alone takes nobody’s place away once the lots are drawn.
 */
export function listToSeal(list: SpeakersList, policy: OrderPolicy, now: number): SpeakersList {
  if (effectiveStatus(list, now) !== 'open') return list;
  const { cap: before, ...was } = policyOf(list);
  const { cap, ...is } = policy;
  return list.drawn && cap !== before && isSame(was, is) ? list : unsealed(list);
}

/** A list put in order anew. */
export const orderSet = (meeting: Meeting, list: SpeakersList, policy: OrderPolicy): EventBodyOf<'OrderSet'> => ({
  type: 'OrderSet',
  itemId: list.itemId,
  ...ofSegment(list),
  policy,
  order: arranged(meeting, countedNow(meeting, list), policy),
});

/** The order that a list begins with: as the meeting's rules have it, where that is another than the order of requests. */
export function usualOrder({ settings }: Meeting, list: SpeakersList): OrderPolicy | undefined {
  if (isDerived(list)) return undefined;
  const key = parameterOf(settings, 'listOrder');
  return key === 'request' ? undefined : { keys: [key] };
}
