// A refusal as it is answered: a value, never an exception. The reasons stand with the concerns, in conditions.ts.
import type { CommandError } from '../protocol.ts';
import type { Meeting } from './state.ts';
import type { Reason } from './condition-parts.ts';
import type { Cites } from './rule-sets/cites.ts';
import { REASONS } from './conditions.ts';

export { REASONS };

export type ReasonKey = keyof typeof REASONS;
export type Refusal = CommandError;

/**
 * A refusal with its sentence, the rule of the meeting's rule set where one may be cited, and what to do instead.
 * @param cites the rule, where it is not the reason’s own
 */
export function refusal(
  meeting: Meeting,
  reason: ReasonKey,
  details: Record<string, unknown> = {},
  cites: Cites | undefined = (REASONS[reason] as Reason).cites,
): { ok: false; refusal: Refusal } {
  const { code, message, remedy }: Reason = REASONS[reason];
  const rule = cites?.[meeting.settings.rules];
  return {
    ok: false,
    refusal: { code, message, ...(rule && { rule }), ...(remedy && { remedy }), details: { reason, ...details } },
  };
}
