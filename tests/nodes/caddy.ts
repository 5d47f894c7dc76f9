// The project's own Caddyfile, served by a real Caddy on loopback: only where the nodes are, the name and the certificate differ.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { freePort } from '../free-port.ts';
import type { Front } from './front.ts';

const CADDYFILE = path.join(import.meta.dirname, '../../deploy/Caddyfile');
/** No admin's door, no certificates, nothing outside this machine. */
const HERE = '{\n\tadmin off\n\tauto_https off\n\tdefault_bind 127.0.0.1\n}\n';

export function hasCaddy(): boolean {
  return spawnSync('caddy', ['version']).status === 0;
}

/** Fulfilled when a node answers through it. */
export async function openCaddy(nodes: readonly number[]): Promise<Front> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rostrum-caddy-'));
  const file = path.join(folder, 'Caddyfile');
  const upstreams = nodes.map((port) => `127.0.0.1:${port}`).join(' ');
  writeFileSync(file, HERE + readFileSync(CADDYFILE, 'utf8').replace(/(reverse_proxy )[^{]*(?=\{)/, `$1${upstreams} `));
  const url = `http://127.0.0.1:${await freePort()}`;
  const caddy = spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', file], {
    env: { ...process.env, DOMAIN: url, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  caddy.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
  const gone = once(caddy, 'exit');
  const answers = async () => (await fetch(`${url}/readyz`).catch(() => undefined))?.ok === true;
  while (!(await answers())) {
    if (caddy.exitCode !== null) throw new Error(`caddy ended with ${caddy.exitCode}:\n${said}`);
    await sleep(20);
  }
  return {
    url,
    async close() {
      // In order it would wait for the polls that are held open.
      caddy.kill('SIGKILL');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
