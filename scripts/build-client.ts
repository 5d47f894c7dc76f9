// Builds the client, and only when its sources changed: the folder's name is a hash of them, and that hash is the build's id,
// which the pages send to the server. A folder is complete or absent (made aside, then renamed), so a running server keeps its own.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { gzipAsync } from '@gfx/zopfli';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const dist = path.join(root, 'dist');
const SOURCES = [
  'client',
  'shared',
  'vite.config.ts',
  'package-lock.json',
  ...[
    'build-client',
    'flags-plugin',
    'html-documents-plugin',
    'initial-modules-plugin',
    'messages-plugin',
    'module-copies-plugin',
    'slim-socket-plugin',
  ].map((name) => `scripts/${name}.ts`),
];
const COMPRESSIBLE = /\.(?:js|css|html|svg|json|txt|webmanifest)$/;
/** Smaller files do not gain from compression. */
const COMPRESS_FROM_BYTES = 512;
const KEPT_BEFORE = 4;

export interface ClientBuild {
  /** Whether it had to be built now. */
  built: boolean;
  /** Folder with index.html and assets/, each beside its .br and .gz where these are smaller. */
  dir: string;
  /** Id of the build: a hash of its sources. */
  build: string;
}

/**
 * The client's build for the present sources, made if it is not there; by a process of its own, so that a server that runs for days
 * does not carry the builder, and no NODE_ENV of the caller gives it React's development version. Throws when the sources do not build.
 */
export async function ensureClientBuilt(): Promise<ClientBuild> {
  const build = await hashSources();
  const dir = folderOf(build);
  if (existsSync(dir)) return { built: false, dir, build };
  const builder = spawn(process.execPath, [fileURLToPath(import.meta.url)], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const [code] = (await once(builder, 'exit')) as [number | null];
  if (code !== 0) throw new Error('The client could not be built; the reason stands above.');
  return { built: true, dir, build };
}

async function makeBuild(build: string): Promise<void> {
  const dir = folderOf(build);
  const aside = path.join(dist, `.making-${build}-${process.pid}`);
  await mkdir(dist, { recursive: true });
  try {
    const vite = await import('vite');
    await vite.build({
      configFile: path.join(root, 'vite.config.ts'),
      configLoader: 'native',
      logLevel: 'warn',
      define: { __BUILD__: JSON.stringify(build) },
      build: { outDir: aside },
    });
    await compressAll(aside);
    await rename(aside, dir);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    // Another process was faster with the same sources.
    if (!existsSync(dir)) throw error;
  }
  await removeOld(dir);
}

const folderOf = (build: string): string => path.join(dist, `client-${build}`);

async function hashSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const top = path.join(root, source);
    const names = (await stat(top)).isDirectory() ? await filesBelow(top) : [top];
    for (const name of names)
      hash
        .update(path.relative(root, name).replaceAll('\\', '/'))
        .update('\0')
        .update(await readFile(name))
        .update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** What every phone and screen loads first; the rest is not worth the build's time. */
const FIRST_LOAD = /[\\/]assets[\\/](?:index|react|room|seat|start|DelegatePage|ScreenPage)-[^\\/]+\.js$/;
/** More rounds take longer and bring nothing that counts: 114.35 KiB for a phone's scripts with 3, 114.31 with 15. */
const ZOPFLI_ROUNDS = 3;

async function compressAll(folder: string): Promise<void> {
  const waiting = (await filesBelow(folder)).filter((file) => COMPRESSIBLE.test(file));
  const worker = async () => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) await compress(file);
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
}

/** A gzip file that any browser reads, some 3 % smaller than zlib's best: over a hall's plain http browsers take no brotli. */
const zopfli = async (content: Buffer): Promise<Uint8Array> => gzipAsync(content, { numiterations: ZOPFLI_ROUNDS });

async function compress(file: string): Promise<void> {
  const content = await readFile(file);
  if (content.length < COMPRESS_FROM_BYTES) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(content, { params }),
    FIRST_LOAD.test(file) ? zopfli(content) : promisify(gzip)(content, { level: 9 }),
  ]);
  if (br.length < content.length) await writeFile(`${file}.br`, br);
  if (gz.length < content.length) await writeFile(`${file}.gz`, gz);
}

/** Keeps some builds before this one, which running servers may still serve. */
async function removeOld(current: string): Promise<void> {
  const folders = (await readdir(dist))
    .filter((name) => name.startsWith('client-'))
    .map((name) => path.join(dist, name));
  const others = await Promise.all(
    folders
      .filter((folder) => folder !== current)
      .map(async (folder) => ({ folder, at: (await stat(folder)).mtimeMs })),
  );
  const old = others.sort((a, b) => b.at - a.at).slice(KEPT_BEFORE);
  await Promise.all(old.map(({ folder }) => rm(folder, { recursive: true, force: true })));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.env['NODE_ENV'] = 'production';
  const build = await hashSources();
  const known = existsSync(folderOf(build));
  if (!known) await makeBuild(build);
  process.stdout.write(
    `${known ? 'Up to date:' : 'Built'} client ${build} in ${path.relative(root, folderOf(build))}\n`,
  );
}
