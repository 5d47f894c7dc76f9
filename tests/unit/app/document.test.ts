// What the document of every page says to the browser before any script runs.
import { readdirSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { INTERFACE_LANGUAGES } from '../../../client/i18n/areas.ts';

const compare = (one = '', other = '') => one.localeCompare(other);

test('the browser is told on every page not to translate it', () => {
  const html = readFileSync('client/index.html', 'utf8');
  expect(html).toMatch(/<html[^>]* translate="no"/);
  expect(html).toContain('<meta name="google" content="notranslate" />');
});

test('what is said before any script runs, or where none does, is said in every language', () => {
  const html = readFileSync('client/index.html', 'utf8');
  const told = Array.from(html.matchAll(/<p lang="(\w\w)"/g), ([, language]) => language);
  expect(told.toSorted(compare)).toEqual([...INTERFACE_LANGUAGES].toSorted(compare));
  const stopped = Array.from(
    html.matchAll(
      /<template\s+lang="(\w\w)"\s+data-stopped="[^"]+"\s+data-text="[^"]+"\s+data-again="[^"]+"\s+data-since="[^"]*\{time\}[^"]*"/g,
    ),
    ([, language]) => language,
  );
  expect(stopped.toSorted(compare)).toEqual([...INTERFACE_LANGUAGES].toSorted(compare));
  expect(/<noscript[^]*noscript/.exec(html)?.[0].split(' · ')).toHaveLength(INTERFACE_LANGUAGES.length);
});

test('what a page says by itself, without the texts that it loads, it says in every language', () => {
  const sources = readdirSync('client', { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  const told = sources.flatMap((name) =>
    Array.from(readFileSync(`client/${name}`, 'utf8').matchAll(/\bconst WORDS\b[^]*?\n\}/g), ([words]) => ({
      name,
      languages: Array.from(words.matchAll(/^ {2}(\w\w): /gm), ([, language]) => language!).toSorted(compare),
    })),
  );
  const written = told.filter(({ languages }) => languages.length > 0);
  expect(written.length).toBeGreaterThan(0);
  for (const { name, languages } of written)
    expect(languages, name).toEqual([...INTERFACE_LANGUAGES].toSorted(compare));
});
