// The answers that are not the meeting's own: too fast, not possible just now, an id used twice, not this role.
// Knows no state; `details.reason` is the stable key for translation.
import type { CommandAnswer, CommandError } from '#shared/protocol.ts';

const RETRY_AFTER_MS = 1_000;

/** The answer to a command that the server and not the meeting refused. */
export function refused(error: CommandError): CommandAnswer {
  return { ok: false, error };
}

/** The role may not do this. */
export function forbidden(): CommandError {
  return { code: 'FORBIDDEN', message: 'Your role may not do this.', details: { reason: 'not-your-role' } };
}

/** The id belongs to another command, or to somebody else's. */
export function reusedId(): CommandError {
  return {
    code: 'INVALID',
    message: 'This id was used for another command.',
    remedy: 'Make a new random id for each command; send the same one again only with the same command.',
    details: { reason: 'id-reused' },
  };
}

/** Final for its id, so that a sender's queue goes on; the others' work is not touched by it. */
export function serverFault(): CommandError {
  return {
    code: 'INVALID',
    message: 'The server could not carry this out. The fault is its own and has been noted.',
    details: { reason: 'server-fault' },
  };
}

/** Too much at once; it may be tried again after `retryAfterMs`. */
export function rateLimited(retryAfterMs: number): CommandError {
  return {
    code: 'RATE_LIMITED',
    message: 'Too many commands at once from this device or its delegation.',
    details: { reason: 'rate-limited', retryAfterMs },
  };
}

/** The store did not take it; nothing of it happened. */
export function unavailable(): CommandError {
  return {
    code: 'UNAVAILABLE',
    message: 'This could not be saved just now.',
    details: { reason: 'unavailable', retryAfterMs: RETRY_AFTER_MS },
  };
}
