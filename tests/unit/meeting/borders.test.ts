// The borders between the meeting's concerns, as the first file of each folder says them: what other concerns import from it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const MEETING = path.join(import.meta.dirname, '../../../shared/meeting');
const read = (file: string): string => readFileSync(path.join(MEETING, file), 'utf8');

const files = readdirSync(MEETING, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll(path.sep, '/'))
  .filter((file) => file.includes('/') && file.endsWith('.ts'));
const folders = [...new Set(files.map((file) => path.posix.dirname(file)))].sort();

/** What a file of one concern imports of others. */
const importsOf = (file: string, source: string): string[] =>
  [...source.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']*)'/g)]
    .map(([, target]) => path.posix.join(path.posix.dirname(file), target!))
    .filter(
      (target) =>
        !target.startsWith('..') && target.includes('/') && path.posix.dirname(target) !== path.posix.dirname(file),
    );

const givenAway = (folder: string): string[] => {
  const [, names = ''] = /\*\*Other concerns import:\*\* (.*)/.exec(read(`${folder}/README.md`)) ?? [];
  return [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => `${folder}/${name}`);
};

function violations(imports: Record<string, string[]>): string[] {
  const imported = new Set(Object.values(imports).flat());
  const given = new Set(folders.flatMap(givenAway));
  return [
    ...Object.entries(imports).flatMap(([file, targets]) =>
      targets
        .filter((target) => !given.has(target))
        .map((target) => `${file} imports ${target}, which its folder keeps to itself`),
    ),
    ...[...given].filter((file) => !imported.has(file)).map((file) => `no other concern imports ${file}`),
  ];
}

const imports = Object.fromEntries(files.map((file) => [file, importsOf(file, read(file))]));

test('a concern imports of another what its first file gives away, and no rules', () => {
  expect(violations(imports)).toEqual([]);
  expect(folders.flatMap(givenAway).filter((file) => /\/(?:rules|fold)\.ts$/.test(file))).toEqual([]);
});

const ROOT = path.join(import.meta.dirname, '../../..');
/** Of all code, the tests left out, whoever imports the rules or the folds of a concern, and which; a folder's own files may. */
const takersOf = (name: 'rules' | 'fold', sources: Record<string, string>): string[] =>
  Object.entries(sources).flatMap(([file, source]) =>
    [...source.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']*)'/g)]
      .map(([, target = '']) =>
        target.startsWith('#shared/')
          ? target.slice(1)
          : path.posix.join(path.posix.dirname(file), target.startsWith('.') ? target : '/'),
      )
      .filter((target) => new RegExp(`^shared/meeting/.+/${name}\\.ts$`).test(target))
      .filter((target) => path.posix.dirname(target) !== path.posix.dirname(file))
      .map((target) => `${file}: ${target.slice('shared/meeting/'.length)}`),
  );
const SOURCES = Object.fromEntries(
  ['shared', 'server', 'client', 'scripts'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => `${folder}/${file.replaceAll(path.sep, '/')}`)
      .map((file) => [file, readFileSync(path.join(ROOT, file), 'utf8')]),
  ),
);
/** They put the concerns together; undo, which stands on all of them, is added last. */
const TOGETHER = 'shared/meeting/concerns.ts: ';

test('nobody but concerns.ts imports the rules and folds of a concern, and of undo who adds it', () => {
  const others = (name: 'rules' | 'fold') => takersOf(name, SOURCES).filter((one) => !one.startsWith(TOGETHER));
  expect(takersOf('rules', SOURCES).length).toBeGreaterThan(20);
  expect(others('rules')).toEqual(['shared/meeting/meeting.ts: undo/rules.ts']);
  expect(others('fold').toSorted()).toEqual([
    'shared/meeting/late-folds.ts: undo/fold.ts',
    'shared/meeting/meeting.ts: undo/fold.ts',
  ]);
});

test('no file that is given away has the decisions of a concern, or its folds: but one, to revise a whole agenda', () => {
  const whole = /^export (?:const|function) (?:decide|evolve)[A-Z]\w+(?: =|[^\n]*: Decision)/m;
  expect(folders.flatMap(givenAway).filter((file) => whole.test(read(file)))).toEqual(['agenda/evolve-items.ts']);
});

test('what is asked of a concern makes no refusal and no event; and a refusal is known by isRefused alone', () => {
  const decides = /^import .*'\.\.\/(?:decider|refusals|leave-of-chair|events)\.ts';$/m;
  const asked = files.filter((file) => /\/(?:select|find)\.ts$/.test(file));
  expect(asked.length).toBeGreaterThan(15);
  expect(asked.filter((file) => decides.test(read(file)))).toEqual([]);
  expect(files.filter((file) => /'ok' in\b/.test(read(file)))).toEqual([]);
});

test('a page that asks rules is seen', () => {
  const planted = `import { nextUndo } from '#shared/meeting/undo/rules.ts';`;
  expect(takersOf('rules', { 'client/screens/desk/frame/undo.ts': planted })).toEqual([
    'client/screens/desk/frame/undo.ts: undo/rules.ts',
  ]);
});

test('a planted arrow is seen', () => {
  const planted = { ...imports, 'notes/rules.ts': [...imports['notes/rules.ts']!, 'floor/rules.ts'] };
  expect(violations(planted)).toEqual(['notes/rules.ts imports floor/rules.ts, which its folder keeps to itself']);
  const written = [
    `import { a } from '../floor/rules.ts';`,
    `import '../floor/rules.ts';`,
    `await import('../floor/rules.ts');`,
  ];
  for (const one of written) expect(importsOf('notes/rules.ts', one)).toEqual(['floor/rules.ts']);
});
