// The first question of joining: which meeting has this code, and who may sit in it. Over HTTP; never throws.
import type { JoinChoices } from '#shared/protocol.ts';
import { plainCode } from '#shared/typed-input.ts';

export const CODE_LENGTH = 8;

/** The code in the address (`/?code=ABCD2345`, from a QR code), as it is written on the screen. */
export function codeInAddress(): string {
  return writtenCode(new URLSearchParams(location.search).get('code') ?? '');
}

/** Capitals and digits only: blanks, dashes and keyboards of other scripts make no difference to a code. */
export function writtenCode(typed: string): string {
  return plainCode(typed).slice(0, CODE_LENGTH);
}

export type JoinProblem = 'unknown' | 'links-only' | 'too-many' | 'offline' | 'delegation';

export type Choices = { ok: true; choices: JoinChoices } | { ok: false; problem: JoinProblem };

export async function askChoices(code: string, signal: AbortSignal): Promise<Choices> {
  try {
    const response = await fetch('/api/join', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
      signal,
    });
    if (response.ok) return { ok: true, choices: (await response.json()) as JoinChoices };
    return { ok: false, problem: problemOf(response.status) };
  } catch {
    return { ok: false, problem: 'offline' };
  }
}

function problemOf(status: number): JoinProblem {
  if (status === 403) return 'links-only';
  if (status === 429) return 'too-many';
  return status >= 500 ? 'offline' : 'unknown';
}

/** The same for the code of an error of the wire. */
export function problemOfCode(code: string): JoinProblem {
  switch (code) {
    case 'FORBIDDEN':
      return 'links-only';
    case 'RATE_LIMITED':
      return 'too-many';
    case 'NOT_FOUND':
      return 'delegation';
    case 'UNAVAILABLE':
      return 'offline';
    default:
      return 'unknown';
  }
}

/** The message for a problem. */
export function problemKey(problem: JoinProblem) {
  switch (problem) {
    case 'unknown':
      return 'join.errorUnknown';
    case 'links-only':
      return 'join.linksOnlyText';
    case 'too-many':
      return 'join.errorTooMany';
    case 'offline':
      return 'join.errorOffline';
    case 'delegation':
      return 'join.errorDelegation';
    default:
      return problem satisfies never;
  }
}
