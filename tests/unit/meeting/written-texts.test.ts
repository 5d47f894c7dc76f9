// Every text that people give, in every command: walked by its schema, so that a new field is in the walk by being there.
import { describe, expect, test } from 'vitest';

import type { CommandType } from '#shared/meeting/commands.ts';
import { commandSchemas } from '#shared/meeting/commands.ts';
import { parseCommand } from '#shared/meeting/parse-command.ts';
import { foldedName } from '#shared/meeting/clean-text.ts';

import { giverOf, readMessage } from '../../../server/commands/read-command.ts';
import { CHAIR, delegation, Scenario } from '../../scenario.ts';
import { MESSAGES } from '../../security/valid-messages.ts';
import type { Path } from './command-schema-walk.ts';
import { PLACES } from './command-schema-walk.ts';

/** A text within a command: where it is, the longest that it may be, and a command that has nothing else out of the way. */
interface Field {
  type: CommandType;
  path: Path;
  most: number;
  with: (text: string) => unknown;
}

const FIELDS: Field[] = PLACES.filter(
  ({ path, shape }) =>
    shape.type === 'string' &&
    shape.maxLength !== undefined &&
    shape.pattern === undefined &&
    !shape.enum &&
    !path.includes('article'),
).map(({ type, path, shape, put }) => ({ type, path, most: shape.maxLength!, with: put }));

const at = (value: unknown, path: Path): unknown =>
  path.reduce((within, key) => (within as Record<string | number, unknown>)[key], value);
const written = ({ with: put, path }: Field, text: string): unknown => {
  const parsed = parseCommand(put(text));
  return parsed.ok ? at(parsed.command, path) : parsed.issues;
};

test('the walk finds the texts', () => {
  const names = FIELDS.map(({ type, path }) => `${type}.${path.join('.')}`);
  expect(names).toEqual(
    expect.arrayContaining([
      'EditItem.title.ar',
      'AddItem.number',
      'EditItem.documents.0.symbol',
      'RequestFloor.onBehalfOf',
      'RequestFloor.speaker.name',
      'GiveFloor.guest.title',
      'PostAnnouncement.text',
      'SendNote.text',
      'ShowOnScreen.label',
    ]),
  );
  expect(names.length).toBeGreaterThan(50);
});

const LINED = new Set<CommandType>([
  'PostAnnouncement',
  'Note',
  'SendNote',
  'RaisePointOfOrder',
  'RulePointOfOrder',
  'CorrectRecord',
  'Object',
  'ProposeMotion',
  'DeclineRequest',
  'DecideMotion',
]);
/** Texts that a meeting decides on, as long as they are. */
const TEXTS = new Set<CommandType>(['ProposeDecision', 'AdoptDecision', 'EditQuestion']);
const isText = ({ type, path }: Field): boolean => TEXTS.has(type) && !path.includes('label');
const isLined = (field: Field): boolean => LINED.has(field.type) || isText(field) || field.path.includes('script');

describe.each(FIELDS.map((field) => ({ name: `${field.type}.${field.path.join('.')}`, field })))(
  '$name',
  ({ field }) => {
    test('is taken as it is written, in any script', () => {
      const short = ['Suisse', 'سُوِيّ', 'שָׁלוֹם', 'ที่นี่', 'Việt', 'क्षि'].map((text) => text.slice(0, field.most));
      for (const text of short) expect(written(field, text)).toBe(text);
      // Four marks and five on one letter: to postpone, in Burmese; a syllable of Javanese; “Inuit” with its own letters.
      for (const text of ['ရွှေ့', 'မြွှေ့', 'ꦏꦿꦺꦴꦃ', 'ᐃᓄᐃᑦ'])
        if (text.length <= field.most) expect(written(field, text)).toBe(text);
    });

    test('keeps flags that are written by tags, and no other tag', () => {
      // An item's number has a number in it.
      if (field.path.at(-1) === 'number') return;
      const tags = (text: string) =>
        Array.from(text, (letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('');
      const flag = (of: string) => `\u{1f3f4}${tags(of)}\u{e007f}`;
      const [scotland, wales, england] = [flag('gbsct'), flag('gbwls'), flag('gbeng')] as const;
      for (const text of [scotland, `${wales} A`, `A${england}`])
        if (text.length <= field.most) expect(written(field, text)).toBe(text);
      if (field.most < 24) return;
      expect(written(field, `${scotland}${tags('hidden')}`)).toBe(scotland);
      expect(written(field, flag('hidden'))).toBe('\u{1f3f4}');
      expect(written(field, `A${tags('gbsct')}\u{e007f}`)).toBe('A');
    });

    test('shows something', () => {
      for (const nothing of [
        '',
        '  \n ',
        '\u200b',
        '\u2060\u00ad',
        '\u3164',
        '\u2800\u2800',
        '\u0301\u0301',
        '\u200d\u200e',
        '\ufeff\u{e0041}',
        '\u{1d159}',
        '\u{13441}\u{13442}',
      ])
        expect(written(field, nothing), JSON.stringify(nothing)).toMatchObject([{ reason: 'text-shows-nothing' }]);
    });

    test('is one line where it is a line, and lines of a message are bounded', () => {
      for (const end of ['\n', '\r\n', '\r', '\u2028', '\u2029', '\u0085'])
        expect(written(field, `A${end}B`), JSON.stringify(end)).toBe(isLined(field) ? 'A\nB' : 'A B');
      const tall = written(field, 'A\n'.repeat(10).replace('A\n', 'A\n\n\n\n\n'));
      expect(String(tall).includes('\n\n\n')).toBe(false);
      const unseen = `A${'\n\u200e'.repeat(9)}`;
      expect(written(field, `${unseen}\nB`), 'lines that show nothing').toBe(isLined(field) ? 'A\n\nB' : 'A B');
      if (field.most >= 24 && !isLined(field))
        expect(written(field, 'A \u200c \u200f \u2800 \u200c \u{1d159}\u{13441} B')).toBe('A B');
      if (LINED.has(field.type))
        expect(parseCommand(field.with('A\n'.repeat(Math.max(300, field.most))))).toMatchObject({ ok: false });
    });

    test('carries no tower of accents, and turns no direction', () => {
      expect(written(field, `e${'\u0301'.repeat(13)}`)).toBe('\u00e9\u0301\u0301');
      expect(
        String(written(field, `e${'\u0301\u200d'.repeat(5)}`))
          .normalize('NFD')
          .match(/\u0301/g),
      ).toHaveLength(3);
      if (field.most >= 24) {
        expect(written(field, `a${'\u0591'.repeat(4)}${'\u0301'.repeat(9)}`)).toBe('a\u0591\u0591\u0591');
        expect(written(field, `\u05d0\u0591${'\u0301'.repeat(13)}`)).toBe('\u05d0\u0591\u0301\u0301\u0301');
      }
      expect(written(field, 'a\u202eb\u2066c\u2069')).toBe('abc');
    });

    test('that is too long is refused by its limit, in words', () => {
      expect(written(field, 'x'.repeat(field.most))).toBe('x'.repeat(field.most));
      const reading = readMessage({ id: 'i', command: field.with('x'.repeat(field.most + 1)) }, giverOf(CHAIR));
      expect(reading).toMatchObject({
        kind: 'refused',
        error: {
          code: 'INVALID',
          message: `This text is too long: it may have ${field.most} letters.`,
          details: { reason: 'text-too-long', most: field.most, field: `command.${field.path.join('.')}` },
        },
      });
    });
  },
);

test.each([
  [
    'documents',
    120,
    { type: 'EditItem', itemId: '5(b)', documents: Array.from({ length: 121 }, () => ({ title: { en: 'x' } })) },
  ],
  [
    'aliases',
    24,
    { type: 'EditDelegation', delegationId: 'CH', aliases: Array.from({ length: 25 }, (_, at) => `name ${at}`) },
  ],
  ['together', 20, { type: 'OpenList', itemId: '5(b)', together: Array.from({ length: 21 }, (_, at) => `i${at}`) }],
])('too many %s are refused by their limit, in words', (field, most, command) => {
  expect(readMessage({ id: 'i', command }, giverOf(CHAIR))).toMatchObject({
    kind: 'refused',
    error: {
      code: 'INVALID',
      message: `There are too many: ${most} at most.`,
      details: { reason: 'too-many', most, field: `command.${field}` },
    },
  });
});

test('what the UN writes fits', () => {
  const longest = (name: string) => FIELDS.find(({ type, path }) => `${type}.${path.join('.')}` === name)?.most;
  expect(longest('AddItem.title.en')).toBe(600);
  expect(longest('RequestFloor.onBehalfOf')).toBe(1_000);
  expect(longest('AddItem.number')).toBe(24);
  expect(longest('EditItem.documents.0.symbol')).toBe(200);
  expect(longest('EditMeeting.symbol')).toBe(60);
  expect(longest('PostAnnouncement.text')).toBe(1_000);
  const documents = Array.from({ length: 120 }, (_, n) => ({
    symbol: `CCM/MSP/2020/${n}`,
    title: { en: 'Report', fr: 'Rapport', es: 'Informe', ar: 'تقرير', zh: '报告', ru: 'Доклад' },
    status: 'available',
    languages: ['en', 'fr', 'es', 'ar', 'zh', 'ru'],
    links: Object.fromEntries(['en', 'fr', 'es', 'ar', 'zh', 'ru'].map((one) => [one, `https://un.org/${one}`])),
  }));
  expect(readMessage({ id: 'i', command: { type: 'EditItem', itemId: '6', documents } }, giverOf(CHAIR)).kind).toBe(
    'meeting',
  );
  expect(parseCommand({ type: 'EditItem', itemId: '6', documents: [...documents, documents[0]] }).ok).toBe(false);
});

describe('a word that mixes alphabets that look alike', () => {
  const ask = (onBehalfOf: string) => ({ type: 'RequestFloor', itemId: '5(b)', onBehalfOf }) as const;

  test.each([
    'Fr\u0430nce',
    'Ελλάδa',
    '\u0405witzerland',
    'the Uni\u03bfn',
    // What no eye sees does not make two words of one.
    'Fr\u200c\u0430\u200cnce',
    '\u200dFr\u200e\u0430\u200fnce',
    // Mathematicians' letters are letters.
    '\u{1d5a5}\u{1d5cb}\u0430\u{1d5c7}\u{1d5bc}\u{1d5be}',
    // Alphabets of few people, whose capitals are drawn as Latin ones: Lisu, Tifinagh, Inuktitut, Old Italic, Deseret, Cherokee, Armenian.
    '\ua4ddrance',
    'Fra\u2d4fce',
    '\u15e9ustria',
    '\u{10300}ustria',
    '\u{10404}man',
    '\u13dawitzerland',
    '\u054dganda',
  ])('is refused to a delegation: %s', (text) => {
    new Scenario().underWay('CH').expectRefused(ask(text), delegation('AT'), 'text-mixes-scripts', 'INVALID');
  });

  test('wherever it stands', () => {
    const scenario = new Scenario().underWay('CH');
    for (const details of [
      { speaker: { name: 'Ms. \u0410nna' } },
      { speaker: { name: 'A', title: 'H\u0435ad' } },
      { language: 'Fr\u0435nch' },
    ])
      scenario.expectRefused(
        { type: 'RequestFloor', itemId: '5(b)', ...details },
        delegation('AT'),
        'text-mixes-scripts',
        'INVALID',
      );
  });

  test.each([
    'Франция (France)',
    'NATO-Россия',
    '\u2115𝐇 France',
    '5 µm',
    'Ελλάδα/Greece',
    '日本のUN',
    'Côte d’Ivoire',
    'ASEAN 東盟',
  ])('is not %s', (text) => void new Scenario().underWay('CH').do(ask(text), SEAT));

  test('is for an officer to see where it goes to officers alone', () => {
    new Scenario().underWay('CH').do({ type: 'SendNote', text: 'Fr\u0430nce' }, SEAT);
  });
});

const SEAT = delegation('AT');

test('a name is the same name whatever its letters’ forms, case and blanks', () => {
  for (const name of ['EU', 'eu', 'ＥＵ', '\u00a0EU ']) expect(foldedName(name)).toBe('eu');
  expect(foldedName('European\u00a0 UNION')).toBe('european union');
});

test('a name is the same name whatever the keyboard has: apostrophes, accents, hyphens, what no eye sees', () => {
  const same = (...names: string[]) => expect(new Set(names.map(foldedName)).size, names.join(', ')).toBe(1);
  same("Côte d'Ivoire", 'Côte d’Ivoire', 'Cote d´Ivoire', 'CO\u0302TE D`IVOIRE', 'C\u200côte d\u02bcIvoire');
  same('Guinea-Bissau', 'Guinea Bissau', 'Guinea\u2011Bissau', 'guinea \u2013 bissau');
  same('Türkiye', 'TÜRKİYE', 'Turkiye');
  same('الإمارات', 'الإِمارات', 'الإمـارات');
  for (const [one, other] of [
    ['Niger', 'Nigeria'],
    ['Guinea', 'Guinea-Bissau'],
    ['कि', 'कु'],
    ['سورية', 'سوريا'],
  ] as const)
    expect(foldedName(one)).not.toBe(foldedName(other));
});

test('every command of the table of roles still parses', () => {
  const target = {
    delegationId: 'CH',
    entryId: 'e',
    speaking: 's',
    commandId: 'c',
    questionId: 'q',
    voteId: 'vote',
    noteId: 'n',
    announcementId: 'a',
    waitingDevice: 'w',
    device: 'd',
    pairingCode: 'ABCDEF',
  };
  for (const type of Object.keys(commandSchemas) as CommandType[])
    expect(parseCommand(MESSAGES[type](target)), type).toMatchObject({ ok: true });
});
