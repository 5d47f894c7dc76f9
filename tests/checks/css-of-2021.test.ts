// What the build makes of the sheets: a browser of 2021 still finds a value that it knows before each that it does not, which a minifier
// might take for a repetition.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { ensureClientBuilt } from '../../scripts/build-client.ts';
import { aloneIn, blocksOf } from '../css-blocks.ts';

test('the built sheets keep what browsers of 2021 go by', async () => {
  const assets = path.join((await ensureClientBuilt()).dir, 'assets');
  const sheets = readdirSync(assets).filter((name) => name.endsWith('.css'));
  const blocks = sheets.flatMap((name) => blocksOf(name, readFileSync(path.join(assets, name), 'utf8')));
  expect(blocks.some(({ declarations }) => declarations.some(({ value }) => value.includes('dvh')))).toBe(true);
  expect(aloneIn(blocks)).toEqual([]);
});
