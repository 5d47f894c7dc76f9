// By leave of the Chair: one flag of a command lifts one refusal, and the record says so. What is never lifted never comes here.
import type { Context, Refused } from './decision.ts';
import { refusal } from './refusals.ts';
import type { ReasonKey } from './refusals.ts';
import { REASONS } from './terms.ts';
import type { Reason } from './term-parts.ts';
import type { Meeting } from './state.ts';

/** The refusal that the Chair may lift; undefined where this command lifts it, which its events then say. `isCited`: its rule is of this case. */
export function unlessLifted(
  meeting: Meeting,
  { leave }: Context,
  reason: ReasonKey,
  details: Record<string, unknown> = {},
  isCited = true,
): Refused | undefined {
  if (!leave) {
    const refused = refusal(meeting, reason, { ...details, leave: true });
    const { rule: _, ...uncited } = refused.refusal;
    return isCited ? refused : { ok: false, refusal: uncited };
  }
  const rule = isCited ? (REASONS[reason] as Reason).cites?.[meeting.settings.rules] : undefined;
  leave.lifted ??= { reason, ...(rule !== undefined && { rule }) };
  return undefined;
}
