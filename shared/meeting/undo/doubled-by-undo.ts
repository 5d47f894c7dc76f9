// What commands let there be once, and an undo could bring back beside another: one delegation twice on a list, a name, a seat, a
// number, an hour of the programme; and an item that it would leave in a sitting that is not there. And what a delegation may not take back because it would then have more than it may. Pure.
import { foldedNumber } from '../agenda/written-number.ts';
import { QUOTAS } from '../delegation-quotas.ts';
import { keyOfList } from '../speakers/select.ts';
import type { FactKey } from '../undo-parts.ts';
import { keyOf } from '../undo-parts.ts';
import type { ReasonKey } from '../refusals.ts';
import type { DelegationId, Meeting, SpeakersList } from '../state.ts';
import { callsOf } from '../catalogue/names.ts';
import { keyOfSeat } from '../catalogue/seating.ts';
import { calledName } from '../clean-text.ts';

/** The things that stand in another's way, both of them, by the keys of their facts. */
export function doubles(meeting: Meeting): Set<string> {
  const { catalogue, lists, sittings } = meeting;
  const first = new Map<string, string>();
  const found = new Set<string>();
  const claim = (what: string, thing: FactKey) => {
    const key = keyOf(thing);
    const there = first.get(what);
    if (there === undefined) first.set(what, key);
    else if (there !== key) found.add(there).add(key);
  };
  for (const [key, { waiting, requested }] of Object.entries(lists))
    for (const { id, delegationId, onBehalfOf, kind } of [...waiting, ...requested]) {
      if (delegationId === undefined) continue;
      // Whoever speaks for or against a motion may explain its vote on it too.
      const what = kind === 'explanation' ? 'explanation' : 'entry';
      claim(`${what} ${key} ${delegationId} ${calledName(onBehalfOf ?? '')}`, { fact: 'entry', id });
    }
  for (const one of Object.values(catalogue.delegations)) {
    for (const call of callsOf(one)) claim(`delegation ${call}`, { fact: 'delegation', id: one.id });
    if (one.seat && !one.retired) claim(`seat ${keyOfSeat(one.seat)}`, { fact: 'delegation', id: one.id });
  }
  for (const { id, number } of Object.values(catalogue.items))
    claim(`number ${foldedNumber(number)}`, { fact: 'item-info', id });
  for (const { id, sittingId } of Object.values(catalogue.items))
    if (sittingId !== undefined && !sittings.some((one) => one.id === sittingId))
      found.add(keyOf({ fact: 'item-info', id })).add(keyOf({ fact: 'sitting', id: sittingId }));
  const toCome = sittings.filter(({ status }) => status !== 'adjourned');
  for (const one of toCome)
    for (const other of toCome)
      if (one !== other && one.startsAt < other.endsAt && other.startsAt < one.endsAt)
        found.add(keyOf({ fact: 'sitting', id: one.id }));
  return found;
}

const waitingOf = ({ waiting, requested }: SpeakersList, delegationId: DelegationId) =>
  [...waiting, ...requested].filter((one) => one.delegationId === delegationId).length;
const writtenOf = ({ past }: SpeakersList, delegationId: DelegationId) =>
  past.filter((one) => one.mode === 'written' && one.delegationId === delegationId).length;

/** Why a delegation may not bring a meeting from one state to another: on some list it would have more than it may ask for. */
export function tooManyOf(delegationId: DelegationId, before: Meeting, after: Meeting): ReasonKey | undefined {
  for (const list of Object.values(after.lists)) {
    const was = before.lists[keyOfList(list)];
    const grew = (count: typeof waitingOf, most: number) =>
      count(list, delegationId) > Math.max(most, was ? count(was, delegationId) : 0);
    if (grew(waitingOf, QUOTAS.waitingEntries)) return 'too-many-entries';
    if (grew(writtenOf, QUOTAS.writtenStatements)) return 'too-many-written';
  }
  return undefined;
}
