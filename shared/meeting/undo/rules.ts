// Undo: a compensation decided on the present state, never a rewind. What others did in between stays.
// An undo is a command like any other, so undoing it is redo.
import type { CommandType } from '../commands.ts';
import { faultBetween, isFinal } from '../concerns.ts';
import type { Context, Deciders, Decision } from '../decider.ts';
import { accept, alreadyHolds } from '../decider.ts';
import { doubles, tooManyOf } from './doubled-by-undo.ts';
import type { EventBody } from '../events.ts';
import { losesGround } from './lost-ground.ts';
import type { StepAbout } from './state.ts';
import type { FactKey } from '../undo-parts.ts';
import { keyOf } from '../undo-parts.ts';
import { undoneEvents } from './undone-events.ts';
import { applyFact, captureFact, touchedBy } from './registry.ts';
import { touchSame } from './select.ts';
import { swapNamed, withoutLapsedSwaps } from '../swaps/select.ts';
import { listOfEntry } from '../speakers/select.ts';
import { refusal } from '../refusals.ts';
import { commandsOf, isOfficer } from '../who-may.ts';
import type { Actor, Fact, Meeting, Step } from '../state.ts';

/**
 * Gives the first event of a command what the command replaces, and the words of its undo.
 * @param after the meeting as the events leave it
 */
export function withReplaced(
  meeting: Meeting,
  events: EventBody[],
  about: StepAbout,
  after: () => Meeting,
): EventBody[] {
  const lapsed = meeting.swaps ? swapsGone(meeting, after()) : [];
  const keys = distinct([...events.flatMap((event) => touchedBy(meeting, event)), ...lapsed]);
  if (keys.length === 0) return events;
  const [first, ...rest] = events;
  const replaced = keys.map((key) => captureFact(meeting, key));
  const isLast = events.some(({ type, final }) => final === true || isFinal(type));
  return [{ ...first!, replaced, about, ...(isLast && { final: true as const }) }, ...rest];
}

/** Offers that stand no more: no event names those that lapse. */
const swapsGone = ({ swaps = [] }: Meeting, after: Meeting): FactKey[] =>
  swaps.filter(({ id }) => !swapNamed(after, id)).map(({ id }) => ({ fact: 'swap', id }));

/** Each thing once, as it was touched first. */
function distinct(keys: FactKey[]): FactKey[] {
  if (keys.length < 2) return keys;
  const seen = new Set<string>();
  return keys.filter((key) => {
    const isNew = !seen.has(keyOf(key));
    seen.add(keyOf(key));
    return isNew;
  });
}

/** Whether this actor may undo that step: an officer whose role has the command, or the delegation that gave it. */
export function mayUndo(step: Step, by: Actor): boolean {
  const did = step.did === 'Undo' ? 'Undo' : (step.did as CommandType);
  if (isOfficer(by.role)) return commandsOf(by.role).includes(did) || step.by.role === 'delegation';
  return by.role === 'delegation' && step.by.delegationId === by.delegationId;
}

/** Later steps in force that touched the same thing; a step and the undo of it cancel each other. */
function stepsInTheWay(history: Step[], step: Step): Step[] {
  const later = history.slice(history.indexOf(step) + 1);
  const laterIds = new Set(later.map((one) => one.commandId));
  return later.filter((one) => !one.undoneBy && !(one.undid && laterIds.has(one.undid)) && touchSame(one, step));
}

/**
 * Where a waiting entry comes back: before the first entry that stood behind it and has not been passed over or moved since. Where none
 * is left, it comes behind the entry that stood in front of it; where that is gone too, before the first that was asked for since.
 * @param since the step that is undone
 */
function placeNow(
  meeting: Meeting,
  fact: Extract<Fact, { fact: 'entry' }>,
  alsoBack: Set<string>,
  since: number,
): Fact {
  const { place } = fact;
  if (place.in !== 'waiting') return fact;
  const { waiting } = listOfEntry(meeting, place.entry);
  const at = new Map(waiting.map((one, index) => [one.id, index]));
  const behind = [place.before, ...(place.behind ?? [])].filter(
    (id) => id !== null && id !== fact.id && (alsoBack.has(id) || at.has(id)),
  );
  const follower = behind.find((id) => !at.has(id!) || waiting[at.get(id!)!]!.seq <= since) ?? behind[0];
  if (follower != null) return { ...fact, place: { ...place, before: follower } };
  const infront = place.after == null ? undefined : at.get(place.after);
  const next =
    infront === undefined
      ? waiting.find((one) => one.id !== fact.id && one.receipt > since)
      : waiting.slice(infront + 1).find((one) => one.id !== fact.id);
  return { ...fact, place: { ...place, before: next?.id ?? null } };
}

/** The facts in the order in which they are put back: entries first, the last of a list before the one in front of it, which finds its place by it. */
function factsToApply(meeting: Meeting, step: Step): Fact[] {
  const entries = step.replaced.filter((fact) => fact.fact === 'entry');
  const back = new Set(entries.filter((fact) => fact.place.in === 'waiting').map((fact) => fact.id));
  const others = step.replaced.filter((fact) => fact.fact !== 'entry');
  return [...followersFirst(entries).map((fact) => placeNow(meeting, fact, back, step.seq)), ...others];
}

/** From the last to the first, and whoever stood in front of another behind that one, in whatever order they were captured. */
function followersFirst<F extends Extract<Fact, { fact: 'entry' }>>(entries: readonly F[]): F[] {
  const byId = new Map(entries.map((fact) => [fact.id, fact]));
  const ordered = new Set<F>();
  for (const fact of entries.toReversed()) {
    const chain = [fact];
    for (let next = followerIn(byId, fact); next && !ordered.has(next) && !chain.includes(next);) {
      chain.push(next);
      next = followerIn(byId, next);
    }
    for (const one of chain.toReversed()) ordered.add(one);
  }
  return [...ordered];
}
const followerIn = <F extends Extract<Fact, { fact: 'entry' }>>(byId: ReadonlyMap<string, F>, { place }: F) =>
  place.in === 'waiting' && place.before !== null ? byId.get(place.before) : undefined;

export const decideUndo = {
  Undo(meeting, { commandId }, { by }: Context): Decision {
    const step = meeting.history.find((one) => one.commandId === commandId);
    if (!step || (!isOfficer(by.role) && step.by.delegationId !== by.delegationId))
      return refusal(meeting, 'no-such-command');
    if (!mayUndo(step, by)) return refusal(meeting, 'not-your-role');
    if (step.undoneBy) {
      return alreadyHolds(meeting.history.find((one) => one.commandId === step.undoneBy)?.seq ?? step.seq);
    }
    if (step.final) return refusal(meeting, 'not-undoable');
    const facts = factsToApply(meeting, step);
    let inTheWay = stepsInTheWay(meeting.history, step);
    const undone = withoutLapsedSwaps(facts.reduce(applyFact, meeting));
    const had = doubles(meeting);
    const twice = new Set([...doubles(undone)].filter((key) => !had.has(key)));
    // What an undo leaves is a meeting that commands could have brought about.
    const isBroken = faultBetween(undone) !== undefined || losesGround(meeting, undone);
    if (inTheWay.length === 0 && (isBroken || twice.size > 0)) {
      const later = meeting.history.slice(meeting.history.indexOf(step) + 1).filter((one) => !one.undoneBy);
      const brought = later.filter((one) => one.replaced.some((fact) => twice.has(keyOf(fact))));
      inTheWay = brought.length > 0 ? brought : later;
      if (inTheWay.length === 0) return refusal(meeting, 'not-undoable');
    }
    if (inTheWay.length > 0) {
      const steps = inTheWay.map((one) => ({ commandId: one.commandId, did: one.did, by: one.by, about: one.about }));
      return refusal(meeting, 'others-acted', isOfficer(by.role) ? { steps } : {});
    }
    const tooMany = by.delegationId === undefined ? undefined : tooManyOf(by.delegationId, meeting, undone);
    if (tooMany) return refusal(meeting, tooMany);
    return accept(...undoneEvents(meeting, step, facts));
  },
} satisfies Partial<Deciders<CommandType>>;
