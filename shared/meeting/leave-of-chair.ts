// By leave of the Chair: one flag of a command lifts one refusal, and the record says so. What is never lifted never comes here.
import type { Context, Refused } from './decider.ts';
import { refusal } from './refusals.ts';
import type { ReasonKey } from './refusals.ts';
import type { Cites } from './rule-sets/cites.ts';
import { REASONS } from './conditions.ts';
import type { Reason } from './condition-parts.ts';
import type { Meeting } from './state.ts';

/**
 * The refusal that the Chair may lift; undefined where this command lifts it, which its events then say: of several the first, and `also` the others. `cites`: its
 * rule, where that is not the reason’s own.
 */
export function unlessLifted(
  meeting: Meeting,
  { leave }: Context,
  reason: ReasonKey,
  details: Record<string, unknown> = {},
  cites: Cites | undefined = (REASONS[reason] as Reason).cites,
): Refused | undefined {
  if (!leave) return refusal(meeting, reason, { ...details, leave: true }, cites);
  const rule = cites?.[meeting.settings.rules];
  const { lifted } = leave;
  const one = { reason, ...(rule !== undefined && { rule }) };
  const isNew = lifted?.reason !== reason && !lifted?.also?.some((other) => other.reason === reason);
  if (isNew) leave.lifted = lifted ? { ...lifted, also: [...(lifted.also ?? []), one] } : one;
  return undefined;
}
