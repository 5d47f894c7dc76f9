// What people write, made fit to stand on a wall: nothing that no eye sees, no tower of accents, one line where it is a line.
// The same rules for every text of every command and of the meeting file. Pure; knows no schema.

/** Ends of lines, whoever made them: CR LF, CR, NEL, form feed, and Unicode's own two. */
const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/gu;
/**
 * Shown by nothing, and enough to make one name look like another: control characters but for tab and line feed, what turns the
 * direction of all that follows, and every letter that is drawn as nothing. What single letters need stays: joiners, the marks of
 * direction, the choices of a letter's or a face's form.
 */
const UNSEEN =
  // oxlint-disable-next-line no-control-regex -- to take them out
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]|(?![\u200c-\u200f\u061c]|[\u180b-\u180f]|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}])\p{Default_Ignorable_Code_Point}/gu;
/** England's, Scotland's and Wales's flags: a black flag, and letters of tags that no eye sees. Tags anywhere else may hide a text. */
const FLAGS_BY_TAGS =
  /(\u{1f3f4}\u{e0067}\u{e0062}(?:\u{e0065}\u{e006e}\u{e0067}|\u{e0073}\u{e0063}\u{e0074}|\u{e0077}\u{e006c}\u{e0073})\u{e007f})/u;
/** What stands on a letter, with what hides between. */
const MARKS = /\p{M}(?:[\u061c\u200c-\u200f]*\p{M})*/gu;
/** In most alphabets no letter carries more; in these it does: a verse of Hebrew, a stack of Tibetan, four vowel signs of Burmese. */
const MOST_MARKS = 3;
const MOST_MARKS_OF_STACKS = 6;
const STACKS = /* @__PURE__ */ new RegExp(
  `[${['Hebrew', 'Tibetan', 'Myanmar', 'Khmer', 'Javanese', 'Balinese', 'Tai_Tham'].map((name) => `\\p{Script=${name}}`).join('')}]`,
  'u',
);
/** Of joiners and marks of direction one does, and another that joins. */
const INVISIBLE_RUN = /([\u061c\u200c-\u200f]{2})[\u061c\u200c-\u200f]+/gu;
/** Signs and letters to Unicode, and blanks to the eye: an empty pattern of Braille, a note without a head, hieroglyphs that are left out. */
const DRAWN_AS_BLANKS = /[\u2800\u{1d159}\u{13441}\u{13442}]/gu;
/** Blanks, also with something between them that no eye sees. */
const BLANKS = /\s(?:[\u061c\u200c-\u200f]*\s)+/gu;
const EMPTY_LINES = /\n(?:(?:[^\S\n]|[\u061c\u200c-\u200f])*\n){2,}/gu;
/** A letter, a digit, a sign. */
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Whether there is anything in it to be seen. */
export const showsSomething = (text: string): boolean => SEEN.test(text);

function boundedMarks(marks: string, offset: number, whole: string): string {
  // The letter that carries them: two units are enough to have it whole.
  const stacks = STACKS.test(whole.slice(Math.max(0, offset - 2), offset));
  let [ofStacks, others] = [0, 0];
  return Array.from(marks)
    .filter((one) => {
      if (!/\p{M}/u.test(one)) return true;
      return stacks && STACKS.test(one) ? (ofStacks += 1) <= MOST_MARKS_OF_STACKS : (others += 1) <= MOST_MARKS;
    })
    .join('');
}

/**
 * Without what no eye sees, marks bounded; half a character becomes U+FFFD, so that it means the same on every page, in JSON and in a
 * database. A letter and its accent are one letter (NFC), as they are counted: some keyboards and files write them apart.
 */
const visible = (text: string): string =>
  text
    .split(FLAGS_BY_TAGS)
    .map((part, at) => (at % 2 ? part : part.replace(UNSEEN, '')))
    .join('')
    .replace(DRAWN_AS_BLANKS, ' ')
    .replace(INVISIBLE_RUN, '$1')
    .replace(MARKS, boundedMarks)
    .normalize('NFC')
    .toWellFormed();

/** A text that is one line: a name, a title, a symbol. Whatever would begin another is a blank; one blank is as good as many. */
export const asLine = (text: string): string =>
  visible(text.replace(LINE_END, ' ').replaceAll('\t', ' ')).replace(BLANKS, ' ');

/** A text that may have lines: an announcement, a note. One empty line between two is as good as many. */
export const asParagraphs = (text: string): string =>
  visible(text.replace(LINE_END, '\n')).replace(EMPTY_LINES, '\n\n');

/** Alphabets whose letters pass for one another's: no word of any language has two of them. */
const ALPHABETS = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Armenian',
  'Georgian',
  'Cherokee',
  'Coptic',
  'Canadian_Aboriginal',
  'Carian',
  'Deseret',
  'Elbasan',
  'Gothic',
  'Lisu',
  'Lycian',
  'Lydian',
  'Miao',
  'Ogham',
  'Old_Italic',
  'Osage',
  'Runic',
  'Tifinagh',
  'Vai',
  'Warang_Citi',
].map((name) => new RegExp(`\\p{Script=${name}}`, 'u'));
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Letters of mathematicians: to the eye those of an alphabet, and of none to Unicode. */
const MATHEMATICAL = /[\u2102-\u2138\u{1d400}-\u{1d7ff}]/gu;

/** Of one alphabet, as nearly every text that a program sends is: ids, names of fields, English. */
const PLAIN = /^[\u0020-\u007e]*$/;

/** The first word with letters of two alphabets that look alike: “Frаnce” with a Cyrillic а is not France. */
export function mixedWord(text: string): string | undefined {
  if (PLAIN.test(text)) return undefined;
  // Characters that cannot be seen (\p{Cf}) would split a word in two: they are left out first.
  return text
    .replace(/\p{Cf}/gu, '')
    .match(WORD)
    ?.find((word) => {
      const plain = word.replace(MATHEMATICAL, (letter) => letter.normalize('NFKC'));
      return ALPHABETS.filter((alphabet) => alphabet.test(plain)).length > 1;
    });
}

/** Accents of the letters of Europe, the vowel signs and the stretching of Arabic, and what no eye sees: not what tells names apart. */
const SAME_WITHOUT = /[\u0300-\u036f]|[\u064b-\u0652]|\u0640|\p{Cf}/gu;
/** Apostrophes, and what stands for them on one keyboard or another. */
const APOSTROPHES = /['`´ʹʻʼʾʿ‘’‛′＇]/gu;

/** A name as it is compared: forms of letters, accents, case, hyphens and apostrophes, and every kind of blank make no difference. */
export const foldedName = (name: string): string =>
  name
    // First: one of them alone is a blank with an accent to Unicode.
    .replace(APOSTROPHES, "'")
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKD')
    .replace(SAME_WITHOUT, '')
    .replace(/[\s\p{Pd}]+/gu, ' ')
    .trim();

/** An article before a name, which one writes and another leaves out. */
const ARTICLE = /^(?:(?:the|les?|la|el|los|las) |l' ?)/u;

/** What tells a name apart from another: its letters and digits, without an article before them. “E.U.” is “EU”. */
export function calledName(name: string): string {
  const folded = foldedName(name);
  return folded.replace(ARTICLE, '').replace(/[\s\p{P}]+/gu, '') || folded;
}
