// Nodes that share a PostgreSQL. One connection of each is for listening alone: notices wake, and a question each second (how far the
// logs of the live meetings are, who else is there, what time it is) finds what notices did not bring. Where that connection breaks,
// another is made, and everything live is looked at again.
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';

import type { Clock } from '../clock.ts';
import { steadyTime } from '../clock.ts';
import { CHANNEL, readNotice, writeNotice } from '../store/notices.ts';
import type { Database } from '../store/postgres/database.ts';
import { FIRST_START_LOCK } from '../store/postgres/schema.ts';
import type { MeetingRow } from '../store/store.ts';
import type { NodeListener, Nodes } from './nodes.ts';
import type { Sample, SharedClock } from './shared-clock.ts';
import { makeSharedClock } from './shared-clock.ts';
import { sharedPairings } from './shared-pairings.ts';
import { sharedPresence, SILENT } from './shared-presence.ts';

export interface SharedNodesParts {
  database: Database;
  /** Instant of the last stored event: time does not go back behind it. */
  notBefore: number;
  failed(what: string, error: unknown): void;
  /** A database that starts again, or another one that takes its place, is waited for so long. */
  cutOffAfterMs?: number;
}

const CUT_OFF_AFTER_MS = 15_000;
/** Each node asks and is heard so often. */
const ASK_EVERY_MS = 1_000;
/** An answer that takes longer will not come: the connection is given up. */
const ANSWER_TIMEOUT_MS = 3_000;
const AGAIN_AFTER_MS = 250;
/** A node that heard nothing for so long may have missed something, until it has been hearing again for as long as it takes to look at every device. */
const DOUBT_AFTER_MS = 2_500;
const DOUBT_FOR_MS = 5_000;

const TIME = `
  extract(epoch FROM clock_timestamp())::float8 * 1000 AS wall,
  coalesce((SELECT value FROM facts WHERE name = 'clock correction'), '0')::float8 AS correction,
  coalesce((SELECT value FROM facts WHERE name = 'clock taken'), '0')::float8 AS taken`;

const LOOK = `
WITH heard AS (INSERT INTO nodes (id, heard_at) VALUES ($1, clock_timestamp()) ON CONFLICT (id) DO UPDATE SET heard_at = excluded.heard_at)
SELECT
  ${TIME},
  (SELECT coalesce(json_agg(id ORDER BY id), '[]') FROM nodes WHERE id <> $1 AND heard_at > clock_timestamp() - ${SILENT}) AS others,
  (SELECT coalesce(json_agg(json_build_object('id', id, 'log', log, 'head', head)), '[]') FROM meetings WHERE id = ANY ($2::text[])) AS meetings`;

const LEAVE = `
WITH left_now AS (DELETE FROM nodes WHERE id = $1)
SELECT pg_notify($2, json_build_array('presence', meeting_id, node_id)::text) FROM boards WHERE node_id = $1`;

/** Time goes back as far as the last event at most, and never forth beyond the wall clock on its account. */
const TAKE_WALL = `
WITH taken AS (
  INSERT INTO facts (name, value) VALUES ('clock taken', '1')
  ON CONFLICT (name) DO UPDATE SET value = (facts.value::float8 + 1)::text RETURNING name
), corrected AS (
  INSERT INTO facts (name, value)
  VALUES ('clock correction', greatest(0, ceil($1::float8 - extract(epoch FROM clock_timestamp())::float8 * 1000))::text)
  ON CONFLICT (name) DO UPDATE SET value = excluded.value RETURNING name
) SELECT pg_notify($2, $3) FROM taken, corrected`;

interface Look {
  wall: number;
  correction: number;
  taken: number;
  others: string[];
  meetings: Pick<MeetingRow, 'id' | 'log' | 'head'>[];
}

/** The nodes' time, for a command that joins none of them. */
export async function askTime({ query }: Database): Promise<Clock> {
  const steady = steadyTime();
  const sentAt = steady();
  const [time] = await query<Pick<Look, 'wall' | 'correction' | 'taken'>>(`SELECT ${TIME}`);
  return makeSharedClock({ ...time!, sentAt, heardAt: steady() }, steady);
}

/** Joins the other nodes of the database, whose tables are made. Rejects with StoreError. */
export async function joinNodes({
  database,
  notBefore,
  failed,
  cutOffAfterMs = CUT_OFF_AFTER_MS,
}: SharedNodesParts): Promise<Nodes> {
  const { query } = database;
  const steady = steadyTime();
  const id = randomBytes(9).toString('base64url');
  let listener: NodeListener | undefined;
  let ear: pg.Client | undefined;
  let others: string[] = [];
  let closed = false;
  const closing = new AbortController();
  const presence = sharedPresence({
    query,
    id,
    seen: (meetingId, boards) => listener?.presentElsewhere(meetingId, boards),
    failed: note,
  });

  const exclusively = <T>(work: () => Promise<T>) => database.locked(FIRST_START_LOCK, work);

  async function look(client: pg.Client): Promise<Look & Sample> {
    const sentAt = steady();
    const question = {
      name: 'look',
      text: LOOK,
      values: [id, listener?.liveMeetings() ?? []],
      query_timeout: ANSWER_TIMEOUT_MS,
    };
    const { rows } = await client.query<Look>(question);
    return { ...rows[0]!, sentAt, heardAt: steady() };
  }

  // ---- The first look: what time it is ----

  const clock: SharedClock = await exclusively(async () => {
    await query(`DELETE FROM nodes WHERE heard_at < clock_timestamp() - interval '1 minute'`);
    const client = await database.connect();
    try {
      const first = await look(client);
      if (first.others.length > 0) return makeSharedClock(first, steady);
      // Nobody else keeps a time: it is the wall clock's again, but never before the last event.
      const correction = Math.max(0, Math.ceil(notBefore - first.wall));
      await query(
        `INSERT INTO facts (name, value) VALUES ('clock correction', $1) ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
        [String(correction)],
      );
      return makeSharedClock({ ...first, correction }, steady);
    } finally {
      await client.end();
    }
  });

  async function keepTime(sample: Sample): Promise<void> {
    const jumpMs = clock.take(sample);
    if (jumpMs === undefined) return;
    if (jumpMs === 'taken') return listener?.timeTaken();
    // All nodes see the jump and say so, each in its own words: the first one's hold.
    await query(
      `UPDATE facts SET value = ($1::float8 - $2::float8)::text WHERE name = 'clock correction' AND value::float8 = $1
       AND $3 = coalesce((SELECT value::float8 FROM facts WHERE name = 'clock taken'), 0)`,
      [sample.correction, Math.round(jumpMs), sample.taken],
    );
  }

  // ---- Listening ----

  async function listenOnce(): Promise<pg.Client> {
    const client = await database.connect();
    client.on('notification', ({ payload = '' }) => hear(payload));
    // A broken connection is noticed by the next query on it; an error event without a listener would end the process.
    client.on('error', () => {});
    await client.query(`LISTEN ${CHANNEL}`);
    // Notices that were sent while this node did not listen are lost: it looks at everything again.
    listener?.accessChanged({ kind: 'changed-elsewhere' });
    await lookAround(client);
    presence.showAgain();
    return client;
  }

  async function lookAround(client: pg.Client): Promise<void> {
    const asked = listener?.liveMeetings() ?? [];
    const seen = await look(client);
    await keepTime(seen);
    const rows = new Map(seen.meetings.map((row) => [row.id, row]));
    for (const meetingId of asked) listener?.meetingStands(meetingId, rows.get(meetingId));
    const before = others.join();
    others = seen.others;
    const changed = others.join() !== before;
    presence.readAgain(others, changed);
  }

  function hear(payload: string): void {
    const notice = readNotice(payload);
    if (!notice || !listener) return;
    switch (notice[0]) {
      case 'events':
        return listener.meetingStands(notice[1], { log: notice[2], head: notice[3] });
      case 'removed':
        return listener.meetingStands(notice[1], undefined);
      case 'waiting':
        return notice[1] === null
          ? undefined
          : listener.accessChanged({ kind: 'waiting-changed', meetingId: notice[1] });
      case 'access':
        return listener.accessChanged({
          kind: 'changed-elsewhere',
          ...(notice[1] !== null && { meetingId: notice[1] }),
          ...(notice[2] !== null && { deviceIds: notice[2] }),
        });
      case 'join-code':
        return listener.accessChanged({ kind: 'join-code-changed', meetingId: notice[1] });
      case 'clock':
        return void (ear && lookAround(ear).catch((error: unknown) => note('taking the time', error)));
      case 'presence':
        return notice[2] === id ? undefined : void presence.read(notice[1], [notice[2]]);
      default:
        return notice satisfies never;
    }
  }

  let heardAt = performance.now();
  let inDoubtUntil = -Infinity;

  async function keepListening(): Promise<void> {
    let toldCutOff = false;
    while (!closed) {
      try {
        await sleep(ear ? ASK_EVERY_MS : AGAIN_AFTER_MS * (1 + Math.random()), undefined, { signal: closing.signal });
        if (ear) await lookAround(ear);
        else ear = await listenOnce();
        if (performance.now() - heardAt > DOUBT_AFTER_MS) inDoubtUntil = performance.now() + DOUBT_FOR_MS;
        heardAt = performance.now();
        toldCutOff = false;
      } catch (error) {
        if (closed) return;
        if (ear) failed('listening to the other nodes', error);
        void ear?.end().catch(() => {});
        ear = undefined;
        if (toldCutOff || performance.now() - heardAt < cutOffAfterMs) continue;
        toldCutOff = true;
        listener?.cutOff();
      }
    }
  }

  /** What is shown or read again anyway, once the database answers, is worth a line only while it does. */
  function note(what: string, error: unknown): void {
    if (!closed && ear) failed(what, error);
  }

  return {
    clock,
    pairings: sharedPairings(query),
    inDoubt: () => performance.now() - heardAt > DOUBT_AFTER_MS || performance.now() < inDoubtUntil,
    count: () => (ear ? others.length + 1 : 0),
    async listen(theListener) {
      listener = theListener;
      ear = await listenOnce();
      heardAt = performance.now();
      void keepListening();
    },
    showPresence: presence.show,
    async takeWall(earliest) {
      await query(TAKE_WALL, [Math.min(earliest, clock.now()), CHANNEL, writeNotice(['clock'])]);
      if (ear) await lookAround(ear);
    },
    attendedElsewhere: presence.attendedElsewhere,
    exclusively,
    async close() {
      closed = true;
      closing.abort();
      presence.close();
      await ear?.end().catch(() => {});
      // The others need not wait until this node has been silent.
      await query(LEAVE, [id, CHANNEL], { timeoutMs: ANSWER_TIMEOUT_MS }).catch(() => {});
    },
  };
}
