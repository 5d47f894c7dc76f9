// A server killed in the middle of its writes: what it acknowledged is there, once, and its folder can be served again.

import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSqliteStore } from '../../server/store/sqlite/sqlite.ts';
import { removeFolder, runProgram, temporaryFolder } from './fixtures.ts';

type Acknowledgement = { meetingId: string; commandId: string; seq: number };

let dataDir: string;
beforeEach(() => void (dataDir = temporaryFolder()));
afterEach(() => removeFolder(dataDir));

test('SIGKILL during a burst loses and doubles nothing that was acknowledged, round after round', async () => {
  const acknowledged: Acknowledgement[] = [];

  for (const enough of [40, 300, 900]) {
    const child = runProgram('burst', [dataDir]);
    let inThisRound = 0;
    for await (const line of child.lines) {
      acknowledged.push(JSON.parse(line) as Acknowledgement);
      // The lines that it wrote before it died are read to the end.
      if (++inThisRound === enough) await child.kill();
    }
    expect(inThisRound).toBeGreaterThanOrEqual(enough);
  }

  const store = await openSqliteStore({ dataDir, writable: true });
  for (const { id, head } of await store.listMeetings()) {
    const events = await store.read(id, 0, 1_000_000);
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: head }, (_, index) => index + 1));
    const lastSeqs = new Map(events.map(({ commandId, seq }) => [commandId!, seq]));
    for (const { commandId, seq } of acknowledged.filter(({ meetingId }) => meetingId === id)) {
      expect(lastSeqs.get(commandId)).toBe(seq);
      expect((await store.findCommand(id, commandId))?.seq).toBe(seq);
    }
    // Also what was written and not acknowledged is whole: each command with its events.
    const commands = await store.readCommands(id, '', 1_000_000);
    expect(new Map(commands.map(({ commandId, seq }) => [commandId, seq]))).toEqual(lastSeqs);
  }
  expect(acknowledged.length).toBeGreaterThan(1_200);
  await store.close();
});
