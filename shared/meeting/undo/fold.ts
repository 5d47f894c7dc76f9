// What an undo changes in the meeting, and the history of steps after any event. rules.ts decides the undo.
import type { Evolvers } from '../decider.ts';
import { MOST } from '../meeting-maxima.ts';
import { QUOTAS } from '../delegation-quotas.ts';
import type { EventBody, EventType } from '../events.ts';
import type { Actor, Step } from '../state.ts';
import { applyFact } from './registry.ts';
import { touchSame } from './select.ts';

/** How many steps back can be undone. Apart, so that a rush of requests never pushes out what an officer may want to take back. */
const KEPT_STEPS = { officers: MOST.steps, delegations: QUOTAS.stepsOfDelegations } as const;

export const evolveUndo = {
  Undone: (meeting, { facts }) => facts.reduce(applyFact, meeting),
} satisfies Partial<Evolvers<EventType>>;

/** The history after an event: a new step for a command's first event, and the mark on what it undid. Only officers' replicas have it. */
export function remember(
  history: Step[],
  event: EventBody & { commandId?: string; by: Actor; at: number; seq: number },
): Step[] {
  const { commandId, by, at, seq, replaced, about, final } = event;
  if (!commandId || !replaced || !about) return history;
  const { did, ...what } = about;
  const undid = event.type === 'Undone' ? event.undone : undefined;
  const step: Step = {
    commandId,
    by,
    at,
    seq,
    did,
    about: what,
    replaced,
    ...(final && { final }),
    ...(undid && { undid }),
  };
  const marked = undid ? history.map((one) => markUndone(one, undid, commandId, history)) : history;
  return trimmed([...marked, step]);
}

/** Forgets the oldest step of a kind that has too many, and with it every earlier one on which it rests: that could not be undone any more. */
function trimmed(history: Step[]): Step[] {
  for (const kind of KINDS_OF_STEPS) {
    let kept = 0;
    for (const one of history) if (kindOf(one) === kind) kept += 1;
    if (kept <= KEPT_STEPS[kind]) continue;
    const oldest = history.findIndex((one) => kindOf(one) === kind);
    // Nearly always it is the first of all.
    if (oldest === 0) return history.slice(1);
    return history.filter((one, at) => at > oldest || (at < oldest && !touchSame(one, history[oldest]!)));
  }
  return history;
}

const KINDS_OF_STEPS = ['officers', 'delegations'] as const satisfies (keyof typeof KEPT_STEPS)[];
const kindOf = (step: Step) => (step.by.role === 'delegation' ? 'delegations' : 'officers');

/** An undo takes the step out of force; undoing an undo puts the first step back into force. */
function markUndone(one: Step, undid: string, commandId: string, history: Step[]): Step {
  if (one.commandId === undid) return { ...one, undoneBy: commandId };
  const undone = history.find((other) => other.commandId === undid);
  if (undone?.undid !== undefined && one.commandId === undone.undid) {
    const { undoneBy: _, ...inForce } = one;
    return inForce;
  }
  return one;
}
