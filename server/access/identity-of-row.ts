// From a row of links or of devices to the identity of whoever presents its token. Knows rows; no token.
import type { MeetingId, Role } from '#shared/meeting/state.ts';

import type { Device, Link } from '../store/access.ts';
import type { Authentication } from './identity.ts';

/**
 * Why what stands in this row lets nobody in any more; undefined: it does.
 * @param now server time in ms
 */
export function endOf({ revokedAt, expiresAt }: Link | Device, now: number): 'REVOKED' | 'EXPIRED' | undefined {
  if (revokedAt !== undefined) return 'REVOKED';
  return expiresAt !== undefined && expiresAt <= now ? 'EXPIRED' : undefined;
}

/**
 * Whom the row of a link or a device stands for at this meeting.
 * @param now server time in ms: what has expired stands for nobody.
 */
export function identityOf(row: Link | Device, meetingId: MeetingId, now: number): Authentication {
  if (row.meetingId !== meetingId) return { ok: false, code: 'BAD_TOKEN' };
  const end = endOf(row, now);
  if (end) return { ok: false, code: end };
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
