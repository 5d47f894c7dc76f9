// That a green check means something: a small house with the project’s own settings is green, and each violation planted
// in it turns the check that guards it red, with the right complaint. Runs the real tools in a temporary folder.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { HOUSE, LINT, TYPES, UNUSED } from './violations.ts';
import type { Plant } from './violations.ts';

const root = path.dirname(path.dirname(import.meta.dirname));
const SETTINGS = [
  'package.json',
  '.oxlintrc.json',
  'knip.json',
  'tsconfig.base.json',
  'tsconfig.json',
  'shared/tsconfig.json',
  'server/tsconfig.json',
  'client/tsconfig.json',
  'tests/tsconfig.json',
];

const houses: string[] = [];
afterAll(() => {
  for (const house of houses) rmSync(house, { recursive: true, force: true });
});

function houseWith(plants: Record<string, Plant>): string {
  const house = mkdtempSync(path.join(tmpdir(), 'rostrum-checks-'));
  houses.push(house);
  const write = (file: string, code: string): void => {
    mkdirSync(path.dirname(path.join(house, file)), { recursive: true });
    writeFileSync(path.join(house, file), code);
  };
  for (const [file, code] of Object.entries(HOUSE)) write(file, code);
  for (const file of SETTINGS) cpSync(path.join(root, file), path.join(house, file));
  // The settings' package.json names scripts and packages that this small house does not have.
  const settings = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { imports: object };
  write(
    'package.json',
    JSON.stringify({
      name: 'house',
      type: 'module',
      imports: settings.imports,
      dependencies: { react: '*', zod: '*' },
      devDependencies: { vitest: '*' },
    }),
  );
  for (const { file, code, also = {} } of Object.values(plants)) {
    write(file, code);
    for (const [name, more] of Object.entries(also)) write(name, more);
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(house, 'node_modules'), 'junction');
  return house;
}

function runTool(house: string, command: string[]): { ok: boolean; output: string } {
  const [tool = '', ...args] = command;
  const { status, stdout, stderr } = spawnSync(path.join(root, 'node_modules/.bin', tool), args, {
    cwd: house,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, NO_COLOR: '1' },
  });
  const lines = (stdout + stderr).split('\n');
  // What npm brought is not ours, and would drown what a failure of this test has to say.
  return { ok: status === 0, output: lines.filter((line) => !line.startsWith('node_modules/')).join('\n') };
}

describe.each([
  { check: 'types', command: ['tsc', '-b', '--pretty', 'false'], plants: TYPES },
  { check: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings', '--format', 'unix'], plants: LINT },
  {
    check: 'unused',
    command: ['knip', '--no-progress', '--no-config-hints', '--exclude', 'dependencies'],
    plants: UNUSED,
  },
])('the check of $check', ({ command, plants }) => {
  let planted: { ok: boolean; output: string };
  beforeAll(() => {
    planted = runTool(houseWith(plants), command);
  });

  test('is green in a clean house', () => {
    const { ok, output } = runTool(houseWith({}), command);
    expect(ok, output).toBe(true);
  });
  test.each(Object.entries(plants))('sees %s', (_name, { complaint }) => {
    expect(planted.ok).toBe(false);
    expect(planted.output).toMatch(complaint);
  });
});
