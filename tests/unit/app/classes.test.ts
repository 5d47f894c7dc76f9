// The classes of the pages: made of words that somebody who reads this house's prose knows, and each rule of a page's sheet held to
// what that page alone has. Sheets that are no modules are global: once loaded, they stay for whatever page comes next.
import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

const ROOT = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');
const under = (folder: string, ending: RegExp): string[] =>
  readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => `${folder}${name}`);

const sheets = under('client/', /\.css$/);
const globals = sheets.filter((path) => !path.endsWith('.module.css'));
const PAGES = readdirSync(new URL('client/screens/', ROOT)).filter((page) =>
  globals.some((path) => path.startsWith(`client/screens/${page}/`)),
);

/** Classes in selectors, and of a library only its own names are left out. */
function classesOf(css: string): string[] {
  const found = [...css.replaceAll(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{};]+)\{/g)]
    .map(([, prelude]) => prelude!)
    .filter((prelude) => !prelude.trim().startsWith('@'))
    .flatMap((prelude) => [...prelude.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name]) => name!));
  return [...new Set(found)].filter((name) => !name.startsWith('react-aria-'));
}

/** The selectors that hold everything inside them: rules at a sheet's first level, those of a condition counted as such. */
function outermost(css: string): string[] {
  const bare = css.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  const selectors: string[] = [];
  const open: boolean[] = [];
  let from = 0;
  for (let at = 0; at < bare.length; at++) {
    if (bare[at] === '{') {
      const prelude = bare.slice(from, at).trim();
      const isRule = !prelude.startsWith('@');
      if (isRule && !open.includes(true)) selectors.push(...parted(prelude));
      open.push(isRule || prelude.startsWith('@keyframes') || prelude.startsWith('@page'));
    }
    if (bare[at] === '}') open.pop();
    if ('{};'.includes(bare[at]!)) from = at + 1;
  }
  return selectors;
}

/** A list of selectors at its commas, save those in brackets. */
function parted(list: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const letter of list) {
    if (letter === '(') depth++;
    if (letter === ')') depth--;
    if (letter === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim());
}

/** What sources give elements as classes: every word in the strings of `className`. */
function given(source: string): string[] {
  return [...source.matchAll(/className=(?:"([^"]*)"|\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\})/g)].flatMap(
    ([, plain, expression]) =>
      (plain ?? [...expression!.matchAll(/'([^']*)'|`([^`]*)`/g)].map(([, a, b]) => a ?? b).join(' ')).match(
        /(?<![\w$.-])[a-z][\w-]*/g,
      ) ?? [],
  );
}

/** All classes of the files at such paths, styled or not. */
const classesWhere = (isIn: (path: string) => boolean): Set<string> =>
  new Set([
    ...globals.filter(isIn).flatMap((path) => classesOf(read(path))),
    ...under('client/', /\.tsx$/)
      .filter(isIn)
      .flatMap((path) => given(read(path))),
  ]);

test('there are sheets and classes to look at', () => {
  expect(PAGES).toEqual(expect.arrayContaining(['booth', 'chair', 'delegate', 'join', 'print']));
  expect(classesWhere(() => true).size).toBeGreaterThan(150);
  expect(given('<p className={`who ${long ? \'huge\' : ""}`} className="name rest">')).toEqual(
    expect.arrayContaining(['who', 'name', 'rest']),
  );
});

describe.each(PAGES)('the sheets of %s', (page) => {
  const isIts = (path: string) => path.startsWith(`client/screens/${page}/`);
  const elsewhere = classesWhere((path) => !isIts(path));

  // Once two pages' sheets are loaded, `.row` of the one would dress `.row` of the other.
  test('are held, rule by rule, to a class that no other page has', () => {
    const loose = globals
      .filter(isIts)
      .flatMap((path) => outermost(read(path)))
      .filter((selector) => !/^(?::root\[data-page|to$|from$)/.test(selector))
      .filter((selector) => !classesOf(`${selector}{}`).some((name) => !elsewhere.has(name)));
    expect(loose).toEqual([]);
  });
});

/** Everyday words that need no knowing, and short ones that are words. */
const EVERYDAY = new Set(
  (
    'act add bar box by day end far fit go how if key lot low no not now on one own qr red row so tab tag to top two up use was who yes ' +
    'across arrange band brand compact dashed dragged flashing giant head lead papers pick popover progress ruled section strong ' +
    'subjects submit subtitle tail unseen voice what'
  ).split(' '),
);
/** Words of sheets' headings and of sources' comments, of documents and of pages: `.b2`, `.zh` and `.fcst` are in none of them. */
const prose = new Set(
  [
    ...[...under('docs/', /\.md$/), 'README.md', ...under('client/locales/en/', /\.json$/)].map(read),
    ...sheets.flatMap((path) => read(path).match(/\/\*[\s\S]*?\*\//g) ?? []),
    ...under('client/', /\.tsx?$/).flatMap((path) => read(path).match(/(?:^|\s)\/\/ .*|\/\*\*[\s\S]*?\*\//g) ?? []),
  ]
    .flatMap(
      (text) =>
        text
          .replaceAll(/`[^`]*`/g, '')
          .toLowerCase()
          .match(/[a-z]+/g) ?? [],
    )
    .filter((word) => word.length > 3),
);
/** A name's parts, in whichever way they are joined. */
const wordsOf = (name: string): string[] => name.split(/-|(?=[A-Z])/).map((word) => word.toLowerCase());

test.each(sheets)('classes of %s are words that our prose has', (path) => {
  const strange = classesOf(read(path)).filter((name) =>
    wordsOf(name).some((word) => !/^\d+$/.test(word) && !EVERYDAY.has(word) && !prose.has(word)),
  );
  expect(strange).toEqual([]);
});

test('what sources and browser tests ask for by its class is a class that an element has', () => {
  const had = classesWhere(() => true);
  const asked = [
    ...under('client/', /\.tsx?$/),
    ...under('tests/e2e/', /\.ts$/),
    ...under('scripts/', /\.ts$/),
  ].flatMap((path) =>
    [
      ...read(path).matchAll(
        /\b(?:closest|matches|querySelector|querySelectorAll|locator|waitForSelector)(?:<\w+>)?\(\s*'([^']*)'|classList\.contains\('([\w-]+)'\)/g,
      ),
    ].flatMap(([, selector, name]) =>
      (name === undefined ? classesOf(`${selector}{}`) : [name]).map((one) => ({ path, one })),
    ),
  );
  expect(asked.length).toBeGreaterThan(20);
  expect(asked.filter(({ one }) => !had.has(one))).toEqual([]);
});
