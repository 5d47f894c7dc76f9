// Appends one large event for each line on stdin, and says on stdout how it went.
// Arguments: the data folder. Prints { ok, seq } or { ok: false, code, message }.

import { createInterface } from 'node:readline';
import { openSqliteStore } from '../../../server/store/sqlite/sqlite.ts';
import { event } from '../commands.ts';

const store = await openSqliteStore({ dataDir: process.argv[2]!, writable: true });
await store.createMeeting({ id: 'm', log: 'log', createdAt: 1, events: [] });
let seq = 0;
process.stdout.write(`${JSON.stringify({ ok: true, seq })}\n`);

for await (const commandId of createInterface({ input: process.stdin })) {
  const events = [event(seq + 1, { commandId, text: 'x'.repeat(100_000) })];
  const line = await store
    .append({
      meetingId: 'm',
      expectedSeq: seq,
      commands: [{ commandId, actorKey: 'a', bodyHash: 'h', events, ackSeq: seq + 1 }],
    })
    .then(
      (answer) => {
        if (answer.ok) seq = answer.seq;
        return answer;
      },
      (error: Error & { code?: string }) => ({ ok: false, code: error.code, message: error.message }),
    );
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
await store.close();
