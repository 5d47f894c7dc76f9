// What those are answered who handle meetings as files, and links: a value, or a refusal with its reason.
import type { FileFault } from '#shared/meeting/catalogue/meeting-file.ts';

import type { AccessError } from '../access/identity.ts';

/** What was asked for, or why it was refused. */
export type Answer<T> = { ok: true; value: T } | { ok: false; error: AccessError };

export const done = <T>(value: T): Answer<T> => ({ ok: true, value });
export function refuse(
  code: AccessError['code'],
  reason: string,
  message: string,
  details: Record<string, unknown> = {},
): { ok: false; error: AccessError } {
  return { ok: false, error: { code, message, details: { reason, ...details } } };
}
export const unknownMeeting = (id: string) => refuse('NOT_FOUND', 'unknown-meeting', `There is no meeting “${id}”.`);
export const unknownLink = (id: string) => refuse('NOT_FOUND', 'unknown-link', `There is no link “${id}”.`);
export const unknownDelegation = (id: string) =>
  refuse('NOT_FOUND', 'unknown-delegation', `There is no delegation “${id}” in this meeting.`);
export const retiredDelegation = (id: string) =>
  refuse('CONFLICT', 'delegation-retired', `“${id}” no longer takes part in this meeting.`);
export const badFile = (issues: FileFault[]) =>
  refuse('INVALID', 'bad-file', 'This is not a meeting file as it should be.', { issues });
