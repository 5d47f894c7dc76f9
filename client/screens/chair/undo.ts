// Which step Ctrl+Z would take back, and which Shift+Ctrl+Z would bring again: one's own last ones, from the meeting's history.
// Pure; whether it can still be undone is for the server to decide.
import type { Step } from '#shared/meeting/state.ts';
import type { You } from '#shared/protocol.ts';

const isOwn = (step: Step, you: Pick<You, 'role' | 'delegationId'>): boolean => step.by.role === you.role && step.by.delegationId === you.delegationId;

/** Steps that still stand and are acts of their own, newest first; an undo or redo is not one. */
export function standingSteps(history: readonly Step[]): Step[] {
  return history.filter((step) => step.undid === undefined && step.undoneBy === undefined).toReversed();
}

/** One's own last act that still stands. */
export function nextUndo(history: readonly Step[], you: Pick<You, 'role' | 'delegationId'>): Step | undefined {
  return standingSteps(history).find((step) => isOwn(step, you));
}

/** One's own last undo, as long as nothing of one's own was done after it. To undo it is to redo. */
export function nextRedo(history: readonly Step[], you: Pick<You, 'role' | 'delegationId'>): Step | undefined {
  const acts = new Set(history.filter((step) => step.undid === undefined).map((step) => step.commandId));
  for (const step of history.toReversed()) {
    if (!isOwn(step, you)) continue;
    if (step.undid === undefined) {
      // An act of one's own that was not taken back ends what could be redone.
      if (step.undoneBy === undefined) return undefined;
      continue;
    }
    if (step.undoneBy === undefined && acts.has(step.undid)) return step;
  }
  return undefined;
}
