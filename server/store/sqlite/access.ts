// The rows of access in SQLite: what the writer and the reader threads each do with links, devices and join codes.

import type { DatabaseSync } from 'node:sqlite';
import type { Device, EnsuredLink, JoinCode, JoinCodeResult, Link, NewDevice } from '../access.ts';
import type { Row } from '../access-rows.ts';
import {
  ensuredAmong,
  LINK_COLUMNS,
  linkValues,
  NEW_DEVICE_COLUMNS,
  newDeviceValues,
  withoutNulls,
} from '../access-rows.ts';

const LINK = `SELECT id, meeting_id AS meetingId, role, delegation_id AS delegationId, label,
  created_at AS createdAt, revoked_at AS revokedAt, expires_at AS expiresAt FROM links`;

const DEVICE = `SELECT id, token_hash AS tokenHash, link_id AS linkId, meeting_id AS meetingId, role,
  delegation_id AS delegationId, state, words, label, created_at AS createdAt, admitted_at AS admittedAt,
  revoked_at AS revokedAt, seen_at AS seenAt, expires_at AS expiresAt, person FROM devices`;

export function accessReads(db: DatabaseSync) {
  const link = db.prepare(`${LINK} WHERE id = ?`);
  const links = db.prepare(`${LINK} ORDER BY created_at, rowid`);
  const linksOfMeeting = db.prepare(`${LINK} WHERE meeting_id = ? ORDER BY created_at, rowid`);
  const device = db.prepare(`${DEVICE} WHERE id = ?`);
  const deviceByTokenHash = db.prepare(`${DEVICE} WHERE token_hash = ?`);
  const devicesOf = db.prepare(`${DEVICE} WHERE meeting_id = ? ORDER BY created_at, rowid`);
  const devicesOfPerson = db.prepare(`${DEVICE} WHERE person = ? ORDER BY created_at, rowid`);
  const waitingDevicesOf = db.prepare(
    `${DEVICE} WHERE meeting_id = ? AND state = 'waiting' ORDER BY created_at, rowid`,
  );
  const joinCode = db.prepare('SELECT code, active FROM join_codes WHERE meeting_id = ?');
  const meetingByJoinCode = db.prepare('SELECT meeting_id AS meetingId FROM join_codes WHERE code = ? AND active = 1');

  const one = <T>(row: Row | undefined) => (row === undefined ? undefined : withoutNulls<T>(row));
  const many = <T>(rows: Row[]) => rows.map((row) => withoutNulls<T>(row));

  return {
    findLink: (id: string) => one<Link>(link.get(id)),
    listLinks: (meetingId?: string) =>
      many<Link>(meetingId === undefined ? links.all() : linksOfMeeting.all(meetingId)),
    findDevice: (id: string) => one<Device>(device.get(id)),
    deviceByTokenHash: (tokenHash: string) => one<Device>(deviceByTokenHash.get(tokenHash)),
    devicesOf: (meetingId: string) => many<Device>(devicesOf.all(meetingId)),
    devicesOfPerson: (person: string) => many<Device>(devicesOfPerson.all(person)),
    waitingDevicesOf: (meetingId: string) => many<Device>(waitingDevicesOf.all(meetingId)),
    joinCode(meetingId: string): JoinCode | undefined {
      const row = joinCode.get(meetingId) as { code: string; active: number } | undefined;
      return row && { code: row.code, active: row.active === 1 };
    },
    meetingByJoinCode: (code: string) => (meetingByJoinCode.get(code) as { meetingId: string } | undefined)?.meetingId,
  };
}

export function accessWrites(db: DatabaseSync) {
  const insertLink = db.prepare(`INSERT INTO links (${LINK_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);
  const linksOfMeeting = db.prepare(`${LINK} WHERE meeting_id = ? ORDER BY created_at, rowid`);
  const revokeLink = db.prepare('UPDATE links SET revoked_at = coalesce(revoked_at, ?) WHERE id = ?');
  const liveLink = db.prepare('SELECT 1 FROM links WHERE id = ? AND revoked_at IS NULL');
  const liveDevicesOfLink = db.prepare(`${DEVICE} WHERE link_id = ? AND state <> 'revoked' ORDER BY created_at, rowid`);
  const countAdmitted = db.prepare(`SELECT count(*) AS admitted FROM devices WHERE link_id = ? AND state = 'admitted'`);
  const insertDevice = db.prepare(
    `INSERT INTO devices (${NEW_DEVICE_COLUMNS})
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const device = db.prepare(`${DEVICE} WHERE id = ?`);
  const admitDevice = db.prepare(
    `UPDATE devices SET state = 'admitted', admitted_at = max(?, created_at + 1) WHERE id = ? AND state = 'waiting'`,
  );
  const countLetIn = db.prepare(
    `SELECT count(*) AS letIn FROM devices
     WHERE meeting_id = ? AND delegation_id = ? AND state = 'admitted' AND admitted_at > created_at`,
  );
  const revokeDevice = db.prepare(
    `UPDATE devices SET state = 'revoked', revoked_at = ? WHERE id = ? AND state <> 'revoked'`,
  );
  const markSeen = db.prepare('UPDATE devices SET seen_at = ? WHERE id = ?');
  const upsertJoinCode = db.prepare(
    `INSERT INTO join_codes (meeting_id, code, active) VALUES (?, ?, ?)
     ON CONFLICT (meeting_id) DO UPDATE SET code = excluded.code, active = excluded.active`,
  );
  const liveCode = db.prepare('SELECT 1 FROM join_codes WHERE code = ? AND meeting_id = ? AND active = 1');
  const ownerOfCode = db.prepare('SELECT meeting_id AS meetingId FROM join_codes WHERE code = ?');

  const findDevice = (id: string): Device | undefined => {
    const row = device.get(id);
    return row && withoutNulls<Device>(row);
  };

  return {
    insertLink(link: Link): void {
      insertLink.run(...linkValues(link));
    },

    ensureLinks(meetingId: string, links: readonly Link[], at: number): EnsuredLink[] {
      const there = linksOfMeeting.all(meetingId).map((row) => withoutNulls<Link>(row));
      const ensured = ensuredAmong(there, links, at);
      for (const { link, created } of ensured) if (created) insertLink.run(...linkValues(link));
      return ensured;
    },

    revokeLink(id: string, at: number): Device[] | undefined {
      if (revokeLink.run(at, id).changes === 0) return undefined;
      return liveDevicesOfLink.all(id).map((row) => {
        revokeDevice.run(at, row.id as string);
        return findDevice(row.id as string)!;
      });
    },

    insertDevice({ admitUpTo, byCode, ...asked }: NewDevice): Device | undefined {
      // Looked at in the transaction that inserts: no device slips in while its link is being revoked, and two phones
      // that open a nameplate's link together are not both the last one admitted.
      if (asked.linkId !== undefined && liveLink.get(asked.linkId) === undefined) return undefined;
      if (byCode !== undefined && liveCode.get(byCode, asked.meetingId ?? null) === undefined) return undefined;
      const full =
        admitUpTo !== undefined &&
        asked.linkId !== undefined &&
        (countAdmitted.get(asked.linkId) as { admitted: number }).admitted >= admitUpTo;
      const state = full ? 'waiting' : asked.state;
      insertDevice.run(...newDeviceValues(asked, state));
      return findDevice(asked.id);
    },

    admitDevice(id: string, at: number, upTo?: number): Device | undefined {
      const asked = findDevice(id);
      if (upTo !== undefined && asked?.state === 'waiting') {
        const { meetingId = null, delegationId = null } = asked;
        if ((countLetIn.get(meetingId, delegationId) as { letIn: number }).letIn >= upTo) return asked;
      }
      admitDevice.run(at, id);
      const now = findDevice(id);
      return now?.state === 'admitted' ? now : undefined;
    },

    revokeDevice(id: string, at: number): Device | undefined {
      revokeDevice.run(at, id);
      return findDevice(id);
    },

    markSeen(ids: readonly string[], at: number): void {
      for (const id of ids) markSeen.run(at, id);
    },

    setJoinCode(meetingId: string, { code, active }: JoinCode): JoinCodeResult {
      const owner = ownerOfCode.get(code) as { meetingId: string } | undefined;
      if (owner !== undefined && owner.meetingId !== meetingId) return { ok: false, reason: 'taken' };
      upsertJoinCode.run(meetingId, code, active ? 1 : 0);
      return { ok: true };
    },
  };
}
