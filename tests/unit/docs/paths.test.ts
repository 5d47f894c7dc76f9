// A page that says which file to open says what is there. A path is one from the project's root, from the page's own folder or from the part
// that the page is in (`server/`); a name alone is that of one file, or of one in a folder that its sentence, its row or what stands above its
// table names. Links lead somewhere.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const OURS = ['bin', 'client', 'deploy', 'docs', 'sample', 'scripts', 'server', 'shared', 'tests'];
const under = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
    path.posix.join(folder, file.replaceAll(path.sep, '/')),
  );
const ALL = [...OURS.flatMap(under), ...readdirSync(root)];
/** Written by the program and by benches. */
const MADE = ['bench-results/'];

/** All but the changes, which tell of what was there then. */
const PAGES = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...ALL.filter((file) => file.endsWith('.md'))].filter(
  (file, at, all) => file !== 'CHANGELOG.md' && all.indexOf(file) === at,
);
const namesOfConcerns = ['state', 'contract', 'conditions', 'rules', 'fold', 'undo', 'invariants', 'select'];

/** `server/rooms/`, `./words.ts`, `main.ts`. NAME and LANGUAGE stand for one of the reader's, a star for several. */
const NAMED = /`((?:[\w.-]+\/)*(?:[\w-]+\/|[\w.-]*\w\.(?:tsx?|js|css|json|md|csv|html|yml)))`/g;
/** What a name alone is of: files of code. A file of data is named so where the program writes or reads one, too. */
const CODE = /\.(?:tsx?|css)$/;

const exists = (file: string): boolean => existsSync(path.join(root, file));
const byName = Map.groupBy(ALL, (file) => path.basename(file));

const namedIn = (text: string): string[] =>
  [...text.matchAll(NAMED)].map(([, file]) => file!).filter((file) => !/[A-Z]{4}/.test(file) && !MADE.includes(file));

/** A paragraph, a point of a list, or a row of a table with what stands above the table; with the line on which it begins. */
function* blocksOf(text: string): Generator<{ own: string; about: string; line: number }> {
  const lines = text.replaceAll(/^```[^]*?^```/gm, (code) => code.replaceAll(/./g, '')).split('\n');
  let block: string[] = [];
  let above = '';
  for (const [index, line] of [...lines, ''].entries()) {
    const isRow = line.startsWith('|');
    const begins = isRow || line.trim() === '' || /^\s*(?:[-*]|\d+\.|#+) /.test(line);
    if (begins && block.length > 0) {
      const own = block.join('\n');
      yield { own, about: own, line: index - block.length + 1 };
      above = own;
      block = [];
    }
    if (isRow) yield { own: line, about: `${above}\n${line}`, line: index + 1 };
    else if (line.trim() !== '') block.push(line);
  }
}

/** Whether a path is one from any of these places. */
const isPath = (page: string, file: string): boolean =>
  ['', path.posix.dirname(page), page.split('/')[0]!].some((from) => exists(path.posix.join(from, file)));

/** Whether a name alone says which file is meant. */
function isClear(page: string, file: string, about: string): boolean {
  const stem = file.replace(/\.ts$/, '');
  if (namesOfConcerns.includes(stem) && (/\bconcern/.test(about) || page === 'shared/meeting/README.md')) return true;
  const folders = namedIn(about)
    .filter((named) => named.includes('/'))
    .map((named) => (named.endsWith('/') ? named : path.posix.dirname(named)));
  const places = [path.posix.dirname(page), page.split('/')[0]!, ...folders];
  return byName.get(file)?.length === 1 || places.some((folder) => exists(path.posix.join(folder, file)));
}

function faultsOf(page: string, text: string): string[] {
  const isFirstFile = page.endsWith('/README.md');
  return [...blocksOf(text)].flatMap(({ own, about, line }) =>
    namedIn(own)
      .filter((file) =>
        file.includes('/') ? !isPath(page, file) : (isFirstFile || CODE.test(file)) && !isClear(page, file, about),
      )
      .map((file) => `${page}:${line}: ${file}`),
  );
}

test('every page names only files and folders that exist, each so that one knows which', () => {
  expect(PAGES.length).toBeGreaterThan(120);
  expect(PAGES.flatMap((page) => faultsOf(page, readFileSync(path.join(root, page), 'utf8')))).toEqual([]);
});

test('a file that is gone, a path that is half of one and a name of several files are seen', () => {
  const page = 'docs/some-page.md';
  const faults = (text: string): string[] => faultsOf(page, text).map((fault) => fault.replace(`${page}:`, ''));
  expect(faults('See `server/rooms/gone.ts`.\n\nAnd `rooms/live-room.ts`.')).toEqual([
    '1: server/rooms/gone.ts',
    '3: rooms/live-room.ts',
  ]);
  expect(faults('The rule is in `rules.ts`, the words in `words.ts`.')).toEqual(['1: rules.ts', '1: words.ts']);
  expect(faults('In `shared/meeting/floor/`: `rules.ts`. Of any concern its `fold.ts`; also `live-room.ts`.')).toEqual(
    [],
  );
  expect(faults('Tests in `tests/faults/`:\n\n| what | file |\n|---|---|\n| kills | `kill.test.ts` |\n')).toEqual([]);
  expect(faults('| what | file |\n|---|---|\n| kills | `kill.test.ts` |\n')).toEqual(['3: kill.test.ts']);
});

test('every link leads to a file that is there, and to a place in it', () => {
  const placesIn = (text: string): string[] => [
    ...[...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
      heading!
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    ),
    ...[...text.matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id!),
  ];
  const broken = PAGES.flatMap((page) => {
    const text = readFileSync(path.join(root, page), 'utf8');
    return [...text.matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].flatMap(([, link]) => {
      const [file = '', place] = link!.split('#');
      const target = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
      if (!exists(target)) return `${page}: ${link}`;
      if (place === undefined) return [];
      return placesIn(readFileSync(path.join(root, target), 'utf8')).includes(place) ? [] : `${page}: ${link}`;
    });
  });
  expect(broken).toEqual([]);
});
