// What a count means: who is counted, and whether the majority is there. Pure.
import type { Casts, Choice, Need, Tally, Vote } from '../state.ts';

/** Yes > 0, and more than (or at least) the share that is needed. */
export function isAdopted({ num, den, strict, of }: Need, { yes, no }: Tally, members: number): boolean {
  const base = of === 'voting' ? yes + no : members;
  return yes > 0 && (strict ? yes * den > num * base : yes * den >= num * base);
}

/** How many in favour adopt, at the least, where so many voted yes or no. */
export function neededOf(
  { num, den, strict, of }: Need,
  { yes, no }: Pick<Tally, 'yes' | 'no'>,
  members: number,
): number {
  const share = num * (of === 'voting' ? yes + no : members);
  return Math.max(1, strict ? Math.floor(share / den) + 1 : Math.ceil(share / den));
}

/** The count of what was cast by name; whoever passed, was absent or gave no answer did not vote. */
export function tallyOf(voters: readonly string[], casts: Casts): Tally {
  const of = (choice: Choice): number => voters.filter((id) => casts[id] === choice).length;
  const [yes, no, abstain] = [of('yes'), of('no'), of('abstain')];
  return { yes, no, abstain, notVoting: voters.length - yes - no - abstain };
}

/** Who is called now in a roll call: the first without an answer, then once those who passed; undefined: all have answered. */
export const calledIn = ({ voters }: Vote, casts: Casts): string | undefined =>
  voters.find((id) => casts[id] === undefined) ?? voters.find((id) => casts[id] === 'pass');

/** Choices are counted by hand, and no device casts one. */
export const isCounted = ({ method }: Pick<Vote, 'method'>): boolean => method === 'hands' || method === 'ballot';
