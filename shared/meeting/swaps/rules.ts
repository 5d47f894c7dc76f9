// Places exchanged by consent of the two, as far as the meeting's rules allow it. An officer may offer and accept for either.
import type { CommandType } from '../commands.ts';
import type { Context, Deciders, Decision, Refused } from '../decider.ts';
import { accept, alreadyHolds, isRefused } from '../decider.ts';
import { refusal } from '../refusals.ts';
import { parameterOf } from '../rule-sets/sets.ts';
import { keyOfList, listOfEntry, findEntry } from '../speakers/select.ts';
import type { Found } from '../speakers/select.ts';
import type { Meeting } from '../state.ts';
import { isOfficer } from '../who-may.ts';
import { toOfficersAnd } from '../who-sees.ts';
import { swapNamed } from './select.ts';
import type { Swap } from './state.ts';

/** The offer as this actor may see it. */
function swapFor(meeting: Meeting, swapId: string, { by }: Context): Swap | undefined {
  const swap = swapNamed(meeting, swapId);
  const own = by.delegationId !== undefined && swap?.between.includes(by.delegationId);
  return own || isOfficer(by.role) ? swap : undefined;
}

const toBoth = ({ between }: Pick<Swap, 'between'>) => toOfficersAnd(...between);

/** An entry that waits, as everybody sees it. */
function waitingFor(meeting: Meeting, entryId: string, { by }: Context): Found | Refused {
  const found = findEntry(meeting, entryId);
  const own = found && by.delegationId !== undefined && found.entry.delegationId === by.delegationId;
  if (!found || (found.entry.unlisted && !own && !isOfficer(by.role))) return refusal(meeting, 'no-such-entry');
  return found;
}

/** Whether the meeting's rules let this actor exchange places. */
function mayExchange({ settings }: Meeting, { by }: Context): boolean {
  const swap = parameterOf(settings, 'swap');
  return swap === 'consent' || (swap === 'officers' && isOfficer(by.role));
}

export const decideSwaps = {
  OfferSwap(meeting, { entryId, with: other }, context): Decision {
    const one = waitingFor(meeting, entryId, context);
    if (isRefused(one)) return one;
    const second = waitingFor(meeting, other, context);
    if (isRefused(second)) return second;
    const { by, newId } = context;
    if (!isOfficer(by.role) && one.entry.delegationId !== by.delegationId) return refusal(meeting, 'not-yours');
    if (!mayExchange(meeting, context)) return refusal(meeting, 'swap-not-allowed');
    if (one.place !== 'waiting' || second.place !== 'waiting') return refusal(meeting, 'not-waiting');
    const listKey = (found: Found) => keyOfList(listOfEntry(meeting, found.entry));
    if (listKey(one) !== listKey(second)) return refusal(meeting, 'other-list');
    const between = [one.entry.delegationId, second.entry.delegationId].filter((id) => id !== undefined);
    // With itself it needs nobody’s consent, and gains nothing.
    if (between.length < 2 || entryId === other || between[0] === between[1])
      return refusal(meeting, 'swap-not-allowed');
    const { swaps = [] } = meeting;
    const offered = swaps.find((offer) => offer.entryId === entryId);
    if (offered?.with === other) return alreadyHolds(offered.seq);
    // One asks one: whoever offers to another takes the first offer back.
    const before = offered ? [{ type: 'SwapDeclined' as const, swapId: offered.id, ...toBoth(offered) }] : [];
    return accept(...before, { type: 'SwapOffered', swapId: newId(), entryId, with: other, ...toBoth({ between }) });
  },
  AcceptSwap(meeting, { swapId }, context) {
    const swap = swapFor(meeting, swapId, context);
    if (!swap) return refusal(meeting, 'swap-gone');
    const { by } = context;
    if (!isOfficer(by.role) && by.delegationId !== swap.between[1]) return refusal(meeting, 'not-yours');
    if (!mayExchange(meeting, context)) return refusal(meeting, 'swap-not-allowed');
    return accept({ type: 'SwapAccepted', swapId, entryId: swap.entryId, with: swap.with });
  },
  DeclineSwap(meeting, { swapId }, context) {
    const swap = swapFor(meeting, swapId, context);
    return swap ? accept({ type: 'SwapDeclined', swapId, ...toBoth(swap) }) : refusal(meeting, 'swap-gone');
  },
} satisfies Partial<Deciders<CommandType>>;
