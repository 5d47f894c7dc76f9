// Asks the server over HTTP, as whoever has the token. Never throws: what went wrong is a value.
import type { MeetingId } from '#shared/meeting/state.ts';
import type { CommandError } from '#shared/protocol.ts';

import { deviceToken } from '../../connection/tokens.ts';

export type Answer<T> = { ok: true; value: T } | { ok: false; error: CommandError };

const NOT_REACHED: CommandError = { code: 'UNAVAILABLE', message: '', details: { reason: 'unreachable' } };

interface AskOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** JSON: an object, or a text or a file that is to be JSON already. */
  json?: object | string;
  /** A file, or its text, as it is. */
  file?: Blob | string;
}

/** What stands behind an address. */
export async function askServer<T>(
  token: string,
  path: string,
  { method = 'GET', json, file }: AskOptions = {},
): Promise<Answer<T>> {
  const type = json !== undefined ? 'application/json' : file !== undefined ? 'application/octet-stream' : undefined;
  const body = typeof json === 'object' && !(json instanceof Blob) ? JSON.stringify(json) : (json ?? file);
  try {
    const response = await fetch(path, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(type !== undefined && { 'content-type': type }) },
      ...(body !== undefined && { body }),
    });
    const answer: unknown = await response.json();
    return response.ok ? { ok: true, value: answer as T } : { ok: false, error: errorIn(answer) };
  } catch {
    return { ok: false, error: NOT_REACHED };
  }
}

/** The same about a meeting, as the officer who sits here. */
export const askAboutMeeting = <T>(meetingId: MeetingId, path: string, question?: AskOptions): Promise<Answer<T>> =>
  askServer(officersToken(meetingId), addressIn(meetingId, path), question);

export const officersToken = (meetingId: MeetingId): string => deviceToken(meetingId, 'chair')?.token ?? '';

/** @param path what follows the meeting, with its slash */
export const addressIn = (meetingId: MeetingId, path: string): string =>
  `/api/meetings/${encodeURIComponent(meetingId)}${path}`;

/** What stands between may answer in words of its own. */
function errorIn(answer: unknown): CommandError {
  const { error } = (answer ?? {}) as { error?: Partial<CommandError> };
  return { ...error, code: error?.code ?? 'UNAVAILABLE', message: error?.message ?? '' };
}
