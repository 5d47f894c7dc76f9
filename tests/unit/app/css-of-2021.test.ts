// Browsers of 2021 (Chromium 90, Safari 14.1, Firefox 90) leave out what they do not know: a declaration by its value, a rule by its
// selector. What a page needs in order to be read stands in no such thing alone: the same is said before it in what they know, or under
// @supports, or it is named here with what goes without it.
import { readdirSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { aloneIn, blocksOf, saidWithout } from '../../css-blocks.ts';

const ROOT = new URL('../../../', import.meta.url);
const SHEETS = readdirSync(new URL('client/', ROOT), { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.css'),
);

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
  'screens/chair/list/row-details.css .list-zone .row .long-name.with-room .name-cell:not(:has(.with-tag, .long-line, .own-limit))':
    'a long name in a low row stands in smaller letters',
  'screens/chair/list/row-details.css .list-zone .row .long-name.with-room .name-cell:not(:has(.with-tag, .long-line, .own-limit)) .line':
    'a long name in a low row stands in smaller letters',
  'screens/chair/list/row-details.css .list-zone .row .long-name.with-room .name-cell:not(:has(.with-tag, .long-line, .own-limit)) .name':
    'a long name in a low row stands in smaller letters',
  'screens/chair/list/row-details.css .list-zone .row .name-cell:has(.long-line)': 'a row is a little higher',
  'screens/chair/floor/voting.css .floor-zone:has(> .stack) .voting:has(.who) .on-what':
    'the line above says it a second time',
  "screens/chair/dialogs/panel-answers.css .menu [data-disabled]:has([slot='description'])":
    'the reason stands beside the name',
  'screens/delegate/form.css label:has(:disabled)': 'the mark alone is grey',
  'screens/delegate/form.css .options.short label &:has(:checked)': 'the mark alone says what is chosen',
  'screens/delegate/own-speech.css .speaking:has(+ .raises) .sentence': 'the time is said in words, too',
  'screens/delegate/form/vote.css .delegate .floor-row:has(~ .vote.whole)': 'who has the floor stands above the vote',
  'screens/delegate/form/vote.css .delegate .floor-row:has(~ .asking)':
    'that the room is asked stands above what it is asked',
  'screens/delegate/floor.css .number:has(bdi:empty)': 'an item without a number begins further in',
  'screens/delegate/proposals.css .buttons:has(.guard)': 'two buttons stand side by side',
  'screens/delegate/strips.css .strips:has(.greeting) ~ .part .floor-row':
    'who has the floor stands below the question',
  'screens/print/print.css body:has(.print-page)':
    'paper is white anyhow: browsers print no background unless asked to',
  'screens/delegate/proposals.css @container part (max-height: 340px)': 'a note stays, and the part scrolls',
};

const blocks = SHEETS.flatMap((sheet) => blocksOf(sheet, readFileSync(new URL(`client/${sheet}`, ROOT), 'utf8')));

test('there are sheets, and blocks in them', () => {
  expect(SHEETS.length).toBeGreaterThan(20);
  expect(blocks.flatMap(({ declarations }) => declarations).length).toBeGreaterThan(2000);
});

test('a value that they do not know has one before it that they know', () => {
  expect(aloneIn(blocks)).toEqual([]);
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
    .filter(({ selector, sheet }) => NEWER_AT.test(selector) && saidWithout(blocks, sheet).size === 0)
    .map(({ sheet, selector }) => `${sheet} ${selector}`);
  const said = newer.map(({ sheet, around }) => `${sheet} ${around.slice(ofPage(around)).join(' ')}`);
  expect([...new Set([...said, ...conditions])].toSorted()).toEqual(Object.keys(WITHOUT).toSorted());
});

/** How many of the outermost say only on which page, or under which condition, a rule holds. */
function ofPage(around: readonly string[]): number {
  const first = around.findIndex((one) => !one.startsWith('@') && !/^\.[\w-]+$/.test(one));
  return first < 0 ? around.length - 1 : first;
}
