// What a history of steps is asked: which step the next undo takes back, and which touched the same thing. Pure.
import type { Actor, CommandId, Fact, Meeting, Step } from '../state.ts';
import type { FactKey } from '../undo-parts.ts';

/** Facts that two commands may both touch without standing in each other's way. */
const SHARED = new Set<Fact['fact']>(['last-speech']);

/** Whether two steps touched the same thing, of those that they may not share. */
export const touchSame = (one: Step, other: Step) =>
  one.replaced.some((fact) => !SHARED.has(fact.fact) && other.replaced.some((its) => isSameThing(fact, its)));
const isSameThing = (one: FactKey, other: FactKey) => one.fact === other.fact && one.id === other.id;

/**
 * The step that the next Ctrl+Z at a device would undo: its own last one that is in force.
 * @param own ids of the commands given there: others may hold the same role, and their acts are not taken back unseen
 */
export function nextUndo(meeting: Meeting, by: Actor, own: ReadonlySet<CommandId>): Step | undefined {
  return meeting.history.findLast(
    (step) => !step.undoneBy && !step.undid && own.has(step.commandId) && sameActor(step.by, by),
  );
}

const sameActor = (a: Actor, b: Actor) => a.role === b.role && a.delegationId === b.delegationId;
