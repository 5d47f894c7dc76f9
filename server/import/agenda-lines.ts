// An agenda as it is printed: items by their numbers, then perhaps the same numbers again with annotations, whose paragraphs are the notes.
// The numbers begin at the first 1 and only rise: "Item 2 of the provisional agenda" on a cover is no item.
import { single } from '#shared/names/ladder.ts';
import { folded } from '#shared/names/words.ts';

import { byLetters } from './agenda-letters.ts';
import { asUsual, beginOfRoman, inFigures } from './agenda-number-forms.ts';
import { ANNOTATIONS, CLOCK, GOES_ON, LineReader, TIMES_ALONE } from './agenda-line-reader.ts';
import { markedBy } from './agenda-numbers.ts';
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
  /** Why its number may be a slip. */
  doubt?: Doubt;
}

/** `gap`: numbers are missing before it; `back`: it is smaller than the one before; `twice`: another item has it. */
export type Doubt = 'gap' | 'back' | 'twice';

export interface ReadLines {
  items: ReadItem[];
  /** Lines that are no item and belong to none. */
  others: { row: number; text: string }[];
  /** Items that cannot be taken, since another has their number. */
  twice: { row: number; text: string }[];
}

/** Dots up to the number of a page. */
const LEADERS = /(?:[.…·]\s?){4,}\s*\d{1,4}\s*$/u;
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

export function readLines(all: readonly AgendaLine[]): ReadLines {
  const { lines, letters } = byLetters(asUsual(all));
  const as = new Map(all.map(({ row, text }) => [row, single(text)]));
  const isUnnumbered = !lines.some(({ text }) => markedBy(withoutTime(text).text));
  const inBullets = isUnnumbered && lines.filter(({ text }) => BULLET.test(text)).length > 1;
  const byTimes = isUnnumbered && !inBullets ? timesNumbered(lines, TIMED, GOES_ON) : undefined;
  if (inBullets || byTimes) {
    const read = readLines(byTimes ?? numbered(lines));
    const written = new Map(lines.map(({ row, text }) => [row, single(text)]));
    return { ...read, items: read.items.map((item) => ({ ...item, written: written.get(item.row)! })) };
  }
  const roman = beginOfRoman(lines, (text) => ANNOTATIONS.test(folded(single(text))));
  const titles = new Set(lines.flatMap(({ text }) => (isLed(text) ? [] : folded(markedBy(text)?.text ?? ''))));
  // A table of contents has the same once more; where it is all that there is, it is the agenda.
  const isOfContents = (text: string) => isLed(text) && titles.has(folded(markedBy(withoutLeader(text))?.text ?? ''));
  const asWritten = lines.map((line, at) => {
    const { text, minutes } = withoutTime(roman !== undefined && at >= roman ? inFigures(line.text) : line.text);
    const isNone = TIMES_ALONE.test(text) || isOfContents(text);
    return { ...line, minutes, marked: isNone ? undefined : markedBy(withoutLeader(text)) };
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
  const { items, others, twice } = reader.done();
  return {
    items: letters
      ? items.map((item) => ({
          ...item,
          written: as.get(item.row) ?? item.written,
          number: letters(item.number),
          above: item.above && letters(item.above),
        }))
      : items,
    others,
    twice,
  };
}

const isLed = (text: string): boolean => LEADERS.test(text.slice(-LONGEST_LEADER));
/** Without dots and the number of a page. */
const withoutLeader = (text: string): string =>
  isLed(text) ? text.slice(0, -LONGEST_LEADER) + text.slice(-LONGEST_LEADER).replace(LEADERS, '') : text;

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
