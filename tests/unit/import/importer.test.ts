// The thread of an import: ended after its time and when it has eaten its memory; what it threw is told; the place is free again.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';

import { makeImporter } from '../../../server/import/importer.ts';
import { peopleMeeting } from './people.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'rostrum-import-'));
afterAll(() => rmSync(folder, { recursive: true }));
const program = (name: string, text: string): URL => {
  const file = path.join(folder, `${name}.mjs`);
  writeFileSync(file, text);
  return pathToFileURL(file);
};
const options = { kind: 'participants', meeting: peopleMeeting(), language: 'en' } as const;
const peru = Buffer.from('Peru\nChile\n');
const IN_TIME = 60_000;

test('one that goes on for ever is ended after its time, and its place is free', async () => {
  const importFile = makeImporter({ program: program('forever', 'for (;;) {}'), atOnce: 1, mostMs: 50 });
  for (let nth = 0; nth < 2; nth += 1)
    expect(await importFile(peru, options)).toMatchObject({ ok: false, reason: 'too-large-to-read' });
});

test('one that eats memory is ended', async () => {
  const eats = program('eats', 'const all = []; for (;;) all.push(Array.from({ length: 10000 }, (_, n) => ({ n })));');
  const importFile = makeImporter({ program: eats, mostMs: IN_TIME, mostMegabytes: 32 });
  expect(await importFile(peru, options)).toMatchObject({ ok: false, reason: 'too-large-to-read' });
});

test('what a thread throws, or that it ends without a word, is told to who asked', async () => {
  const throws = makeImporter({ program: program('throws', "throw new Error('broken')"), mostMs: IN_TIME });
  await expect(throws(peru, options)).rejects.toThrow('broken');
  const ends = makeImporter({ program: program('ends', ''), mostMs: IN_TIME });
  await expect(ends(peru, options)).rejects.toThrow('ended with code 0');
});

test('no more than so many at once', async () => {
  const importFile = makeImporter({ atOnce: 1, mostMs: IN_TIME });
  const [first, second] = await Promise.all([importFile(peru, options), importFile(peru, options)]);
  expect([first.ok, second]).toEqual([true, { ok: false, reason: 'busy' }]);
  expect((await importFile(peru, options)).ok).toBe(true);
});
