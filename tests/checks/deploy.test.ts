// That what deploy/ and the page on running say is there: the image has all that the server reads, settings and paths exist, and Caddy
// and systemd take their files (where these tools are installed).
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { ensureClientBuilt } from '../../scripts/build-client.ts';
import { readConfig, SETTINGS } from '../../server/config.ts';

const root = path.dirname(path.dirname(import.meta.dirname));
const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');

let folder: string;
beforeAll(() => void (folder = mkdtempSync(path.join(tmpdir(), 'rostrum-deploy-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What no image is made of, whatever the list says: not looked through. */
const NEVER = ['.git', 'node_modules', 'dist', 'test-results', 'bench-results', '.tsbuild'];

/** The files that `docker build` is given: the last line of the list that fits a path, or a folder above it, decides. */
function admittedFiles(): string[] {
  const lines = textOf('deploy/Dockerfile.dockerignore')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const rules = lines.map((line) => ({ admits: line.startsWith('!'), pattern: line.replace(/^!/, '') }));
  const fits = (file: string, pattern: string): boolean =>
    path.matchesGlob(file, pattern) || (file.includes('/') && fits(path.dirname(file), pattern));
  const all = readdirSync(root, { withFileTypes: true })
    .filter(({ name }) => !NEVER.includes(name))
    .flatMap((entry) =>
      entry.isDirectory()
        ? readdirSync(path.join(root, entry.name), { withFileTypes: true, recursive: true })
        : [entry],
    )
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  return all.filter((file) => rules.findLast(({ pattern }) => pattern === '**' || fits(file, pattern))?.admits ?? true);
}

interface Started {
  /** What it has printed so far. */
  printed(): string;
  /** Where it listens; undefined where it ended before. */
  url: string | undefined;
  end(): Promise<number | null>;
}

/** Starts what the image starts, in this folder in place of the image's. */
async function startAsImage(image: string, dataDir: string): Promise<Started> {
  const [, ...command] = JSON.parse(/^CMD (\[.*\])$/m.exec(textOf('deploy/Dockerfile'))![1]!) as string[];
  const server = spawn(process.execPath, command, {
    cwd: image,
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: '0',
      DATA_DIR: dataDir,
      DATABASE_URL: undefined,
      LOG_LEVEL: 'warn',
    },
  });
  const gone = once(server, 'exit') as Promise<[number | null]>;
  let printed = '';
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (piece: Buffer) => (printed += piece.toString()));
  const url = () => /listening on (http:\S+)/.exec(printed)?.[1];
  while (url() === undefined && server.exitCode === null) await Promise.race([once(server.stdout, 'data'), gone]);
  return {
    printed: () => printed,
    url: url(),
    async end() {
      server.kill('SIGTERM');
      const [code] = await gone;
      return code;
    },
  };
}

describe('the image', () => {
  let image: string;
  beforeAll(async () => {
    image = path.join(folder, 'image');
    for (const file of admittedFiles()) cpSync(path.join(root, file), path.join(image, file));
    symlinkSync(path.join(root, 'node_modules'), path.join(image, 'node_modules'), 'junction');
    // As the image's own build would be; from fewer sources the pages would have another name, and be built again.
    const { dir } = await ensureClientBuilt();
    mkdirSync(path.join(image, 'dist'));
    symlinkSync(dir, path.join(image, 'dist', path.basename(dir)), 'junction');
  });

  test('has all that a first start needs: the pages’ sources whole, and the sample', async () => {
    const { url, printed, end } = await startAsImage(image, path.join(folder, 'data'));
    try {
      expect(url, printed()).toBeDefined();
      expect(printed()).not.toContain('Built the pages');
      expect((await fetch(`${url}/readyz`)).status).toBe(200);
      const sample = await fetch(`${url}/api/meetings/ccm-2rc-pm2`);
      expect(await sample.json()).toMatchObject({ meetingId: 'ccm-2rc-pm2', seq: 1 });
      expect(await (await fetch(`${url}/m/ccm-2rc-pm2`)).text()).toContain('<script');
    } finally {
      await end();
    }
  });

  test('that lacks something does not serve half: the first start ends, and says what is missing', async () => {
    rmSync(path.join(image, 'sample'), { recursive: true });
    const { url, printed, end } = await startAsImage(image, path.join(folder, 'other-data'));
    expect([url, await end()], printed()).toEqual([undefined, 1]);
    expect(printed()).toContain('sample/');
  });
});

/** `NAME: value` below `environment:` of the nodes, with what an operator would have filled in. */
function composeSettings(): Record<string, string> {
  const block = /^x-node:[\s\S]*?^ {2}environment:\n((?: {4}.*\n)+)/m.exec(textOf('deploy/compose.yaml'))![1]!;
  const filled = (value: string) =>
    value.replaceAll(/\$\{(\w+)(?::[-?][^}]*)?\}/g, (_, name: string) =>
      name === 'LOG_LEVEL' ? 'info' : `${name.toLowerCase().replaceAll('_', '-')}-${'0'.repeat(32)}`,
    );
  return Object.fromEntries(
    [...block.matchAll(/^ {4}(\w+): (.*)$/gm)].map(([, name, value]) => [name!, filled(value!)]),
  );
}

/** `Environment=` of the unit, and what its comment names for the operator's own file. */
function unitSettings(): { given: Record<string, string>; named: string[] } {
  const unit = textOf('deploy/rostrum.service');
  const given = /^Environment=(.*)$/m
    .exec(unit)![1]!
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]);
  const comment = /^# (.*)\nEnvironmentFile=/m.exec(unit)![1]!;
  return { given: Object.fromEntries(given), named: comment.match(/\b[A-Z][A-Z_]{3,}\b/g) ?? [] };
}

/** In capitals too, but answers, not settings. */
const ANSWERS = ['OUT_OF_ORDER', 'BAD_TOKEN'];

describe('the settings', () => {
  test('that compose gives are known, and taken', () => {
    const settings = composeSettings();
    expect(Object.keys(settings)).toContain('DATABASE_URL');
    expect(SETTINGS).toEqual(expect.arrayContaining(Object.keys(settings)));
    expect(readConfig(settings)).toMatchObject({ ok: true });
  });

  test('that the image and the unit give are known, and taken', () => {
    const image = Object.fromEntries(
      /^ENV (.*)$/m
        .exec(textOf('deploy/Dockerfile'))![1]!
        .split(' ')
        .map((pair) => pair.split('=')),
    );
    const { given, named } = unitSettings();
    for (const settings of [image, given]) {
      expect(SETTINGS).toEqual(expect.arrayContaining(Object.keys(settings)));
      expect(readConfig(settings as Record<string, string>)).toMatchObject({ ok: true });
    }
    expect(named.length).toBeGreaterThan(0);
    expect(SETTINGS).toEqual(expect.arrayContaining(named));
  });

  test('that the page on running names are known', () => {
    const named = [...textOf('docs/operations.md').matchAll(/`(?:[A-Z]+_)+[A-Z]+`/g)]
      .map(([name]) => name.slice(1, -1))
      .filter((name) => !ANSWERS.includes(name));
    expect(named).toContain('TRUSTED_PROXIES');
    expect(SETTINGS).toEqual(expect.arrayContaining(named));
  });

  test('that compose asks for are in the example, and the example’s are asked for', () => {
    const asked = new Set([...textOf('deploy/compose.yaml').matchAll(/\$\{(\w+)/g)].map(([, name]) => name!));
    const offered = [...textOf('deploy/example.env').matchAll(/^(\w+)=/gm)].map(([, name]) => name!);
    expect([...asked].filter((name) => name !== 'LOG_LEVEL').toSorted()).toEqual(offered.toSorted());
  });
});

describe('what is named is there', () => {
  test('the files that compose, the image and the unit name', () => {
    const compose = textOf('deploy/compose.yaml');
    const named = [
      ...[/context: (\S+)/, /- (\.\/\S+?):/].map((where) => path.join('deploy', where.exec(compose)![1]!)),
      /dockerfile: (\S+)/.exec(compose)![1]!,
      /^COPY (package\.json) /m.exec(textOf('deploy/Dockerfile'))![1]!,
      /^ExecStart=\S+ node (\S+)/m.exec(textOf('deploy/rostrum.service'))![1]!,
      ...['compose.yaml', 'rostrum.service', 'Caddyfile', 'Dockerfile'].flatMap(
        (file) => textOf(`deploy/${file}`).match(/(?<![\w/])(?:deploy|bin)\/(?!\.env)[\w.-]+/g) ?? [],
      ),
    ];
    expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });

  test('the nodes to which Caddy passes requests on are services of compose, on the image’s port', () => {
    const [, upstreams = ''] = /reverse_proxy ([^{]*)\{/.exec(textOf('deploy/Caddyfile'))!;
    const services = [...textOf('deploy/compose.yaml').matchAll(/^ {2}(\w+): \*node$/gm)].map(([, name]) => name!);
    const port = /\bPORT=(\d+)/.exec(textOf('deploy/Dockerfile'))![1]!;
    expect(upstreams.trim().split(/\s+/)).toEqual(services.map((name) => `${name}:${port}`));
  });

  test('every page that a page of the documentation links to', () => {
    const pages = [
      'README.md',
      'CONTRIBUTING.md',
      'SECURITY.md',
      ...readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map((file) => `docs/${file}`),
    ].filter((file) => file.endsWith('.md'));
    const missing = pages.flatMap((page) =>
      [...textOf(page).matchAll(/\]\((?!\w+:|#|\/)([^)#\s]+)/g)]
        .map(([, link]) => path.join(path.dirname(page), link!))
        .filter((file) => !existsSync(path.join(root, file)))
        .map((file) => `${page}: ${file}`),
    );
    expect(missing).toEqual([]);
  });
});

/** The tool's words and whether it was content; undefined where it is not installed. */
function ask(tool: string, ...args: string[]): { ok: boolean; words: string } | undefined {
  const { error, status, stdout, stderr } = spawnSync(tool, args, {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      DOMAIN: 'rostrum.example.org',
      HOME: folder,
      XDG_DATA_HOME: folder,
      XDG_CONFIG_HOME: folder,
    },
  });
  return error ? undefined : { ok: status === 0, words: stdout + stderr };
}

describe('the tools that read them', () => {
  test('Caddy takes its file', ({ skip }) => {
    const answer = ask('caddy', 'validate', '--adapter', 'caddyfile', '--config', 'deploy/Caddyfile');
    if (!answer) return skip('caddy is not installed here');
    expect(answer.ok, answer.words).toBe(true);
  });

  test('systemd takes the unit', ({ skip }) => {
    const answer = ask('systemd-analyze', 'verify', path.join(root, 'deploy/rostrum.service'));
    if (!answer) return skip('systemd-analyze is not installed here');
    // It is content with a unit whose lines it does not know, but says so.
    expect(answer.words.split('\n').filter((line) => line.includes('rostrum.service'))).toEqual([]);
    expect(answer.ok, answer.words).toBe(true);
  });
});
