// Bytes as text, in whatever encoding they came: by their mark, as UTF-16 by where its zeros are, as UTF-8 where they are nothing else,
// and else in the one of four older encodings under which most of it makes sense.
import type { Encoding } from '#shared/import-encodings.ts';

import { alphabetOf, latinEncodingOf } from './letters-of-languages.ts';
import { FileRefused } from './refusal.ts';

/** In the order in which they are tried. */
const OLDER = ['windows-1252', 'windows-1251', 'windows-1256', 'gb18030'] as const satisfies readonly Encoding[];

/** Taken only where more is known in them than in any of those: they have words where the others have words, too. */
const RARE = [
  'koi8-r',
  'iso-8859-6',
  'macintosh',
  'windows-1250',
  'iso-8859-5',
  'ibm866',
  'x-mac-cyrillic',
  'ibm850',
  'big5',
] as const satisfies readonly Encoding[];

/** The upper half of what Excel saves as “CSV (MS-DOS)” in Western Europe, which no browser and so no decoder knows. */
const OF_MS_DOS =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';
const decoded = (bytes: Buffer, encoding: Encoding): string =>
  encoding === 'ibm850'
    ? bytes.toString('latin1').replace(/[\u0080-\u00ff]/gu, (letter) => OF_MS_DOS[letter.charCodeAt(0) - 128]!)
    : // The tones of Vietnamese come as marks of their own.
      encoding === 'windows-1258'
      ? new TextDecoder(encoding).decode(bytes).normalize('NFC')
      : new TextDecoder(encoding).decode(bytes);

/**
 * @param sense how much of a text is known, such as names of States: what decides between the older encodings
 * @param chosen by hand, where the letters came out wrong
 */
export function decodeText(
  bytes: Buffer,
  sense: (text: string) => number,
  chosen?: Encoding,
): { text: string; encoding: Encoding } {
  const encoding = chosen ?? byMark(bytes) ?? (isUtf8(bytes) ? 'utf-8' : bySense(bytes, sense));
  const text = decoded(bytes, encoding);
  if (chosen === undefined && isBinary(text)) throw new FileRefused('not-a-table');
  return { text, encoding };
}

function byMark(bytes: Buffer): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  // Without its mark: delimiters, digits and line ends have a zero beside them whatever the language.
  const looked = bytes.subarray(0, 4_000);
  const zerosAt = (place: number) => looked.filter((byte, at) => byte === 0 && at % 2 === place).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  if (odd > looked.length / 40 && even === 0) return 'utf-16le';
  if (even > looked.length / 40 && odd === 0) return 'utf-16be';
  return undefined;
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function bySense(bytes: Buffer, sense: (text: string) => number): Encoding {
  const tried = OLDER.map((encoding) => {
    const text = decoded(bytes, encoding);
    return { encoding, sense: sense(text), share: plausible(text) };
  });
  const best = tried.reduce((first, one) =>
    one.sense > first.sense || (one.sense === first.sense && one.share > first.share) ? one : first,
  );
  const known = knownByLetters(bytes);
  if (known !== undefined && sense(decoded(bytes, known)) >= best.sense) return known;
  const rare = RARE.map((encoding) => ({ encoding, sense: sense(decoded(bytes, encoding)) }));
  const better = rare.find((one) => one.sense > best.sense && rare.every((other) => other.sense <= one.sense));
  if (better) return better.encoding;
  const byLetters = latinEncodingOf(decoded(bytes, 'windows-1252')) ?? alphabetOf(bytes);
  return byLetters && sense(decoded(bytes, byLetters)) >= best.sense ? byLetters : best.encoding;
}

const KANA = /[\u3041-\u30fa]/gu;
const HANGUL = /[\uac00-\ud7a3]/gu;
/** Japanese and Korean by their own letters, of which Chinese in its encodings would have some too, but never so many. */
function knownByLetters(bytes: Buffer): Encoding | undefined {
  const shareOf = (encoding: Encoding, letters: RegExp): number => {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // oxlint-disable-next-line no-control-regex -- these are what is not ASCII
      const others = text.match(/[^\u0000-\u007f]/gu)?.length ?? 0;
      return others < LEAST_LETTERS || /[\uff61-\uff9f]/u.test(text) ? 0 : (text.match(letters)?.length ?? 0) / others;
    } catch {
      return 0;
    }
  };
  if (shareOf('shift_jis', KANA) > 0.2) return 'shift_jis';
  if (shareOf('euc-jp', KANA) > 0.2) return 'euc-jp';
  return shareOf('euc-kr', HANGUL) > 0.95 ? 'euc-kr' : undefined;
}
const LEAST_LETTERS = 4;

const WORD = /[\p{L}\p{M}’'-]+/gu;
/** A word as one writes it: of one alphabet, its capitals in front or throughout. */
const WRITTEN =
  /^(?:(?=.*[A-Za-z])(?!.*[\p{Script=Cyrillic}\p{Script=Arabic}])(?:\p{Lu}?[\p{Ll}\p{M}’'-]+|[\p{Lu}’'-]+)|[ÀàÁáÉéÈèÓó]|\p{Script=Cyrillic}?[а-яёѐ-џ]+|[А-ЯЁЀ-Џ]+|\p{Script=Arabic}+|[\u4e00-\u9fff]+)$/u;

/** The share of its words beyond ASCII that are words of a language. */
function plausible(text: string): number {
  // oxlint-disable-next-line no-control-regex -- these are what is not ASCII
  const words = (text.slice(0, 100_000).match(WORD) ?? []).filter((word) => /[^\u0000-\u007f]/u.test(word));
  const letters = (list: readonly string[]) => list.reduce((sum, word) => sum + word.length, 0);
  return words.length === 0 ? 0 : letters(words.filter((word) => WRITTEN.test(word))) / letters(words);
}

/** Pictures, programs and archives have signs that no text has. */
function isBinary(text: string): boolean {
  const looked = text.slice(0, 4_000);
  // oxlint-disable-next-line no-control-regex -- to find them
  const odd = looked.match(/[\u0000-\u0008\u000e-\u001f]/gu)?.length ?? 0;
  return odd > looked.length / 200;
}
