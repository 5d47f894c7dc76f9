// What the document of every page says to the browser before any script runs.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the browser is told on every page not to translate it', () => {
  const html = readFileSync('client/index.html', 'utf8');
  expect(html).toMatch(/<html[^>]* translate="no"/);
  expect(html).toContain('<meta name="google" content="notranslate" />');
});
