// What this meeting has taught so far: how much of their limits its speakers use, and how long it takes from one speaker to the next.
// Drawn towards what is usual while little is known. Sums are of whole numbers, so that no replica's order of adding changes a figure.
import { INTERRUPTIONS } from '../questions/interruptions.ts';
import { interrupts } from '../questions/kinds.ts';
import type { Entry, Meeting, SpokenEntry } from '../state.ts';
import type { Spread } from './gamma.ts';

/** A statement without a limit, in ms, until somebody has spoken without one. */
const UNLIMITED_MS = 240_000;
/** A shorter speech was a slip of the hand or a procedural word, not a statement. */
const SHORTEST_TEACHING_MS = 10_000;
/** Shares of a limit are counted in so many parts, and no speech counts for more than this many limits. */
const PARTS = 10_000;
const LONGEST_SHARE = 2.5;

/** Before anybody has spoken: the share that is used of a limit, its standard deviation, and how many speeches each counts for. */
const USUAL_SHARE = 0.95;
const USUAL_DEVIATION = 0.3;
const USUAL_WEIGHT = 4;
/** The same for the deviation, which a few speeches show well enough. */
const DEVIATION_WEIGHT = 1;
/** What a category has of its own is not seen in the deviation of its speeches: so many speeches make up for half of that. */
const OWN_WEIGHT = 1.5;
/** How many speeches the meeting's share counts for in a category's, and a category's in a delegation's. */
const CATEGORY_WEIGHT = 4;
const DELEGATION_WEIGHT = 3;

/** From one speaker's last word to the next one's first, before this meeting has shown its own: mean, deviation, weight. */
const USUAL_CHANGE_MS = 10_000;
const USUAL_CHANGE_DEVIATION_MS = 8_000;
const CHANGE_WEIGHT = 3;
/** A longer pause was something else. */
const LONGEST_CHANGE_MS = 180_000;

export interface Pace {
  /** The share of a limit that a statement of this meeting takes on average. */
  meeting: number;
  /** The share that this entry will take of its limit. */
  of(entry: Entry): number;
  /** Standard deviation of single statements about their mean, as a share of the limit. */
  deviation: number;
  /** How uncertain the meeting's share itself is: its variance over that of a single statement. */
  doubt: number;
  /** How long an entry speaks without a limit, in ms; undefined: a statement that is still to be asked for. */
  unlimitedMs(entry: Entry | undefined): number;
  /** From one speaker to the next. */
  change: Spread;
  /** As `doubt`, of the mean of changes. */
  changeDoubt: number;
}

interface Tally {
  count: number;
  sum: number;
  squares: number;
}

/** The last answer: a view asks several times of the same meeting, which never changes. */
let last: { meeting: Meeting; pace: Pace } | undefined;

export function paceOf(meeting: Meeting): Pace {
  if (last?.meeting !== meeting) last = { meeting, pace: learnt(meeting) };
  return last.pace;
}

function learnt(meeting: Meeting): Pace {
  const spoken = spokenInOrder(meeting);
  const kinds = new Map<string, Tally>();
  const delegations = new Map<string, Tally>();
  let sum = 0;
  let count = 0;
  const unlimited = new Map<string, Tally>();
  const turns = new Map<string, Tally>();
  for (const past of spoken) {
    const { usedMs, limitMs } = past;
    const turn = turnOf(past);
    if (usedMs < SHORTEST_TEACHING_MS || past.limitChanged) continue;
    if (!limitMs) {
      add(unlimited, turn ?? STATEMENT, usedMs);
      continue;
    }
    const share = Math.round(Math.min(LONGEST_SHARE, usedMs / limitMs) * PARTS);
    // A reply says nothing of how long statements are.
    if (turn !== undefined) {
      add(turns, turn, share);
      continue;
    }
    add(kinds, kindOf(meeting, past), share);
    add(delegations, whoOf(meeting, past), share);
    sum += share;
    count += 1;
  }
  const drawn = (tally: Tally | undefined, to: number, weight: number): number =>
    tally ? (weight * to + tally.sum / PARTS) / (weight + tally.count) : to;
  const ofMeeting = (USUAL_WEIGHT * USUAL_SHARE + sum / PARTS) / (USUAL_WEIGHT + count);
  const ofKind = (kind: string): number => drawn(kinds.get(kind), ofMeeting, CATEGORY_WEIGHT);

  let squares = 0;
  let own = 0;
  for (const [kind, tally] of kinds) {
    const mean = Math.round(ofKind(kind) * PARTS);
    own += tally.count / (OWN_WEIGHT + tally.count);
    squares += tally.squares - 2 * mean * tally.sum + tally.count * mean * mean;
  }
  const variance =
    (DEVIATION_WEIGHT * USUAL_DEVIATION * USUAL_DEVIATION + squares / (PARTS * PARTS)) /
    (DEVIATION_WEIGHT + count - own);
  return {
    meeting: ofMeeting,
    of(entry) {
      const turn = turnOf(entry);
      return turn === undefined
        ? drawn(delegations.get(whoOf(meeting, entry)), ofKind(kindOf(meeting, entry)), DELEGATION_WEIGHT)
        : drawn(turns.get(turn), ofMeeting, CATEGORY_WEIGHT);
    },
    deviation: Math.sqrt(variance),
    doubt: 1 / (USUAL_WEIGHT + count),
    unlimitedMs(entry) {
      const statements = unlimited.get(STATEMENT);
      const usual = statements ? Math.round(statements.sum / statements.count) : UNLIMITED_MS;
      const turn = entry && turnOf(entry);
      if (turn === undefined) return usual;
      const { sum: own, count: times } = unlimited.get(turn) ?? { sum: 0, count: 0 };
      const before = interrupts(turn) ? INTERRUPTIONS[turn].unlimitedMs : usual;
      return Math.round((CATEGORY_WEIGHT * before + own) / (CATEGORY_WEIGHT + times));
    },
    ...changes(meeting, spoken),
  };
}

const STATEMENT = 'statement';

/** A kind of intervention that has a pace of its own; undefined: a statement. */
const turnOf = ({ kind }: Entry): string | undefined => (kind === STATEMENT ? undefined : kind);

/** What its pace is like: a group's statements like other groups', a delegation's like its category's. */
function kindOf({ catalogue }: Meeting, { onBehalfOf, delegationId }: Entry): string {
  if (onBehalfOf !== undefined) return 'group';
  const category = delegationId === undefined ? undefined : catalogue.delegations[delegationId]?.category;
  return category === undefined ? 'guest' : `category ${category}`;
}

const whoOf = (meeting: Meeting, entry: Entry): string => `${entry.delegationId} ${kindOf(meeting, entry)}`;

function add(tallies: Map<string, Tally>, key: string, share: number): void {
  const { count, sum, squares } = tallies.get(key) ?? { count: 0, sum: 0, squares: 0 };
  tallies.set(key, { count: count + 1, sum: sum + share, squares: squares + share * share });
}

/** Of all lists, one after the other. */
function spokenInOrder({ lists }: Meeting): SpokenEntry[] {
  const spoken: SpokenEntry[] = [];
  for (const { past } of Object.values(lists)) for (const one of past) if (one.outcome === 'spoken') spoken.push(one);
  return spoken.sort((a, b) => a.endedAt - b.endedAt || a.givenAt - b.givenAt || a.receipt - b.receipt);
}

function changes(meeting: Meeting, spoken: readonly SpokenEntry[]): Pick<Pace, 'change' | 'changeDoubt'> {
  let count = 0;
  let sum = 0;
  let squares = 0;
  const given = spoken.map(({ givenAt }) => givenAt);
  if (meeting.floor) given.push(meeting.floor.givenAt);
  spoken.forEach(({ endedAt }, at) => {
    const to = given[at + 1];
    if (to === undefined || to < endedAt || to - endedAt > LONGEST_CHANGE_MS) return;
    if (meeting.sittings.some(({ suspensions }) => suspensions.some(({ from }) => from >= endedAt && from <= to)))
      return;
    count += 1;
    sum += to - endedAt;
    squares += (to - endedAt) * (to - endedAt);
  });
  const weight = CHANGE_WEIGHT + count;
  const mean = Math.round((CHANGE_WEIGHT * USUAL_CHANGE_MS + sum) / weight);
  const spread = squares - 2 * mean * sum + count * mean * mean;
  const variance = Math.round(
    (CHANGE_WEIGHT * USUAL_CHANGE_DEVIATION_MS * USUAL_CHANGE_DEVIATION_MS + spread) / weight,
  );
  return { change: { mean, variance }, changeDoubt: 1 / weight };
}
