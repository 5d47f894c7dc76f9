// What the page asks of the server, with the token of whoever prepares meetings. Never throws: what went wrong is a value.
import type { Text } from '#shared/meeting/state.ts';

export interface MeetingRow {
  id: string;
  title: Text;
  createdAt: number;
}

/** What an export had that is not taken over, by its kind. */
export interface LeftOut {
  kind: string;
  count: number;
  names: string[];
}

export interface Made {
  id: string;
  leftOut?: LeftOut[];
  links: { chair: string; secretary: string };
  seat: { token: string };
}

export interface Problem {
  code: string;
  message: string;
  reason?: string;
  details: Record<string, unknown>;
  issues: { path: string; message: string }[];
}

export type Answer<T> = { ok: true; value: T } | { ok: false; problem: Problem };

const UNREACHABLE: Problem = { code: 'UNAVAILABLE', message: '', reason: 'unreachable', details: {}, issues: [] };

export async function ask<T>(token: string, method: string, path: string, body?: string | object): Promise<Answer<T>> {
  try {
    const response = await fetch(path, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    return response.ok ? { ok: true, value: answer as T } : { ok: false, problem: problemOf(answer) };
  } catch {
    return { ok: false, problem: UNREACHABLE };
  }
}

function problemOf(body: unknown): Problem {
  const { error } = (body ?? {}) as {
    error?: { code?: string; message?: string; details?: Record<string, unknown> };
  };
  const details = error?.details ?? {};
  const issues = Array.isArray(details['issues']) ? (details['issues'] as Problem['issues']) : [];
  return {
    code: error?.code ?? 'UNAVAILABLE',
    message: error?.message ?? '',
    ...(typeof details['reason'] === 'string' && { reason: details['reason'] }),
    details,
    issues,
  };
}

/** Whether the token opens nothing any more, or never did. */
export const isNoAccess = ({ code }: Problem): boolean =>
  ['BAD_TOKEN', 'FORBIDDEN', 'EXPIRED', 'REVOKED'].includes(code);

const meetings = '/api/operator/meetings';
const one = (id: string): string => `${meetings}/${encodeURIComponent(id)}`;

export const listMeetings = (token: string) => ask<MeetingRow[]>(token, 'GET', meetings);
export const createMeeting = (token: string, plan: string | object) => ask<Made>(token, 'POST', '/api/meetings', plan);
/** @param timeZone where the export's times are */
export const createFromOpenSlides = (token: string, file: string, timeZone: string) =>
  ask<Made>(token, 'POST', `/api/meetings?from=openslides&timeZone=${encodeURIComponent(timeZone)}`, file);
export const enterMeeting = (token: string, id: string) =>
  ask<{ token: string; url: string }>(token, 'POST', `${one(id)}/enter`, {});
export const exportMeeting = (token: string, id: string) => ask<object>(token, 'GET', `${one(id)}/export`);
export const deleteMeeting = (token: string, id: string) => ask<{ id: string }>(token, 'DELETE', one(id));
