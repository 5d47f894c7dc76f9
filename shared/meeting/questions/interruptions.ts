// What each kind of interruption has of its own: by which commands it is raised and ruled on, and why others wait for it. The guard, the
// rules and the pages that offer it read it; a kind that is added does not compile until it stands here. No rule and no schema.
import type { CommandType } from '../commands.ts';
import type { ReasonKey } from '../refusals.ts';
import type { InterruptionKind } from './kinds.ts';

interface Interruption {
  raisedBy: CommandType;
  ruledBy: CommandType;
  /** It may be on the conduct of the vote that is under way. */
  onVoting: boolean;
  /** How long it takes where nothing limits it, in ms, until a meeting has shown its own. */
  unlimitedMs: number;
  /** `first`: it was raised, and another question waits; `heard`: it is heard, and nobody else is; `ruling`: it waits for its ruling. */
  reason: Record<'first' | 'heard' | 'ruling', ReasonKey>;
}

/** Of each kind what it is raised and ruled on by, and the refusals that name it. */
export const INTERRUPTIONS = {
  'point-of-order': {
    raisedBy: 'RaisePointOfOrder',
    ruledBy: 'RulePointOfOrder',
    onVoting: true,
    unlimitedMs: 60_000,
    reason: { first: 'point-first', heard: 'point-being-heard', ruling: 'ruling-pending' },
  },
} as const satisfies Record<InterruptionKind, Interruption>;

/** Whether it may be on the conduct of the vote that is under way. */
export const mayBeOnVoting = (kind: InterruptionKind): boolean => INTERRUPTIONS[kind].onVoting;
