// What is private has one door: who may see an event (`to`) is written by who-sees.ts alone, and an entry's hints are taken off there
// alone. A second place would be a second opinion of who sees what.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const SHARED = path.join(import.meta.dirname, '../../../shared');
const DOOR = 'who-sees.ts';

/** Written in a value; a type or a schema that says the same is no maker. */
const PRIVATE: Record<string, RegExp> = {
  'who may see an event': /\bofficers: true\b(?!;)/,
  'a hint taken off': /\bfinishedAt: _/,
};

const found = (source: string): string[] =>
  Object.entries(PRIVATE).flatMap(([what, pattern]) => (pattern.test(source) ? [what] : []));

test('who-sees.ts alone makes `to`, and alone takes hints off an entry', () => {
  const files = readdirSync(SHARED, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const makers = files.flatMap((file) =>
    found(readFileSync(path.join(SHARED, file), 'utf8')).map((what) => `${path.basename(file)}: ${what}`),
  );
  expect(makers.sort()).toEqual([`${DOOR}: a hint taken off`, `${DOOR}: who may see an event`]);
});

test('a second maker would be seen', () => {
  expect(found(`return accept({ type: 'NotePassed', note, to: { officers: true, delegations: [id] } });`)).toHaveLength(
    1,
  );
  expect(found(`to: { officers: true as const }`)).toHaveLength(1);
  expect(found(`const { finishedAt: _, ...rest } = entry;`)).toHaveLength(1);
  expect(found(`interface Audience {\n  officers: true;\n}`)).toHaveLength(0);
});
