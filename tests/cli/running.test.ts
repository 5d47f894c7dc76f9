// The operator's command beside a running server: real processes, a real folder, real sockets.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { RostrumProcess } from '../rostrum-process.ts';
import { SAMPLE_ID, startRostrum } from '../rostrum-process.ts';
import { rostrum } from './command.ts';

// Each command is a process of its own.

let server: RostrumProcess;
let aside: string;
beforeAll(async () => {
  server = await startRostrum();
  aside = mkdtempSync(path.join(tmpdir(), 'rostrum-cli-'));
});
afterAll(async () => {
  await server.dispose();
  rmSync(aside, { recursive: true, force: true });
});

const command = (...args: string[]) => rostrum({ DATA_DIR: server.dataDir, PORT: '0' }, ...args);
const data = async <T = Record<string, unknown>>(...args: string[]) =>
  JSON.parse((await command(...args, '--json')).out) as T;
type Listed = { id: string; role: string; token?: string; url?: string; revokedAt?: number }[];

async function connect(token: string): Promise<Socket> {
  const socket = io(server.url, {
    auth: { token, meeting: SAMPLE_ID },
    transports: ['websocket'],
    reconnection: false,
  });
  await new Promise((resolve, reject) => {
    socket.once('welcome', resolve);
    socket.once('connect_error', reject);
  });
  return socket;
}

describe('the first start', () => {
  test('makes the sample with its links, for the owner of the folder alone', async () => {
    const meetings = await data<{ id: string; joinCode: string; seq: number }[]>('meeting', 'list');
    expect(meetings).toMatchObject([{ id: SAMPLE_ID, seq: 1, joinCode: expect.stringMatching(/^[A-Z0-9]{8}$/) }]);
    const links = await data<Listed>('link', 'list');
    expect(links.map(({ role }) => role).sort()).toEqual(['booth', 'chair', 'operator', 'screen', 'secretary']);
    for (const { role, url, token } of links) {
      if (role === 'operator') {
        expect(url).toBe(`${server.url}/prepare#${token}`);
        continue;
      }
      const page = role === 'screen' ? 'screen/main' : role === 'booth' ? 'booth' : 'chair';
      expect(url).toBe(`${server.url}/m/${SAMPLE_ID}/${page}#${token}`);
    }
    expect(statSync(server.dataDir).mode & 0o077).toBe(0);
    expect(statSync(path.join(server.dataDir, 'secret')).mode & 0o777).toBe(0o600);
  });

  test('lets a delegation in by the code, at once', async () => {
    const [meeting] = await data<{ joinCode: string }[]>('meeting', 'list');
    const join = (body: object) =>
      fetch(`${server.url}/api/join`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const choices = (await (await join({ code: meeting!.joinCode })).json()) as { delegations: unknown[] };
    expect(choices.delegations).toHaveLength(161);
    const joined = (await (await join({ code: meeting!.joinCode, delegationId: 'CH' })).json()) as {
      token: string;
      role: string;
    };
    expect(joined).toMatchObject({ role: 'delegation', delegationId: 'CH' });
    (await connect(joined.token)).disconnect();
  });
});

test('a second server on the same folder is refused, and says which one serves it', async () => {
  const { code, err } = await command('serve');
  expect(code).toBe(1);
  expect(err).toContain('is already served by process');
  expect(err).toContain(`at ${server.url}`);
});

describe('link create', () => {
  test('prints one object with the token and the address', async () => {
    const made = await data('link', 'create', '--meeting', SAMPLE_ID, '--role', 'delegation', '--delegation', 'CH');
    expect(Object.keys(made).sort()).toEqual(['delegationId', 'id', 'role', 'token', 'url']);
    expect(made).toMatchObject({
      role: 'delegation',
      delegationId: 'CH',
      url: `${server.url}/m/${SAMPLE_ID}/delegate#${String(made.token)}`,
    });
    expect(await data('link', 'show', String(made.id))).toEqual(made);
    expect((await command('link', 'show', String(made.id))).out.trim()).toBe(made.url);
  });

  test('tells the person what is wrong, and ends with 1', async () => {
    const wrong = async (...args: string[]) => {
      const { code, err } = await command('link', 'create', ...args);
      return `${code} ${err.trim()}`;
    };
    expect(await wrong('--meeting', SAMPLE_ID, '--role', 'delegation', '--delegation', 'XX')).toBe(
      '1 There is no delegation “XX” in this meeting.',
    );
    expect(await wrong('--meeting', 'none', '--role', 'chair')).toBe('1 There is no meeting “none”.');
    expect(await wrong('--role', 'king')).toContain('Allowed choices are chair, secretary');
  });
});

describe('link revoke', () => {
  test('cuts off the link’s own sockets and those of its devices within a second', async () => {
    const { id, token } = await data<{ id: string; token: string }>(
      'link',
      'create',
      '--meeting',
      SAMPLE_ID,
      '--role',
      'secretary',
    );
    const response = await fetch(`${server.url}/api/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ link: token }),
    });
    const { token: device } = (await response.json()) as { token: string };
    const sockets = await Promise.all([connect(token), connect(device)]);
    const ends = sockets.map(
      (socket) =>
        new Promise<string>((resolve) =>
          socket.once('bye', ({ code }: { code: string }) => socket.once('disconnect', () => resolve(code))),
        ),
    );
    expect(await command('link', 'revoke', id)).toMatchObject({ code: 0, out: `Revoked ${id}.\n` });
    expect(await Promise.all(ends)).toEqual(['REVOKED', 'REVOKED']);
    await expect(connect(device)).rejects.toMatchObject({ data: { code: 'REVOKED' } });
    expect((await command('link', 'show', id)).err).toMatch(/was revoked on .*: it opens nothing any more/);
    const listed = (await data<Listed>('link', 'list')).find((link) => link.id === id);
    expect(listed).not.toHaveProperty('token');
  });
});

describe('an operator’s link', () => {
  const post = (route: string, token: string, body: object) =>
    fetch(`${server.url}${route}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });

  test('makes a meeting over HTTP; nobody else’s does', async () => {
    const plan = JSON.parse((await command('meeting', 'export', SAMPLE_ID, '--plan')).out) as object;
    const { token: operator } = await data<{ token: string }>('link', 'create', '--role', 'operator');
    const chair = (await data<Listed>('link', 'list')).find(({ role }) => role === 'chair')!.token!;
    expect((await post('/api/meetings', chair, plan)).status).toBe(403);
    expect((await post('/api/meetings', '', plan)).status).toBe(401);
    const made = await post('/api/meetings', operator, { ...plan, id: 'another' });
    expect([made.status, ((await made.json()) as { id: string }).id]).toEqual([201, 'another']);
    const refused = await post('/api/meetings', operator, { ...plan, id: 'bad id' });
    expect([refused.status, await refused.json()]).toMatchObject([
      400,
      {
        error: {
          code: 'INVALID',
          details: { issues: [{ path: 'id', message: expect.stringContaining('expected an id') }] },
        },
      },
    ]);
    expect((await command('meeting', 'delete', 'another', '--yes')).code).toBe(0);
  });
});

test('a backup taken while the server runs is the same meeting under a new log, and opens no door by itself', async () => {
  const copy = path.join(aside, 'restored');
  await mkdir(copy);
  expect((await command('backup', path.join(copy, 'rostrum.db'))).code).toBe(0);
  const chair = (await data<Listed>('link', 'list')).find(({ role }) => role === 'chair')!;
  const restored = { DATA_DIR: copy, PORT: '0' };
  expect((await rostrum(restored, 'log', 'verify', SAMPLE_ID)).out).toMatch(/whole, \d+ event/);
  const shown = JSON.parse((await rostrum(restored, 'link', 'show', chair.id, '--json')).out) as { token: string };
  expect(shown.token).not.toBe(chair.token);
  await cp(path.join(server.dataDir, 'secret'), path.join(copy, 'secret'));
  expect(JSON.parse((await rostrum(restored, 'link', 'show', chair.id, '--json')).out)).toMatchObject({
    token: chair.token,
  });
  expect((await command('backup', path.join(copy, 'rostrum.db'))).err).toContain('could not be written');
});

test('a start after a stop mints nothing new and keeps the state', async () => {
  const before = await data<Listed>('link', 'list');
  const [meeting] = await data<object[]>('meeting', 'list');
  expect(await server.stop('SIGTERM')).toBe(0);
  await server.start();
  expect(await data<Listed>('link', 'list')).toEqual(before);
  expect(await data('meeting', 'list')).toEqual([meeting]);
});
