// How a concern writes who may give its commands, and its refusals.
import type { ErrorCode } from '../protocol.ts';
import type { Cites } from './rule-sets/cites.ts';
import type { Role } from './state.ts';

export const OFFICERS: readonly Role[] = ['chair', 'secretary'];
export const OFFICERS_AND_DELEGATIONS: readonly Role[] = ['chair', 'secretary', 'delegation'];

/** Nobody may give a command by default: each has its line. */
export type MayGive<Command extends string> = { [T in Command]?: readonly Role[] };

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
