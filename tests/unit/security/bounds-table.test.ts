// What docs/security.md says that a State can make grow is what the program has: each row's figures are read from both.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { QUOTAS } from '#shared/meeting/delegation-quotas.ts';

const read = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');

const [, section = ''] = read('docs/security.md').split(/^## What a State can grow, and its bound$/m);
const rows = [
  ...section
    .split(/^## /m)[0]!
    .matchAll(/^\| (?<what>.+) \| (?<most>[\d, ]+) \| `(?<name>\w+)` in `(?<file>[^`]+)` \|$/gm),
].map(({ groups }) => groups as Record<'what' | 'most' | 'name' | 'file', string>);

/** The numbers that stand in a text, with whatever between their thousands. */
const numbersIn = (text: string) =>
  [...text.matchAll(/\d+(?:[,_]\d{3})*/g)].map(([number]) => Number(number.replaceAll(/[,_]/g, '')));

test.each(rows)('$what: $most', ({ most, name, file }) => {
  const [, value = ''] =
    new RegExp(`^(?:export )?(?:const ${name}(?:: \\w+)? =|  ${name}:) (.+?)[;,]?$`, 'm').exec(read(file)) ?? [];
  expect([name, numbersIn(value)]).toEqual([name, numbersIn(most)]);
  expect(numbersIn(value)).not.toEqual([]);
});

test('every bound of a delegation has its row', () => {
  const named = rows.filter(({ file }) => file === 'shared/meeting/delegation-quotas.ts').map(({ name }) => name);
  expect(named.toSorted()).toEqual(Object.keys(QUOTAS).toSorted());
  expect(rows.length).toBe(
    section
      .split(/^## /m)[0]!
      .split('\n')
      .filter((line) => line.startsWith('| ')).length - 1,
  );
});
