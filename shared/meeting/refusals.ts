// A refusal as it is answered: a value, never an exception. The reasons stand with the concerns, in terms.ts.
import type { CommandError } from '../protocol.ts';
import type { Meeting } from './state.ts';
import type { Reason } from './term-parts.ts';
import { REASONS } from './terms.ts';

export { REASONS };

export type ReasonKey = keyof typeof REASONS;
export type Refusal = CommandError;

/** A refusal with its sentence, the rule of the meeting's rule set where one may be cited, and what to do instead. */
export function refusal(
  meeting: Meeting,
  reason: ReasonKey,
  details: Record<string, unknown> = {},
): { ok: false; refusal: Refusal } {
  const { code, message, remedy, cites }: Reason = REASONS[reason];
  const rule = cites?.[meeting.settings.rules];
  return {
    ok: false,
    refusal: { code, message, ...(rule && { rule }), ...(remedy && { remedy }), details: { reason, ...details } },
  };
}
