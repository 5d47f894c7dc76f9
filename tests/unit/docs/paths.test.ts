// A page that says which file to open says what is there: every file and folder of the program that the docs name exists.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const OURS = ['bin', 'client', 'deploy', 'docs', 'sample', 'scripts', 'server', 'shared', 'tests'];
const PAGES = ['README.md', 'CONTRIBUTING.md', ...readdirSync(path.join(root, 'docs')).map((name) => `docs/${name}`)];
/** `server/rooms/`, `server/main.ts`, or a file by its name alone. NAME and LANGUAGE stand for one of the reader's. */
const PATH = new RegExp(`\`((?:${OURS.join('|')})/[\\w./-]*|[\\w-]+\\.tsx?)\``, 'g');

const names = new Set(
  OURS.flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })).map((file) =>
    path.basename(file),
  ),
);
const isThere = (file: string): boolean =>
  /[A-Z]{4}/.test(file) || (file.includes('/') ? existsSync(path.join(root, file)) : names.has(file));

test.each(PAGES.filter((page) => page.endsWith('.md')))('%s names only files and folders that exist', (page) => {
  const named = [...readFileSync(path.join(root, page), 'utf8').matchAll(PATH)].map(([, file]) => file!);
  expect(named.filter((file) => !isThere(file))).toEqual([]);
});
