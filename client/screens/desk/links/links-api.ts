// The links of the meeting, asked of the server: made, shown, revoked, taken along as a file. What shows a secret is noted there. Never throws.
import type { MeetingId } from '#shared/meeting/state.ts';
import type { CommandError } from '#shared/protocol.ts';

import { deviceToken } from '../../../connection/tokens.ts';

export interface LinkRow {
  id: string;
  role: string;
  delegationId?: string;
  label?: string;
  createdAt: number;
  revokedAt?: number;
  /** Only where secrets were asked for, of one that stands. */
  url?: string;
}

export interface DelegationLink {
  delegationId: string;
  linkId: string;
  url: string;
  created: boolean;
}

export type Answer<T> = { ok: true; value: T } | { ok: false; error: CommandError };

const UNREACHABLE: CommandError = { code: 'UNAVAILABLE', message: '', details: { reason: 'unreachable' } };

async function ask<T>(meetingId: MeetingId, method: string, path: string, body?: object): Promise<Answer<T>> {
  try {
    const response = await fetch(`/api/meetings/${encodeURIComponent(meetingId)}/links${path}`, {
      method,
      headers: {
        authorization: `Bearer ${deviceToken(meetingId, 'chair')?.token ?? ''}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    return response.ok
      ? { ok: true, value: answer as T }
      : { ok: false, error: (answer as { error: CommandError }).error };
  } catch {
    return { ok: false, error: UNREACHABLE };
  }
}

export const listLinks = (meetingId: MeetingId) => ask<LinkRow[]>(meetingId, 'GET', '');
/** Of each delegation the link that stands, else a new one. */
export const linksOfDelegations = (meetingId: MeetingId, delegationIds?: readonly string[]) =>
  ask<{ links: DelegationLink[] }>(meetingId, 'POST', '/delegations', delegationIds ? { delegationIds } : {});
export const makeLink = (meetingId: MeetingId, link: { role: string; name?: string }) =>
  ask<LinkRow>(meetingId, 'POST', '', link);
export const revokeLink = (meetingId: MeetingId, linkId: string) =>
  ask<LinkRow>(meetingId, 'DELETE', `/${encodeURIComponent(linkId)}`);

/** Hands the letters' table to the browser as its own download; false where it did not come. */
export async function downloadMailMerge(meetingId: MeetingId, format: 'csv' | 'xlsx'): Promise<boolean> {
  try {
    const response = await fetch(`/api/meetings/${encodeURIComponent(meetingId)}/links/mail-merge.${format}`, {
      headers: { authorization: `Bearer ${deviceToken(meetingId, 'chair')?.token ?? ''}` },
    });
    if (!response.ok) return false;
    const address = URL.createObjectURL(await response.blob());
    const link = document.createElement('a');
    link.href = address;
    link.download = `links-${meetingId}.${format}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    return true;
  } catch {
    return false;
  }
}
