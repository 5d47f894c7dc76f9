// That a red `npm test` says what failed and why, also where a runner ends before it can report, and in a folder with blanks and accents.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const root = path.dirname(path.dirname(import.meta.dirname));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rostrum tests é '));
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  mkdirSync(path.join(folder, 'tests'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the whole run's script over one project of unit tests: this one. */
function run(files: Record<string, string>, step = 'unit'): { status: number | null; summary: string; stderr: string } {
  const config = `export default { test: { projects: [{ test: { name: 'unit', include: ['tests/*.test.js'], globalSetup: ${files['setup.js'] === undefined ? '[]' : "['setup.js']"} } }] } };`;
  for (const [name, text] of Object.entries({
    'package.json': '{ "type": "module" }',
    'vitest.config.js': config,
    ...files,
  }))
    writeFileSync(path.join(folder, name), text);
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'scripts/test.ts'), step], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, summary: stdout.slice(stdout.indexOf('=== summary')), stderr };
}

const GREEN = `import { expect, test } from 'vitest';\ntest('one is one', () => expect(1).toBe(1));\n`;

test('green says nothing but its counts', () => {
  const { status, summary } = run({ 'tests/a.test.js': GREEN });
  expect(status).toBe(0);
  expect(summary).toMatch(/^=== summary\nunit +1 passed, 0 failed \([\d.]+ s\)\n1 passed, 0 failed\n$/);
});

test('a failed test is told by its file, its name and the first line of its fault', () => {
  const { status, summary } = run({ 'tests/a.test.js': GREEN.replace('toBe(1)', 'toBe(2)') });
  expect(status).toBe(1);
  expect(summary).toMatch(/^unit +tests\/a\.test\.js: one is one: .*expected 1 to be 2/m);
});

test('a file that cannot be run is told with its reason', () => {
  const { status, summary } = run({ 'tests/a.test.js': `throw new Error('no such luck');\n` });
  expect(status).toBe(1);
  expect(summary).toMatch(/^unit +tests\/a\.test\.js: .*no such luck/m);
});

test('a runner that dies before it reports is told by how it ended and its last lines', () => {
  const { status, summary } = run({
    'tests/a.test.js': GREEN,
    'setup.js': `export default () => {\n  console.error('initdb: this user may not enter');\n  process.exit(7);\n};\n`,
  });
  expect(status).toBe(1);
  expect(summary).toMatch(/^unit +it ended with 7/m);
  expect(summary).toMatch(/^unit .*this user may not enter/m);
  expect(summary).toMatch(/\n0 passed, 1 failed\n$/);
});

test('a step that is none is refused, not green', () => {
  const { status, stderr } = run({ 'tests/a.test.js': GREEN }, 'units');
  expect(status).toBe(1);
  expect(stderr).toMatch(/There is no units here; there are types, /);
});
