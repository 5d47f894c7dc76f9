// Numbers as agendas have them, in the forms that are read: Roman figures and capital letters, numbers in brackets, signs of bold type.
import { folded } from '#shared/names/words.ts';

import { symbolsIn } from '../document-symbols.ts';
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
/** "II bis. Credentials". */
const ROMAN_INSERTED = /^(\s*)([IVXL]{1,7})\s?(bis|ter|quater|quinquies)(?:\s*[.):]|\s+[-–—]|\s)\s*(?=\p{L})/u;
const PLAIN_FIGURES = /^(\s*)(\d{1,2})\s*[.)]\s/u;

/** A Roman figure in front of a title; undefined: there is none. */
const romanOf = (line: string): number | undefined => {
  const figures = ROMAN_FIGURES.exec(line)?.[2]?.toLowerCase();
  return figures !== undefined && /\p{L}{2}/u.test(line.slice(figures.length + 1)) ? romanValue(figures) : undefined;
};

/** What a document calls the agenda that stands in it, in words of {@link folded}: "I. Provisional agenda". */
const AGENDA = [
  '(?:(?:the|provisional|draft|annotated|proposed|preliminary|tentative|revised|updated|final|adopted|list of|items? (?:of|on) the) )*agenda(?: items)?(?: (?:and|with) annotations)?',
  '(?:points? de l )?(?:projet d )?ordre du jour(?: (?:provisoire|annote|propose|preliminaire|revise|definitif|adopte))*',
  '(?:proyecto de )?(?:agenda|temario|orden del dia|programa(?= provisional))(?: (?:provisional|anotad[oa]|propuest[oa]|preliminar|revisad[oa]|definitiv[oa]))*',
  '(?:проект )?(?:(?:предварительн|аннотированн|предлагаем|пересмотренн)(?:ая|ои) )*повестк[аи] дня',
  '(?:مشروع )?(?:بنود )?جدول الاعمال(?: (?:الموقت|المشروح|المقترح|المنقح|الاولي))*',
  '(?:附加说明的?|带说明的?|说明|临时|暂定|拟议|修订)*议程(?: ?(?:草案|项目|说明|草稿))*',
].join('|');
/** Whose agenda it is: "of the second session". */
const OF_A_MEETING =
  '(?: .*(?:meeting|session|conference|sitting|committee|council|reunion|seance|comite|conseil|periodo de sesiones|conferencia|comision|сесси|совещани|заседани|конференци|دورة|اجتماع|موتمر|جلسة).*)?';
const IS_AGENDA = new RegExp(
  `^(?:(?:${AGENDA})${OF_A_MEETING}|第?[一二三四五六七八九十]*(?:届|次)?(?:会议|届会|大会)的?(?:${AGENDA}))$`,
  'u',
);

/** Whether a title is what the agenda itself is called; what is done with it, such as "Adoption of the agenda", is an item. */
export function isAgenda(line: string): boolean {
  const title = line.replace(ROMAN_FIGURES, '');
  return IS_AGENDA.test(folded(symbolsIn(title).reduce((rest, symbol) => rest.replace(symbol, ' '), title)).trim());
}

/**
 * Where the items begin that have Roman figures, and as their parts capital letters and numbers. Parts of a document are numbered so too,
 * above items that count on from one part to the next, or come again in the annotations, or stand below the part that is called the agenda.
 * @returns the first of those lines, by its place; undefined: the figures are of no items
 */
export function beginOfRoman(
  lines: readonly { text: string }[],
  isOfAnnotations: (text: string) => boolean,
): number | undefined {
  const all = lines.flatMap(({ text }, at) => {
    const value = romanOf(text);
    return value === undefined ? [] : [{ at, value }];
  });
  // What stands before the first of them is the initial of a name: "V. Mirkina, Chairperson", and "I. Paz" before "I. Opening".
  const second = all.findIndex(({ value }) => value === 2);
  const romans = all.slice(
    Math.max(
      all.findIndex(({ value }) => value === 1),
      all.slice(0, Math.max(0, second)).findLastIndex(({ value }) => value === 1),
    ),
  );
  const begin = romans[0];
  if (begin?.value !== 1) return undefined;
  const isFirst = ({ text }: { text: string }) =>
    markedBy(text)?.marks[0]?.readings.some(({ kind, value }) => kind === 'number' && value === 1);
  const isHeading = romans.some(({ at }, nth) => {
    const end = romans[nth + 1]?.at ?? lines.length;
    return isAgenda(lines[at]!.text) && lines.slice(at + 1, end).some(isFirst);
  });
  if (isHeading) return undefined;
  const plain = lines.flatMap(({ text }, at) => {
    const figures = PLAIN_FIGURES.exec(text)?.[2];
    return figures === undefined ? [] : [{ at, value: Number(figures) }];
  });
  if (!plain.some(({ value }) => value === 1)) return begin.at;
  if (romans.length < 3 || romans.some(({ value }, nth) => value !== nth + 1)) return undefined;
  if (plain[0]!.at < begin.at || lines.some(({ text }) => isOfAnnotations(text))) return undefined;
  // Below each of them the numbers begin at 1, and below one at least there are none.
  const below = romans.map(({ at }, nth) =>
    plain.filter((one) => one.at > at && one.at < (romans[nth + 1]?.at ?? Infinity)),
  );
  const isOfItems =
    below.every(([first]) => first === undefined || first.value === 1) && below.some((one) => one.length === 0);
  return isOfItems ? begin.at : undefined;
}

/** "IV. Work" as "4. Work", "B. Rules" as "(b) Rules", "1. Chair" below them as "(1) Chair". */
export function inFigures(line: string): string {
  const between = ROMAN_INSERTED.exec(line);
  if (between)
    return `${between[1]!}${romanValue(between[2]!.toLowerCase())} ${between[3]!}. ${line.slice(between[0].length)}`;
  const [whole = '', blanks = '', figures] = ROMAN_FIGURES.exec(line) ?? [];
  if (figures === undefined) return asPartOf(line).replace(PLAIN_FIGURES, '$1($2) ');
  return `${blanks}${romanValue(figures.toLowerCase())}. ${line.slice(whole.length)}`;
}
