import { readdirSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { ACTIONS } from '../../../client/screens/chair/actions.ts';
import type { ConsoleAction } from '../../../client/screens/chair/actions/action.ts';
import { capOf, FOCUS_KEYS, focusKeyOf } from '../../../client/screens/chair/key-caps.ts';
import { belongsToComposition } from '../../../client/components/officers/input-method-keys.ts';
import { actionsOf, keyOf } from '../../../client/screens/chair/keys.ts';
import { keyOfRow, ROW_ACTS } from '../../../client/screens/chair/list/row-acts.ts';
import { createTranslate } from '../../../client/i18n/translate.ts';
import type { InterfaceLanguage } from '../../../client/i18n/areas.ts';
import { areaMessages } from '../../../scripts/locale-files.ts';
import { compileMessages } from '../../../scripts/messages-plugin.ts';

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

test('a key that two actions share means two that are never possible at once, or while a roll is called an answer', () => {
  expect(actionsOf('P').map(({ id }) => id)).toEqual(['answer-pass', 'pause', 'resume']);
  const shared = ACTIONS.flatMap((action: ConsoleAction) => action.keys ?? []).filter(
    (key) => actionsOf(key).filter(({ id }) => !id.startsWith('answer-')).length > 1 && key !== 'P',
  );
  expect(shared).toEqual([]);
  // The answer goes before what else has its letter.
  for (const key of ['Y', 'N', 'A', 'P', 'X']) expect(actionsOf(key)[0]?.id).toMatch(/^answer-/);
});

test('beside what suspends stands no letter that does something else', () => {
  expect(actionsOf('S').map(({ id }) => id)).toEqual(['suspend']);
  expect(actionsOf('G').map(({ id }) => id)).toEqual(['guest']);
});

/** Where no word that is said in French begins with the letter; one letter does the same in every language. */
const NO_WORD = {
  en: ['resume', 'answer-absent'],
  fr: ['resume', 'guest', 'undo', 'answer-yes', 'answer-absent', 'answer-back'],
};
test.each(['en', 'fr'] as const)('a letter is the first of a word of what it does: %s', (language) => {
  const words = areaMessages(language, 'chair');
  for (const action of ACTIONS as readonly ConsoleAction[]) {
    const label = words[action.label.replace('chair.', '')] ?? '';
    const initials = label.split(/[\s’]+/u).map((word) => word[0]?.toUpperCase());
    // The shared letters of all programs have Ctrl.
    const letters = (action.keys ?? []).filter((key) => /^[A-Z]$/.test(key));
    const lacking = letters.filter((key) => !initials.includes(key));
    expect(lacking.length > 0, `${action.id}: ${label}`).toBe(NO_WORD[language].includes(action.id));
  }
});

const rowPress = (key: string, held: { alt?: boolean; ctrl?: boolean; meta?: boolean } = {}) =>
  focusKeyOf({ key, altKey: held.alt ?? false, ctrlKey: held.ctrl ?? false, metaKey: held.meta ?? false });

test.each([
  ['up by one', rowPress('ArrowUp', { alt: true }), FOCUS_KEYS.up],
  ['down by one', rowPress('ArrowDown', { alt: true }), FOCUS_KEYS.down],
  ['to the first place', rowPress('Home', { alt: true }), FOCUS_KEYS.first],
  ['to the last', rowPress('End', { alt: true }), FOCUS_KEYS.last],
  ['the sign on an English keyboard', rowPress('#'), FOCUS_KEYS.place],
  ['with AltGr, as in Switzerland', rowPress('#', { alt: true, ctrl: true }), FOCUS_KEYS.place],
  ['with Option, as on a Mac', rowPress('#', { alt: true }), FOCUS_KEYS.place],
  ['with Ctrl it is the browser’s', rowPress('#', { ctrl: true }), null],
  ['edited', rowPress('F2'), FOCUS_KEYS.edit],
  ['taken off', rowPress('Delete'), FOCUS_KEYS.withdraw],
  ['an arrow alone moves the focus', rowPress('ArrowUp'), '↑'],
  ['with Ctrl it is not the list’s', rowPress('Delete', { ctrl: true }), null],
])('a row of the list: %s', (_, key, expected) => {
  expect(key).toBe(expected);
});

test('no key of what has the focus does something else in the console, and each does one thing', () => {
  const keys = Object.values(FOCUS_KEYS);
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys) expect(actionsOf(key), key).toEqual([]);
  for (const act of ROW_ACTS) if (keyOfRow(act) !== undefined) expect(keys).toContain(keyOfRow(act));
});

test('a key is written as on the reader’s keyboard', () => {
  const caps = (language: InterfaceLanguage) => {
    const messages = areaMessages(language, 'chair');
    const compiled = Object.entries(compileMessages(messages)).map(([key, message]) => [`chair.${key}`, message]);
    const t = createTranslate(language, Object.fromEntries(compiled));
    return (key: string) => capOf(t, key);
  };
  const written = ['+', 'P', '#', 'Alt+↑', 'Shift+Ctrl+Z', 'Alt+Home', 'Alt+Enter', 'Del', 'Esc'];
  expect(written.map(caps('en'))).toEqual(written);
  expect(written.map(caps('fr'))).toEqual([
    '+',
    'P',
    '#',
    'Alt+↑',
    'Maj+Ctrl+Z',
    'Alt+Début',
    'Alt+Entrée',
    'Suppr',
    'Échap',
  ]);
  expect(written.slice(4).map(caps('es'))).toEqual(['Mayús+Ctrl+Z', 'Alt+Inicio', 'Alt+Intro', 'Supr', 'Esc']);
  expect(caps('ar')('Alt+Enter')).toBe('Alt+Enter');
});

test('no part of the console draws a key of its own: all come from the table, as on the reader’s keyboard', () => {
  const parts = readdirSync('client/screens/chair', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.tsx'),
  );
  expect(parts.length).toBeGreaterThan(30);
  for (const part of parts)
    for (const [drawn] of readFileSync(`client/screens/chair/${part}`, 'utf8').matchAll(
      /<(kbd|Keyboard)\b[^>]*>[^<]*/gu,
    ))
      expect(drawn, part).toMatch(/>\{(?:capOf\(t, [^}]+\)|t\('floor\.space'\))\}$/u);
});

test.each([
  ['while a word is put together', { isComposing: true, keyCode: 13 }, true],
  ['Safari’s Enter that ends it', { isComposing: false, keyCode: 229 }, true],
  ['an Enter', { isComposing: false, keyCode: 13 }, false],
])('%s', (_, event, expected) => {
  expect(belongsToComposition(event)).toBe(expected);
});
