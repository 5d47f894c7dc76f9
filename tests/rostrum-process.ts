// A real server in a process of its own, with a folder of its own, as an operator would start it. For integration and end-to-end tests.
import type { ChildProcess } from 'node:child_process';
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const ROOT = path.resolve(import.meta.dirname, '..');
const run = promisify(execFile);

export interface LinkPrinted {
  id: string;
  role: string;
  delegationId?: string;
  token: string;
  url: string;
}

export interface RostrumProcess {
  url: string;
  port: number;
  /** Of the process that runs now. */
  pid: number;
  dataDir: string;
  /** Runs the operator's command on the same folder and gives back what it prints. */
  rostrum(...args: string[]): Promise<string>;
  link(role: string, delegation?: string): Promise<LinkPrinted>;
  /** Ends the process with this signal and waits until it is gone. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** Starts it again on the same port and folder. */
  start(): Promise<void>;
  /** Stops it and removes the folder. */
  dispose(): Promise<void>;
}

export const SAMPLE_ID = 'ccm-2rc-pm2';

/** Starts `rostrum serve` on a free port of loopback. */
export async function startRostrum(environment: Record<string, string> = {}): Promise<RostrumProcess> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'rostrum-e2e-'));
  let child: ChildProcess | undefined;
  let port = 0;
  const env = () => ({
    ...process.env,
    LOG_LEVEL: 'warn',
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    PORT: String(port),
    ...environment,
  });

  async function start(): Promise<void> {
    const started = spawn(process.execPath, ['server/cli.ts', 'serve'], {
      cwd: ROOT,
      env: env(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    let printed = '';
    port = await new Promise<number>((resolve, reject) => {
      const look = (chunk: Buffer) => {
        printed += chunk.toString();
        const found = /listening on https?:\/\/[^\s:]+:(\d+)/i.exec(printed);
        if (found) resolve(Number(found[1]));
      };
      started.stdout.on('data', look);
      started.stderr.on('data', look);
      started.once('exit', (code) =>
        reject(new Error(`the server ended with ${code} before it listened:\n${printed}`)),
      );
    });
  }

  async function stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    const running = child;
    child = undefined;
    if (!running || running.exitCode !== null) return running?.exitCode ?? null;
    const gone = new Promise<number | null>((resolve) => running.once('exit', (code) => resolve(code)));
    running.kill(signal);
    return gone;
  }

  await start();
  const rostrum = async (...args: string[]) =>
    (await run(process.execPath, ['server/cli.ts', ...args], { cwd: ROOT, env: env() })).stdout;
  return {
    get url() {
      return `http://127.0.0.1:${port}`;
    },
    get port() {
      return port;
    },
    get pid() {
      return child?.pid ?? 0;
    },
    dataDir,
    rostrum,
    link: (role, delegationId) =>
      createLink(
        { url: `http://127.0.0.1:${port}`, dataDir },
        {
          role,
          // A link for the whole server has no meeting.
          ...(role !== 'operator' && role !== 'organizer' && { meetingId: SAMPLE_ID }),
          ...(delegationId !== undefined && { delegationId }),
        },
      ),
    start,
    stop,
    async dispose() {
      await stop('SIGTERM');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** As the operator's command does it at a running server, without a process for each link. */
export async function createLink(
  { url, dataDir }: { url: string; dataDir: string },
  request: { meetingId?: string; role: string; delegationId?: string },
): Promise<LinkPrinted> {
  const token = await readFile(path.join(dataDir, 'control.token'), 'utf8');
  const answer = await fetch(`${url}/api/operator/links`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token.trim()}`, 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as LinkPrinted;
}
