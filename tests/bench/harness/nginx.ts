// nginx as the worked deployment sets it up for followers, on ports and in a folder of the bench's own.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { freePort } from '../../free-port.ts';

const SETTINGS = path.resolve(import.meta.dirname, '../../../deploy/nginx-followers.conf');

export const hasNginx = (): boolean => spawnSync('nginx', ['-v']).error === undefined;

export interface Edge {
  url: string;
  /** Processor time of nginx since it began, in ms. */
  cpuMs(): number;
  stop(): Promise<void>;
}

/** Starts the edge before the server on this port. */
export async function startEdge(folder: string, serverPort: number): Promise<Edge> {
  const port = await freePort();
  const cache = path.join(folder, 'cache');
  mkdirSync(cache);
  const settings = readFileSync(SETTINGS, 'utf8')
    .replace('/var/cache/nginx/rostrum', cache)
    .replace('127.0.0.1:3000', `127.0.0.1:${serverPort}`)
    .replace('listen 8080', `listen 127.0.0.1:${port}`);
  const file = path.join(folder, 'nginx.conf');
  // One process, in the foreground: it ends with its pid and its processor time is all that the edge uses.
  writeFileSync(
    file,
    `daemon off;\nmaster_process off;\npid ${folder}/pid;\nevents { worker_connections 8192; }\nhttp {\naccess_log off;\nclient_body_temp_path ${folder};\nproxy_temp_path ${folder};\n${settings}\n}\n`,
  );
  const child = spawn('nginx', ['-c', file, '-e', path.join(folder, 'error.log')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  for (;;) {
    if (child.exitCode !== null)
      throw new Error(`nginx ended: ${readFileSync(path.join(folder, 'error.log'), 'utf8')}`);
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      break;
    await sleep(20);
  }
  return {
    url,
    cpuMs() {
      const [user, system] = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
        .split(') ')[1]!
        .split(' ')
        .slice(11, 13)
        .map(Number);
      return (user! + system!) * 10;
    },
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}
