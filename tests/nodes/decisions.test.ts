// A decision and a roll call on a node that is killed in their midst, over PostgreSQL: another node takes its place.
import { afterAll, beforeAll, test } from 'vitest';

import { decisionsAcrossKills } from '../faults/decisions-killed.ts';
import { startServerProcess } from '../faults/server-process.ts';
import type { TestDatabase } from './databases.ts';
import { newDatabase } from './databases.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await newDatabase()));
afterAll(() => database.drop());

test('kills between put and gavel, and in mid roll call, lose nothing and double nothing', () =>
  decisionsAcrossKills(() => startServerProcess('/nowhere', { limits: false, databaseUrl: database.url })));
