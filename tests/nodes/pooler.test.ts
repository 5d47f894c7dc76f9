// A pooler of connections before the database: refused at the start, in words. The real PgBouncer where it is installed, in its three
// ways of failing; everywhere what it does to sessions.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { makeDatabase, requireSessions } from '../../server/store/postgres/database.ts';
import { openPostgresStore } from '../../server/store/postgres/postgres.ts';
import { freePort } from '../free-port.ts';
import type { TestDatabase } from './databases.ts';
import { newDatabase } from './databases.ts';

const TOLD = /^DATABASE_URL leads to a pooler of connections, such as PgBouncer, and not to PostgreSQL itself: /;
const PGBOUNCER = process.env.PGBOUNCER ?? 'pgbouncer';

let database: TestDatabase;
beforeAll(async () => void (database = await newDatabase()));
afterAll(() => database.drop());

test('PostgreSQL itself passes', async () => {
  const { connect: open, place } = makeDatabase(database.url);
  await requireSessions(open, place);
});

test('two connections that share a session are known', async () => {
  const shared = await makeDatabase(database.url).connect();
  const end = shared.end.bind(shared);
  try {
    shared.end = () => Promise.resolve();
    await expect(requireSessions(async () => shared, 'host:1/name')).rejects.toMatchObject({
      code: 'UNSUPPORTED',
      message: expect.stringMatching(TOLD),
    });
  } finally {
    await end();
  }
});

test('settings that a session does not begin with are missed', async () => {
  const open = async () => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    return client;
  };
  await expect(requireSessions(open, 'host:1/name')).rejects.toMatchObject({
    code: 'UNSUPPORTED',
    message: expect.stringMatching(TOLD),
  });
});

describe.runIf(spawnSync(PGBOUNCER, ['--version']).status === 0)('PgBouncer', () => {
  test.each([
    ['in transaction mode, as it comes', 'transaction', ''],
    ['in transaction mode, told to ignore what it does not know', 'transaction', 'options,statement_timeout'],
    ['in session mode, told to ignore what it does not know', 'session', 'options,statement_timeout'],
  ])('%s', async (_name, mode, ignored) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'rostrum-pgbouncer-'));
    chmodSync(folder, 0o755);
    const port = await freePort();
    const { hostname, port: real, password, username } = new URL(database.url);
    writeFileSync(path.join(folder, 'users'), `"${username}" "${decodeURIComponent(password)}"\n`, { mode: 0o644 });
    writeFileSync(
      path.join(folder, 'ini'),
      `[databases]\n* = host=${hostname} port=${real}\n[pgbouncer]\nlisten_addr=127.0.0.1\nlisten_port=${port}\nunix_socket_dir=\nauth_type=plain\nauth_file=${folder}/users\npool_mode=${mode}\nignore_startup_parameters=${ignored}\n`,
      { mode: 0o644 },
    );
    const isRoot = process.getuid?.() === 0;
    const pooler = spawn(PGBOUNCER, [path.join(folder, 'ini')], isRoot ? { uid: 65_534, gid: 65_534 } : {});
    try {
      while (!(await answers(port))) await sleep(20);
      const url = new URL(database.url);
      url.port = String(port);
      await expect(openPostgresStore({ database: makeDatabase(url.href), writable: true })).rejects.toMatchObject({
        code: 'UNSUPPORTED',
        message: expect.stringMatching(TOLD),
      });
    } finally {
      const gone = once(pooler, 'exit');
      pooler.kill('SIGKILL');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
