// Asking for the floor, one at a time and a whole list at once: who may, what is in the way, and the entry that comes of it.
import { toThoseWhoSee } from '../who-sees.ts';
import { QUOTAS } from '../delegation-quotas.ts';
import type { CommandOf } from '../commands.ts';
import type { Context, Decision, Refused } from '../decider.ts';
import { accept, isRefused } from '../decider.ts';
import { changedEntry } from '../edits.ts';
import { placeFor } from '../orders/arrange.ts';
import { groupMeant, sameGroup } from '../catalogue/groups.ts';
import { effectiveStatus, listOf } from './select.ts';
import { refusal } from '../refusals.ts';
import { parameterOf } from '../rule-sets/sets.ts';
import { isOfficer } from '../who-may.ts';
import type { DelegationId, Entry, EntryId, Meeting, SpeakersList, WaitingEntry, WrittenEntry } from '../state.ts';

/** Whether the delegation has as many written statements on the list as one may. */
export const hasMostWritten = (list: SpeakersList, delegationId: string | undefined): boolean =>
  list.past.filter((one) => one.mode === 'written' && one.delegationId === delegationId).length >=
  QUOTAS.writtenStatements;

/** "One delegation has at most one waiting entry a list, save on behalf of a group." */
export function entryInTheWay(
  list: SpeakersList,
  delegationId: string,
  onBehalfOf: string | null | undefined,
  except?: string,
): Entry | undefined {
  for (const entries of [list.waiting, list.requested]) {
    for (const one of entries) {
      if (one.delegationId === delegationId && one.id !== except && sameGroup(one.onBehalfOf, onBehalfOf)) return one;
    }
  }
  return undefined;
}

export type Request = Omit<CommandOf<'RequestFloor'>, 'type' | 'enteredBy' | 'leave'> & {
  enteredBy?: Entry['enteredBy'] | undefined;
  /** When it was asked for, where that was not now. */
  requestedAt?: number | undefined;
};

/**
 * The refusal where one of those for whom somebody speaks too is not there, takes part no more, or is whoever speaks.
 * @param by the delegation whose entry it is; undefined where a guest speaks
 * @param already those for whom it speaks so far: who has been retired since may stay
 */
export function refusedFor(
  meeting: Meeting,
  alsoFor: readonly DelegationId[] | null | undefined,
  by: DelegationId | undefined,
  already: readonly DelegationId[] = [],
): Refused | undefined {
  for (const delegationId of alsoFor ?? []) {
    const delegation = meeting.catalogue.delegations[delegationId];
    if (!delegation) return refusal(meeting, 'no-such-delegation', { delegationId });
    if (delegationId === by) return refusal(meeting, 'speaks-for-itself', { delegationId });
    if (delegation.retired && !already.includes(delegationId))
      return refusal(meeting, 'delegation-retired', { delegationId });
  }
  return undefined;
}

/** For whom the floor is asked, and whether an officer does. */
interface Asker {
  delegationId: DelegationId;
  officer: boolean;
}

/** Who asks, for itself or by an officer; the refusal where the item or the delegation is not there, or not theirs. */
export function askerOf(meeting: Meeting, command: Request, { by }: Context): Asker | Refused {
  const officer = isOfficer(by.role);
  const delegationId = officer ? command.delegationId : by.delegationId;
  if (!delegationId) return refusal(meeting, 'delegation-missing');
  if (!officer && command.enteredBy !== undefined) return refusal(meeting, 'not-your-role', { field: 'enteredBy' });
  if (command.delegationId !== undefined && command.delegationId !== delegationId) return refusal(meeting, 'not-yours');
  if (!meeting.items[command.itemId]) return refusal(meeting, 'no-such-item');
  const delegation = meeting.catalogue.delegations[delegationId];
  if (!delegation) return refusal(meeting, 'no-such-delegation');
  if (delegation.retired) return refusal(meeting, 'delegation-retired');
  return refusedFor(meeting, command.alsoFor, delegationId) ?? { delegationId, officer };
}

/** Where what was asked for goes. */
interface Target {
  asker: Asker;
  list: SpeakersList;
  /** Whoever asks for itself waits for an officer. */
  moderated: boolean;
  /** The entry before which it stands, null: last; left out, it stands where the order of the list has it. */
  place?: EntryId | null | undefined;
  /** What the entry says that the command does not. */
  more: Partial<Pick<WaitingEntry, 'kind' | 'questionId' | 'when' | 'nth' | 'replyTo' | 'leave'>>;
}

/** What the target says in its stead. */
const without = ({ kind: _, questionId: __, when: ___, ...command }: Request) => command;

/** Puts a request where it goes: on the list, with those who wait for an officer, or among what was handed in. */
export function inscribe(
  meeting: Meeting,
  command: Request,
  { now, newId }: Context,
  { asker: { delegationId, officer }, list, moderated, place, more }: Target,
): Decision {
  const written = command.mode === 'written';
  const group = command.onBehalfOf ? groupMeant(meeting, command.onBehalfOf) : undefined;
  // Nobody speaks for a group that the meeting does not know unless an officer has looked at its name.
  const needsOfficer = !officer && !written && (moderated || group?.known === false);
  const { itemId: _, delegationId: __, enteredBy, requestedAt = now, ...given } = without(command);
  const details = { ...given, ...(group && { onBehalfOf: group.onBehalfOf }) };
  const base = {
    id: newId(),
    itemId: list.itemId,
    ...more,
    delegationId,
    mode: 'room' as const,
    requestedAt,
    receipt: 0,
    enteredBy: officer ? (enteredBy ?? 'secretary') : ('device' as const),
    ...(needsOfficer && { unlisted: true as const }),
    ...(effectiveStatus(list, now) === 'closed' && { late: true as const }),
  };
  const request = { type: 'FloorRequested' as const, entryId: base.id, itemId: list.itemId, delegationId };
  if (written) {
    const entry = changedEntry<WrittenEntry>({ ...base, outcome: 'not-delivered', seq: 0 }, details);
    return accept({ ...request, entry, stage: 'past', before: null });
  }
  const entry = changedEntry<WaitingEntry>({ ...base, seq: 0 }, details);
  if (needsOfficer) return accept({ ...request, entry, stage: 'requested', before: null, ...toThoseWhoSee(entry) });
  const before = place === undefined ? placeFor(meeting, list, entry) : place;
  return accept({ ...request, entry, stage: 'waiting', before });
}

/**
 * Asks for the floor, on the list of an item.
 * @param place the entry before which it stands, null: last; left out, it stands where the order of the list has it
 */
export function requestFloor(meeting: Meeting, command: Request, context: Context, place?: EntryId | null): Decision {
  const asker = askerOf(meeting, command, context);
  if (isRefused(asker)) return asker;
  const { delegationId, officer } = asker;
  const list = listOf(meeting, command.itemId);
  const status = effectiveStatus(list, context.now);
  if (meeting.items[command.itemId]!.status === 'concluded') return refusal(meeting, 'item-concluded');
  if (meeting.items[list.itemId]!.debateClosedAt !== undefined) return refusal(meeting, 'debate-closed');
  if (!officer && status === 'not-open') return refusal(meeting, 'list-not-open');
  const appends = parameterOf(meeting.settings, 'late') === 'append';
  if (!officer && status === 'closed' && !appends) {
    return refusal(meeting, 'list-closed', {
      ...(list.closesAt !== undefined && list.status === 'open' && { closedAt: list.closesAt }),
    });
  }
  const written = command.mode === 'written';
  if (written && !officer && hasMostWritten(list, delegationId)) return refusal(meeting, 'too-many-written');
  const group = command.onBehalfOf ? groupMeant(meeting, command.onBehalfOf) : undefined;
  if (command.videoMs && command.mode !== 'video') return refusal(meeting, 'not-a-video', { field: 'videoMs' });
  const inTheWay = written ? undefined : entryInTheWay(list, delegationId, group?.onBehalfOf);
  if (inTheWay)
    return refusal(meeting, inTheWay.onBehalfOf ? 'group-already-listed' : 'already-listed', { entryId: inTheWay.id });

  const waiting = [...list.waiting, ...list.requested].filter((one) => one.delegationId === delegationId).length;
  if (!written && !officer && waiting >= QUOTAS.waitingEntries) return refusal(meeting, 'too-many-entries');
  const more = command.kind && command.kind !== 'statement' ? { kind: command.kind } : {};
  // Whoever comes late of their own accord stands behind all who came in time.
  const last = !officer && status === 'closed' ? null : undefined;
  return inscribe(meeting, command, context, {
    asker,
    list,
    moderated: list.moderated,
    place: place === undefined ? last : place,
    more,
  });
}
