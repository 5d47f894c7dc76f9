import { readdirSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { ACTIONS } from '../../../client/screens/chair/actions.ts';
import type { ConsoleAction } from '../../../client/screens/chair/actions.ts';
import { actionsOf, belongsToComposition, keyOf } from '../../../client/screens/chair/keys.ts';

const pressed = (
  key: string,
  code: string,
  held: { ctrl?: boolean; meta?: boolean; shift?: boolean; alt?: boolean } = {},
) =>
  keyOf({
    key,
    code,
    ctrlKey: held.ctrl ?? false,
    metaKey: held.meta ?? false,
    shiftKey: held.shift ?? false,
    altKey: held.alt ?? false,
  });

test.each([
  ['the space bar', pressed(' ', 'Space'), 'Space'],
  ['the space bar with Ctrl is the browser’s', pressed(' ', 'Space', { ctrl: true }), null],
  ['a letter', pressed('p', 'KeyP'), 'P'],
  ['a capital is not a command', pressed('P', 'KeyP', { shift: true }), null],
  ['undo', pressed('z', 'KeyZ', { ctrl: true }), 'Ctrl+Z'],
  ['undo on a Mac', pressed('z', 'KeyZ', { meta: true }), 'Ctrl+Z'],
  ['redo', pressed('Z', 'KeyZ', { ctrl: true, shift: true }), 'Shift+Ctrl+Z'],
  ['undo where a French keyboard has its Z', pressed('z', 'KeyW', { ctrl: true }), 'Ctrl+Z'],
  ['a letter on an Arabic layout', pressed('ح', 'KeyP'), 'P'],
  ['a letter on a Russian layout', pressed('з', 'KeyP'), 'P'],
  ['a plus that takes shift', pressed('+', 'Equal', { shift: true }), '+'],
  ['a plus of the number pad', pressed('+', 'NumpadAdd'), '+'],
  ['a question mark', pressed('?', 'Slash', { shift: true }), '?'],
  ['with Alt it is a menu’s', pressed('p', 'KeyP', { alt: true }), null],
])('%s', (_, key, expected) => {
  expect(key).toBe(expected);
});

test('every key of the table is one that a keyboard can give', () => {
  for (const action of ACTIONS as readonly ConsoleAction[]) {
    for (const key of action.keys ?? []) expect(key, action.id).toMatch(/^(Space|\+|\?|(Shift\+)?(Ctrl\+)?[A-Z])$/);
  }
});

test('a key that two actions share means two that are never possible at once', () => {
  expect(actionsOf('P').map(({ id }) => id)).toEqual(['pause', 'resume']);
  const shared = ACTIONS.flatMap((action: ConsoleAction) => action.keys ?? []).filter(
    (key) => actionsOf(key).length > 1 && key !== 'P',
  );
  expect(shared).toEqual([]);
});

test('beside what suspends stands no letter that does something else', () => {
  expect(actionsOf('S').map(({ id }) => id)).toEqual(['suspend']);
  expect(actionsOf('G').map(({ id }) => id)).toEqual(['guest']);
});

test('a letter is the first of a word of what it does, in English', () => {
  const words = JSON.parse(readFileSync('client/locales/en/chair.json', 'utf8')) as Record<string, string>;
  for (const action of ACTIONS as readonly ConsoleAction[]) {
    const label = words[action.label.replace('chair.', '')] ?? '';
    for (const key of action.keys ?? []) {
      // The shared letters of all programs.
      if (!/^[A-Z]$/.test(key)) continue;
      const initials = label.split(/\s+/u).map((word) => word[0]?.toUpperCase());
      if (action.id !== 'resume') expect(initials, action.id).toContain(key);
    }
  }
});

test('no part of the console draws a key of its own: all come from the table', () => {
  const parts = readdirSync('client/screens/chair', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.tsx'),
  );
  expect(parts.length).toBeGreaterThan(30);
  for (const part of parts)
    expect(readFileSync(`client/screens/chair/${part}`, 'utf8'), part).not.toMatch(
      /<(kbd|Keyboard)[^>]*>\s*(Ctrl\+)?[A-Z]\s*</u,
    );
});

test.each([
  ['while a word is put together', { isComposing: true, keyCode: 13 }, true],
  ['Safari’s Enter that ends it', { isComposing: false, keyCode: 229 }, true],
  ['an Enter', { isComposing: false, keyCode: 13 }, false],
])('%s', (_, event, expected) => {
  expect(belongsToComposition(event)).toBe(expected);
});
