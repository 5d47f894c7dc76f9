// A decision and a roll call on a server that is killed in their midst, on its own folder.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, test } from 'vitest';

import { decisionsAcrossKills } from './decisions-killed.ts';
import { startServerProcess } from './server-process.ts';

const dataDir = mkdtempSync(path.join(tmpdir(), 'rostrum-decisions-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test('kills between put and gavel, and in mid roll call, lose nothing and double nothing', () =>
  decisionsAcrossKills(() => startServerProcess(dataDir, { limits: false })));
