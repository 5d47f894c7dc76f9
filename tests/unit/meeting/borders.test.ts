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
