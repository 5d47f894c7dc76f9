// Those who take part: delegations added, edited, retired, restored. What their events change is fold.ts.
import type { CommandType } from '../commands.ts';
import type { Deciders } from '../decider.ts';
import { accept, alreadyHolds, holdsNow } from '../decider.ts';
import { refusal } from '../refusals.ts';
import { entriesToCome } from '../speakers/select.ts';
import { isSame, leavesNothing, markedByHand } from '../edits.ts';
import { changedDelegation, completed, inTheWayOfRetiring } from './delegations.ts';
import { hasFlag } from './flags.ts';
import { decideMeeting } from './meeting-rules.ts';
import { MOST } from '../meeting-maxima.ts';
import { Calls } from './names.ts';
import { wrongSeats } from './seating.ts';

export const decideCatalogue = {
  ...decideMeeting,
  AddDelegation(meeting, { type: _, ...given }, context) {
    const { categories, delegations } = meeting.catalogue;
    if (!categories.some((one) => one.id === given.category)) return refusal(meeting, 'no-such-category');
    if (given.flag !== undefined && !hasFlag(given.flag)) return refusal(meeting, 'unknown-flag', { field: 'flag' });
    const others = Object.values(delegations);
    if (others.length >= MOST.delegations) return refusal(meeting, 'too-many-delegations', { most: MOST.delegations });
    const delegation = completed(given, (id) => Object.hasOwn(delegations, id), context);
    const there = new Calls(others).taken(delegation);
    if (there !== undefined) return refusal(meeting, 'delegation-exists', { delegationId: there });
    const seated = wrongSeats(meeting, [{ delegationId: delegation.id, seat: given.seat }], () => 'seat');
    if (seated) return seated;
    const [rank] = context.ranksAmong?.(others, [delegation.name]) ?? [];
    return accept({
      type: 'DelegationAdded',
      delegationId: delegation.id,
      delegation: { ...delegation, ...(rank && { rank }) },
    });
  },
  EditDelegation(meeting, { type: _, delegationId, ...changes }, { ranksAmong }) {
    const { categories, delegations } = meeting.catalogue;
    const before = delegations[delegationId];
    if (!before) return refusal(meeting, 'no-such-delegation');
    if (changes.category && !categories.some((one) => one.id === changes.category))
      return refusal(meeting, 'no-such-category');
    if (changes.flag && !hasFlag(changes.flag)) return refusal(meeting, 'unknown-flag', { field: 'flag' });
    if (leavesNothing(before.name, changes.name)) return refusal(meeting, 'no-language-left', { field: 'name' });
    const after = changedDelegation(before, changes);
    const others = Object.values(delegations).filter(({ id }) => id !== delegationId);
    const calls = new Calls(others);
    const had = calls.others(before);
    const there = [...calls.others(after)].find((id) => !had.has(id));
    if (there !== undefined) return refusal(meeting, 'delegation-exists', { delegationId: there });
    if (isSame(after, before)) return holdsNow(meeting);
    const seated = isSame(after.seat, before.seat)
      ? undefined
      : wrongSeats(meeting, [{ delegationId, seat: after.seat }], () => 'seat');
    if (seated) return seated;
    const [rank] = (changes.name && ranksAmong?.(others, [after.name])) ?? [];
    return accept({
      type: 'DelegationEdited',
      delegationId,
      delegation: { ...markedByHand(before, after, Object.keys(changes)), ...(rank && { rank }) },
    });
  },
  RetireDelegation(meeting, { delegationId, waiting }) {
    const delegation = meeting.catalogue.delegations[delegationId];
    if (!delegation) return refusal(meeting, 'no-such-delegation');
    if (delegation.retired) {
      // Retired by somebody who kept its entries: they are dropped by whoever says so.
      if (waiting === 'drop' && entriesToCome(meeting, delegationId).length > 0)
        return accept({ type: 'DelegationRetired', delegationId, waiting });
      const isDropped = Object.values(meeting.lists).some(({ past }) =>
        past.some(
          (one) => one.delegationId === delegationId && one.outcome === 'dropped' && one.seq === delegation.seq,
        ),
      );
      return waiting === 'keep' && isDropped
        ? refusal(meeting, 'delegation-retired')
        : alreadyHolds(delegation.seq ?? 0);
    }
    return (
      inTheWayOfRetiring(meeting, delegationId, waiting) ??
      accept({ type: 'DelegationRetired', delegationId, waiting: waiting ?? 'keep' })
    );
  },
  RestoreDelegation(meeting, { delegationId }) {
    const delegation = meeting.catalogue.delegations[delegationId];
    if (!delegation) return refusal(meeting, 'no-such-delegation');
    if (!delegation.retired) return alreadyHolds(delegation.seq ?? 0);
    const seated = wrongSeats(meeting, [{ delegationId, seat: delegation.seat }], () => 'delegationId');
    if (seated) return seated;
    return accept({ type: 'DelegationRestored', delegationId });
  },
} satisfies Partial<Deciders<CommandType>>;
