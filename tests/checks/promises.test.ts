// That what the README promises of the start and of the tests is said alike everywhere, and is what a forge tests.
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

const textOf = (file: string): string =>
  readFileSync(path.join(path.dirname(path.dirname(import.meta.dirname)), file), 'utf8');

test('a forge runs the README’s two commands, as .ci/run does', () => {
  const [, command] = /```\n(npm ci && npm test)\n```/.exec(textOf('README.md')) ?? [];
  expect(command).toBeDefined();
  expect(textOf('.github/workflows/test.yml')).toContain(`- run: ${command}\n`);
  expect(textOf('.ci/run')).toContain(`\n${command?.replace(' && ', '\n')}\n`);
});

test('the oldest Node that may start it is the same wherever it is named, and the forge’s', () => {
  const { engines } = JSON.parse(textOf('package.json')) as { engines: { node: string } };
  const oldest = engines.node.replace('>=', '');
  for (const page of ['README.md', 'CONTRIBUTING.md', 'docs/operations.md', 'docs/dependencies.md']) {
    const named = [...textOf(page).matchAll(/Node(?:\.js)? (\d+\.\d+)\b/g)].map(([, version]) => version);
    expect(named, page).toContain(oldest);
    expect(new Set(named), page).toHaveProperty('size', 1);
  }
  expect(textOf('.github/workflows/test.yml')).toContain(`node-version: ${oldest}.0\n`);
});
