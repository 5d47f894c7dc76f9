// Which steps still stand, newest first, and what Shift+Ctrl+Z would bring again. Pure, from the meeting's history;
// whether a step can still be undone is for the server to decide.
import type { Actor, CommandId, Step } from '#shared/meeting/state.ts';

const isOwn = (step: Step, by: Actor): boolean => step.by.role === by.role && step.by.delegationId === by.delegationId;

/** Steps in force that are acts of their own, newest first; an undo or a redo is not one. */
export function standingSteps(history: readonly Step[]): Step[] {
  return history.filter((step) => step.undid === undefined && step.undoneBy === undefined).toReversed();
}

/**
 * One's own last undo, as long as nothing of one's own was done after it. To undo it is to redo; a redo itself is not redone.
 * @param own ids of the commands given at this device
 */
export function nextRedo(history: readonly Step[], by: Actor, own: ReadonlySet<CommandId>): Step | undefined {
  const acts = new Set(history.filter((step) => step.undid === undefined).map((step) => step.commandId));
  for (const step of history.toReversed()) {
    if (!own.has(step.commandId) || !isOwn(step, by)) continue;
    if (step.undid === undefined) {
      // An act of one's own that was not taken back ends what could be redone.
      if (step.undoneBy === undefined) return undefined;
      continue;
    }
    if (step.undoneBy === undefined && acts.has(step.undid)) return step;
  }
  return undefined;
}
