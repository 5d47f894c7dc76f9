// A database of its own for a test file, on the run's PostgreSQL.
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

export interface TestDatabase {
  url: string;
  name: string;
  /** Runs SQL as the server's owner. */
  sql(text: string): Promise<Record<string, unknown>[]>;
  drop(): Promise<void>;
}

/** @param server whose address; the run's where it is left out. */
export async function newDatabase(server: string = inject('postgres')): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const owner = async (database: string, text: string) => {
    const client = new pg.Client({ connectionString: `${server}/${database}` });
    await client.connect();
    try {
      return (await client.query(text)).rows as Record<string, unknown>[];
    } finally {
      await client.end();
    }
  };
  await owner('postgres', `CREATE DATABASE ${name}`);
  return {
    url: `${server}/${name}`,
    name,
    sql: (text) => owner(name, text),
    async drop() {
      await owner('postgres', `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}
