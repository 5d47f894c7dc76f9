// The event store with nothing around it: durable commands in a closed loop, each meeting with one append under way.
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';

import { makeDatabase } from '../../../../server/store/postgres/database.ts';
import { openPostgresStore } from '../../../../server/store/postgres/postgres.ts';
import { openSqliteStore } from '../../../../server/store/sqlite/sqlite.ts';
import { command } from '../../../store/commands.ts';
import { answerWith } from '../program-ipc.ts';
import type { IdKind } from '../ids.ts';
import { idsOf } from '../ids.ts';

export interface StoreLoad {
  meetings: number;
  commandsAnAppend: number;
  ids: IdKind;
}

const api = {
  /** On a folder, or on a database whose tables are made where there are none. */
  async load({
    dataDir,
    databaseUrl,
    seconds,
    meetings,
    commandsAnAppend,
    ids,
  }: StoreLoad & { dataDir: string; databaseUrl?: string; seconds: number }): Promise<{
    commands: number;
    seconds: number;
    latenciesMs: Float64Array;
  }> {
    const store =
      databaseUrl === undefined
        ? await openSqliteStore({ dataDir, writable: true })
        : await openPostgresStore({ database: makeDatabase(databaseUrl), writable: true });
    const meetingIds = Array.from({ length: meetings }, () => randomUUID());
    await Promise.all(meetingIds.map((id) => store.createMeeting({ id, log: 'log', createdAt: 1, events: [] })));
    const newId = idsOf(ids);
    const latencies: number[] = [];
    const startedAt = performance.now();
    await Promise.all(
      meetingIds.map(async (meetingId) => {
        for (let seq = 0; performance.now() - startedAt < seconds * 1_000;) {
          const commands = Array.from({ length: commandsAnAppend }, (_, index) => command(seq + index, 1, newId()));
          const sentAt = performance.now();
          const answer = await store.append({ meetingId, expectedSeq: seq, commands });
          latencies.push(performance.now() - sentAt);
          if (!answer.ok) throw new Error(answer.reason);
          seq = answer.seq;
        }
      }),
    );
    const passed = (performance.now() - startedAt) / 1_000;
    await store.close();
    rmSync(dataDir, { recursive: true });
    return {
      commands: latencies.length * commandsAnAppend,
      seconds: passed,
      latenciesMs: Float64Array.from(latencies),
    };
  },
};
export type StoreAlone = typeof api;
answerWith(api);
