// Numbers as agendas have them, in the forms that are read: Roman figures and capital letters, numbers in brackets, signs of bold type.
import type { AgendaLine } from './agenda-lines.ts';
import { markedBy, romanValue } from './agenda-numbers.ts';
import { withPlainNumbers } from './agenda-slips.ts';

/** Signs of bold type in text that was pasted from a chat. */
const BOLD = /\*\*|__/gu;
/** "(1) Opening", where no item has a number without brackets. */
const IN_BRACKETS = /^(\s*)[(（]\s*(\d{1,2}|[٠-٩]{1,2})\s*[)）]\s*(?=\p{L})/u;
/** "A. Reports" among items with numbers. */
const CAPITAL = /^(\s*)([A-H])[.)](\s)/u;

/** Lines with their numbers as agendas have them most: those in brackets plain, capital letters below numbers as "(a)". */
export function asUsual(all: readonly AgendaLine[]): readonly AgendaLine[] {
  const lines = withPlainNumbers(all.map((line) => ({ ...line, text: line.text.replace(BOLD, '') })));
  const isPlain = ({ text }: AgendaLine) => markedBy(text)?.marks[0]?.readings.some(({ kind }) => kind === 'number');
  if (!lines.some(isPlain) && lines.filter(({ text }) => IN_BRACKETS.test(text)).length > 1)
    return lines.map((line) => ({ ...line, text: line.text.replace(IN_BRACKETS, '$1$2. ') }));
  const first = lines.findIndex(({ text }) => /^\s*[1١]\s*[.)]/u.test(text));
  const begins = lines.findIndex(({ text }, at) => at > first && CAPITAL.exec(text)?.[2] === 'A');
  const isWithin =
    first >= 0 && begins > first && lines.slice(begins).some(({ text }) => CAPITAL.exec(text)?.[2] === 'B');
  if (!isWithin) return lines;
  return lines.map((line, at) => (at < begins ? line : { ...line, text: asPartOf(line.text) }));
}

/** "B. Rules" as "(b) Rules". */
const asPartOf = (line: string): string =>
  line.replace(
    CAPITAL,
    (_all, blanks: string, letter: string, blank: string) => `${blanks}(${letter.toLowerCase()})${blank}`,
  );

const ROMAN_FIGURES = /^(\s*)([IVXL]{1,7})(\s*(?:[.)]|[-–—:](?=\s))\s)/u;
const PLAIN_FIGURES = /^(\s*)(\d{1,2})\s*[.)]\s/u;

/** A Roman figure in front of a title; undefined: there is none. */
const romanOf = (line: string): number | undefined => {
  const figures = ROMAN_FIGURES.exec(line)?.[2]?.toLowerCase();
  return figures !== undefined && /\p{L}{2}/u.test(line.slice(figures.length + 1)) ? romanValue(figures) : undefined;
};

/**
 * Whether the items have Roman figures, and their parts capital letters and numbers. Parts of a document are numbered so too, above items
 * that count on from one part to the next, or come again in the annotations.
 */
export function areRoman(lines: readonly { text: string }[], isOfAnnotations: (text: string) => boolean): boolean {
  const romans = lines.flatMap(({ text }, at) => (romanOf(text) === undefined ? [] : [{ at, value: romanOf(text)! }]));
  if (romans[0]?.value !== 1) return false;
  const plain = lines.flatMap(({ text }, at) => {
    const figures = PLAIN_FIGURES.exec(text)?.[2];
    return figures === undefined ? [] : [{ at, value: Number(figures) }];
  });
  if (!plain.some(({ value }) => value === 1)) return true;
  if (romans.length < 3 || romans.some(({ value }, nth) => value !== nth + 1)) return false;
  if (plain[0]!.at < romans[0].at || lines.some(({ text }) => isOfAnnotations(text))) return false;
  // Below each of them the numbers begin at 1, and below one at least there are none.
  const below = romans.map(({ at }, nth) =>
    plain.filter((one) => one.at > at && one.at < (romans[nth + 1]?.at ?? Infinity)),
  );
  return below.every(([first]) => first === undefined || first.value === 1) && below.some((one) => one.length === 0);
}

/** "IV. Work" as "4. Work", "B. Rules" as "(b) Rules", "1. Chair" below them as "(1) Chair". */
export function inFigures(line: string): string {
  const [whole = '', blanks = '', figures] = ROMAN_FIGURES.exec(line) ?? [];
  if (figures === undefined) return asPartOf(line).replace(PLAIN_FIGURES, '$1($2) ');
  return `${blanks}${romanValue(figures.toLowerCase())}. ${line.slice(whole.length)}`;
}
