// What a file that is handed in is, by its content alone.
import { expect, test } from 'vitest';

import { typeOf } from '../../../server/http/statements/type-of.ts';

const of = (text: string) => typeOf(Buffer.from(text));

test('a text shows something: an empty file, blanks and a lone mark of its encoding are none', () => {
  for (const blank of ['', ' \n\t\r\n', '\uFEFF', '\uFEFF\u00A0\n'])
    expect(of(blank), JSON.stringify(blank)).toBe(undefined);
  expect(of('\uFEFFMr. President,\r\n\tthank you.\f')).toBe('text/plain');
});

test('what is not UTF-8, or has what no text has, is no text, whatever it is called', () => {
  expect(typeOf(Buffer.from([0x61, 0xe9, 0x62]))).toBe(undefined);
  expect(of('MZ\u0000\u0001')).toBe(undefined);
  expect(of('PK\u0003\u0004')).toBe(undefined);
  expect(of('%PDF-1.7')).toBe('application/pdf');
});
