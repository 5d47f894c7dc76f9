// Appends to its meetings as fast as it can, and says on stdout what was acknowledged, until it is killed.
// Arguments: the data folder. Each line: { meetingId, commandId, seq }.

import { writeSync } from 'node:fs';
import { openSqliteStore } from '../../../server/store/sqlite/sqlite.ts';
import { command } from '../commands.ts';

const store = await openSqliteStore({ dataDir: process.argv[2]!, writable: true });

async function write(meetingId: string): Promise<never> {
  await store.createMeeting({ id: meetingId, log: 'log', createdAt: 1, events: [] });
  let { head } = (await store.findMeeting(meetingId))!;
  for (;;) {
    const commands = [command(head), command(head + 1, 2)];
    const answer = await store.append({ meetingId, expectedSeq: head, commands });
    if (!answer.ok) throw new Error(`${meetingId}: ${answer.reason}`);
    head = answer.seq;
    // At once, past any buffer: what this line says must not be lost with the process.
    for (const { commandId, ackSeq: seq } of commands)
      writeSync(1, `${JSON.stringify({ meetingId, commandId, seq })}\n`);
  }
}

await Promise.all(Array.from({ length: 8 }, (_, index) => write(`m${index}`)));
