// The rows of access in PostgreSQL. Several nodes write them at once: whatever two statements must agree on, a row's lock holds.
// Each change that open connections must hear of brings its notice in the same transaction.

import type { AccessStore, Device, JoinCode, Link } from '../access.ts';
import type { Row } from '../access-rows.ts';
import {
  ensuredAmong,
  LINK_COLUMNS,
  linkValues,
  NEW_DEVICE_COLUMNS,
  newDeviceValues,
  withoutNulls,
} from '../access-rows.ts';
import type { Notice } from '../notices.ts';
import { CHANNEL, writeNotice } from '../notices.ts';
import type { Database, Query } from './database.ts';
import { postgresBeside } from './outside-log.ts';
import { brokenConstraint } from './errors.ts';
import { LINKS_LOCK } from './schema.ts';

const LINK = `id, meeting_id AS "meetingId", role, delegation_id AS "delegationId", label, created_at AS "createdAt", revoked_at AS "revokedAt", expires_at AS "expiresAt"`;
const DEVICE = `id, token_hash AS "tokenHash", link_id AS "linkId", meeting_id AS "meetingId", role, delegation_id AS "delegationId", state, words, label,
  created_at AS "createdAt", admitted_at AS "admittedAt", revoked_at AS "revokedAt", seen_at AS "seenAt", expires_at AS "expiresAt", person`;
const INSERT_LINK = `INSERT INTO links (${LINK_COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;
const OLDEST_FIRST = 'ORDER BY created_at, place';

const many = <T>(rows: Row[]): T[] => rows.map((row) => withoutNulls<T>(row));
const one = <T>([row]: Row[]): T | undefined => row && withoutNulls<T>(row);

export function postgresAccess(database: Database): AccessStore {
  const { query, transaction } = database;
  const tell = (on: Query, notice: Notice) => on('SELECT pg_notify($1, $2)', [CHANNEL, writeNotice(notice)]);

  return {
    ...postgresBeside(database),

    async insertLink(link) {
      await query(INSERT_LINK, linkValues(link));
    },
    ensureLinks: (meetingId, links, at) =>
      transaction(async (inside) => {
        await inside('SELECT pg_advisory_xact_lock($1, hashtext($2))', [LINKS_LOCK, meetingId]);
        const there = many<Link>(
          await inside(`SELECT ${LINK} FROM links WHERE meeting_id = $1 ${OLDEST_FIRST}`, [meetingId]),
        );
        const ensured = ensuredAmong(there, links, at);
        for (const { link, created } of ensured)
          if (created) await inside(INSERT_LINK, linkValues(link), { name: 'new link' });
        return ensured;
      }),
    async findLink(linkId) {
      return one<Link>(await query(`SELECT ${LINK} FROM links WHERE id = $1`, [linkId], { name: 'link' }));
    },
    async listLinks(meetingId) {
      if (meetingId === undefined) return many<Link>(await query(`SELECT ${LINK} FROM links ${OLDEST_FIRST}`));
      return many<Link>(await query(`SELECT ${LINK} FROM links WHERE meeting_id = $1 ${OLDEST_FIRST}`, [meetingId]));
    },
    revokeLink: (linkId, at) =>
      transaction(async (inside) => {
        // The link's row first: an insert of a device that holds it is waited for, and its device is seen by the next statement.
        const [link] = await inside<{ meeting_id: string | null }>(
          'UPDATE links SET revoked_at = coalesce(revoked_at, $2) WHERE id = $1 RETURNING meeting_id',
          [linkId, at],
        );
        if (!link) return undefined;
        const rows = await inside(
          `WITH ended AS (UPDATE devices SET state = 'revoked', revoked_at = $2 WHERE link_id = $1 AND state <> 'revoked' RETURNING *) SELECT ${DEVICE} FROM ended ${OLDEST_FIRST}`,
          [linkId, at],
        );
        const devices = many<Device>(rows);
        await tell(inside, ['access', link.meeting_id, [linkId, ...devices.map(({ id }) => id)]]);
        if (devices.some(({ admittedAt }) => admittedAt === undefined))
          await tell(inside, ['waiting', link.meeting_id]);
        return devices;
      }),

    insertDevice: ({ admitUpTo, byCode, ...asked }) =>
      transaction(async (inside) => {
        let { state } = asked;
        if (byCode !== undefined) {
          // Held to the end: a renewal waits for it, and whoever then ends those who wait finds this one.
          const [code] = await inside(
            'SELECT FROM join_codes WHERE code = $1 AND meeting_id = $2 AND active FOR SHARE',
            [byCode, asked.meetingId ?? null],
          );
          if (!code) return undefined;
        }
        if (asked.linkId !== undefined) {
          // Held to the end: the link is not revoked meanwhile, and two phones that open it together are not both the last one admitted.
          const [link] = await inside('SELECT FROM links WHERE id = $1 AND revoked_at IS NULL FOR NO KEY UPDATE', [
            asked.linkId,
          ]);
          if (!link) return undefined;
          const admitted = await inside(`SELECT FROM devices WHERE link_id = $1 AND state = 'admitted'`, [
            asked.linkId,
          ]);
          if (admitUpTo !== undefined && admitted.length >= admitUpTo) state = 'waiting';
        }
        const rows = await inside(
          `INSERT INTO devices (${NEW_DEVICE_COLUMNS})
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING ${DEVICE}`,
          newDeviceValues(asked, state),
        );
        if (state === 'waiting') await tell(inside, ['waiting', asked.meetingId ?? null]);
        return one<Device>(rows);
      }),
    async findDevice(deviceId) {
      return one<Device>(await query(`SELECT ${DEVICE} FROM devices WHERE id = $1`, [deviceId], { name: 'device' }));
    },
    async deviceByTokenHash(tokenHash) {
      return one<Device>(
        await query(`SELECT ${DEVICE} FROM devices WHERE token_hash = $1`, [tokenHash], { name: 'device by token' }),
      );
    },
    async devicesOf(meetingId) {
      return many<Device>(
        await query(`SELECT ${DEVICE} FROM devices WHERE meeting_id = $1 ${OLDEST_FIRST}`, [meetingId]),
      );
    },
    async devicesOfPerson(person) {
      return many<Device>(await query(`SELECT ${DEVICE} FROM devices WHERE person = $1 ${OLDEST_FIRST}`, [person]));
    },
    async waitingDevicesOf(meetingId) {
      return many<Device>(
        await query(
          `SELECT ${DEVICE} FROM devices WHERE meeting_id = $1 AND state = 'waiting' ${OLDEST_FIRST}`,
          [meetingId],
          { name: 'waiting devices' },
        ),
      );
    },
    admitDevice: (deviceId, at, upTo) =>
      transaction(async (inside) => {
        if (upTo !== undefined) {
          // Held to the end, the meeting before its devices: of two that are let in together each finds the one before it.
          await inside(
            'SELECT FROM meetings WHERE id = (SELECT meeting_id FROM devices WHERE id = $1) FOR NO KEY UPDATE',
            [deviceId],
          );
          const [full] = await inside(
            `SELECT ${DEVICE} FROM devices AS asked WHERE id = $1 AND state = 'waiting' AND $2 <= (
               SELECT count(*) FROM devices AS other WHERE other.meeting_id = asked.meeting_id
                 AND other.delegation_id = asked.delegation_id AND other.state = 'admitted' AND other.admitted_at > other.created_at)`,
            [deviceId, upTo],
          );
          if (full) return one<Device>([full]);
        }
        // Without a condition on the row's state: after a wait for another node's change, the row is judged as it is then.
        const device = one<Device>(
          await inside(
            `UPDATE devices SET admitted_at = CASE state WHEN 'waiting' THEN greatest($2, created_at + 1) ELSE admitted_at END, state = CASE state WHEN 'waiting' THEN 'admitted' ELSE state END
           WHERE id = $1 RETURNING ${DEVICE}`,
            [deviceId, at],
          ),
        );
        if (device?.state !== 'admitted') return undefined;
        await tellOfDevice(inside, device);
        return device;
      }),
    revokeDevice: (deviceId, at) =>
      transaction(async (inside) => {
        const device = one<Device>(
          await inside(
            `UPDATE devices SET state = 'revoked', revoked_at = coalesce(revoked_at, $2) WHERE id = $1 RETURNING ${DEVICE}`,
            [deviceId, at],
          ),
        );
        if (device) await tellOfDevice(inside, device);
        return device;
      }),
    async markSeen(deviceIds, at) {
      await query('UPDATE devices SET seen_at = $2 WHERE id = ANY ($1)', [deviceIds, at]);
    },

    async joinCode(meetingId) {
      const [row] = await query<JoinCode>('SELECT code, active FROM join_codes WHERE meeting_id = $1', [meetingId]);
      return row;
    },
    async setJoinCode(meetingId, { code, active }) {
      try {
        await query(
          `WITH changed AS (
             INSERT INTO join_codes (meeting_id, code, active) VALUES ($1, $2, $3)
             ON CONFLICT (meeting_id) DO UPDATE SET code = excluded.code, active = excluded.active RETURNING meeting_id
           ) SELECT pg_notify($4, $5) FROM changed`,
          [meetingId, code, active, CHANNEL, writeNotice(['join-code', meetingId])],
        );
        return { ok: true };
      } catch (error) {
        if (brokenConstraint(error) === 'one_meeting_a_code') return { ok: false, reason: 'taken' };
        throw error;
      }
    },
    async meetingByJoinCode(code) {
      const [row] = await query<{ meetingId: string }>(
        'SELECT meeting_id AS "meetingId" FROM join_codes WHERE code = $1 AND active',
        [code],
      );
      return row?.meetingId;
    },
  };

  /** It may have waited, so whoever shows those who wait looks again too. */
  async function tellOfDevice(inside: Query, { id, meetingId }: Device): Promise<void> {
    await tell(inside, ['access', meetingId ?? null, [id]]);
    await tell(inside, ['waiting', meetingId ?? null]);
  }
}
