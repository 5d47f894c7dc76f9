// What an officer typed of a count that is put right. A figure that is left empty stands as it was counted: its field shows it. Pure.
import type { Choice, Tally } from '#shared/meeting/state.ts';
import { wholeNumber } from '#shared/typed-input.ts';

type Figure = 'yes' | 'no' | 'abstain' | 'invalid';
export type TypedCounts = Partial<Record<Figure, string>>;

/** Whether something was typed that is no count. */
export const isNoCount = (typed = ''): boolean => typed !== '' && wholeNumber(typed) === undefined;

/**
 * The count as it should have been; undefined: nothing was typed; 'wrong': something that is no count.
 * @param answers what may be answered in it: abstentions from before the rules were changed have no field, and are not sent on
 */
export function correctedTally(
  typed: TypedCounts,
  was: Tally,
  answers: readonly Choice[],
): Omit<Tally, 'notVoting'> | 'wrong' | undefined {
  if (Object.values(typed).every((one) => one === '')) return undefined;
  if (Object.values(typed).some((one) => isNoCount(one))) return 'wrong';
  const of = (figure: Figure): number => wholeNumber(typed[figure] ?? '') ?? was[figure] ?? 0;
  const tally = { yes: of('yes'), no: of('no'), abstain: answers.includes('abstain') ? of('abstain') : 0 };
  return was.invalid === undefined && !typed.invalid ? tally : { ...tally, invalid: of('invalid') };
}
