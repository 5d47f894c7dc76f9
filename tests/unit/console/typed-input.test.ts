// Codes, times and lengths as people type them, on whatever keyboard.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import { writtenCode } from '../../../client/screens/join/join-api.ts';
import { movedTime, parseLength } from '../../../client/screens/chair/times-of-day.ts';
import { newPairingCode, readCode } from '../../../server/access/join-codes.ts';
import { plainCode, plainDigits } from '../../../shared/typed-input.ts';
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
