// How a concern writes who may give its commands, what each of them waits for, and its refusals.
import type { ErrorCode } from '../protocol.ts';
import type { Cites } from './rule-sets/cites.ts';
import type { Role } from './state.ts';

/** Who may, in words that stand in every concern’s conditions. */
export const OFFICERS: readonly Role[] = ['chair', 'secretary'];
export const OFFICERS_AND_DELEGATIONS: readonly Role[] = ['chair', 'secretary', 'delegation'];

/** What may wait for an interruption, besides all that lets the meeting go on. */
interface Waits {
  /** What leaves something off: a sitting, an item, the rules. */
  leavesOff: boolean;
  /** What is raised by whoever sits in the meeting. */
  isRaised: boolean;
  /** What is done where somebody sits, and on what interrupts: objections, votes, rulings, a dialogue, who is called. */
  isDone: boolean;
  /** The reason by which it is refused meanwhile; null: that is said of each kind of it (questions/interruptions.ts). */
  why: string | null;
}

/** What interrupts a meeting, and is settled before it goes on: each has its case in `OnNow`, which says that it holds up what waits for it. */
export const WAITED_FOR = {
  // The point and whoever was interrupted wait, and are on again before anything else when the next sitting opens.
  ruling: { leavesOff: false, isRaised: false, isDone: false, why: null },
  appeal: { leavesOff: false, isRaised: false, isDone: false, why: 'appeal-pending' },
  // GA rule 88: a vote that has begun is interrupted by a point of order on its conduct alone.
  vote: { leavesOff: true, isRaised: true, isDone: false, why: 'voting-begun' },
} as const satisfies Record<string, Waits>;
type InterruptionName = keyof typeof WAITED_FOR;
const ALL = Object.keys(WAITED_FOR) as InterruptionName[];
/** Those for which what is so called waits. */
const waitedForBy = (what: 'leavesOff' | 'isRaised' | 'isDone'): readonly InterruptionName[] =>
  ALL.filter((one) => WAITED_FOR[one][what]);

/**
 * What a command may wait for. `sitting`: one that is open; `ruling`: on the point of order that is heard; `appeal`: the vote on it;
 * `vote`: its end; `own-vote`: the end of the vote on the very question that the command is about, which what is done on the
 * question passes else; `turn`: of that question, behind those that go before it.
 */
export type Wait = 'sitting' | InterruptionName | 'own-vote' | 'turn';

/** For a command that nothing holds up. */
export const NOTHING = [] as const;
/** For what lets the meeting go on: an open sitting, and the end of whatever has interrupted it, whatever interrupts one day. */
export const WHATEVER_IS_ON: readonly Wait[] = ['sitting', ...ALL];
/** For what leaves a sitting, an item or the rules off: in an open sitting or not. */
export const WHAT_IS_NOT_LEFT_OFF: readonly Wait[] = waitedForBy('leavesOff');
/** For what is raised by whoever sits in the meeting, before its turn. */
export const WHAT_NOTHING_IS_RAISED_IN: readonly Wait[] = ['sitting', ...waitedForBy('isRaised')];
/** For what is done where somebody sits, whatever else is on that lets it. */
export const WHAT_NOTHING_IS_DONE_IN: readonly Wait[] = ['sitting', ...waitedForBy('isDone')];
/** For what is done on a question, in a sitting or not, until it is voted on (GA rule 88). */
export const ITS_OWN_VOTE = ['own-vote'] as const;

/**
 * Of each command who may give it and what it waits for: nobody may by default, and that nothing holds it up is said. `citesInVote`: the rule
 * by which it waits for a vote, where that is another than the one on conduct during voting.
 */
export type CommandConditions<Command extends string> = {
  [T in Command]?: { mayGive: readonly Role[]; waitsFor: readonly Wait[]; citesInVote?: Cites };
};

/** Why a command is refused; English stands here for any client, ours translate by the name of the reason. */
export interface Reason {
  code: ErrorCode;
  message: string;
  /** What clears the way. */
  remedy?: string;
  /** The rule that may be cited, by rule set. */
  cites?: Cites;
}
export type Reasons = Record<string, Reason>;
