// What interrupts is known by its table (questions/kinds.ts): code that asks for a point of order by name would pass the next kind in silence. So
// the names of interruptions stand in tables, which do not compile until each kind is there, and in the rules of each kind, and nowhere else.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { INTERRUPTION_KINDS } from '#shared/meeting/questions/kinds.ts';

const ROOT = path.join(import.meta.dirname, '../../..');

/** The tables, and the rules of the kinds themselves. */
const MAY_NAME = [
  'server/http/report/docx/decision-words-en.ts',
  'server/http/report/docx/decision-words-fr.ts',
  'server/http/report/speech-columns.ts',
  'shared/meeting/questions/interruptions.ts',
  'shared/meeting/questions/kinds.ts',
  'shared/meeting/questions/rules.ts',
  'shared/meeting/rule-sets/sets.ts',
];

/** As a text, or at the end of a message's key; prose may say it. */
const NAMED = new RegExp(`['"\`.](?:${INTERRUPTION_KINDS.join('|')})['"\`]`);
const names = (source: string): boolean => NAMED.test(source);

test('interruptions are named by tables and by their own rules alone', () => {
  const files = ['client', 'server', 'shared'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => `${folder}/${file.replaceAll(path.sep, '/')}`),
  );
  expect(files.filter((file) => names(readFileSync(path.join(ROOT, file), 'utf8'))).toSorted()).toEqual(MAY_NAME);
});

test.each([
  `if (question.kind !== 'point-of-order') return;`,
  `const before = turn === "point-of-order" ? POINT_MS : usual;`,
  `t('common.raised.point-of-order')`,
])('%s would be seen', (planted) => expect(names(planted)).toBe(true));

test.each(['// A point-of-order is heard.', `interrupts(kind)`, `isInterruption(question)`])(
  '%s names none',
  (harmless) => expect(names(harmless)).toBe(false),
);
