// README's table of settings is what the server reads from its environment.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { SETTINGS } from '../../../server/config.ts';

test('README names every setting, and none that is not read', () => {
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
  const table = readme.split('\n## Settings\n')[1]!.split('\n## ')[0]!;
  const named = table.split('\n').flatMap((row) => [...(/^\|([^|]*)\|/.exec(row)?.[1] ?? '').matchAll(/`([A-Z_]+)`/g)]);
  expect(named.map(([, name]) => name!).toSorted()).toEqual(SETTINGS.toSorted());
});
