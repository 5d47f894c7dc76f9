// The first start opens "Prepare meetings" where somebody sits at the machine, and shows the link to nobody else on it.
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { openerAt, openInBrowser } from '../../server/cli/open-browser.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rostrum-open-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['darwin', {}, 'open'],
  ['win32', {}, 'cmd'],
  ['linux', { DISPLAY: ':0' }, 'xdg-open'],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, 'xdg-open'],
  ['linux', {}, undefined],
  ['darwin', { SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22' }, undefined],
  ['linux', { DISPLAY: ':0', CI: 'true' }, undefined],
  ['darwin', { BROWSER: 'none' }, undefined],
] as const)('%s with %j: %s', (platform, env, command) => {
  expect(openerAt({ platform, env })?.[0]).toBe(command);
});

test('a file for the owner alone leads there, and no command line has the link', async () => {
  const url = 'http://127.0.0.1:3000/prepare#id.a-secret';
  const opener = path.join(folder, 'xdg-open');
  writeFileSync(opener, '#!/bin/sh\nprintf "%s" "$*" > "$OUT.tmp"\nmv "$OUT.tmp" "$OUT"\n');
  chmodSync(opener, 0o755);
  const out = path.join(folder, 'out');
  const env = { PATH: `${folder}:${process.env['PATH']}`, DISPLAY: ':0', OUT: out };
  expect(await openInBrowser(url, folder, { platform: 'linux', env })).toBe(true);
  while (!existsSync(out)) await sleep(10);
  const file = readFileSync(out, 'utf8');
  expect(path.dirname(file)).toBe(folder);
  expect(file).not.toContain('secret');
  expect(readFileSync(file, 'utf8')).toContain(`url=${url}"`);
  expect(statSync(file).mode & 0o077).toBe(0);
});

test('where there is no such program, nothing is left and nothing is said', async () => {
  const bare = mkdtempSync(path.join(folder, 'bare-'));
  const env = { PATH: bare, DISPLAY: ':0' };
  expect(await openInBrowser('http://127.0.0.1:3000/prepare#x', bare, { platform: 'linux', env })).toBe(false);
  expect(existsSync(path.join(bare, 'prepare-meetings.html'))).toBe(false);
});
