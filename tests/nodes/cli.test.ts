// The operator's command where several nodes share a database: it opens the database itself, and the nodes hear of what it does.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { MeetingExport } from '../../server/meetings/meeting-files.ts';
import { giverOf, readMessage } from '../../server/commands/read-command.ts';
import { openHouse } from '../access/fixture.ts';
import { rostrum } from '../cli/command.ts';
import { CHAIR, smallMeetingFile } from '../scenario.ts';
import type { TwoNodes } from './two-nodes.ts';
import { openTwoNodes, SECRET } from './two-nodes.ts';

let nodes: TwoNodes;
let folder: string;
/** Where the command finds the database. */
let shared: Record<string, string>;

beforeAll(async () => {
  nodes = await openTwoNodes();
  folder = mkdtempSync(path.join(tmpdir(), 'rostrum-moving-'));
  shared = { DATABASE_URL: nodes.database.url, SECRET, DATA_DIR: '/nowhere' };
});
afterAll(async () => {
  await nodes.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a command that must succeed. */
async function run(environment: Record<string, string>, ...args: string[]): Promise<string> {
  const { code, out, err } = await rostrum(environment, ...args);
  if (code !== 0) throw new Error(`${args.join(' ')}: ${err}`);
  return out;
}

describe.concurrent('the operator’s command', () => {
  test('a link that it revokes opens no node any more, and ends the connections at all of them', async () => {
    const table = await nodes.fresh();
    const { id, token } = await table.link('chair');
    const seats = [table.seat(nodes.a, { token }), table.seat(nodes.b, { token })];
    await Promise.all(seats.map((seat) => seat.until(() => seat.meeting !== null)));
    await run(shared, 'link', 'revoke', id);
    for (const seat of seats) await seat.until(() => seat.all('bye').some(({ code }) => code === 'REVOKED'));
  });

  test('a meeting moves from a folder to the database and back, with all that it remembers', async () => {
    const before = await openHouse(path.join(folder, 'before'));
    await before.operator.createMeeting(smallMeetingFile, 'moving');
    const first = { id: 'first', command: { type: 'OpenSitting', sittingId: 'am' } };
    const reading = readMessage(first, giverOf(CHAIR));
    if (reading.kind !== 'meeting') throw new Error(JSON.stringify(reading));
    expect(await (await before.rooms.open('moving'))!.submit(reading.submission)).toEqual({ ok: true, seq: 2 });
    await before.rooms.close();
    await before.store.close();

    const [there, back] = [path.join(folder, 'there.json'), path.join(folder, 'back.json')];
    await run({ DATA_DIR: before.dataDir }, 'meeting', 'export', 'moving', '--output', there);
    await run(shared, 'meeting', 'import', there);
    const link = await nodes.b.operator.createLink({ role: 'chair', meetingId: 'moving' });
    const chair = (await nodes.fresh()).seat(nodes.b, { meeting: 'moving', token: link.ok ? link.value.token! : '' });
    await chair.until(() => chair.seq === 2);
    // Known there too: the first one gets its first answer, another command under its id is refused.
    expect(await chair.send({ type: 'OpenSitting', sittingId: 'am' }, 'first')).toEqual({ ok: true, seq: 2 });
    expect(await chair.send({ type: 'OpenItem', itemId: '5(b)' }, 'first')).toMatchObject({
      ok: false,
      error: { code: 'INVALID' },
    });
    await chair.give({ type: 'OpenItem', itemId: '5(b)' }, 'second');

    await run(shared, 'meeting', 'export', 'moving', '--output', back);
    await run({ DATA_DIR: path.join(folder, 'after') }, 'meeting', 'import', back);
    const after = await openHouse(path.join(folder, 'after'));
    const exported = await after.operator.exportMeeting('moving');
    await after.close();
    const [brought, taken] = [there, back].map((file) => JSON.parse(readFileSync(file, 'utf8')) as MeetingExport);
    expect(exported.ok && exported.value).toEqual(taken);
    expect(taken!.log.events.slice(0, 2)).toEqual(brought!.log.events);
    expect(taken!.log.commands.map(({ commandId, seq }) => [commandId, seq])).toEqual([
      ['first', 2],
      ['second', 3],
    ]);
  });

  test('it says what makes a backup of a database', async () => {
    expect(await rostrum(shared, 'backup', path.join(folder, 'never'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('pg_dump'),
    });
  });
});
