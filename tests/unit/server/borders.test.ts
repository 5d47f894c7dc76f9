// The borders between the server's folders, as the first file of each folder says them: what others may import from it, and from which
// folders it imports. Each claim is held to the code both ways; arrows never go round; no file has grown past one job.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.join(import.meta.dirname, '../../..');
const SERVER = path.join(ROOT, 'server');
const MOST_LINES = 300;

interface Folder {
  othersImport: string[];
  imports: string[] | 'everything';
}

/** A file of the server, as its path from server/ on, and the files of the server that it imports. */
type Imports = Record<string, string[]>;
type Folders = Record<string, Folder>;

const folderOf = (file: string): string => path.posix.dirname(file);
const filesUnder = (folder: string, ending: string): string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => file.endsWith(ending));

function importsOf(file: string, source: string): string[] {
  return [...source.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']*)'/g)]
    .map(([, target]) => path.posix.join(folderOf(file), target!))
    .filter((target) => !target.startsWith('../'));
}

/** @param readme with one paragraph of what others import and one of what the folder imports, names between backticks. */
function claimsOf(readme: string): Folder {
  const paragraph = (name: string) => readme.split(`**${name}:** `)[1]?.split('\n\n')[0] ?? '';
  const names = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name!.replace(/\/$/, ''));
  const imports = paragraph('Imports');
  return {
    othersImport: names(paragraph('Others import')),
    imports: imports.startsWith('everything') ? 'everything' : names(imports),
  };
}

function violations(imports: Imports, folders: Folders): string[] {
  const found: string[] = [];
  const used = new Set<string>();
  const ground = new Set(folders['.']?.othersImport);
  for (const [file, targets] of Object.entries(imports)) {
    const from = folderOf(file);
    const mayImport = ground.has(file) ? [] : (folders[from]?.imports ?? []);
    for (const target of targets) {
      const to = folderOf(target);
      if (from === to) continue;
      const isNamed = mayImport !== 'everything' && mayImport.includes(target);
      used.add(`${from} imports ${isNamed ? target : to}`).add(target);
      if (!isNamed && !folders[to]?.othersImport.includes(path.posix.basename(target)))
        found.push(`${file} imports ${target}, which ${to} keeps to itself`);
      if (!isNamed && mayImport !== 'everything' && to !== '.' && !mayImport.includes(to))
        found.push(`${file} imports from ${to}, which ${from} does not name`);
    }
  }
  for (const [name, { othersImport, imports: named }] of Object.entries(folders)) {
    for (const file of othersImport)
      if (!used.has(path.posix.join(name, file))) found.push(`nobody imports ${file} of ${name}`);
    for (const to of named === 'everything' ? [] : named)
      if (!used.has(`${name} imports ${to}`)) found.push(`${name} names ${to} and imports nothing of it`);
    if (reaches(name, name, folders)) found.push(`arrows go round through ${name}`);
  }
  return found;
}

function reaches(from: string, goal: string, folders: Folders, seen = new Set<string>()): boolean {
  const { imports = [] } = folders[from] ?? {};
  if (imports === 'everything') return false;
  return imports.some((to) => to === goal || (!seen.has(to) && reaches(to, goal, folders, seen.add(to))));
}

const read = (file: string): string => readFileSync(path.join(SERVER, file), 'utf8');
const imports: Imports = Object.fromEntries(
  filesUnder('server', '.ts').map((file) => [file, importsOf(file, read(file))]),
);
const folders: Folders = Object.fromEntries(
  filesUnder('server', 'README.md').map((file) => [folderOf(file), claimsOf(read(file))]),
);

test('each folder of the server imports what its first file names, and only what the others give away', () => {
  expect(Object.keys(folders).sort()).toEqual([...new Set(Object.keys(imports).map(folderOf))].sort());
  expect(violations(imports, folders)).toEqual([]);
});

test('a planted arrow is seen', () => {
  const planted = (file: string, target: string) =>
    violations({ ...imports, [file]: [...(imports[file] ?? []), target] }, folders);
  expect(planted('fan-out/frame.ts', 'rooms/room.ts')).toEqual([
    'fan-out/frame.ts imports from rooms, which fan-out does not name',
  ]);
  expect(planted('views/you.ts', 'access/admission-words.ts')).toEqual([
    'views/you.ts imports access/admission-words.ts, which access keeps to itself',
  ]);
  expect(planted('clock.ts', 'rooms/room.ts')).toEqual(['clock.ts imports from rooms, which . does not name']);
  const round = { ...folders, store: { ...folders['store']!, imports: ['rooms'] } };
  expect(violations({ ...imports, 'store/store.ts': ['rooms/room.ts'] }, round)).toContain(
    'arrows go round through store',
  );
  const unused = {
    ...folders,
    sample: { ...folders['sample']!, imports: ['access', 'meetings', 'names', 'realtime'] },
  };
  expect(violations(imports, unused)).toEqual(['sample names realtime and imports nothing of it']);
});

test('no file of code and no sheet is past three hundred lines', () => {
  const files = ['server', 'shared', 'client', 'scripts', 'tests'].flatMap((folder) =>
    ['.ts', '.tsx', '.css'].flatMap((ending) => filesUnder(folder, ending).map((file) => `${folder}/${file}`)),
  );
  const linesOf = (file: string) => readFileSync(path.join(ROOT, file), 'utf8').split('\n').length - 1;
  expect(files.filter((file) => linesOf(file) > MOST_LINES)).toEqual([]);
});

test('every file that the page on how the program is built names is there', () => {
  const page = readFileSync(path.join(ROOT, 'docs/architecture.md'), 'utf8');
  const named = [...page.matchAll(/`((?:server|shared|client|tests)\/[^`*]*)`/g)].map(([, file]) => file!);
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
});
