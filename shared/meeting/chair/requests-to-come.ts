// Who will still ask for the floor while the list is open: a Poisson process whose rate is drawn from the requests so far.
import { speechesIn } from '../floor/select.ts';
import { effectiveStatus, keyOfList, listOfEntry } from '../speakers/select.ts';
import type { Entry, Meeting, SpeakersList } from '../state.ts';

const WINDOW_MS = 600_000;
/** Older windows would count for less than a millionth. */
const WINDOWS = 20;
/** Those who pressed as the list opened say nothing about who asks later. */
const RUSH_MS = 300_000;
/** A list that grows nearly as fast as it is spoken down: further requests bring at most so many times their own number again. */
const FASTEST = 0.75;

/** How many are expected, and the variance of their number. */
interface ToCome {
  mean: number;
  variance: number;
}
export const NOBODY: ToCome = { mean: 0, variance: 0 };

/** @param untilDoneMs how long those take who wait already @param eachMs how long one more takes */
export function requestsToCome(
  meeting: Meeting,
  list: SpeakersList,
  now: number,
  untilDoneMs: number,
  eachMs: number,
): ToCome {
  if (effectiveStatus(list, now) !== 'open') return NOBODY;
  const since = (list.openedAt ?? now) + RUSH_MS;
  // One request in one window is what is usual; then the last window counts once, the one before half, and so on.
  let asked = 1;
  let windows = 1;
  for (let age = 0, weight = 1; age < WINDOWS && now - age * WINDOW_MS > since; age += 1, weight /= 2) {
    windows += weight * Math.min(1, (now - age * WINDOW_MS - since) / WINDOW_MS);
  }
  const delegations = new Set<string | undefined>();
  const count = (entry: Entry): void => {
    delegations.add(entry.delegationId);
    const age = Math.floor((now - entry.requestedAt) / WINDOW_MS);
    // Powers of two: their sum is the same in whatever order.
    if (entry.requestedAt > since && age >= 0 && age < WINDOWS) asked += 1 / (1 << age);
  };
  list.waiting.forEach(count);
  for (const past of list.past) if (past.outcome === 'spoken' || past.outcome === 'absent') count(past);
  // Whoever is interrupted asked for this list; whoever interrupts, or replies, did not.
  for (const { entry } of speechesIn(meeting))
    if (keyOfList(listOfEntry(meeting, entry)) === keyOfList(list)) count(entry);

  const others = Math.max(0, Object.keys(meeting.catalogue.delegations).length - delegations.size);
  const rate = asked / (windows * WINDOW_MS);
  const growth = list.closesAt === undefined ? Math.min(FASTEST, rate * eachMs) : 0;
  const forMs = list.closesAt === undefined ? untilDoneMs / (1 - growth) : list.closesAt - now;
  const expected = rate * forMs;
  // No more than there are who have not asked; and the nearer to all of them, the less uncertain.
  const share = expected > others ? others / expected : 1;
  return {
    mean: share * expected,
    variance: share * share * (expected / (1 - growth) + (expected * expected) / asked),
  };
}
