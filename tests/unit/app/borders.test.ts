// The first file of each folder of code says what the folder is for. Of the client the first of all has a table of its parts and of what each
// imports of the others: the code is held to it, both ways. Borders between screens are lint's, those of server and concerns have tests of their own.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

const ROOT = path.join(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

/** Sources under a folder, as paths from the root on. */
const sourcesUnder = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll(path.sep, '/')}`)
    .filter((file) => /\.(?:tsx?|css)$/.test(file));

/** The part of the client that a file belongs to; none: it stands before all of them. */
const partOf = (file: string): string | undefined => /^client\/([^/]+)\//.exec(file)?.[1];

const importsOf = (file: string, source: string): string[] =>
  [...source.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']*)'/g)].map(([, target]) =>
    path.posix.join(path.posix.dirname(file), target!),
  );

const NAMED = /`([^`]+)`/g;
/** Of each part what it may import: another part, or one file of it. */
const TABLE = Object.fromEntries(
  read('client/README.md')
    .split('\n')
    .filter((line) => /^\| `\w+\/`/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, part = '', , imports = '']) => [
      part.replace(/[`/]/g, ''),
      [...imports.matchAll(NAMED)].map(([, name]) => name!),
    ]),
);

/** What a part imports of others and its line does not name; `main.ts`, which puts all together, has none. */
function violations(imports: Record<string, string[]>): string[] {
  const found: string[] = [];
  const used = new Set<string>();
  for (const [file, targets] of Object.entries(imports)) {
    const from = partOf(file);
    for (const target of targets) {
      const to = partOf(target);
      if (from === undefined || to === undefined || to === from || to === 'locales') continue;
      const name = [to, target.slice('client/'.length)].find((one) => TABLE[from]?.includes(one));
      if (name === undefined) found.push(`${file} imports ${target}, which the line of ${from} does not name`);
      used.add(`${from}: ${name}`);
    }
  }
  for (const [part, named] of Object.entries(TABLE))
    for (const name of named)
      if (!used.has(`${part}: ${name}`)) found.push(`${part} names ${name} and imports nothing of it`);
  return found;
}

const imports = Object.fromEntries(sourcesUnder('client').map((file) => [file, importsOf(file, read(file))]));

test('each folder of code begins with what it is for', () => {
  const folders = new Set(['client', 'server', 'shared'].flatMap(sourcesUnder).map((file) => path.posix.dirname(file)));
  expect([...folders].filter((folder) => !existsSync(path.join(ROOT, folder, 'README.md')))).toEqual([]);
  for (const folder of folders) expect(read(`${folder}/README.md`), folder).toMatch(/^# \S.*\n\n\S/);
});

test('each part of the client imports of the others what its line names', () => {
  const parts = [...new Set(Object.keys(imports).flatMap((file) => partOf(file) ?? []))];
  expect(Object.keys(TABLE).toSorted()).toEqual(parts.toSorted());
  expect(violations(imports)).toEqual([]);
});

/** What a part names that does not stand above it in the table: the table goes from the ground up, so no arrow goes up or round. */
const upward = (table: Record<string, string[]>): string[] => {
  const order = Object.keys(table);
  return Object.entries(table).flatMap(([part, named]) =>
    named
      .filter((name) => !order.slice(0, order.indexOf(part)).includes(name.split('/')[0]!))
      .map((name) => `${part} names ${name}, which does not stand below it`),
  );
};

test('each part of the client imports only what stands below it', () => {
  expect(upward(TABLE)).toEqual([]);
  expect(upward({ ...TABLE, connection: ['app/late.ts'] })).toEqual([
    'connection names app/late.ts, which does not stand below it',
  ]);
});

test('a planted arrow is seen', () => {
  const file = 'client/i18n/format.ts';
  expect(violations({ ...imports, [file]: [...imports[file]!, 'client/replica/replica.ts'] })).toEqual([
    'client/i18n/format.ts imports client/replica/replica.ts, which the line of i18n does not name',
  ]);
});
