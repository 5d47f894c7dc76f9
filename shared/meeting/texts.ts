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
/** What stands on a letter, with what hides between. */
const MARKS = /\p{M}(?:[\u061c\u200c-\u200f]*\p{M})*/gu;
/** Letters of no known language carry more; a Hebrew verse and a Tibetan stack do. */
const MOST_MARKS = 3;
const MOST_MARKS_OF_STACKS = 6;
const STACKS = /^[\p{Script=Hebrew}\p{Script=Tibetan}]/u;
/** Of joiners and marks of direction one does, and another that joins. */
const INVISIBLE_RUN = /([\u061c\u200c-\u200f]{2})[\u061c\u200c-\u200f]+/gu;
/** A letter, a digit, a sign. An empty pattern of Braille is one to Unicode, and a blank to the eye. */
const SEEN = /(?!\u2800)[\p{L}\p{N}\p{P}\p{S}]/u;

/** Whether there is anything in it to be seen. */
export const showsSomething = (text: string): boolean => SEEN.test(text);

function boundedMarks(marks: string): string {
  const most = STACKS.test(marks) ? MOST_MARKS_OF_STACKS : MOST_MARKS;
  let kept = 0;
  return Array.from(marks)
    .filter((one) => !/\p{M}/u.test(one) || (kept += 1) <= most)
    .join('');
}

/** Without what no eye sees, marks bounded; half a character becomes U+FFFD, so that it means the same on every page, in JSON and in a database. */
const visible = (text: string): string =>
  text.replace(UNSEEN, '').replace(INVISIBLE_RUN, '$1').replace(MARKS, boundedMarks).toWellFormed();

/** A text that is one line: a name, a title, a symbol. Whatever would begin another is a blank; one blank is as good as many. */
export const asLine = (text: string): string =>
  visible(text.replace(LINE_END, ' ').replaceAll('\t', ' ')).replace(/\s{2,}/gu, ' ');

/** A text that may have lines: an announcement, a note. One empty line between two is as good as many. */
export const asParagraphs = (text: string): string =>
  visible(text.replace(LINE_END, '\n')).replace(/\n(?:[^\S\n]*\n){2,}/gu, '\n\n');

/** Alphabets whose letters pass for one another's. */
const ALPHABETS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
  /\p{Script=Coptic}/u,
];
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The first word with letters of two alphabets that look alike: “Frаnce” with a Cyrillic а is not France. */
export function mixedWord(text: string): string | undefined {
  return text.match(WORD)?.find((word) => ALPHABETS.filter((alphabet) => alphabet.test(word)).length > 1);
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
