// From a row of links or of devices to the identity of whoever presents its token. Knows rows; no token.
import type { MeetingId, Role } from '#shared/meeting/state.ts';

import type { Device, Link } from '../store/access.ts';
import type { Authentication } from './identity.ts';

/**
 * Whom the row of a link or a device stands for at this meeting.
 * @param now server time in ms: what has expired stands for nobody.
 */
export function identityOf(row: Link | Device, meetingId: MeetingId, now: number): Authentication {
  if (row.meetingId !== meetingId) return { ok: false, code: 'BAD_TOKEN' };
  if (row.revokedAt !== undefined) return { ok: false, code: 'REVOKED' };
  if (row.expiresAt !== undefined && row.expiresAt <= now) return { ok: false, code: 'EXPIRED' };
  const { id, delegationId, label } = row;
  const waits = 'state' in row && row.state === 'waiting';
  return {
    ok: true,
    who: {
      meetingId,
      deviceId: id,
      role: waits ? 'waiting' : (row.role as Role),
      ...(delegationId !== undefined && { delegationId }),
      ...(waits && row.words !== undefined && { words: row.words }),
      ...(label !== undefined && { label }),
      ...(row.expiresAt !== undefined && { expiresAt: row.expiresAt }),
    },
  };
}
