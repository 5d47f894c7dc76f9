// What people type, as it was meant: digits of any script, full-width letters, a code with look-alikes in it. Pure; no Intl.

/** Cyrillic and Greek capitals that look like a Latin one: a keyboard left in the other language gives them. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  Ѕ: 'S',
  І: 'I',
  Ј: 'J',
  Ԛ: 'Q',
  Ԝ: 'W',
  Ү: 'Y',
  Ԁ: 'D',
  Һ: 'H',
  Ӏ: 'I',
  Ѵ: 'V',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Ζ: 'Z',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Υ: 'Y',
  Χ: 'X',
  Ϲ: 'C',
  Ϳ: 'J',
};

/**
 * The text with every decimal digit of Unicode (Arabic, Persian, Devanagari, full-width ...) as 0 to 9 and letters of other widths as
 * plain ones; marks of direction, which keyboards and copied texts bring along, are gone.
 */
export function plainDigits(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Nd}/gu, (digit) => String(valueOf(digit)))
    .replace(/[٫、。]/gu, '.');
}

/** A count that was typed, in the digits of any script, with blanks around it; undefined: it is none, or of more digits. */
export function wholeNumber(typed: string, digits = 4): number | undefined {
  const plain = plainDigits(typed).trim();
  return /^\d+$/.test(plain) && plain.length <= digits ? Number(plain) : undefined;
}

/** A whole number as lists and sheets have it, "2.0" and "2,0" too; undefined: it is none. */
export function numberIn(text: string): number | undefined {
  const [, whole] = /^(\d{1,6})(?:[.,]0{1,2})?$/u.exec(plainDigits(text).trim()) ?? [];
  return whole === undefined ? undefined : Number(whole);
}

/** Scripts have their ten digits in a row, of which no two rows touch save in blocks of ten that begin together. */
function valueOf(digit: string): number {
  const point = digit.codePointAt(0)!;
  let zero = point;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return (point - zero) % 10;
}

/** Capitals without accents, and Latin ones in place of those of other alphabets that look like them. */
export const plainLetters = (typed: string): string =>
  plainDigits(typed)
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toUpperCase()
    .replace(/\p{L}/gu, (letter) => LOOK_ALIKES[letter] ?? letter);

/** A code that was read aloud or copied off a wall: capitals and digits only, whatever keyboard it was typed on. */
export const plainCode = (typed: string): string => plainLetters(typed).replace(/[^A-Z0-9]/gu, '');
