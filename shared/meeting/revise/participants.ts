// A whole list of participants: delegations added, changed and retired, with their groups. All or nothing.
import type { CommandOf, CommandType } from '../commands.ts';
import type { Context, Deciders, Refused } from '../decider.ts';
import { accept, alreadyHolds, isRefused } from '../decider.ts';
import type { EventBody } from '../events.ts';
import { isSame, leavesNothing, markedAsRead } from '../edits.ts';
import { changedDelegation, completed, inTheWayOfRetiring } from '../catalogue/delegations.ts';
import { hasFlag } from '../catalogue/flags.ts';
import { groupMeant } from '../catalogue/groups.ts';
import { Calls } from '../catalogue/names.ts';
import { wrongSeats } from '../catalogue/seating.ts';
import { MOST } from '../meeting-maxima.ts';
import { refusal } from '../refusals.ts';
import type { Delegation, DelegationId, Group, Meeting } from '../state.ts';
import { changedSince } from '../revision-basis.ts';

type Command = CommandOf<'ReviseParticipants'>;
type Edited = NonNullable<Command['edit']>[number];

/** Of the ways in which lists wrote a name the last are kept. */
const KEPT_AS = 24;
const withAs = (delegation: Delegation, as: readonly string[] | undefined): Delegation =>
  as ? { ...delegation, as: [...new Set([...(delegation.as ?? []), ...as])].slice(-KEPT_AS) } : delegation;

function afterEdit(before: Delegation, { delegationId: _, groups: __, as, retired, ...changes }: Edited): Delegation {
  const { retired: was, ...changed } = markedAsRead(changedDelegation(before, changes), Object.keys(changes));
  return withAs({ ...changed, ...(was && retired !== false && { retired: was }) }, as);
}

/** The delegations that are changed, and those that come, as they will be; but for their order. */
function revised(meeting: Meeting, { add = [], edit = [] }: Command, context: Context) {
  const { delegations, categories } = meeting.catalogue;
  const known = new Set(categories.map(({ id }) => id));
  const edited = new Map<DelegationId, Delegation>();
  const added = new Map<DelegationId, Delegation>();
  for (const [index, one] of edit.entries()) {
    const before = delegations[one.delegationId];
    if (edited.has(one.delegationId))
      return refusal(meeting, 'edited-twice', { in: 'edit', index, delegationId: one.delegationId });
    if (!before) return refusal(meeting, 'no-such-delegation', { in: 'edit', index, delegationId: one.delegationId });
    if (one.category !== undefined && !known.has(one.category))
      return refusal(meeting, 'no-such-category', { in: 'edit', index });
    if (one.flag && !hasFlag(one.flag)) return refusal(meeting, 'unknown-flag', { in: 'edit', index, field: 'flag' });
    if (leavesNothing(before.name, one.name))
      return refusal(meeting, 'no-language-left', { in: 'edit', index, field: 'name' });
    edited.set(one.delegationId, afterEdit(before, one));
  }
  const calls = new Calls(Object.values(delegations));
  const had = new Map([...edited.keys()].map((id) => [id, calls.others(delegations[id]!)]));
  for (const id of edited.keys()) calls.remove(delegations[id]!);
  for (const [id, after] of edited) {
    const there = [...calls.others(after)].find((other) => !had.get(id)!.has(other));
    if (there !== undefined) {
      const index = edit.findLastIndex((one) => one.delegationId === id);
      return refusal(meeting, 'delegation-exists', { in: 'edit', index, delegationId: there });
    }
    calls.add(after);
  }
  const isTaken = (id: DelegationId) => Object.hasOwn(delegations, id) || added.has(id);
  for (const [index, { groups: _, as, ...one }] of add.entries()) {
    if (!known.has(one.category)) return refusal(meeting, 'no-such-category', { in: 'add', index });
    if (one.flag !== undefined && !hasFlag(one.flag))
      return refusal(meeting, 'unknown-flag', { in: 'add', index, field: 'flag' });
    const delegation = withAs(completed(one, isTaken, context), as);
    const there = isTaken(delegation.id) ? delegation.id : calls.taken(delegation);
    if (there !== undefined) return refusal(meeting, 'delegation-exists', { in: 'add', index, delegationId: there });
    calls.add(delegation);
    added.set(delegation.id, delegation);
  }
  if (Object.keys(delegations).length + added.size > MOST.delegations)
    return refusal(meeting, 'too-many-delegations', { most: MOST.delegations });
  return { edited, added };
}

/** Two of those that come, change or stay at one seat; whoever goes leaves theirs. */
function wronglySeated(
  meeting: Meeting,
  { add = [], edit = [], retire = [] }: Command,
  { edited, added }: { edited: ReadonlyMap<DelegationId, Delegation>; added: ReadonlyMap<DelegationId, Delegation> },
): Refused | undefined {
  const { delegations } = meeting.catalogue;
  const going = new Set(retire);
  const ids = [...edited.keys()].filter(
    (id) =>
      !going.has(id) &&
      (delegations[id]!.retired !== edited.get(id)!.retired || !isSame(delegations[id]!.seat, edited.get(id)!.seat)),
  );
  const paths = [
    ...ids.map((id) => `edit.${edit.findLastIndex(({ delegationId }) => delegationId === id)}`),
    ...add.map((_, index) => `add.${index}`),
  ];
  return wrongSeats(
    meeting,
    [
      ...ids.map((id) => ({ delegationId: id, seat: edited.get(id)!.seat })),
      ...[...added].map(([delegationId, { seat }]) => ({ delegationId, seat })),
      ...[...going].map((delegationId) => ({ delegationId })),
    ],
    (index, field) => `${paths[index] ?? 'retire'}.${field}`,
  );
}

/** A delegation, and the groups that are named for it. */
type Named = readonly [DelegationId, readonly string[] | undefined];

/** The groups with these as members of those that are named for them; unknown names make groups, until there are too many. */
function groupsWith(meeting: Meeting, named: readonly Named[], { newId }: Context): Group[] {
  const groups = new Map(meeting.catalogue.groups.map((one) => [one.id, one]));
  // A list has each name a hundred times; it means the same until there is one group more.
  const meant = new Map<string, string>();
  const idOf = (given: string): string => {
    const kept = meant.get(given);
    if (kept !== undefined) return kept;
    const catalogue = { ...meeting.catalogue, groups: [...groups.values()] };
    const { onBehalfOf, known } = groupMeant({ ...meeting, catalogue }, given);
    const id = known ? onBehalfOf : newId();
    if (!known) {
      groups.set(id, { id, name: { [catalogue.languages?.[0] ?? 'en']: given }, members: [] });
      meant.clear();
    }
    meant.set(given, id);
    return id;
  };
  for (const [delegationId, names] of named) {
    if (names === undefined) continue;
    if (groups.size > MOST.groups) break;
    const of = new Set(names.map(idOf));
    for (const [id, group] of groups) {
      const { members = [] } = group;
      if (of.has(id) === members.includes(delegationId)) continue;
      groups.set(id, {
        ...group,
        members: of.has(id) ? [...members, delegationId] : members.filter((one) => one !== delegationId),
      });
    }
  }
  return [...groups.values()];
}

/** Each with its place in the alphabetical order, where it has a new name. */
function ranked(delegations: readonly Delegation[], meeting: Meeting, { ranksAmong }: Context): Delegation[] {
  const before = meeting.catalogue.delegations;
  const renamed = delegations.filter(({ id, name }) => !isSame(before[id]?.name, name));
  const ids = new Set(renamed.map(({ id }) => id));
  const others = Object.values(before).filter(({ id }) => !ids.has(id));
  const ranks = ranksAmong?.(
    others,
    renamed.map(({ name }) => name),
  );
  const rankOf = new Map(renamed.map(({ id }, index) => [id, ranks?.[index]]));
  return delegations.map((one) => {
    const rank = rankOf.get(one.id);
    return rank ? { ...one, rank } : one;
  });
}

export const decideParticipants = {
  ReviseParticipants(meeting, command, context) {
    const { add = [], edit = [], retire = [], waiting } = command;
    const { delegations, groups } = meeting.catalogue;
    const seq = meeting.catalogueSeq ?? 0;
    const changed = changedSince(meeting, command.basis, seq, Object.values(delegations));
    if (changed) return changed;
    const revision = revised(meeting, command, context);
    if (isRefused(revision)) return revision;
    const { edited, added } = revision;
    const seated = wronglySeated(meeting, command, revision);
    if (seated) return seated;
    for (const [index, id] of retire.entries()) {
      const there = delegations[id];
      if (!there) return refusal(meeting, 'no-such-delegation', { in: 'retire', index, delegationId: id });
      const inTheWay = there.retired ? undefined : inTheWayOfRetiring(meeting, id, waiting);
      if (inTheWay) return inTheWay;
    }
    const membership = groupsWith(
      meeting,
      [
        ...edit.map((one): Named => [one.delegationId, one.groups]),
        ...[...added.keys()].map((id, index): Named => [id, add[index]!.groups]),
      ],
      context,
    );
    if (membership.length > MOST.groups) return refusal(meeting, 'too-many-groups', { most: MOST.groups });
    const changes = [...edited.values()].filter((one) => !isSame(one, delegations[one.id]));
    const events = ranked([...changes, ...added.values()], meeting, context).map((delegation): EventBody => ({
      type: added.has(delegation.id) ? 'DelegationAdded' : 'DelegationEdited',
      delegationId: delegation.id,
      delegation,
    }));
    if (!isSame(membership, groups)) events.push({ type: 'GroupsSet', groups: membership });
    for (const delegationId of new Set(retire))
      if (!(edited.get(delegationId) ?? delegations[delegationId]!).retired)
        events.push({ type: 'DelegationRetired', delegationId, waiting: waiting ?? 'keep' });
    return events.length > 0 ? accept(...events) : alreadyHolds(seq);
  },
} satisfies Partial<Deciders<CommandType>>;
