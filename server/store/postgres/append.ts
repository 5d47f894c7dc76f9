// Group commit over PostgreSQL: what all rooms append while a statement is under way is the next one, and one transaction.
// Each append has its own answer, as in the embedded store. Knows the tables of the log and the statement that writes them.

import { crc32 } from 'node:zlib';
import type { PackedAppend } from '../serialize-events.ts';
import { recordOf } from '../serialize-events.ts';
import type { Query } from './database.ts';
import { brokenConstraint, isFaultOfTheCall } from './errors.ts';
import { CHANNEL } from '../notices.ts';
import type { AppendResult } from '../store.ts';

// More than this waits for the statement after: a transaction stays short enough for those who wait for it.
const MOST_APPENDS = 1_000;
// While one statement waits for the disk, the next is on its way; further ones would wait for the same disk.
const STATEMENTS_AT_ONCE = 2;

/**
 * One statement for many appends, at most one a meeting: a snapshot, the checks, the rows and the notice, or nothing.
 * The meetings are locked in one order, so that two nodes never wait for each other in a circle. A row that another node
 * changed meanwhile is looked at as it is now, while the commands are looked at as they were when the statement began; that is
 * enough: where the head is the expected one, its last event was read, hence committed, before this statement was sent.
 */
const APPEND = `
WITH asked AS MATERIALIZED (
  SELECT * FROM unnest($1::text[], $2::text[], $3::int[], $4::int[]) WITH ORDINALITY AS asked (meeting_id, log, expected, added, n)
), locked AS MATERIALIZED (
  SELECT id, log, head FROM meetings WHERE id = ANY ($1::text[]) ORDER BY id FOR NO KEY UPDATE
), given AS MATERIALIZED (
  SELECT * FROM unnest($5::int[], $6::text[], $7::text[], $8::text[], $9::int[]) AS given (n, command_id, actor_key, body_hash, seq)
), known AS MATERIALIZED (
  SELECT DISTINCT ON (n) n, commands.command_id, commands.actor_key, commands.body_hash, commands.seq, commands.answer
  FROM given JOIN asked USING (n) JOIN commands ON commands.meeting_id = asked.meeting_id AND commands.command_id = given.command_id
), judged AS MATERIALIZED (
  SELECT n, meeting_id, expected, added, head,
    CASE
      WHEN id IS NULL OR asked.log <> locked.log THEN 'unknown-meeting'
      WHEN head <> expected THEN 'conflict'
      WHEN known.n IS NOT NULL THEN 'duplicate'
      ELSE 'written'
    END AS outcome,
    command_id AS "commandId", actor_key AS "actorKey", body_hash AS "bodyHash", seq, answer
  FROM asked LEFT JOIN locked ON id = meeting_id LEFT JOIN known USING (n)
), good AS (
  SELECT * FROM judged WHERE outcome = 'written'
), of_commands AS (
  INSERT INTO commands (meeting_id, command_id, actor_key, body_hash, seq)
  SELECT meeting_id, given.command_id, given.actor_key, given.body_hash, given.seq FROM good JOIN given USING (n)
), of_events AS (
  INSERT INTO events (meeting_id, seq, body, checksum)
  SELECT meeting_id, event.seq, body, checksum
  FROM unnest($10::int[], $11::int[], $12::text[], $13::int[]) AS event (n, seq, body, checksum) JOIN good USING (n)
), of_meetings AS (
  UPDATE meetings SET head = expected + added FROM good WHERE id = meeting_id
  RETURNING pg_notify('${CHANNEL}', json_build_array('events', id, log, meetings.head)::text)
)
SELECT n::int, outcome, head, "commandId", "actorKey", "bodyHash", seq, answer, (SELECT count(*) FROM of_meetings) AS moved FROM judged`;

type Judged = Parameters<typeof recordOf>[0] & {
  readonly n: number;
  readonly outcome: 'written' | 'conflict' | 'duplicate' | 'unknown-meeting';
  readonly head: number;
};

/** One append, in the transaction of the caller. */
export async function appendWithin(query: Query, append: PackedAppend): Promise<AppendResult> {
  const [judged] = await query<Judged>(APPEND, valuesOf([append]), { name: 'append' });
  return resultOf(judged!, append);
}

type Pending = {
  readonly append: PackedAppend;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: unknown) => void;
};

export class AppendQueue {
  readonly #query: Query;
  #waiting: Pending[] = [];
  /** Meetings that a statement under way writes to: the next append to one of them waits for its end. */
  readonly #busy = new Set<string>();
  #statements = 0;
  #scheduled = false;
  #whenIdle: (() => void)[] = [];

  constructor(query: Query) {
    this.#query = query;
  }

  append(append: PackedAppend): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ append, resolve, reject });
      this.#schedule();
    });
  }

  /** Fulfilled when everything that was asked for is answered. */
  drain(): Promise<void> {
    if (this.#statements + this.#waiting.length === 0) return Promise.resolve();
    return new Promise((resolve) => this.#whenIdle.push(resolve));
  }

  // At the end of the turn: what all sockets brought in one turn of the loop is one transaction.
  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#send();
    });
  }

  #send(): void {
    while (this.#statements < STATEMENTS_AT_ONCE) {
      const group = this.#nextGroup();
      if (group.length === 0) return;
      this.#statements += 1;
      void this.#write(group).finally(() => {
        this.#statements -= 1;
        for (const { append } of group) this.#busy.delete(append.meetingId);
        this.#send();
        if (this.#statements + this.#waiting.length === 0) for (const idle of this.#whenIdle.splice(0)) idle();
      });
    }
  }

  /** The first append of each meeting that is not being written to; the others keep their places. */
  #nextGroup(): Pending[] {
    const group: Pending[] = [];
    const others: Pending[] = [];
    for (const pending of this.#waiting) {
      const { meetingId } = pending.append;
      if (group.length === MOST_APPENDS || this.#busy.has(meetingId)) {
        others.push(pending);
        continue;
      }
      this.#busy.add(meetingId);
      group.push(pending);
    }
    this.#waiting = others;
    return group;
  }

  /** Answers every append of the group. */
  async #write(group: readonly Pending[], again = false): Promise<void> {
    try {
      for (const judged of await this.#query<Judged>(APPEND, valuesOf(group.map(({ append }) => append)), {
        name: 'append',
        accepted: true,
      })) {
        const pending = group[judged.n - 1];
        pending?.resolve(resultOf(judged, pending.append));
      }
    } catch (error) {
      // The id was answered at another node meanwhile: that answer is found now.
      if (!again && brokenConstraint(error) === 'commands_pkey') return this.#write(group, true);
      if (group.length === 1 || !isFaultOfTheCall(error)) return group.forEach(({ reject }) => reject(error));
      // One of them is a bug of its caller: the others are written by themselves.
      for (const pending of group) await this.#write([pending], again);
    }
  }
}

function resultOf(
  { outcome, head, commandId, actorKey, bodyHash, seq, answer }: Judged,
  { expectedSeq, bodies }: PackedAppend,
): AppendResult {
  switch (outcome) {
    case 'written':
      return { ok: true, seq: expectedSeq + bodies.length };
    case 'conflict':
      return { ok: false, reason: 'conflict', head };
    case 'duplicate':
      return { ok: false, reason: 'duplicate', first: recordOf({ commandId, actorKey, bodyHash, seq, answer }) };
    case 'unknown-meeting':
      return { ok: false, reason: 'unknown-meeting' };
    default:
      return outcome satisfies never;
  }
}

/** Columns, as the statement takes them: of the appends, of their commands, of their events. */
function valuesOf(appends: readonly PackedAppend[]): unknown[] {
  const commands = appends.flatMap((append, index) => append.commands.map((command) => ({ n: index + 1, ...command })));
  const events = appends.flatMap(({ expectedSeq, bodies }, index) =>
    bodies.map((body, place) => ({ n: index + 1, seq: expectedSeq + place + 1, body })),
  );
  return [
    appends.map(({ meetingId }) => meetingId),
    appends.map(({ log }) => log ?? null),
    appends.map(({ expectedSeq }) => expectedSeq),
    appends.map(({ bodies }) => bodies.length),
    commands.map(({ n }) => n),
    commands.map(({ commandId }) => commandId),
    commands.map(({ actorKey }) => actorKey),
    commands.map(({ bodyHash }) => bodyHash),
    commands.map(({ seq }) => seq),
    events.map(({ n }) => n),
    events.map(({ seq }) => seq),
    events.map(({ body }) => body),
    events.map(({ body }) => checksumOf(body)),
  ];
}

/** CRC-32, as PostgreSQL's integer, which has a sign. */
export function checksumOf(body: string): number {
  return crc32(body) | 0;
}
