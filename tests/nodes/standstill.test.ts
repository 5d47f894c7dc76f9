// A node that stood still (a suspended machine, a long pause of its host) goes on with what had come in meanwhile: whoever was cut off
// at another node in that time does nothing any more.
import { afterAll, beforeAll, expect, test } from 'vitest';

import { counted } from '../metric-value.ts';
import type { ServerProcess } from '../faults/server-process.ts';
import { startServerProcess } from '../faults/server-process.ts';
import { Seat } from '../integration/live.ts';
import type { TestDatabase } from './databases.ts';
import { newDatabase } from './databases.ts';

let database: TestDatabase;
let nodes: ServerProcess[];
let tokens: Record<string, string>;
beforeAll(async () => {
  database = await newDatabase();
  const first = await startServerProcess('/nowhere', { databaseUrl: database.url });
  ({ tokens } = first);
  nodes = [first, await startServerProcess('/nowhere', { databaseUrl: database.url })];
});
afterAll(async () => {
  await Promise.all(nodes.map((node) => node.end('SIGKILL')));
  await database.drop();
});

async function sit(node: ServerProcess, name: string): Promise<Seat> {
  const seat = new Seat(node.url, { meeting: 'small', token: tokens[name]! }, ['websocket']);
  await seat.until(() => seat.meeting !== null);
  return seat;
}

test.each(['CH', 'DE'])('a device that was cut off meanwhile does nothing there (%s)', async (name) => {
  const [here, still] = nodes as [ServerProcess, ServerProcess];
  const chair = await sit(here, 'chair');
  const device = await sit(still, name);
  const other = await sit(still, 'NZ');
  const aloneThere = async () => (await counted(here, 'rostrum_nodes')) === 1;
  while (await aloneThere());
  process.kill(still.pid, 'SIGSTOP');
  let toldOther: Promise<unknown> | undefined;
  try {
    await chair.give({ type: 'Revoke', deviceId: device.all('welcome')[0].you.deviceId });
    while (!(await aloneThere()));
    // Cut off, it may hear no answer.
    device.send({ type: 'SendNote', text: `of ${name}` }).catch(() => {});
    toldOther = other.send({ type: 'SendNote', text: `of NZ, with ${name}` });
  } finally {
    process.kill(still.pid, 'SIGCONT');
  }
  await device.until(() => device.all('disconnect').length > 0);
  await chair.until(() => chair.meeting!.notes.some(({ text }) => text === `of NZ, with ${name}`));
  expect(chair.meeting!.notes.filter(({ text }) => text === `of ${name}`)).toEqual([]);
  await toldOther;
  for (const seat of [chair, device, other]) seat.close();
});
