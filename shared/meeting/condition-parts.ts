// How a concern writes who may give its commands, what each of them waits for, and its refusals.
import type { ErrorCode } from '../protocol.ts';
import type { Cites } from './rule-sets/cites.ts';
import type { Role } from './state.ts';

/** Who may, in words that stand in every concern’s terms. */
export const OFFICERS: readonly Role[] = ['chair', 'secretary'];
export const OFFICERS_AND_DELEGATIONS: readonly Role[] = ['chair', 'secretary', 'delegation'];

/**
 * What interrupts a meeting, and is settled before it goes on: each has its case in `OnNow` (precedence-guard.ts). Of each it is said what
 * waits for it besides all that lets the meeting go on: what leaves something off (a sitting, an item, the rules), and what is raised.
 */
const INTERRUPTIONS = {
  // The point and whoever was interrupted wait, and are on again before anything else when the next sitting opens.
  ruling: { leavesOff: false, isRaised: false },
  appeal: { leavesOff: false, isRaised: false },
  // GA rule 88: a vote that has begun is interrupted by a point of order on its conduct alone.
  vote: { leavesOff: true, isRaised: true },
} as const satisfies Record<string, Record<'leavesOff' | 'isRaised', boolean>>;
type InterruptionName = keyof typeof INTERRUPTIONS;
const ALL = Object.keys(INTERRUPTIONS) as InterruptionName[];

/**
 * What a command may wait for. `sitting`: one that is open; `ruling`: on the point of order that is heard; `appeal`: the vote on it;
 * `vote`: its end; `turn`: of the question that the command is about, behind those that go before it.
 */
export type Wait = 'sitting' | InterruptionName | 'turn';

/** For a command that nothing holds up. */
export const NOTHING = [] as const;
/** For what lets the meeting go on: an open sitting, and the end of whatever has interrupted it, whatever interrupts one day. */
export const WHATEVER_IS_ON: readonly Wait[] = ['sitting', ...ALL];
/** For what leaves a sitting, an item or the rules off: in an open sitting or not. */
export const WHAT_IS_NOT_LEFT_OFF: readonly Wait[] = ALL.filter((one) => INTERRUPTIONS[one].leavesOff);
/** For what is raised by whoever sits in the meeting, before its turn. */
export const WHAT_NOTHING_IS_RAISED_IN: readonly Wait[] = [
  'sitting',
  ...ALL.filter((one) => INTERRUPTIONS[one].isRaised),
];

/** Of each command who may give it and what it waits for: nobody may by default, and that nothing holds it up is said. */
export type CommandTerms<Command extends string> = {
  [T in Command]?: { mayGive: readonly Role[]; waitsFor: readonly Wait[] };
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
