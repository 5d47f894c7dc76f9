// Who prepares meetings: operators, who see all of them, and organizers, who see their own. Neither has a seat at one, nor stands in a log.
// Knows rows of access; no meeting.
import type { Device, Link } from '../store/access.ts';

/** Roles of links that are for the whole server. */
export const SERVER_ROLES = ['operator', 'organizer'] as const;
export type ServerRole = (typeof SERVER_ROLES)[number];

export interface Preparer {
  role: ServerRole;
  /** Whose the meetings are that this one makes: a link, or a person who signs in. Absent: the operator's command. */
  owner?: string;
  /** By which link; what it enrols ends with it. */
  linkId?: string;
  /** Who signed in. */
  person?: string;
  /** What this one is called where its devices are listed. */
  label?: string;
}

export type PreparerAnswer =
  | { ok: true; by: Preparer }
  | { ok: false; code: 'BAD_TOKEN' | 'EXPIRED' | 'REVOKED' | 'FORBIDDEN' };

export const isServerRole = (role: string): role is ServerRole => (SERVER_ROLES as readonly string[]).includes(role);

/** Who prepares meetings by a link or a device of this row; FORBIDDEN: the token is one of a meeting. */
export function preparerOf(row: Link | Device | undefined, now: number): PreparerAnswer {
  if (!row) return { ok: false, code: 'BAD_TOKEN' };
  if (!isServerRole(row.role) || row.meetingId !== undefined) return { ok: false, code: 'FORBIDDEN' };
  if (row.revokedAt !== undefined) return { ok: false, code: 'REVOKED' };
  if (row.expiresAt !== undefined && row.expiresAt <= now) return { ok: false, code: 'EXPIRED' };
  const { role, label } = row;
  const named = label === undefined ? {} : { label };
  if (!('tokenHash' in row)) return { ok: true, by: { role, owner: `link:${row.id}`, linkId: row.id, ...named } };
  const person = row.person ?? row.id;
  return { ok: true, by: { role, owner: `person:${person}`, person, ...named } };
}
