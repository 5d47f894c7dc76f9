import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { snapshotKey } from '../../../server/rooms/program-key.ts';

let folder: string;
const sources = () => pathToFileURL(`${folder}/`);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'program key '));
  mkdirSync(join(folder, 'floor', 'turns'), { recursive: true });
  writeFileSync(join(folder, 'meeting.ts'), 'export const a = 1;');
  writeFileSync(join(folder, 'floor', 'rules.ts'), 'export const b = 1;');
  writeFileSync(join(folder, 'floor', 'turns', 'limits.ts'), 'export const c = 1;');
});
afterEach(() => rmSync(folder, { recursive: true }));

test.each(['meeting.ts', 'floor/rules.ts', 'floor/turns/limits.ts'])(
  'a change in %s makes snapshots of before unreadable',
  (name) => {
    const before = snapshotKey(sources());
    writeFileSync(join(folder, name), 'export const changed = 2;');
    expect(snapshotKey(sources())).not.toBe(before);
  },
);

test('the same sources have the same key', () => {
  expect(snapshotKey(sources())).toBe(snapshotKey(sources()));
});
