// Browsers of 2021 (Chromium 90, Safari 14.1, Firefox 90) leave out what they do not know: a declaration by its value, a rule by its
// selector. What a page needs in order to be read stands in no such thing alone: the same is said before it in what they know, or under
// @supports, or it is named here with what goes without it.
import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

const ROOT = new URL('../../../', import.meta.url);
const SHEETS = readdirSync(new URL('client/', ROOT), { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.css'),
);

/** Units and functions that came later, by MDN's tables. */
const NEWER_VALUE =
  /\d(?:[dsl]v(?:[hwbi]|min|max)|cq(?:[whbi]|min|max)|r?cap|ric|rex|r?lh)\b|\b(?:color-mix|light-dark|oklch|oklab|lch|lab|color|linear|round|mod|rem|abs|sign|sin|cos|tan|sqrt|pow|hypot|exp|log|anchor|anchor-size|calc-size|attr|image-set|cross-fade)\(|\bsubgrid\b/;
/** Properties that came later and place, turn or show something. Those that only polish (`text-wrap`, `scrollbar-color`) may be missing. */
const NEWER_PROPERTY =
  /^(?:aspect-ratio|translate|rotate|scale|offset(?:-.+)?|field-sizing|interpolate-size|anchor-name|position-(?:anchor|area|try.*)|text-box.*|initial-letter|line-clamp|margin-trim|zoom|mask(?:-.+)?|backdrop-filter|animation-(?:timeline|composition|range.*)|(?:scroll|view)-timeline.*|overflow-(?:block|inline))$/;
const NEWER_SELECTOR =
  /:(?:has|dir|state|nth-(?:last-)?child)\((?![^()]*\d|even|odd|n)|:(?:modal|popover-open|open|user-(?:in)?valid|fullscreen|autofill)\b|::(?:details-content|target-text|highlight|view-transition|scroll-|picker)/;
/** Safari 14.1 draws its own ring where it does not know this: only the rule must stand alone. */
const NEWER_FOCUS = /:focus-visible\b/;
const NEWER_AT = /^@(?:container|layer|scope|property|starting-style|view-transition|position-try|counter-style)\b/;

/** Rules that such a browser does not follow, and how the page stands then. */
const WITHOUT: Readonly<Record<string, string>> = {
  'screens/chair/floor/decision.css .zone.floor-zone:has(> .stack) .field': 'the rows above the action are less high',
  'screens/chair/floor/primary.css .floor-zone .primary:has(.giant) .primary-lead': 'a line is a little higher',
  'screens/chair/floor/primary.css .floor-zone .primary:has(.giant) kbd': 'the key has more room about it',
  'screens/chair/floor/primary.css .floor-zone .primary:not(:has(.primary-name)) .primary-lead':
    'it stands in the upper half',
  'screens/chair/frame/frame.css .console-foot:has(.legend.long) .undo-line': 'the line of the undo is narrower',
  'screens/chair/list/row-details.css .list-zone .row .name-cell:has(.long-line)': 'a row is a little higher',
  "screens/chair/dialogs/panel-answers.css .menu [data-disabled]:has([slot='description'])":
    'the reason stands beside the name',
  'screens/delegate/form.css label:has(:disabled)': 'the mark alone is grey',
  'screens/delegate/form.css .options.short label &:has(:checked)': 'the mark alone says what is chosen',
  'screens/delegate/own-speech.css .speaking:has(+ .raises) .sentence': 'the time is said in words, too',
  'screens/delegate/form/vote.css .delegate .floor-row:has(~ .vote.whole)': 'who has the floor stands above the vote',
  'screens/delegate/floor.css .number:has(bdi:empty)': 'an item without a number begins further in',
  'screens/delegate/asking.css .buttons:has(.guard)': 'two buttons stand side by side',
  'screens/delegate/strips.css .strips:has(.greeting) ~ .part .floor-row':
    'who has the floor stands below the question',
  'screens/print/print.css body:has(.print-page)':
    'paper is white anyhow: browsers print no background unless asked to',
  'screens/delegate/asking.css @container part (max-height: 340px)': 'a note stays, and the part scrolls',
};

interface Block {
  sheet: string;
  /** From the outermost on: selectors and conditions. */
  around: string[];
  declarations: { property: string; value: string }[];
}

/** The blocks of a sheet, nested ones apart. */
function blocksOf(sheet: string): Block[] {
  const css = readFileSync(new URL(`client/${sheet}`, ROOT), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
  const blocks: Block[] = [];
  const open: Block[] = [];
  let from = 0;
  for (let at = 0; at < css.length; at += 1) {
    if (!'{};'.includes(css[at]!)) continue;
    const said = css.slice(from, at).trim().replaceAll(/\s+/g, ' ');
    from = at + 1;
    if (css[at] === '{') {
      const block = { sheet, around: [...(open.at(-1)?.around ?? []), said], declarations: [] };
      blocks.push(block);
      open.push(block);
      continue;
    }
    const [, property, value] = /^([\w-]+)\s*:\s*([\s\S]+)$/.exec(said) ?? [];
    if (property !== undefined) open.at(-1)?.declarations.push({ property, value: value! });
    if (css[at] === '}') open.pop();
  }
  return blocks;
}

const blocks = SHEETS.flatMap(blocksOf);
const isUnder = (condition: RegExp) => (block: Block) => block.around.some((one) => condition.test(one));
const asksFirst = isUnder(/^@supports(?! not)/);

/** What a sheet says for browsers that do not know something: its properties, under "@supports not". */
const saidWithout = (sheet: string): Set<string> =>
  new Set(
    blocks
      .filter((block) => block.sheet === sheet && isUnder(/^@supports not/)(block))
      .flatMap(({ declarations }) => declarations.map(({ property }) => property)),
  );

test('there are sheets, and blocks in them', () => {
  expect(SHEETS.length).toBeGreaterThan(20);
  expect(blocks.flatMap(({ declarations }) => declarations).length).toBeGreaterThan(2000);
});

test('a value that they do not know has one before it that they know', () => {
  const alone = blocks
    .filter((block) => !asksFirst(block))
    .flatMap(({ sheet, around, declarations }) =>
      declarations.flatMap(({ property, value }, at) => {
        if (!NEWER_VALUE.test(value)) return [];
        // A property of our own takes any value, and what uses it then has none: it needs the question.
        const before = declarations
          .slice(0, at)
          .some((one) => one.property === property && !NEWER_VALUE.test(one.value));
        if (before && !property.startsWith('--')) return [];
        const used = property.startsWith('--') ? 'font-size' : property;
        return saidWithout(sheet).has(used) ? [] : [`${sheet} ${around.join(' ')} { ${property}: ${value} }`];
      }),
    );
  expect(alone).toEqual([]);
});

test('what places, turns or shows something is said in what they know', () => {
  const newer = blocks.flatMap(({ sheet, around, declarations }) =>
    declarations
      .filter(({ property }) => NEWER_PROPERTY.test(property))
      .map(({ property }) => `${sheet} ${around.join(' ')} { ${property} }`),
  );
  expect(newer).toEqual([]);
});

/** A list of selectors at its commas, save those in brackets. */
const parted = (list: string): string[] => list.split(/,(?![^(]*\))/).map((one) => one.trim());

test('a selector that they do not know takes no other with it, and it is known what goes without its rule', () => {
  const rules = blocks.map(({ sheet, around }) => ({ sheet, selector: around.at(-1)!, around }));
  const newer = rules.filter(({ selector }) => !selector.startsWith('@') && NEWER_SELECTOR.test(selector));
  const mixed = rules
    .filter(({ selector }) => !selector.startsWith('@') && parted(selector).length > 1)
    .filter(({ selector }) =>
      [NEWER_SELECTOR, NEWER_FOCUS].some((one) => {
        const known = parted(selector).filter((part) => !one.test(part)).length;
        return known > 0 && known < parted(selector).length;
      }),
    );
  expect(mixed.map(({ sheet, selector }) => `${sheet} ${selector}`)).toEqual([]);
  const conditions = rules
    .filter(({ selector, sheet }) => NEWER_AT.test(selector) && saidWithout(sheet).size === 0)
    .map(({ sheet, selector }) => `${sheet} ${selector}`);
  const said = newer.map(({ sheet, around }) => `${sheet} ${around.slice(ofPage(around)).join(' ')}`);
  expect([...new Set([...said, ...conditions])].toSorted()).toEqual(Object.keys(WITHOUT).toSorted());
});

/** How many of the outermost say only on which page, or under which condition, a rule holds. */
function ofPage(around: readonly string[]): number {
  const first = around.findIndex((one) => !one.startsWith('@') && !/^\.[\w-]+$/.test(one));
  return first < 0 ? around.length - 1 : first;
}
