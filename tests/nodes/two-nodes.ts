// Two live servers in this process over one database, and seats at either: real sockets, a real PostgreSQL.
import { randomBytes } from 'node:crypto';

import type { MeetingFileInput } from '#shared/meeting/catalogue/meeting-file.ts';
import type { Handshake } from '#shared/protocol.ts';

import type { Running } from '../../server/main.ts';
import { startServer } from '../../server/main.ts';
import type { NewLinkRequest } from '../../server/meetings/operator.ts';
import { StoreUnavailable } from '../../server/store/errors.ts';
import { Seat } from '../integration/live.ts';
import { smallMeetingFile } from '../scenario.ts';
import type { TestDatabase } from './databases.ts';
import { newDatabase } from './databases.ts';

export const SECRET = 'the same at all nodes of these tests';

export interface TwoNodes {
  database: TestDatabase;
  a: Running;
  b: Running;
  /** A meeting of its own for a test, just made at node a. */
  fresh(change?: (file: MeetingFileInput) => MeetingFileInput): Promise<Table>;
  close(): Promise<void>;
}

/** A meeting, and those who come to it. */
export interface Table {
  meeting: string;
  link(role: NewLinkRequest['role'], delegationId?: string): Promise<{ id: string; token: string }>;
  /** A seat at a node, with a link of its own, greeted. */
  sit(node: Running, role: NewLinkRequest['role'], delegationId?: string): Promise<Seat>;
  /** A socket at a node. With `replica` it says that it holds what that seat held. */
  seat(
    node: Running | { url: string },
    auth: Partial<Handshake>,
    options?: { transports?: string[]; replica?: Seat; cookies?: boolean },
  ): Seat;
}

/** As a service manager does: a node that finds the database too busy to answer ends, and is started again. */
export async function startNode(databaseUrl: string): Promise<Running> {
  for (;;) {
    try {
      return await startServer({
        host: '127.0.0.1',
        port: 0,
        dataDir: '/nowhere',
        databaseUrl,
        secret: SECRET,
        logLevel: 'silent',
      });
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
    }
  }
}

export async function openTwoNodes(): Promise<TwoNodes> {
  const database = await newDatabase();
  const [a, b] = await Promise.all([startNode(database.url), startNode(database.url)]);
  const seats: Seat[] = [];

  function tableOf(meeting: string): Table {
    const table: Table = {
      meeting,
      async link(role, delegationId) {
        const made = await a.operator.createLink({
          role,
          meetingId: meeting,
          ...(delegationId !== undefined && { delegationId }),
        });
        if (!made.ok || made.value.token === undefined) throw new Error(JSON.stringify(made));
        return { id: made.value.id, token: made.value.token };
      },
      async sit(node, role, delegationId) {
        const seat = table.seat(node, { token: (await table.link(role, delegationId)).token });
        await seat.until(() => seat.meeting !== null);
        return seat;
      },
      seat({ url }, auth, { transports = ['websocket'], replica, cookies = false } = {}) {
        const since = replica?.since;
        const seat = new Seat(url, { meeting, ...(since && { since }), ...auth }, transports, {
          withCredentials: cookies,
        });
        if (replica) Object.assign(seat, { meeting: replica.meeting, seq: replica.seq, since });
        seats.push(seat);
        return seat;
      },
    };
    return table;
  }

  return {
    database,
    a,
    b,
    async fresh(change = (file) => file) {
      const meeting = `small-${randomBytes(4).toString('hex')}`;
      const made = await a.operator.createMeeting(change(structuredClone(smallMeetingFile)), meeting);
      if (!made.ok) throw new Error(made.error.message);
      return tableOf(meeting);
    },
    async close() {
      for (const seat of seats) seat.close();
      await Promise.all([a.stop(), b.stop()]);
      await database.drop();
    },
  };
}
