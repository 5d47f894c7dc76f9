// How a concern writes who may give its commands, what each of them waits for, and its refusals.
import type { ErrorCode } from '../protocol.ts';
import type { Cites } from './rule-sets/cites.ts';
import type { Role } from './state.ts';

/** Who may, in words that stand in every concern’s terms. */
export const OFFICERS: readonly Role[] = ['chair', 'secretary'];
export const OFFICERS_AND_DELEGATIONS: readonly Role[] = ['chair', 'secretary', 'delegation'];

/** What interrupts a meeting, and is settled before it goes on: each has its case in `OnNow` (precedence-guard.ts). */
const INTERRUPTIONS = ['ruling', 'appeal', 'vote'] as const;

/**
 * What a command may wait for. `sitting`: one that is open; `ruling`: on the point of order that is heard; `appeal`: the vote on it;
 * `vote`: its end; `turn`: of the question that the command is about, behind those that go before it.
 */
export type Wait = 'sitting' | (typeof INTERRUPTIONS)[number] | 'turn';

/** For a command that nothing holds up. */
export const NOTHING = [] as const;
/** For what lets the meeting go on: an open sitting, and the end of whatever has interrupted it, whatever interrupts one day. */
export const WHATEVER_IS_ON: readonly Wait[] = ['sitting', ...INTERRUPTIONS];

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
