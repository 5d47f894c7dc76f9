// An agenda as it is printed: items by their numbers, then perhaps the same numbers again with annotations, whose paragraphs are the notes.
// The numbers begin at the first 1 and only rise: "Item 2 of the provisional agenda" on a cover is no item.
import { single } from '#shared/names/ladder.ts';
import { folded } from '#shared/names/words.ts';

import { isNothing } from './cells.ts';
import { asUsual, beginOfRoman, inFigures } from './agenda-number-forms.ts';
import { markedBy, NumberPath } from './agenda-numbers.ts';
import type { Marked } from './agenda-numbers.ts';
import { BULLET, numbered, timesNumbered } from './agenda-slips.ts';
import { asPart, partsWithin } from './agenda-sublists.ts';

export interface AgendaLine {
  /** In the file, from 1. */
  row: number;
  text: string;
  /** The style of a heading. */
  isHeading: boolean;
}

export interface ReadItem {
  row: number;
  /** As it was written, but for its number. */
  written: string;
  number: string;
  above: string | undefined;
  title: string;
  /** How long the line says that it lasts. */
  minutes?: number;
  notes: string[];
}

export interface ReadLines {
  items: ReadItem[];
  /** Lines that are no item and belong to none. */
  others: { row: number; text: string }[];
}

const ANNOTATIONS = /^(?:[ivx]+\s)?(?:annotations?|anotaciones|аннотации|الشروح|شروح|说明|附加说明)$/u;
/** What closes an item in a list of items, and joins the last two. */
const CLOSING = /(?:[;؛；,،，]\s*(?:and|et|y|e|и|و|以及|和)?|[.:。：])\s*$/u;
/** "3. General debate (continued)": it stands above with its number. */
const GOES_ON =
  /[([（]?\s*(?:continued|cont[’'.]?d?\.?|resumed|suite|fin|continuación|cont\.|продолжение|تابع|续)\s*[)\]）]?\s*[.;:]?\s*$/iu;
/** "Afternoon session, 3–6 p.m.": when the items below it are taken up. */
const OF_A_SITTING =
  /^(?:morning|afternoon|evening|first|second|third|\d+(?:st|nd|rd|th)|plenary|séance|sesión|утреннее|дневное|вечернее|الجلسة|جلسة|上午|下午)(?=[\s,:(]).*(?:\d|$)/iu;
const SENTENCE = /[.!?:;。؛؟…)]\s*$/u;

/** Dots up to the number of a page. */
const LEADERS = /(?:[.…·]\s?){4,}\s*\d{1,4}\s*$/u;
const CLOCK = String.raw`(\d{1,2})\s*[:.hH]\s*([0-5]\d)\s*(?:[ap]\.?\s?m\.?|hrs?|hours|Uhr)?`;

/** Words that a title does not end with: its line was broken. */
const OPEN_END =
  /(?:^|\s)(?:the|of|and|or|on|in|for|to|by|with|from|under|at|its|de|du|des|la|le|les|et|ou|sur|en|au|aux|pour|par|del|los|las|el|y|sobre|para|por|и|в|на|о|об|по|с|для|от|في|من|على|إلى|عن)$|[-–,،]$/iu;

/** "3.00 p.m. - 6.00 p.m." alone in its line: a programme of a day, and no item. */
const TIMES_ALONE = new RegExp(
  String.raw`^\s*[[(]?${CLOCK}(?:\s*(?:[-–—]|to|à|a|до|إلى|至)\s*${CLOCK})?[\])]?\s*[:.]?\s*$`,
  'iu',
);
/** The longest line that is looked at for the number of a page: none has so many dots. */
const LONGEST_LEADER = 300;

/** "10:10 2. Adoption", "10.00-10.15 1. Opening": when, in front of a number. */
const TIMED = new RegExp(
  String.raw`^\s*[[(]?${CLOCK}(?:\s*(?:[-–—]|to|à|a|до|إلى|至)\s*${CLOCK})?[\])]?\s*[:,|]?\s+(?=\S)`,
  'iu',
);

/** A line of a programme without the time in front of its number, and how long it is to last where both times are there, in minutes. */
function withoutTime(line: string): { text: string; minutes?: number } {
  const [whole, ...times] = TIMED.exec(line) ?? [];
  if (whole === undefined || !markedBy(line.slice(whole.length))) return { text: line };
  const [fromHour, fromMinute, toHour, toMinute] = times.map(Number);
  const minutes = times[2] === undefined ? 0 : (toHour! - fromHour!) * 60 + toMinute! - fromMinute!;
  return { text: line.slice(whole.length), ...(minutes > 0 && { minutes }) };
}

export const titleOf = (text: string): string => single(text).replace(CLOSING, '').trim();

export function readLines(all: readonly AgendaLine[]): ReadLines {
  const lines = asUsual(all);
  const isUnnumbered = !lines.some(({ text }) => markedBy(withoutTime(text).text));
  const inBullets = isUnnumbered && lines.filter(({ text }) => BULLET.test(text)).length > 1;
  const byTimes = isUnnumbered && !inBullets ? timesNumbered(lines, TIMED, GOES_ON) : undefined;
  if (inBullets || byTimes) {
    const read = readLines(byTimes ?? numbered(lines));
    const written = new Map(lines.map(({ row, text }) => [row, single(text)]));
    return { ...read, items: read.items.map((item) => ({ ...item, written: written.get(item.row)! })) };
  }
  const roman = beginOfRoman(lines, (text) => ANNOTATIONS.test(folded(single(text))));
  const asWritten = lines.map((line, at) => {
    // A table of contents has the same once more.
    const { text, minutes } = withoutTime(roman !== undefined && at >= roman ? inFigures(line.text) : line.text);
    const isNone = TIMES_ALONE.test(text) || LEADERS.test(text.slice(-LONGEST_LEADER));
    return { ...line, minutes, marked: isNone ? undefined : markedBy(text) };
  });
  const annotations = lines.findIndex(({ text }) => ANNOTATIONS.test(folded(single(text))));
  const parts = partsWithin(annotations < 0 ? asWritten : asWritten.slice(0, annotations));
  const marked = asWritten.map((line, index) => {
    const part = parts.get(index);
    return part !== undefined && line.marked ? { ...line, marked: asPart(line.marked, part) } : line;
  });
  const first = firstNumber(marked.map((line) => line.marked));
  const reader = new LineReader(first);
  const withNumbers = marked.filter((line) => line.marked);
  let nth = 0;
  for (const line of marked) {
    if (line.marked) nth += 1;
    reader.read(line, withNumbers[nth]?.marked?.marks);
  }
  return { items: reader.items, others: reader.others };
}

/** An agenda begins at 1; a part of one at the first number that it has. */
function firstNumber(all: readonly (Marked | undefined)[]): number {
  const numbers = all.flatMap((one) => {
    const reading = one?.marks[0]?.readings.find(({ kind }) => kind === 'number');
    return one && reading && !one.marks[0]!.isWeak && one.text !== '' ? [reading.value] : [];
  });
  const weak = all.some(
    (one) => one?.marks[0]?.readings[0]?.kind === 'number' && one.marks[0].readings[0].value === 1 && one.text !== '',
  );
  return numbers.includes(1) || weak ? 1 : (numbers[0] ?? 1);
}

class LineReader {
  readonly items: ReadItem[] = [];
  readonly others: { row: number; text: string }[] = [];
  readonly #first: number;
  readonly #path = new NumberPath();
  #byNumber = new Map<string, ReadItem>();
  /** Set once the numbers come again: where one is in them, and whose notes follow. */
  #again: NumberPath | undefined;
  #current: ReadItem | undefined;
  /** The line before was an item's title, without an empty line since. */
  #mayGoOn = false;

  constructor(first: number) {
    this.#first = first;
  }

  /** @param ahead the next number that there is */
  read(
    { row, text, isHeading, marked, minutes }: AgendaLine & { marked: Marked | undefined; minutes?: number },
    ahead: Marked['marks'] | undefined,
  ): void {
    const plain = single(text);
    if (isNothing(plain)) {
      this.#mayGoOn = false;
      return;
    }
    if (!marked && ANNOTATIONS.test(folded(plain)) && this.items.length > 0) return this.#begin();
    if (
      marked &&
      !this.#again &&
      !isNothing(titleOf(marked.text)) &&
      this.#path.follow(marked.marks, this.#first, ahead)
    )
      return this.#item(row, plain, titleOf(marked.text), minutes);
    const isFirstAgain =
      marked?.marks.length === 1 &&
      marked.marks[0]!.readings.some(({ kind, value }) => kind === 'number' && value === this.#first);
    if (!this.#again && isFirstAgain && this.items.length > 1) this.#begin();
    if (this.#again) return this.#annotation({ row, text: plain, isHeading, marked });
    if (this.#mayGoOn && this.#goesOn(plain, isHeading)) return;
    if (this.#isOfProgramme(plain, marked)) {
      this.others.push({ row, text: plain });
      this.#mayGoOn = false;
      return;
    }
    if (this.#current && !isHeading && !TIMES_ALONE.test(plain) && SENTENCE.test(plain) && plain.split(' ').length > 3)
      this.#current.notes.push(plain);
    else this.others.push({ row, text: plain });
    this.#mayGoOn = false;
  }

  #begin(): void {
    this.#again ??= new NumberPath();
    this.#current = undefined;
  }

  #item(row: number, written: string, title: string, minutes: number | undefined): void {
    const item: ReadItem = {
      row,
      written,
      number: this.#path.printed,
      above: this.#path.above,
      title,
      ...(minutes !== undefined && { minutes }),
      notes: [],
    };
    this.items.push(item);
    this.#byNumber.set(item.number, item);
    this.#current = item;
    this.#mayGoOn = true;
  }

  /** A line that says of an item above that it goes on, or of those below when they are taken up. */
  #isOfProgramme(text: string, marked: Marked | undefined): boolean {
    if (!marked)
      return (
        OF_A_SITTING.test(text) && /\d\s*[:.hHч时點点]?\s*\d{0,2}\s*(?:[ap]\.?\s?m\b|h\b|\p{Pd}|to\b|à\b)/u.test(text)
      );
    const title = marked.text.replace(GOES_ON, '');
    return title !== marked.text && this.items.some((item) => isSameTitle(item.title, titleOf(title)));
  }

  /** A title that was broken into two lines goes on in small letters. */
  #goesOn(text: string, isHeading: boolean): boolean {
    const item = this.items.at(-1);
    if (!item || isHeading) return false;
    const isOpen = OPEN_END.test(item.title) && text.length < 200;
    if (!isOpen && (!/^[\p{Ll}(]/u.test(text) || CLOSING.test(item.written))) return false;
    item.written = `${item.written} ${text}`;
    item.title = titleOf(`${item.title} ${text}`);
    return true;
  }

  #annotation({ row, text, isHeading, marked }: AgendaLine & { marked: Marked | undefined }): void {
    const before = this.#again!;
    if (marked) {
      const there = this.#titled(titleOf(marked.text), before, marked);
      if (there) {
        this.#current = there;
        return;
      }
    } else if (isHeading) {
      this.#current = [...this.#byNumber.values()].find(({ title }) => isSameTitle(title, titleOf(text)));
      return;
    }
    if (this.#current) this.#current.notes.push(text);
    else this.others.push({ row, text });
  }

  /** The item whose number and title these are again. Paragraphs of annotations may be numbered too, by numbers of their own. */
  #titled(title: string, path: NumberPath, { marks }: Marked): ReadItem | undefined {
    const items = this.items.filter((one) => isSameTitle(one.title, title));
    if (items.length === 0) return undefined;
    path.follow(marks, this.#first);
    return (
      items.find(({ number }) => number === path.printed) ??
      items.find(({ number }) => number.endsWith(`(${marks.at(-1)!.shown})`)) ??
      items[0]
    );
  }
}

/** The same words, or the one of two that is shorter in front of the other. */
export function isSameTitle(one: string, other: string): boolean {
  const [left, right] = [folded(one), folded(other)];
  if (left === '' || right === '') return false;
  return (
    left === right || (Math.min(left.length, right.length) > 12 && (left.startsWith(right) || right.startsWith(left)))
  );
}

/** Whether two titles have a word in common that says something. */
export function shareAWord(one: string, other: string): boolean {
  const words = (text: string) =>
    new Set(
      folded(text)
        .split(' ')
        .filter((word) => word.length > 3 || /\p{Script=Han}/u.test(word)),
    );
  const [left, right] = [words(one), words(other)];
  if ([...left].some((word) => right.has(word))) return true;
  // Chinese has no blanks: two letters together are a word.
  const pairs = (text: string) =>
    new Set(
      Array.from(text.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
        Array.from(run)
          .slice(1)
          .map((letter, at) => run[at]! + letter),
      ),
    );
  const [those, these] = [pairs(one), pairs(other)];
  return [...those].some((pair) => these.has(pair));
}
