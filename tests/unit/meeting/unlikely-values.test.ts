// Values of commands that fit their type and cannot be meant: each is refused where it stands, and its nearest neighbour is taken.
import { readdirSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { hasFlag } from '#shared/meeting/catalogue/flags.ts';
import { asLine } from '#shared/meeting/clean-text.ts';
import type { Command } from '#shared/meeting/commands.ts';
import { parseCommand } from '#shared/meeting/parse-command.ts';

import { CHAIR, Scenario } from '../../scenario.ts';

const document = (languages: string[]) => ({ title: { en: 'T' }, status: 'announced', languages });
const rows: { what: string; path: string; wrong: object; right: object }[] = [
  {
    what: 'a title of nobody in the chair',
    path: 'title',
    wrong: { type: 'TakeChair', name: null, title: 'Vice-President' },
    right: { type: 'TakeChair', name: null },
  },
  {
    what: 'a countdown of no length',
    path: 'totalMs',
    wrong: { type: 'StartCountdown', totalMs: 0 },
    right: { type: 'StartCountdown', totalMs: 1_000 },
  },
  {
    what: 'a document twice in one language',
    path: 'documents.0.languages',
    wrong: { type: 'EditItem', itemId: '6', documents: [document(['en', 'fr', 'en'])] },
    right: { type: 'EditItem', itemId: '6', documents: [document(['en', 'fr'])] },
  },
];
describe.each(rows)('$what', ({ path, wrong, right }) => {
  test('is refused by its field', () => {
    expect(parseCommand(wrong)).toMatchObject({ ok: false, issues: [{ path, message: expect.stringMatching(/\S/) }] });
    expect(parseCommand(right)).toMatchObject({ ok: true });
  });
});

test('a code that no country has is no flag, and all that have a picture are', () => {
  const add = (flag: string) => ({ type: 'AddDelegation', name: { en: 'Some State' }, category: 'ngo', flag }) as const;
  new Scenario().expectRefused(add('zz'), CHAIR, 'unknown-flag', 'INVALID').do(add('ki'));
  const pictures = readdirSync(new URL('../../../node_modules/flag-icons/flags/4x3', import.meta.url))
    .flatMap((file) => /^([a-z]{2})\.svg$/.exec(file)?.[1] ?? [])
    .filter((code) => code !== 'xx');
  expect(pictures.filter((code) => !hasFlag(code))).toEqual([]);
  for (const code of ['xx', 'zz', '', 'CH', 'c ', 'ch ']) expect(hasFlag(code), code).toBe(false);
});

test('a letter and its accent are one letter to the length of a text', () => {
  const apart = 'é'.normalize('NFD').repeat(600);
  const add = (en: string) => parseCommand({ type: 'AddItem', number: '99', title: { en } });
  expect(add(apart)).toMatchObject({ ok: true, command: { title: { en: 'é'.repeat(600) } } });
  expect(add(`${apart}e`)).toMatchObject({ ok: false, issues: [{ reason: 'text-too-long', most: 600 }] });
  for (const text of [
    'e\u0301\u0302\u0303\u0304',
    'e\u200b\u0301',
    'a\u0301\u200d\u0301',
    '\u1100\u1161',
    '\u05e9\u05bc\u05c1',
  ])
    expect(asLine(asLine(text))).toBe(asLine(text));
});

test('settings are kept for a hundred screens, also before they come', () => {
  const scenario = new Scenario();
  for (let at = 1; at <= 100; at += 1) scenario.do({ type: 'ShowOnScreen', screen: `s${at}`, picture: 'agenda' });
  scenario
    .expectRefused({ type: 'ShowOnScreen', screen: 'one-more', names: 6 }, CHAIR, 'too-many-screens', 'OUT_OF_ORDER')
    .do({ type: 'ShowOnScreen', screen: 's100', names: 6 });
});

const YEARS = 3 * 366 * 86_400_000;
test.each<[string, (at: number) => Command]>([
  ['resumesAt', (at) => ({ type: 'SuspendSitting', sittingId: 'am', resumesAt: at })],
  ['closesAt', (at) => ({ type: 'OpenList', itemId: '6', closesAt: at })],
  ['closesAt', (at) => ({ type: 'SetClosingTime', itemId: '5(b)', closesAt: at })],
  ['until', (at) => ({ type: 'PostAnnouncement', text: 'x', until: at })],
])('%s in another year is a slip of the hand, as one that has passed is', (field, command) => {
  const scenario = new Scenario().underWay('CH');
  const { now } = scenario;
  for (const [at, reason] of [
    [now + YEARS, 'time-too-far'],
    [now, 'time-passed'],
  ] as const) {
    const { decision } = scenario.try(command(at), CHAIR);
    expect(decision).toMatchObject({ ok: false, refusal: { details: { reason, field } } });
  }
  scenario.do(command(now + 60_000));
});
