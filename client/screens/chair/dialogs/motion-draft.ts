// A motion as an officer moves it: its fields, and the command that they become. Pure.
import type { CommandOf } from '#shared/meeting/commands.ts';
import { needsProposal } from '#shared/meeting/motions/select.ts';
import type { MotionId } from '#shared/meeting/state.ts';

import { MINUTE_MS } from '../actions/item-in-hand.ts';

export const LIMITS_IN_MINUTES = ['1', '2', '3', '5', '10'] as const;
/** Nobody’s nameplate: the Chair moves it. */
export const CHAIR = 'chair';

/** Null: nothing is chosen yet. */
export interface MotionDraft {
  motion: MotionId | null;
  who: string | null;
  /** Of a limit on speeches. */
  minutes: string | null;
  /** Of a motion on a proposal, which. */
  about: string | null;
  text: string;
}

/** Null: something is still to be chosen without which the meeting refuses it. */
export function moved({ motion, who, minutes, about, text }: MotionDraft): CommandOf<'ProposeMotion'> | null {
  if (motion === null || who === null) return null;
  const limits = motion === 'limit-speeches';
  const isOnProposal = needsProposal(motion);
  if ((limits && minutes === null) || (isOnProposal && about === null)) return null;
  return {
    type: 'ProposeMotion',
    motion,
    ...(who !== CHAIR && { delegationId: who }),
    ...(text.trim() !== '' && { text: text.trim() }),
    ...(isOnProposal && about !== null && { about }),
    ...(limits && { limit: { limitMs: Number(minutes) * MINUTE_MS, basis: 'decision' as const } }),
  };
}
