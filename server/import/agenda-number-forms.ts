// Numbers as agendas have them, in the forms that are read: Roman figures and capital letters, numbers in brackets, signs of bold type.
import type { AgendaLine } from './agenda-lines.ts';
import { markedBy, romanValue } from './agenda-numbers.ts';

/** Signs of bold type in text that was pasted from a chat. */
const BOLD = /\*\*|__/gu;
/** "(1) Opening", where no item has a number without brackets. */
const IN_BRACKETS = /^(\s*)[(（]\s*(\d{1,2}|[٠-٩]{1,2})\s*[)）]\s*(?=\p{L})/u;
/** "A. Reports" among items with numbers. */
const CAPITAL = /^(\s*)([A-H])[.)](\s)/u;

/** Lines with their numbers as agendas have them most: those in brackets plain, capital letters below numbers as "(a)". */
export function asUsual(all: readonly AgendaLine[]): readonly AgendaLine[] {
  const lines = all.map((line) => ({ ...line, text: line.text.replace(BOLD, '') }));
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

/** An agenda whose items have Roman figures, and their parts capital letters. */
export const ROMAN = /^\s*I\s*[.)]\s+\p{L}/u;
const ROMAN_FIGURES = /^(\s*)([IVXL]{1,7})(\s*[.)]\s)/u;

/** "IV. Work" as "4. Work", "B. Rules" as "(b) Rules". */
export function inFigures(line: string): string {
  const [, blanks = '', figures, sign = ''] = ROMAN_FIGURES.exec(line) ?? [];
  if (figures === undefined) return asPartOf(line);
  return `${blanks}${romanValue(figures.toLowerCase())}${sign}${line.slice(blanks.length + figures.length + sign.length)}`;
}
