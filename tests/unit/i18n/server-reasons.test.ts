// What the server refuses besides the meeting's own rules is said in the reader's language too: each reason that stands in its source has words.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

import { areaMessages } from '../../../scripts/locale-files.ts';

const SERVER = path.resolve(import.meta.dirname, '../../../server');
const SAID = [
  /\breason: '([a-z-]+)'/gu,
  /\brefus(?:e|al)\(\s*'[A-Z_]+',\s*'([a-z-]+)'/gu,
  /\bFileRefused\(\s*'([a-z-]+)'/gu,
];
/** Told to programs alone: no page asks so. */
const TO_PROGRAMS = ['needs-a-socket', 'unknown-address', 'unknown-catalogue', 'unknown-id'];
/** Why a row of a list is skipped, how a thread ended: no refusal of a command or a question. */
const NO_REFUSALS = ['empty', 'heading', 'too-long', 'total'];
/** What the store says to the server. */
const OF_THE_STORE = ['conflict', 'duplicate', 'exists', 'known', 'taken'];

function reasons(): string[] {
  const files = readdirSync(SERVER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const found = files.flatMap((file) => {
    const source = readFileSync(path.join(SERVER, file), 'utf8');
    return SAID.flatMap((said) => Array.from(source.matchAll(said), ([, reason]) => reason!));
  });
  return [...new Set(found)].toSorted();
}

test('every reason of the server has words', () => {
  const words = {
    ...areaMessages('en', 'refusals'),
    ...Object.fromEntries(
      (['chair', 'import', 'prepare'] as const).flatMap((area) =>
        Object.entries(areaMessages('en', area)).map(([key, text]) => [
          key.replace(/^(?:refusals|refused|problem|fault)\./u, ''),
          text,
        ]),
      ),
    ),
  };
  const all = reasons();
  expect(all.length).toBeGreaterThan(40);
  const quiet = [...TO_PROGRAMS, ...NO_REFUSALS, ...OF_THE_STORE];
  expect(all.filter((reason) => !Object.hasOwn(words, reason) && !quiet.includes(reason))).toEqual([]);
});
