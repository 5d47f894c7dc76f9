// Codes, times and lengths as people type them, on whatever keyboard.
import { readdirSync, readFileSync } from 'node:fs';

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import { writtenCode } from '../../../client/screens/join/join-api.ts';
import { movedTime, parseLength } from '../../../client/components/officers/times-of-day.ts';
import { newPairingCode, readCode } from '../../../server/access/join-codes.ts';
import { plainCode, plainDigits, wholeNumber } from '../../../shared/typed-input.ts';
import { MINUTE, TEN } from '../../scenario.ts';

const ZONE = 'Europe/Zurich';
/** The first digit of each script: mathematical ones too, which stand five rows in a block. */
const ZEROS = Array.from({ length: 0x1fbff }, (_, point) => point).filter(
  (point) => /^\p{Nd}$/u.test(String.fromCodePoint(point)) && plainDigits(String.fromCodePoint(point)) === '0',
);

test('every decimal digit of Unicode is read as its value', () => {
  expect(ZEROS.length).toBeGreaterThan(50);
  for (const zero of ZEROS) {
    const row = Array.from({ length: 10 }, (_, value) => String.fromCodePoint(zero + value)).join('');
    expect(plainDigits(row), zero.toString(16)).toBe('0123456789');
  }
});

describe('codes', () => {
  it.each([
    ['FQC RHP', 'FQCRHP'],
    ['fqc-rhp', 'FQCRHP'],
    ['fqc\u2009rhp', 'FQCRHP'],
    ['ＦＱＣ　ＲＨＰ', 'FQCRHP'],
    ['АСЕНКМ РТХ', 'ACEHKMPTX'],
    ['асенкм', 'ACEHKM'],
    ['ΑΕΗΚΜΝΡΤΧ', 'AEHKMNPTX'],
    ['AC٣٤', 'AC34'],
    ['AC۳۴', 'AC34'],
    ['\u2066AC34\u2069', 'AC34'],
    ['A–C—3‑4', 'AC34'],
  ])('%j is %s', (typed, code) => {
    expect(plainCode(typed)).toBe(code);
    expect(readCode(typed)).toBe(code);
    expect(writtenCode(typed)).toBe(code.slice(0, 8));
  });

  it('is the same code however it is grouped, in capitals or not, in full width or not', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(newPairingCode(), newPairingCode(), newPairingCode()),
        fc.constantFrom(' ', '-', '\u00a0', '\u2009', '\u2011', '.', '\u200f', ''),
        fc.nat(6),
        fc.boolean(),
        fc.boolean(),
        (code, between, at, small, wide) => {
          const cased = small ? code.toLowerCase() : code;
          const drawn = wide
            ? Array.from(cased, (letter) => String.fromCodePoint(letter.codePointAt(0)! + 0xfee0)).join('')
            : cased;
          expect(readCode(drawn.slice(0, at) + between + drawn.slice(at))).toBe(code);
        },
      ),
    );
  });
});

test.each(['٠٩:٤٥', '۰۹:۴۵', '０９：４５', '०९:४५', '9:45', '\u200f٠٩:٤٥'])('%j is a quarter to ten', (typed) => {
  expect(movedTime(typed, TEN, ZONE)).toBe(TEN - 15 * MINUTE);
});

test.each(['٢:٣٠', '۲:۳۰', '２：３０', '٢٫٥', '２．５', '२.५'])('%j is two minutes and a half', (typed) => {
  expect(parseLength(typed)).toBe(150_000);
});

test.each([
  '14 h 30',
  '14\u202fh\u202f30',
  '14\u00a0:\u00a030',
  '14∶30',
  '14–30',
  '14 — 30',
  '14-30',
  '14·30',
  '14,30',
  '14 ч 30',
  '14ч30',
  '14 30',
  '14\u202f30',
  '14:30h',
  '14:30 Uhr',
  '2:30 pm',
  '2.30 p.m.',
  '۲:۳۰ pm',
  '１４：３０',
])('%j is half past two in the afternoon', (typed) => {
  expect(movedTime(typed, TEN, ZONE)).toBe(TEN + 270 * MINUTE);
});

test.each(['14:30 pm', '0:30 am', '13 am', '14:3', '14::30', 'x14:30', '14:30 x', '–14:30'])(
  '%j is no time',
  (typed) => {
    expect(movedTime(typed, TEN, ZONE)).toBe('unreadable');
  },
);

test('noon and midnight by half days', () => {
  expect(movedTime('12 pm', TEN, ZONE)).toBe(TEN + 120 * MINUTE);
  expect(movedTime('12:15 am', TEN, ZONE)).toBe(TEN - 585 * MINUTE);
});

test.each([
  ['2 : 30', 150_000],
  ['2\u202f:\u202f30', 150_000],
  ['2∶30', 150_000],
  ['2–30', 150_000],
  ['2′30″', 150_000],
  ["2'30", 150_000],
  ['2’30”', 150_000],
  ['2,50', 150_000],
  ['۲،۵', 150_000],
  ['5 min', 300_000],
  ['5\u202fmin.', 300_000],
  ['5 minutes', 300_000],
  ['5 мин', 300_000],
  ['٥ دقائق', 300_000],
  ['5 分钟', 300_000],
  ['5′', 300_000],
])('%j is a length of %d ms', (typed, ms) => {
  expect(parseLength(typed)).toBe(ms);
});

test.each(['–5', '5–', '2:3', '2::30', '5 x', 'min', '2:30:00:00'])('%j is no length', (typed) => {
  expect(parseLength(typed)).toBeUndefined();
});

test.each(['12', ' 12 ', '١٢', '۱۲', '१२', '１２', '\u00a012\u202f', '\u200f١٢', '๑๒', '𝟏𝟐'])('%j is twelve', (typed) =>
  expect(wholeNumber(typed)).toBe(12),
);
test.each(['', ' ', '1.5', '-1', '1e2', '0x1', '12a', '12345', '1 2', '½', 'Ⅻ?'])('%j is no whole number', (typed) =>
  expect(wholeNumber(typed)).toBeUndefined(),
);

test('no field of a page leaves the reading of a number to the browser, which knows the digits of one script', () => {
  const sources = readdirSync('client', { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/u.test(name));
  const own = sources.filter((name) =>
    /type="(?:number|time|datetime-local)"|\\d\S*\/u?\.test\(typed|(?<!whole)Number\(typed/u.test(
      readFileSync(`client/${name}`, 'utf8'),
    ),
  );
  expect(own).toEqual([]);
});
