// Lines of an agenda as programs and people leave them: marks of direction, bullets before numbers, numbers alone in their lines, items that
// have hours or bullets and no number. Made into lines with plain numbers; what they mean is read elsewhere.
import type { AgendaLine } from './agenda-lines.ts';
import { markedBy } from './agenda-numbers.ts';

/** Of direction, of width zero, of the order of bytes: they come with text that was copied, and stand for nothing. */
const UNSEEN = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
const WIDE_DIGITS = /^(\s*[(（]?)([０-９]{1,3})/u;

export const BULLET = /^\s*(?:[-–—•*·▪●○◦■□►➢✓‣§]\s+|[\uf0b7\uf0a7]\s+|o(?:\t|\s{2,}))(?=\S)/u;
/** What Word and Outlook put before the second level of a list. */
const OF_A_PART = /^\s*(?:[○◦▪§\uf0a7]|o(?=\s))/u;

/** "3a. First part", "3.a) First part" */
const LETTER = /^(\s*\d{1,3})(\.?)([a-z])([.)]?)\s+(?=\S)/u;
/** "§ 1 Opening": of a number, and no bullet. */
const SECTION = /^\s*§{1,2}\s*(?=\d)/u;
/** "1.0 Opening", where whole numbers have a nought behind them. */
const NOUGHT = /^(\s*\d{1,2})\.0(?=\s+\p{L})/u;
const NUMBER_ALONE = /^\s*(?:\d{1,3}\s*[.)]|[(（]\s*(?:[a-z]|[ivx]{2,4}|\d{1,2})\s*[)）]|[a-z]\s*[.)])\s*$/u;
/** How Arabic counts the parts of a text. */
const ORDINALS = ['أول', 'ثاني', 'ثالث', 'رابع', 'خامس', 'سادس', 'سابع', 'ثامن', 'تاسع', 'عاشر'];
const ORDINAL = new RegExp(`^\\s*(${ORDINALS.join('|')})(?:ا\u064b?|\u064bا)\\s*[-–—:.]\\s*(?=\\S)`, 'u');
/** "1. Opening; 2. Agenda; 3. Closure" in one line. */
const NEXT_IN_LINE = /[;,.]?\s+(?=(\d{1,2})\s*[.)]\s+\p{L})/gu;

/** Lines with their numbers in front, as most agendas have them. */
export function withPlainNumbers(all: readonly AgendaLine[]): AgendaLine[] {
  const lines = all.map((line) => ({ ...line, text: plainStart(unmarked(line.text.replace(UNSEEN, ''))) }));
  return allOne(inLinesOfTheirOwn(ordinals(noughts(apart(lettered(inSquares(lines)))))));
}

/** What sets a heading, or words apart, in text of programs that have no type: "## 1. Opening", "*2. Adoption*", "~~3. Old~~". */
const HEADING_MARK = /^\s*#{1,6}\s+(?=\S)/u;
const EMPHASIS = /(?<![\p{L}\p{N}\\])(\*{1,3}|_{1,3}|~~|`{1,3})(?=\S)([^*_~`\n]+?)(?<=\S)\1(?![\p{L}\p{N}])/gu;
/** "- [ ] Opening", "☐ Opening": a box to tick. */
const TICK_BOX = /^(\s*)(?:[-*+•]\s+)?(?:\[[ xX✓✔]?\]|[☐☑☒])\s+(?=\S)/u;

const unmarked = (text: string): string =>
  text.replace(HEADING_MARK, '').replaceAll(EMPHASIS, '$2').replace(TICK_BOX, '$1- ');

/** "[1] Opening" as "1. Opening". */
const IN_SQUARES = /^(\s*)\[\s*(\d{1,3})\s*\][.:]?\s*(?=\S)/u;
const inSquares = (lines: readonly AgendaLine[]): readonly AgendaLine[] =>
  many(lines, IN_SQUARES) ? lines.map((line) => ({ ...line, text: line.text.replace(IN_SQUARES, '$1$2. ') })) : lines;

/** "1." in front of each, as lists are written that count by themselves. */
const IS_ONE = /^(\s*)1([.)])(?=\s+\S)/u;
function allOne(lines: AgendaLine[]): AgendaLine[] {
  const isNumbered = ({ text }: AgendaLine) => /^\s*\d{1,3}\s*[.)]\s/u.test(text);
  if (lines.filter(isNumbered).length < 3 || !lines.filter(isNumbered).every(({ text }) => IS_ONE.test(text)))
    return lines;
  let nth = 0;
  return lines.map((line) => {
    if (!isNumbered(line)) return line;
    nth += 1;
    return { ...line, text: line.text.replace(IS_ONE, `$1${nth}$2`) };
  });
}

/** "3a First" as "3(a) First". A word that only begins so ("3d printing") is none: it is the only letter of its number, and no "a". */
function lettered(lines: readonly AgendaLine[]): readonly AgendaLine[] {
  const letters = new Map<string, Set<string>>();
  for (const { text } of lines) {
    const [, number = '', , letter = ''] = LETTER.exec(text) ?? [];
    if (letter !== '') letters.set(number.trim(), (letters.get(number.trim()) ?? new Set()).add(letter));
  }
  const isPart = (number: string, letter: string) => letter === 'a' || letters.get(number.trim())!.size > 1;
  return lines.map((line) => ({
    ...line,
    text: line.text.replace(LETTER, (all, number: string, point: string, letter: string, sign: string) =>
      point + sign !== '' || isPart(number, letter) ? `${number}(${letter}) ` : all,
    ),
  }));
}

function plainStart(text: string): string {
  const narrow = text.replace(WIDE_DIGITS, (_all, before: string, digits: string) => before + digits.normalize('NFKC'));
  if (SECTION.test(narrow)) return narrow.replace(SECTION, '');
  const bare = narrow.replace(BULLET, '');
  // "- 1. Opening": the number is the item's, and the bullet is a program's.
  const isNumbered = bare !== narrow && markedBy(bare)?.marks[0]?.isWeak === false && /^\s*[\d(（]/u.test(bare);
  return isNumbered ? bare : narrow;
}

const many = (lines: readonly AgendaLine[], pattern: RegExp): boolean =>
  lines.filter(({ text }) => pattern.test(text)).length > 1;

const noughts = (lines: readonly AgendaLine[]): readonly AgendaLine[] =>
  many(lines, NOUGHT) ? lines.map((line) => ({ ...line, text: line.text.replace(NOUGHT, '$1.') })) : lines;

const ordinals = (lines: readonly AgendaLine[]): readonly AgendaLine[] =>
  many(lines, ORDINAL) && !lines.some(({ text }) => /^\s*[1١]\s*[.)-]/u.test(text))
    ? lines.map((line) => ({
        ...line,
        text: line.text.replace(ORDINAL, (_all, word: string) => `${ORDINALS.indexOf(word) + 1}. `),
      }))
    : lines;

/**
 * A line for each item, where all of them stand in one: their numbers count on from the line's own. Others are in a title, such as in
 * "1. Adoption of: 1. the agenda, 2. the rules".
 */
function apart(lines: readonly AgendaLine[]): readonly AgendaLine[] {
  const filled = lines.filter(({ text }) => text.trim() !== '');
  const [line] = filled;
  if (!line || filled.length > 1) return lines;
  const own = /^\s*(\d{1,2})\s*[.)]/u.exec(line.text)?.[1];
  let last = own === undefined ? undefined : Number(own);
  const parts: string[] = [];
  let from = 0;
  for (const { index, 0: between, 1: digits } of line.text.matchAll(NEXT_IN_LINE)) {
    const number = Number(digits);
    // The first number within is none after the line's own: the list is that of one item.
    if (parts.length === 0 && last !== undefined && number <= last) return lines;
    if (last !== undefined && number !== last + 1) continue;
    parts.push(line.text.slice(from, index));
    from = index + between.length;
    last = number;
  }
  parts.push(line.text.slice(from));
  return parts.length < 3 ? lines : parts.map((text, nth) => ({ ...line, row: line.row + nth, text }));
}

/** Numbers that stand alone, as a PDF gives them when it is copied, in front of the line that follows. */
function inLinesOfTheirOwn(lines: readonly AgendaLine[]): AgendaLine[] {
  if (!many(lines, NUMBER_ALONE)) return [...lines];
  let number = '';
  return lines.map((line) => {
    if (NUMBER_ALONE.test(line.text)) {
      number = line.text.trim();
      return { ...line, text: '' };
    }
    if (number === '' || line.text.trim() === '') return line;
    const text = `${number} ${line.text.trim()}`;
    number = '';
    return { ...line, text };
  });
}

/** Items behind bullets are numbered as they follow one another, the parts of one by letters. */
export function numbered(lines: readonly AgendaLine[]): AgendaLine[] {
  const isPart = (text: string) => OF_A_PART.test(text) && !OF_A_PART.test(first);
  const first = lines.find(({ text }) => BULLET.test(text))?.text ?? '';
  let [nth, part] = [0, 0];
  return lines.map((line) => {
    if (!BULLET.test(line.text)) return line;
    if (isBreak(line.text.replace(BULLET, ''))) return { ...line, isHeading: true };
    if (nth > 0 && part < 26 && isPart(line.text)) {
      part += 1;
      return { ...line, text: line.text.replace(BULLET, `(${String.fromCharCode(96 + part)}) `) };
    }
    [nth, part] = [nth + 1, 0];
    return { ...line, text: line.text.replace(BULLET, `${nth}. `) };
  });
}

/** What a break is called, with what it is for. */
const BREAKS = [
  String.raw`(?:(?:coffee|tea|lunch|health|comfort|short|refreshments?)(?:\s*(?:/|and|&|or)\s*(?:coffee|tea))?[\s-]*)?break`,
  String.raw`lunch(?:\s+hour)?|(?:coffee|tea)(?:\s*(?:/|and|&|or)\s*(?:coffee|tea))?`,
  String.raw`pause(?:[\s-]+(?:café|thé|santé|repas|(?:du\s+)?midi|(?:pour\s+le\s+)?déjeuner))?|déjeuner`,
  String.raw`almuerzo|descanso|receso|pausa(?:[\s-]+(?:(?:para|de|del)\s+)?(?:el\s+)?(?:café|té|almuerzo|comida))?`,
  String.raw`(?:обеденный\s+|кофейный\s+)?перерыв(?:\s+(?:на|для)\s+(?:обеда?|кофе|чай))?|обед|кофе-?брейк|кофе-пауза`,
  String.raw`استراحة(?:\s+(?:ال|لل)?(?:غداء|قهوة|شاي|صلاة|قصيرة))?|(?:ال)?غداء`,
  '(?:午餐|午间|会间|中间|咖啡|短暂)?休息(?:时间)?|午餐(?:时间)?|午休|茶歇',
].join('|');
/** Whole, and with nothing behind it: "Break-out groups", "Lunchtime lecture", "Pause for peace" are no breaks. */
const BREAK = new RegExp(String.raw`^\s*(?:${BREAKS})(?!-?(?!\p{Script=Han})\p{L})`, 'iu');
const BRACKETS = /[([（][^()[\]（）]{0,200}[)\]）]/gu;
/** From when to when, or for how long. */
const OF_HOURS =
  /^(?:[\s\d٠-٩.,:;/–—-]|(?:hours?|hrs?|h|minutes?|minutos?|mins?|mn|[ap]\.?m|to|until|till|from|à|a|de|las|hasta|heures?|horas?|jusqu['’]à|до|с|часа?|часов|ч|минут[аы]?|мин|من|إلى|حتى|دقيقة|دقائق|ساعة|小时|分钟?|时|点|至|到)(?!\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Arabic}))*$/iu;

/** Whether this is a break and no item: "Coffee break (15 min)". */
export function isBreak(rest: string): boolean {
  const called = BREAK.exec(rest)?.[0];
  return called !== undefined && OF_HOURS.test(rest.slice(called.length).replace(BRACKETS, ' '));
}

/**
 * A programme whose items have hours and no numbers: they are numbered as they follow one another. Breaks, and what goes on after one, are
 * no items of their own.
 * @param time the hours in front of a line
 * @param goesOn what stands behind the title of an item that goes on
 * @returns undefined: it is no programme
 */
export function timesNumbered(lines: readonly AgendaLine[], time: RegExp, goesOn: RegExp): AgendaLine[] | undefined {
  let nth = 0;
  const made = lines.map((line) => {
    const hours = time.exec(line.text)?.[0] ?? '';
    const rest = line.text.slice(hours.length);
    if (hours === '') return line;
    // As a heading it is no note of the item above it.
    if (isBreak(rest) || goesOn.test(rest) || !/\p{L}/u.test(rest)) return { ...line, isHeading: true };
    nth += 1;
    return { ...line, text: `${hours.trim()} ${nth}. ${rest}` };
  });
  return nth > 1 ? made : undefined;
}
