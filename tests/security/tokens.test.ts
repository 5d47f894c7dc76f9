// Tokens: in no log however chatty, in no file but the one that is kept for them, and ended at once. Codes: too many to guess.
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Joined } from '#shared/protocol.ts';

import { newJoinCode, newPairingCode } from '../../server/access/join-codes.ts';
import { hashOfToken, newDeviceToken, newId } from '../../server/access/tokens.ts';
import type { Serving } from '../cli/command.ts';
import { rostrum, serve } from '../cli/command.ts';
import { Wire } from './raw-websocket.ts';

const MEETING = 'ccm-2rc-pm2';
let folder: string;
let environment: Record<string, string>;
let serving: Serving;
let url: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'rostrum-tokens-'));
  // Somebody made the folder beforehand, as everybody may read it.
  mkdirSync(path.join(folder, 'data'));
  chmodSync(path.join(folder, 'data'), 0o755);
  environment = {
    DATA_DIR: path.join(folder, 'data'),
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'trace',
    PUBLIC_URL: '',
  };
  serving = serve(environment);
  url = (await serving.until(/^listening on (http:\S+)$/m))[1]!;
}, 120_000);
afterAll(async () => {
  await serving.stop('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const file = (name: string) => path.join(environment.DATA_DIR!, name);
/** Each request from an address of its own: the failures of one are answered later and later. */
let addresses = 0;
const from = (token: string) => ({
  authorization: `Bearer ${token}`,
  'x-forwarded-for': `192.0.2.${(addresses += 1)}`,
});
const post = async <T>(where: string, body: unknown, token = ''): Promise<T> =>
  (await (
    await fetch(url + where, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...from(token) },
      body: JSON.stringify(body),
    })
  ).json()) as T;

/** Whoever can come in does, with a right token and a wrong one, by each way, and does something right and something wrong. */
async function everyWay(): Promise<string[]> {
  const links = JSON.parse((await rostrum(environment, 'link', 'list', '--json')).out) as {
    token: string;
    role: string;
  }[];
  const [meeting] = JSON.parse((await rostrum(environment, 'meeting', 'list', '--json')).out) as { joinCode: string }[];
  const chair = links.find(({ role }) => role === 'chair')!.token;
  const byLink = await post<Joined>('/api/join', { link: chair });
  const byCode = await post<Joined>('/api/join', { code: meeting!.joinCode, delegationId: 'CH' });
  const screen = await post<{ code: string; secret: string }>('/api/screens', {});
  for (const token of [chair, byLink.token, byCode.token, `${chair}x`, screen.secret]) {
    const wire = await Wire.open(url, { token, meeting: MEETING });
    if (!wire.closed)
      await wire.ask(
        'command',
        JSON.stringify({ id: newId(), command: { type: 'PairScreen', code: screen.code, name: 'main' } }),
      );
    wire.close();
    for (const body of [{ id: newId(), command: { type: 'SendNote', text: 'x' } }, '{', { link: token }])
      await post(`/api/meetings/${MEETING}/commands`, body, token);
    for (const where of ['', '/events', '/join-code'])
      await fetch(`${url}/api/meetings/${MEETING}${where}`, { headers: from(token) });
    await fetch(`${url}/api/screens/${screen.code}`, { headers: from(token) });
    await post('/api/operator/import', { log: token }, token);
  }
  return [
    ...links.map(({ token }) => token),
    byLink.token,
    byCode.token,
    screen.secret,
    readFileSync(file('control.token'), 'utf8').trim(),
    readFileSync(file('secret'), 'utf8').trim(),
  ];
}

test('no token is in a log or in the data, save the two files that are for their owner alone', async () => {
  const tokens = await everyWay();
  expect(new Set(tokens).size).toBe(10);
  // A link's id is no secret, what the secret made of it is.
  const secrets = tokens.map((token) => token.split('.').at(-1)!);
  const logged = serving.out() + serving.err();
  expect(logged).toContain('listening');
  const data = Object.fromEntries(
    readdirSync(environment.DATA_DIR!).map((name) => [name, readFileSync(file(name)).toString('latin1')]),
  );
  expect(Object.keys(data)).toContain('rostrum.db-wal');
  for (const secret of secrets) {
    expect(logged.includes(secret)).toBe(false);
    for (const [name, bytes] of Object.entries(data)) {
      if (name === 'secret' || name === 'control.token') continue;
      expect([
        name,
        bytes.includes(secret),
        bytes.includes(Buffer.from(secret, 'base64url').toString('latin1')),
      ]).toEqual([name, false, false]);
    }
  }
  // The hash is what is kept: so this would have found a token.
  expect(Object.values(data).some((bytes) => bytes.includes(hashOfToken(tokens[5]!)))).toBe(true);
});

test('only the owner reads the data, whoever made the folder, and its backup', async () => {
  expect((await rostrum(environment, 'backup', file('copy.db'))).code).toBe(0);
  for (const name of readdirSync(environment.DATA_DIR!)) {
    if (name === 'server.json' || name.startsWith('lock.db')) continue;
    expect([name, statSync(file(name)).mode & 0o077]).toEqual([name, 0]);
  }
});

describe('what is drawn', () => {
  const BITS = { token: 128, code: 37, pairing: 28 };
  /** By how many characters there are of what kind: each drawn from all of its alphabet. */
  const alphabetOf = (draw: () => string) => new Set(Array.from({ length: 2_000 }, draw).join('')).size;
  const bitsOf = (draw: () => string) => Math.floor(draw().length * Math.log2(alphabetOf(draw)));

  test('is too much to guess: tokens by anybody, codes within a meeting at any speed that a server answers', () => {
    expect(bitsOf(newDeviceToken)).toBeGreaterThanOrEqual(BITS.token);
    expect(bitsOf(newJoinCode)).toBeGreaterThanOrEqual(BITS.code);
    expect(bitsOf(newPairingCode)).toBeGreaterThanOrEqual(BITS.pairing);
    // Ten thousand tries a second, through a day of eight hours: one in seven hundred.
    const tries = 10_000 * 8 * 3_600;
    expect(26 ** 8 / tries).toBeGreaterThan(700);
  });

  test('never comes twice', () => {
    for (const draw of [newDeviceToken, newJoinCode, newId])
      expect(new Set(Array.from({ length: 2_000 }, draw)).size).toBe(2_000);
  });
});
