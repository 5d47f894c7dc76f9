// The meeting as a whole: what is said of it, how it is held, its categories and groups, where nameplates stand.
// What their events change is fold.ts.
import { changedSince, setSince } from '../revision-basis.ts';
import type { CommandType } from '../commands.ts';
import type { Deciders } from '../decider.ts';
import { accept, alreadyHolds, holdsNow } from '../decider.ts';
import { editedText, isSame, leavesNothing, withChanges } from '../edits.ts';
import type { EventBody } from '../events.ts';
import { speechesIn } from '../floor/select.ts';
import { refusal } from '../refusals.ts';
import type { Category, Group, Meeting, Settings, Text } from '../state.ts';
import { wrongColour } from './contrast.ts';
import type { Called } from './names.ts';
import { callsOf } from './names.ts';
import { wrongSeats } from './seating.ts';
import { headOf } from './select.ts';

/** Two of them that are called the same in some language; undefined: each has names of its own. */
function namesake(things: readonly (Called & { id: string })[]): string | undefined {
  const first = new Map<string, string>();
  for (const thing of things)
    for (const call of callsOf(thing)) {
      const { id } = thing;
      const there = first.get(call);
      if (there !== undefined && there !== id) return id;
      first.set(call, id);
    }
  return undefined;
}

/** Everything that names a group on whose behalf it is. */
const spokenFor = (meeting: Meeting): Set<string> =>
  new Set(
    [
      ...speechesIn(meeting).map(({ entry }) => entry),
      ...Object.values(meeting.lists).flatMap(({ requested, waiting, past }) => [...requested, ...waiting, ...past]),
    ].flatMap(({ onBehalfOf }) => onBehalfOf ?? []),
  );

/** Of a list that is set as a whole the ones that are left out and cannot be. */
function leftOut<T extends { id: string }>(before: readonly T[], after: readonly T[], used: ReadonlySet<string>): T[] {
  const kept = new Set(after.map(({ id }) => id));
  return before.filter(({ id }) => !kept.has(id) && used.has(id));
}

/** Each with its id; a new one gets a random one. Twice the same is none's. */
const identified = <T extends { id?: string | undefined }>(things: readonly T[], newId: () => string) =>
  things.map((one) => ({ ...one, id: one.id ?? newId() }));
const isTwice = (things: readonly { id: string }[]): boolean =>
  new Set(things.map(({ id }) => id)).size < things.length;

/** The programme at the hours that were typed, of another zone: who changes the zone means the place, and 10:00 there. */
function sittingsMoved({ sittings }: Meeting, onClock: (at: number) => number): EventBody[] {
  return sittings.flatMap((sitting): EventBody[] => {
    const times = {
      startsAt: onClock(sitting.startsAt),
      endsAt: onClock(sitting.endsAt),
      interpretationEndsAt: onClock(sitting.interpretationEndsAt),
    };
    return isSame({ ...sitting, ...times }, sitting)
      ? []
      : [{ type: 'SittingEdited', sittingId: sitting.id, ...times }];
  });
}

export const decideMeeting = {
  EditMeeting(meeting, { type: _, title, subtitle, venue, ...others }, { knowsZone, onClocks }) {
    const head = headOf(meeting.catalogue);
    const { timeZone, theme } = others;
    if (leavesNothing(head.title, title)) return refusal(meeting, 'no-language-left', { field: 'title' });
    if (timeZone !== undefined && timeZone !== head.timeZone) {
      if (meeting.sittings.some(({ status }) => status !== 'scheduled')) return refusal(meeting, 'meeting-begun');
      if (knowsZone?.(timeZone) === false) return refusal(meeting, 'unknown-time-zone', { field: 'timeZone' });
    }
    for (const field of ['accent', 'band'] as const) {
      const nearest = theme?.[field] === undefined ? undefined : wrongColour(theme[field]);
      if (nearest) return refusal(meeting, 'contrast', { field: `theme.${field}`, nearest });
    }
    const edited = (before: Text | undefined, change: typeof subtitle) =>
      change === undefined ? undefined : change && (editedText(before, change) ?? null);
    const after = withChanges(head, {
      ...others,
      title: edited(head.title, title) ?? undefined,
      subtitle: edited(head.subtitle, subtitle),
      venue: edited(head.venue, venue),
    });
    if (isSame(after, head)) return holdsNow(meeting);
    const onClock = onClocks && ((at: number) => onClocks(at, head.timeZone, after.timeZone));
    return accept({ type: 'MeetingEdited', head: after }, ...(onClock ? sittingsMoved(meeting, onClock) : []));
  },
  EditSettings(meeting, { type: _, ...changes }) {
    const settings = withChanges<Settings>(meeting.settings, changes);
    return isSame(settings, meeting.settings) ? holdsNow(meeting) : accept({ type: 'SettingsEdited', settings });
  },
  SetCategories(meeting, { basis, categories: given }, { newId }) {
    const set = setSince(meeting, basis, 'categories');
    if (set) return set;
    const { catalogue, settings } = meeting;
    const categories = identified(given, newId) as Category[];
    if (isTwice(categories) || namesake(categories) !== undefined) return refusal(meeting, 'category-exists');
    const used = new Set(Object.values(catalogue.delegations).map(({ category }) => category));
    const [kept] = leftOut(catalogue.categories, categories, used);
    if (kept) return refusal(meeting, 'category-in-use', { category: kept.id });
    if (isSame(categories, catalogue.categories)) return alreadyHolds(meeting.catalogueSeq ?? 0);
    // The limit of one that goes goes too.
    const limits = Object.keys(settings.categoryLimits)
      .filter((id) => !categories.some((one) => one.id === id))
      .map((category): EventBody => ({ type: 'SpeechLimitSet', scope: { of: 'category', category }, limit: null }));
    return accept(...limits, { type: 'CategoriesSet', categories });
  },
  SetGroups(meeting, { basis, groups: given }, { newId }) {
    const set = setSince(meeting, basis, 'groups');
    if (set) return set;
    const { catalogue } = meeting;
    const groups = identified(given, newId) as Group[];
    if (isTwice(groups) || namesake(groups) !== undefined) return refusal(meeting, 'group-exists');
    for (const { members = [] } of groups)
      for (const delegationId of members)
        if (!catalogue.delegations[delegationId]) return refusal(meeting, 'no-such-delegation', { delegationId });
    const [kept] = leftOut(catalogue.groups, groups, spokenFor(meeting));
    if (kept) return refusal(meeting, 'group-in-use', { group: kept.id });
    if (isSame(groups, catalogue.groups)) return alreadyHolds(meeting.catalogueSeq ?? 0);
    return accept({ type: 'GroupsSet', groups });
  },
  SetSeating(meeting, { basis, seats, drawn }) {
    const { catalogueSeq: seq = 0, catalogue } = meeting;
    const changed = changedSince(meeting, basis ?? seq, seq, Object.values(catalogue.delegations));
    if (changed) return changed;
    for (const [index, { delegationId }] of seats.entries())
      if (!catalogue.delegations[delegationId])
        return refusal(meeting, 'no-such-delegation', { in: 'seats', index, delegationId });
    const wrong = wrongSeats(meeting, seats, (index, field) => `seats.${index}.${field}`);
    if (wrong) return wrong;
    const moved = seats.filter(
      ({ delegationId, seat }) => !isSame(catalogue.delegations[delegationId]!.seat ?? null, seat),
    );
    return moved.length > 0 ? accept({ type: 'SeatingSet', seats: moved, ...(drawn && { drawn }) }) : alreadyHolds(seq);
  },
} satisfies Partial<Deciders<CommandType>>;
