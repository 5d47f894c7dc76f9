// What waited too long for the server is asked about: on every page that draws commands before they are confirmed, or keeps them.
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const screens = globSync('client/screens/*/');
const sourceOf = (screen: string) =>
  globSync(`${screen}/**/*.{ts,tsx}`)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
const asks = (source: string) => source.includes("'needs-confirmation'");

test.each(screens.filter((screen) => /fold=\{wholeFold\}|keepQueue/.test(sourceOf(screen))))('%s', (screen) => {
  const source = sourceOf(screen);
  expect(asks(source)).toBe(true);
  expect(source).toMatch(/\bconfirm\(/);
  expect(source).toMatch(/\bdiscard\(/);
});

test('the console, the set-up page and the phone are among them', () => {
  const kept = screens.filter((screen) => asks(sourceOf(screen))).map((screen) => screen.split('/')[2] ?? '');
  expect(new Set(kept)).toEqual(new Set(['chair', 'delegate', 'desk']));
});
