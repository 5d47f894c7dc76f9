// The pages' sources use no function that browsers of 2021 lack, save those that older-browsers.ts adds; and no measure or colour of
// their sheets hangs on what such a browser does not know.
import { readdirSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

const ROOT = new URL('../../../', import.meta.url);

/** What came after Chromium 90, Safari 14.1 and Firefox 90, as a source would write it. */
const NEWER: Record<string, RegExp> = {
  'URL.canParse': /\bURL\.canParse\b/,
  'Object.groupBy': /\bObject\.groupBy\b/,
  'Map.groupBy': /\bMap\.groupBy\b/,
  'Object.hasOwn': /\bObject\.hasOwn\b/,
  'Array.fromAsync': /\bArray\.fromAsync\b/,
  'Promise.withResolvers': /\bPromise\.withResolvers\b/,
  'Promise.try': /\bPromise\.try\b/,
  structuredClone: /\bstructuredClone\(/,
  'crypto.randomUUID': /\brandomUUID\(/,
  'AbortSignal.timeout': /\bAbortSignal\.timeout\b/,
  'AbortSignal.any': /\bAbortSignal\.any\b/,
  reportError: /\breportError\(/,
  at: /\.at\(-?\d/,
  findLast: /\.findLast\(/,
  findLastIndex: /\.findLastIndex\(/,
  toSorted: /\.toSorted\(/,
  toReversed: /\.toReversed\(/,
  toSpliced: /\.toSpliced\(/,
  toWellFormed: /\.toWellFormed\(/,
  isWellFormed: /\.isWellFormed\(/,
  'sets’ union and the like': /\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/,
  // The storage's own keys() gives an array.
  'iterators’ helpers':
    /(?<!torage\s*)\.(?:values|keys|entries)\(\)\s*\.(?:map|filter|take|drop|some|every|find|reduce|toArray|flatMap)\(/,
  'a look behind in an expression': /\(\?<[!=]/,
};

function sourcesUnder(folder: string): string[] {
  return readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}${name}`);
}
const added = readFileSync(new URL('client/app/older-browsers.ts', ROOT), 'utf8');
const sources = [...sourcesUnder('client/'), ...sourcesUnder('shared/')].filter(
  (name) => name !== 'client/app/older-browsers.ts',
);

test.each(Object.entries(NEWER))('%s is added where browsers lack it, or not used', (name, written) => {
  const isAdded = added.includes(`'${name.split('.').at(-1)}'`);
  const users = sources.filter((source) => written.test(readFileSync(new URL(source, ROOT), 'utf8')));
  if (!isAdded) expect(users, `${name} is used here, and older-browsers.ts does not add it`).toEqual([]);
});

const sheets = readdirSync(new URL('client/', ROOT), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css'))
  .map((name) => ({ name, lines: readFileSync(new URL(`client/${name}`, ROOT), 'utf8').split('\n') }));

test.each(sheets)('$name gives older browsers a value before each that they do not know', ({ lines }) => {
  const bare = lines.filter((line, index) => {
    const [, property] = /^\s*([\w-]+):.*(?:color-mix\(|\bsubgrid\b)/.exec(line) ?? [];
    return property !== undefined && !lines[index - 1]?.trim().startsWith(`${property}:`);
  });
  expect(bare).toEqual([]);
});

test.each(sheets)('$name sets no measure of the page by :has', ({ lines }) => {
  expect(lines.filter((line) => line.includes(':root:has('))).toEqual([]);
});
