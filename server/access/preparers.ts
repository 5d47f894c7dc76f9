// Who prepares meetings: operators, who see all of them, and organizers, who see their own. Neither has a seat at one, nor stands in a log.
// Knows rows of access; no meeting.
import type { AccessStore, Device, Link } from '../store/access.ts';
import { endOf } from './identity-of-row.ts';
import { hashOfToken, newDeviceToken, newId } from './tokens.ts';

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
  /** From this instant on it is nobody, in ms; so are the seats that it takes. */
  expiresAt?: number;
}

export type PreparerAnswer =
  | { ok: true; by: Preparer }
  | { ok: false; code: 'BAD_TOKEN' | 'EXPIRED' | 'REVOKED' | 'FORBIDDEN' };

/** Whether it is a role of the server and not of a meeting. */
export const isServerRole = (role: string): role is ServerRole => (SERVER_ROLES as readonly string[]).includes(role);

/** Who prepares meetings by a link or a device of this row; FORBIDDEN: the token is one of a meeting. */
export function preparerOf(row: Link | Device | undefined, now: number): PreparerAnswer {
  if (!row) return { ok: false, code: 'BAD_TOKEN' };
  if (!isServerRole(row.role) || row.meetingId !== undefined) return { ok: false, code: 'FORBIDDEN' };
  const end = endOf(row, now);
  if (end) return { ok: false, code: end };
  const { role, label } = row;
  const named = {
    ...(label !== undefined && { label }),
    ...(row.expiresAt !== undefined && { expiresAt: row.expiresAt }),
  };
  if (!('tokenHash' in row)) return { ok: true, by: { role, owner: `link:${row.id}`, linkId: row.id, ...named } };
  const person = row.person ?? row.id;
  return { ok: true, by: { role, owner: `person:${person}`, person, ...named } };
}

/** A secretary's device at a meeting, which ends with what it was taken by; undefined: the link was revoked meanwhile. */
export async function takeSeat(
  store: AccessStore,
  { meetingId, by, label, createdAt }: { meetingId: string; by: Preparer; label: string; createdAt: number },
): Promise<string | undefined> {
  const { linkId, person, expiresAt } = by;
  const token = newDeviceToken();
  const device = await store.insertDevice({
    id: newId(),
    tokenHash: hashOfToken(token),
    meetingId,
    role: 'secretary',
    label,
    state: 'admitted',
    createdAt,
    ...(linkId !== undefined && { linkId }),
    ...(person !== undefined && { person }),
    ...(expiresAt !== undefined && { expiresAt }),
  });
  return device && token;
}
