// Starting and stopping the server as an operator does: what it prints, what it refuses, how it ends.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { hallAddresses } from '../../server/addresses.ts';
import type { Serving } from './command.ts';
import { rostrum, serve } from './command.ts';

let dataDir: string;
let environment: Record<string, string>;
let serving: Serving | undefined;
beforeAll(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'rostrum-serve-'));
  environment = {
    DATA_DIR: path.join(dataDir, 'data'),
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'info',
    PUBLIC_URL: '',
  };
});
afterEach(async () => {
  await serving?.stop('SIGKILL');
  serving = undefined;
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

type Doors = { id: string; title: string; doors: { name: string; url: string }[] }[];

test('prints where it listens and no link, for what is printed may be kept', async () => {
  serving = serve(environment);
  const [, url] = await serving.until(/^listening on (http:\/\/127\.0\.0\.1:\d+)$/m);
  await serving.until(/rostrum link list --json/);
  const links = JSON.parse((await rostrum(environment, 'link', 'list', '--json')).out) as {
    token: string;
    url: string;
  }[];
  const [meeting] = JSON.parse((await rostrum(environment, 'meeting', 'list', '--json')).out) as { joinCode: string }[];
  expect(links).toHaveLength(5);
  for (const secret of [...links.map(({ token }) => token.split('.')[1] ?? ''), meeting!.joinCode]) {
    expect(serving.out() + serving.err()).not.toContain(secret);
  }
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect(await (await fetch(`${url}/m/ccm-2rc-pm2/chair`)).text()).toContain('<!doctype html>');
  expect(await serving.stop('SIGTERM')).toBe(0);
});

test('prints the doors as JSON where it was asked to, the same ones on each start', async () => {
  const doorsOnStart = async (): Promise<Doors> => {
    const started = serve(environment, '--json');
    serving = started;
    const [, text] = await started.until(/^(\[\n[^]*^\])$/m);
    expect(await started.stop('SIGINT')).toBe(0);
    return JSON.parse(text ?? '') as Doors;
  };
  const [first, second] = [await doorsOnStart(), await doorsOnStart()];
  expect(first).toMatchObject([{ id: 'ccm-2rc-pm2', title: 'Second Preparatory Meeting' }]);
  expect(first[0]?.doors.map(({ name }) => name)).toEqual(['chair', 'secretary', 'delegates', 'screen', 'booth']);
  const fragments = (doors: Doors) => doors[0]?.doors.map(({ url }) => new URL(url).hash + new URL(url).search);
  expect(fragments(second)).toEqual(fragments(first));
});

test('prints the link for preparing meetings before all others, and it opens their list', async () => {
  const started = serve(environment, '--json');
  serving = started;
  const [before, url] = await started.until(/^[^]*?^Prepare meetings: (http:\/\/127\.0\.0\.1:\d+\/prepare#\S+)$/m);
  expect(before).not.toContain('/m/');
  const { origin, hash } = new URL(url!);
  const answer = await fetch(`${origin}/api/operator/meetings`, {
    headers: { authorization: `Bearer ${hash.slice(1)}` },
  });
  expect(await answer.json()).toMatchObject([{ id: 'ccm-2rc-pm2' }]);
});

test('opens to the hall’s network when asked to, and says where phones reach it', async () => {
  const [first, ...others] = await hallAddresses();
  const address = first?.address;
  serving = serve(environment, '--lan', '--json');
  const [, port] = await serving.until(/^listening on http:\/\/127\.0\.0\.1:(\d+)$/m);
  if (address === undefined) {
    await serving.until(/^phones: this machine is in no network/m);
    return;
  }
  await serving.until(new RegExp(`^phones: http://${address.replaceAll('.', '\\.')}:${port} \\(`, 'm'));
  for (const other of others)
    await serving.until(new RegExp(`^    or: http://${other.address.replaceAll('.', '\\.')}:${port} \\(`, 'm'));
  expect((await fetch(`http://${address}:${port}/healthz`)).status).toBe(200);
  const { out } = await rostrum(environment, 'link', 'list', '--json');
  expect((JSON.parse(out) as { url: string }[])[0]?.url).toContain(`http://${address}:${port}/m/`);
});

test.each([
  [{ TLS_CERT: '/no/such.pem', TLS_KEY: 'package.json' }, 'TLS_CERT: /no/such.pem cannot be read'],
  [{ TLS_CERT: 'package.json', TLS_KEY: 'server' }, 'TLS_KEY: server cannot be read'],
  [{ TLS_CERT: 'package.json', TLS_KEY: 'package.json' }, 'TLS_CERT: package.json is no certificate in PEM'],
  [{ HOST: 'no_such_host.invalid' }, 'This machine has no address no_such_host.invalid.'],
])('says in words that it cannot begin with %j', async (wrong, words) => {
  const { code, err } = await rostrum({ ...environment, ...(wrong as Record<string, string>) }, 'serve');
  expect(code).toBe(1);
  expect(err).toContain(words);
  expect(err).not.toContain('    at ');
});

test('says which setting is wrong, without its secret', async () => {
  const wrong = { ...environment, PORT: '99999', LOG_LEVEL: 'loud', SECRET: 'too short', TLS_CERT: 'cert.pem' };
  const { code, err } = await rostrum(wrong, 'serve');
  expect(code).toBe(1);
  expect(err).toContain('PORT must be a number from 0 to 65535');
  expect(err).toContain('LOG_LEVEL must be one of');
  expect(err).toContain('SECRET must have at least 32 characters');
  expect(err).not.toContain('too short');
});

test('says that the port is taken', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const { code, err } = await rostrum({ ...environment, PORT: String(port) }, 'serve');
  other.close();
  expect([code, err]).toEqual([1, expect.stringContaining(`Port ${port} of 127.0.0.1 is taken by another program.`)]);
});
