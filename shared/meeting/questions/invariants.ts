// What holds between the questions, the floor and the delegations in every meeting, whatever happened in it.
import type { Meeting } from '../state.ts';
import { isInterruption } from './kinds.ts';

/** What does not hold, with the place; undefined: nothing. */
export function faultOf({ questions, held, floor, openRuling, catalogue, items }: Meeting): string | undefined {
  for (const [id, one] of Object.entries(questions)) {
    if (one.id !== id) return `questions.${id}: expected its own id`;
    if (one.by !== undefined && !Object.hasOwn(catalogue.delegations, one.by))
      return `questions.${id}: there is no delegation “${one.by}”`;
    if (one.itemId !== null && !Object.hasOwn(items, one.itemId))
      return `questions.${id}: there is no item “${one.itemId}”`;
    if (one.about !== undefined && !Object.hasOwn(questions, one.about))
      return `questions.${id}: there is no question “${one.about}”`;
    if ((one.stage === 'settled') !== (one.outcome !== undefined))
      return `questions.${id}: expected an outcome where it is settled, and there alone`;
  }
  if (openRuling !== null && questions[openRuling]?.stage !== 'settled')
    return `openRuling: there is no ruling on “${openRuling}”`;
  if (held.length > 1) return 'held: expected one at most';
  const [interrupted] = held;
  if (!interrupted) return undefined;
  if (!Object.hasOwn(items, interrupted.itemId)) return `held: there is no item “${interrupted.itemId}”`;
  return floor === null || isInterruption(floor.entry)
    ? undefined
    : 'floor: expected a point of order, or nobody, while a speaker is held';
}
