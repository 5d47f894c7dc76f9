// A meeting file that is no JSON is told by its line, with what was expected and what was found; in whatever way it was saved.
import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { textOfFile } from '../../../server/plain-file/file-text.ts';
import { jsonFault } from '../../../server/plain-file/json-text.ts';

const TEXT = readFileSync(new URL('../../people/plain-meeting.json', import.meta.url), 'utf8');

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test.each([
  ['a comment', '{\n  // the title\n  "title": 1\n}', 2, 'or “}”, found “//”: JSON has no comments; take it out'],
  ['a comment in signs', '{\n  /* x */\n  "title": 1\n}', 2, 'found “/*”: JSON has no comments'],
  ['a comment after a value', '{\n"title": 1, # why\n"days": 2 }', 2, 'found “#”: JSON has no comments'],
  [
    'a comment at the end',
    '{ "title": 1 }\n// end',
    2,
    'expected the end of the file, found “//”: JSON has no comments',
  ],
  ['a comma before a brace', '{\n  "title": 1,\n}', 3, 'found “}”: take the comma before it out'],
  ['a comma before a bracket', '[1,\n2,\n]', 3, 'expected a value, found “]”: take the comma before it out'],
  ['two commas', '[1,,2]', 1, 'found “,”: a comma too many'],
  [
    'a missing comma',
    '{"title": 1\n"days": 2}',
    2,
    'expected a comma or “}”, found “"days"”: a comma is missing before it',
  ],
  ['a missing comma in a list', '["a"\n"b"]', 2, 'expected a comma or “]”, found “"b"”: a comma is missing before it'],
  ['a missing colon', '{"title" 1}', 1, 'expected a colon after the name, found “1”'],
  ['an equals sign', '{"title" = 1}', 1, 'found “=”: write a colon'],
  ['single quotation marks', "{'title': 1}", 1, `found “'title'”: write straight quotation marks (")`],
  ['marks of Word', '{\n“title”: 1}', 2, 'write straight quotation marks (")'],
  ['marks of a French Word', '{«title»: 1}', 1, 'write straight quotation marks (")'],
  ['no quotation marks', '{title: 1}', 1, 'found “title”: texts and names stand in straight quotation marks (")'],
  ['a word', '{"title": Meeting}', 1, 'expected a value, found “Meeting”: texts and names stand in'],
  ['True', '{"moderated": True}', 1, 'write true, false or null, in small letters'],
  ['a comma of another keyboard', '{"title": 1，"days": 2}', 1, 'found “，”: write a plain comma'],
  ['a colon of another keyboard', '{"title"：1}', 1, 'write a plain colon'],
  ['a number with a plus', '{"limit": +5}', 1, 'a number is written such as 10 or 0.5'],
  ['a number with zeros in front', '{"limit": 05}', 1, 'a number is written such as 10 or 0.5'],
  ['decimals after a comma', '{"limit": 1,5}', 1, 'the decimals of a number follow a point'],
  [
    'a path of Windows',
    String.raw`{"emblem": "C:\Users"}`,
    1,
    String.raw`found “\U”: a backslash itself is written twice`,
  ],
  ['a new line in a text', '{\n"title": "Working\nGroup"}', 2, 'ends the text "Working, found the end of the line'],
  ['a tab in a text', '{"title": "a\tb"}', 1, 'expected a text without a tab'],
  ['a text that does not end', '{\n"title": "Working}', 2, 'ends the text "Working}, found the end of the file'],
  ['a file that was cut', '{\n"agenda": [\n1,\n2', 4, 'expected “]” for the “[” of line 2, found the end of the file'],
  ['the wrong bracket', '{\n"agenda": [1}\n', 2, 'found “}”: the “[” of line 2 is open'],
  ['a bracket too many', '{"title": 1}\n}', 2, 'expected the end of the file, found “}”'],
  ['two files in one', '{"title": 1}\n{"title": 2}', 2, 'expected the end of the file, found “{”'],
  ['a zero byte at the end', '{"title": 1}\n\0', 2, 'found a sign that cannot be seen (U+0000)'],
  ['a zero byte in a text', '{\n"title": "a\0b"}', 2, 'a sign that cannot be seen (U+0000) in it'],
  ['a mark in the middle', '{\n\ufeff"title": 1}', 2, 'found a sign that cannot be seen (U+FEFF)'],
  ['a hard blank', '{\n\u00a0"title": 1}', 2, 'a blank that JSON does not know (U+00A0)'],
  ['nothing', ' \n ', 1, 'found an empty file'],
  ['a web page', '\n<!doctype html>', 1, 'found a web page or XML'],
  ['lines of an old Mac', '{\r"title": 1,\r}', 3, 'take the comma before it out'],
])('%s', (_what, text, line, message) => {
  expect(isJson(text)).toBe(false);
  expect(jsonFault(text)).toEqual({ line, message: expect.stringContaining(message) });
});

test('what JSON is has no fault, and what is none has one', () => {
  const signs = fc.constantFrom(...'{}[],:"\\/ntu0123456789.eE+-truefalsn\n\t \u00a0\ufeff“，\0x'.split(''));
  const cut = fc.record({ at: fc.nat(TEXT.length), gone: fc.nat(3), put: fc.array(signs, { maxLength: 3 }) });
  fc.assert(
    fc.property(fc.array(cut, { maxLength: 2 }), (cuts) => {
      let text = TEXT;
      for (const { at, gone, put } of cuts) text = text.slice(0, at) + put.join('') + text.slice(at + gone);
      expect(jsonFault(text) === undefined).toBe(isJson(text));
    }),
    { numRuns: 2_000 },
  );
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string({ unit: signs, maxLength: 12 })), (text) => {
      expect(jsonFault(text) === undefined).toBe(isJson(text));
    }),
    { numRuns: 2_000 },
  );
});

describe('the bytes', () => {
  const utf16 = Buffer.from(`\ufeff${TEXT}`, 'utf16le');
  test.each([
    ['two marks', Buffer.from(`\ufeff\ufeff${TEXT}`)],
    ['two marks of UTF-16', Buffer.from(`\ufeff\ufeff${TEXT}`, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(utf16).swap16()],
  ])('%s are read', (_what, bytes) => {
    expect(textOfFile(bytes)).toEqual({ ok: true, text: TEXT });
  });
  test.each([
    [
      'the mark of UTF-8 before UTF-16',
      Buffer.concat([Buffer.from('\ufeff'), utf16]),
      'the marks of UTF-8 and of UTF-16LE',
    ],
    [
      'a workbook',
      readFileSync(new URL('../../people/agenda.xlsx', import.meta.url)),
      'is a document of another program',
    ],
    [
      'UTF-16 without its mark, in Chinese',
      Buffer.from('{"title": "议程", "日期": "三月"}', 'utf16le'),
      'is not UTF-8',
    ],
    ['windows-1252', Buffer.from('{"title": "Côte"}', 'latin1'), 'is not UTF-8 (perhaps windows-1252)'],
  ])('%s is refused by its name', (_what, bytes, why) => {
    expect(textOfFile(bytes)).toEqual({ ok: false, message: expect.stringContaining(why) });
  });
  test('one zero byte is told by its line, and not as another encoding', () => {
    const read = textOfFile(Buffer.from(`${TEXT}\0\0\0`));
    expect(read.ok && jsonFault(read.text)).toMatchObject({ message: expect.stringContaining('U+0000') });
  });
});
