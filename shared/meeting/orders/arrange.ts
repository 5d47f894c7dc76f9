// One function for every order: what each key ranks an entry by, who goes before whom, and where a new one stands. Pure.
import type { DelegationId, Entry, EntryId, Meeting, SpeakersList, WaitingEntry } from '../state.ts';
import { textIn } from '../texts.ts';
import { LEVELS } from '../procedure-ids.ts';
import { isByRequest, policyOf, turnsOn } from './select.ts';
import type { OrderKey, OrderPolicy } from './state.ts';

/** Smaller goes first. */
type Rank = (entry: WaitingEntry) => number;
type RankBy = (meeting: Meeting, list: SpeakersList, policy: OrderPolicy) => Rank;

const LAST = Number.MAX_SAFE_INTEGER;

/** An officer's hand or a swap has placed it: no order moves it. */
export const isAnchored = ({ byHand, swappedWith }: WaitingEntry): boolean =>
  byHand === true || swappedWith !== undefined;

/** One that is only being asked for has no receipt yet: it comes last. */
const receiptOf = ({ receipt }: WaitingEntry): number => receipt || LAST;

const isStatement = ({ kind = 'statement' }: Entry): boolean => kind === 'statement';

/** How long each has spoken in the meeting, in ms. */
function heardMs({ lists }: Meeting): Map<DelegationId, number> {
  const heard = new Map<DelegationId, number>();
  for (const { past } of Object.values(lists))
    for (const one of past)
      if (one.outcome === 'spoken' && one.delegationId !== undefined && isStatement(one))
        heard.set(one.delegationId, (heard.get(one.delegationId) ?? 0) + one.usedMs);
  return heard;
}

/** The places of all delegations in the alphabet of a language, the first that is called being 0. */
function alphabet({ catalogue }: Meeting, { language = 'en', from }: OrderPolicy): Map<DelegationId, number> {
  const all = Object.values(catalogue.delegations).map(({ id, rank, name }) => ({
    id,
    rank: rank?.[language] ?? rank?.en ?? LAST,
    name: textIn(name, language) || id,
  }));
  const ordered = all.toSorted((one, other) => one.rank - other.rank || (one.name < other.name ? -1 : 1));
  const first = Math.max(
    0,
    ordered.findIndex(({ id }) => id === from),
  );
  return new Map(ordered.map(({ id }, at) => [id, (at - first + ordered.length) % ordered.length]));
}

/** The first for, the first against, the second for …: those who have spoken counted. */
function alternating(meeting: Meeting, list: SpeakersList): Rank {
  const rank = new Map<EntryId, number>();
  const count = { for: 0, against: 0 };
  const place = ({ id, kind }: Entry) => {
    const side = kind === 'against' ? 'against' : 'for';
    rank.set(id, 2 * count[side]++ + (side === 'against' ? 1 : 0));
  };
  turnsOn(meeting, list).forEach(place);
  list.waiting.toSorted((one, other) => receiptOf(one) - receiptOf(other)).forEach(place);
  return (entry) =>
    rank.get(entry.id) ?? 2 * count[entry.kind === 'against' ? 'against' : 'for'] + (entry.kind === 'against' ? 1 : 0);
}

const RANK_BY: Record<OrderKey, RankBy> = {
  request: () => receiptOf,
  group: () => (entry) => (entry.onBehalfOf === undefined ? 1 : 0),
  category({ catalogue }) {
    const at = new Map(catalogue.categories.map(({ id }, index) => [id, index]));
    return ({ delegationId }) => at.get(catalogue.delegations[delegationId ?? '']?.category ?? '') ?? LAST;
  },
  level: () => (entry) => LEVELS.indexOf(entry.level ?? 'other'),
  alphabet(meeting, _, policy) {
    const at = alphabet(meeting, policy);
    return ({ delegationId }) => at.get(delegationId ?? '') ?? LAST;
  },
  // Entries made after the draw go last; before the draw all are equal.
  lot(_, { drawn }) {
    const at = new Map(drawn?.order.map((id, index) => [id, index]));
    return ({ id }) => (drawn ? (at.get(id) ?? LAST) : 0);
  },
  'least-heard'(meeting) {
    const heard = heardMs(meeting);
    return ({ delegationId }) => heard.get(delegationId ?? '') ?? 0;
  },
  'first-time'(meeting, list) {
    const heard = new Set(turnsOn(meeting, list).map(({ delegationId }) => delegationId));
    return ({ delegationId }) => (heard.has(delegationId) ? 1 : 0);
  },
  // Of what was kept whoever decides says the number that it has now (`countedNow` of replies).
  round: () => (entry) => entry.nth ?? 1,
  alternate: alternating,
};

interface Compared {
  /** Negative: the first of the two goes before the other. */
  by: number;
  /** What parts them; where nothing does, the order of requests. */
  key: OrderKey;
}

/** Who goes before whom on a list, and by which key. */
export function comparing(
  meeting: Meeting,
  list: SpeakersList,
  policy: OrderPolicy = policyOf(list),
): (one: WaitingEntry, other: WaitingEntry) => Compared {
  const keys = policy.keys.map((key) => ({ key, rank: RANK_BY[key](meeting, list, policy) }));
  return (one, other) => {
    for (const { key, rank } of keys) {
      const by = rank(one) - rank(other);
      if (by !== 0) return { by, key };
    }
    return { by: receiptOf(one) - receiptOf(other), key: 'request' };
  };
}

/** All who wait, put in order: who is anchored keeps the place by number, the others fill the rest. */
export function arranged(meeting: Meeting, list: SpeakersList, policy?: OrderPolicy): EntryId[] {
  const compare = comparing(meeting, list, policy);
  const free = list.waiting.filter((one) => !isAnchored(one)).toSorted((one, other) => compare(one, other).by);
  let next = 0;
  return list.waiting.map((one) => (isAnchored(one) ? one.id : free[next++]!.id));
}

/** Before whom a new entry stands: the first who is not anchored and sorts after it; null: last. */
export function placeFor(meeting: Meeting, list: SpeakersList, entry: WaitingEntry): EntryId | null {
  // In the order of requests a new entry goes to the end.
  if (isByRequest(list)) return null;
  const compare = comparing(meeting, list);
  return list.waiting.find((one) => !isAnchored(one) && compare(entry, one).by < 0)?.id ?? null;
}

/** The waiting in this order; whoever the order does not name keeps the place by number. */
export function inOrder(waiting: readonly WaitingEntry[], order: readonly EntryId[]): WaitingEntry[] {
  const byId = new Map(waiting.map((one) => [one.id, one]));
  const named = order.flatMap((id) => byId.get(id) ?? []);
  const ids = new Set(named.map(({ id }) => id));
  let next = 0;
  return waiting.map((one) => (ids.has(one.id) ? named[next++]! : one));
}
