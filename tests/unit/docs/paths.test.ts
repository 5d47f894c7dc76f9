// A page that says which file to open says what is there: every file and folder of the program that the docs name exists.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const OURS = ['bin', 'client', 'deploy', 'docs', 'sample', 'scripts', 'server', 'shared', 'tests'];
const under = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
    path.posix.join(folder, file.replaceAll(path.sep, '/')),
  );
const ALL = OURS.flatMap(under);
const PAGES = ['README.md', 'CONTRIBUTING.md', ...ALL.filter((file) => /^docs\/(?:decisions\/)?[^/]*\.md$/.test(file))];
/** The first file of each folder of code, which names the others from where it stands. */
const FIRST_FILES = ALL.filter((file) => /^(?:client|server|shared)\/.*README\.md$/.test(file));
/** `server/rooms/`, `server/main.ts`, or a file by its name alone. NAME and LANGUAGE stand for one of the reader's. */
const PATH = new RegExp(`\`((?:${OURS.join('|')})/[\\w./-]*|[\\w-]+\\.tsx?)\``, 'g');
const RELATIVE = /`((?:[\w.-]+\/)*(?:[\w-]+\/|[\w-]+\.(?:tsx?|css|json|md)))`/g;

const names = new Set(ALL.map((file) => path.basename(file)));
const exists = (file: string): boolean => existsSync(path.join(root, file));
const isThere = (file: string): boolean =>
  /[A-Z]{4}/.test(file) || (file.includes('/') ? exists(file) : names.has(file));
/** From the folder, from the one around it, or from the project's that both are in. */
const isThereFrom = (folder: string, file: string): boolean =>
  isThere(file) ||
  [folder, path.posix.dirname(folder), folder.split('/')[0]!].some((from) => exists(path.posix.join(from, file)));

const namedIn = (page: string, pattern: RegExp): string[] =>
  [...readFileSync(path.join(root, page), 'utf8').matchAll(pattern)].map(([, file]) => file!);

test.each(PAGES)('%s names only files and folders that exist', (page) => {
  expect(namedIn(page, PATH).filter((file) => !isThere(file))).toEqual([]);
});

test('the first file of each folder names only files and folders that exist', () => {
  const missing = FIRST_FILES.flatMap((page) =>
    namedIn(page, RELATIVE)
      .filter((file) => !isThereFrom(path.posix.dirname(page), file))
      .map((file) => `${page}: ${file}`),
  );
  expect(FIRST_FILES.length).toBeGreaterThan(80);
  expect(missing).toEqual([]);
  expect(isThereFrom('client/app', 'late.ts/')).toBe(false);
});
