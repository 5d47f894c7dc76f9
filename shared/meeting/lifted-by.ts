// What a leave of the Chair lifted, one by one. Apart, since pages read it that fold nothing of it.
import type { Leave } from './state-fields.ts';

/** All that a leave lifted; nothing where there is none. */
export const liftedBy = (leave: Leave | undefined): { reason: string; rule?: string | undefined }[] =>
  leave ? [{ reason: leave.reason, ...(leave.rule !== undefined && { rule: leave.rule }) }, ...(leave.also ?? [])] : [];
