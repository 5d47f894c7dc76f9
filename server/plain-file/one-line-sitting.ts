// A sitting in one line, as it stands in a programme: "10:00-13:00", "12 March 2027, 10 a.m. to 1 p.m.", "1st meeting: 10:00-13:00 (Room XX)".
// In front of the hours stands its title or its room, behind them its room. Whatever may be something else is asked about, never guessed.
import { plainDigits } from '#shared/typed-input.ts';

import { shown } from '../fault-words.ts';
import { clockOf } from '../local-time.ts';
import { dayFault, saysOfDay } from './days.ts';
import type { writtenDay } from './days.ts';
import type { Hours } from './hours.ts';
import { behindDay, hoursIn, inFront, minutesOf, noTimeIn } from './hours.ts';
import type { Fields, Reading } from './reading.ts';
import { isCodeOfRoom, roomByWord } from './rooms.ts';

/** Hours of another place, which the meeting's time zone would be set by. */
const ZONE =
  /^(?:(?:UTC|GMT)\s*(?:[+\-−]\s*\d{1,2}(?::?\d{2})?)?|[A-Z]{1,4}T|CET|CEST|local time|heure locale|hora local)$/iu;
const HAS_TIME = /\d\s*[:.h]\s*\d{2}|\d\s*(?:h|[ap]\.?\s?m\b|时|點|点)/iu;
const BRACKETED = /^\s*[([（【]\s*([^()[\]（）【】]+?)\s*[)\]）】]\s*$/u;
const SIGN = /^\s*[,;:，；،|·\p{Pd}−]\s*/u;
/** Where a title may end: at no colon between two digits, which is one of a time. */
const BEHIND_A_TITLE = /(?!(?<=\d)[:：]\d)\s*[,;:，；：،]\s*|\s+[\p{Pd}−]\s+|\s+/gu;
const PIECES = /\s*[,;:，；：،]\s*|\s+[\p{Pd}−]\s+|\s*[([（【]\s*|\s*[)\]）】]\s*/u;
const MOST_OF_A_ROOM = 60;
/** Before seven in the morning, in minutes: “3-5” without a colon are numbers of something sooner than hours. */
const EARLIEST_BARE = 420;

interface OneLine extends Hours {
  title?: string;
  room?: string;
  /** What stands in front of the hours, where it is a day. */
  day?: ReturnType<typeof writtenDay>;
  dayText?: string;
}
/** Why a text is not read, though it has hours. */
interface NotRead {
  ask: string;
}
type Read = OneLine | NotRead | undefined;

/** The fields of a sitting that stands in one line; a fault, and hours that stand for it, where it cannot be read. */
export function sittingInOneLine(reading: Reading, text: string, at: string): Fields {
  const isOther = saysOfDay(text) === 'only';
  const read = isOther ? undefined : readOneLine(text);
  if (read && !('ask' in read)) {
    const { from, to, day, dayText, ...words } = read;
    const times = { from: clockOf(from), to: clockOf(to), ...words };
    if (day === undefined) return times;
    if ('day' in day) return { date: day.day, ...times };
    reading.fault(at, dayFault(dayText ?? text));
    return times;
  }
  const other = isOther || read ? undefined : noTimeIn(text);
  reading.fault(
    at,
    read?.ask ??
      (other === undefined
        ? `expected a sitting such as “10:00-13:00”, found ${shown(text)}`
        : `expected a time such as “10:00”, found ${shown(other)}`),
  );
  return { from: '0:00', to: '0:01' };
}

function readOneLine(text: string): Read {
  const alone = hoursIn(text);
  if (alone) return alone;
  if (!isPaired(text))
    return { ask: `expected brackets in pairs, such as “10:00-13:00 (Room XX)”, found ${shown(text)}` };
  for (const { day, rest } of behindDay(text)) {
    const read = hoursAndRoom(rest);
    if (read) return 'ask' in read ? read : { ...read.line, day, dayText: inFront(text, rest) };
  }
  const inBrackets = hoursInBrackets(text);
  if (inBrackets) return inBrackets;
  const read = hoursAndRoom(text);
  if (read) return 'ask' in read ? read : read.line;
  // A title in front: the shortest that leaves hours behind it.
  for (const cut of text.matchAll(BEHIND_A_TITLE)) {
    const title = text.slice(0, cut.index).trim();
    if (!/\p{L}/u.test(title) || HAS_TIME.test(title) || minutesOf(title) !== undefined || !isPaired(title)) continue;
    const behind = hoursAndRoom(text.slice(cut.index + cut[0].length));
    if (behind) return withFront(text, title, behind, cut[0].trim() !== '');
  }
  return undefined;
}

/** What stands in front of hours, and these. @param isApart whether more than a blank stands between */
function withFront(text: string, title: string, behind: HoursAndRoom | NotRead, isApart: boolean): Read {
  if ('ask' in behind) return behind;
  if (mayBeOtherNumbers(behind, isApart)) return askHours(text);
  if (saysOfDay(title) !== 'nothing') return askDay(text);
  const front = frontOf(title);
  if (!front || (front.room !== undefined && behind.line.room !== undefined)) return undefined;
  return { ...behind.line, ...front };
}

/** A title, or a room, or both; undefined: it cannot be said which is which. */
function frontOf(text: string): { title?: string; room?: string } | undefined {
  const pieces = text.split(PIECES).filter((piece) => piece !== '');
  const rooms = pieces.flatMap((piece) => roomByWord(piece) ?? []);
  const others = pieces.filter((piece) => roomByWord(piece) === undefined);
  if (rooms.length === 0) return isCodeOfRoom(text) ? undefined : { title: text };
  if (rooms.length > 1 || others.length > 1) return undefined;
  return { room: rooms[0]!, ...(others.length === 1 && { title: others[0]! }) };
}

/** "Plenary (10:00-13:00)", "Plenary (10:00-13:00, Room XX)". */
function hoursInBrackets(text: string): Read {
  for (const bracket of text.matchAll(/[([（【]([^()[\]（）【】]+)[)\]）】]/gu)) {
    const inside = hoursAndRoom(bracket[1]!);
    if (!inside) continue;
    if ('ask' in inside) return inside;
    const front = text
      .slice(0, bracket.index)
      .replace(/[\s,;:，；：،\p{Pd}−]+$/u, '')
      .trim();
    const behind = text.slice(bracket.index + bracket[0].length);
    if (HAS_TIME.test(front) || hoursIn(front)) return undefined;
    const outside = behind.trim() === '' ? undefined : roomIn(text, behind);
    if (behind.trim() !== '' && (!outside || inside.line.room !== undefined)) return undefined;
    if (outside && 'ask' in outside) return outside;
    const line = { ...inside.line, ...outside };
    if (front === '') return line;
    const [dayInFront] = behindDay(`${front} .`);
    if (dayInFront?.rest === '.') return { ...line, day: dayInFront.day, dayText: front };
    return withFront(text, front, { ...inside, line }, true);
  }
  return undefined;
}

interface HoursAndRoom {
  line: Hours & { room?: string };
  /** The hours as they are written. */
  written: string;
}

/** Hours, and the room behind them: the longest text that is hours, so that "p.m." is none of the room. */
function hoursAndRoom(text: string): HoursAndRoom | NotRead | undefined {
  const alone = hoursIn(text);
  if (alone) return { line: alone, written: text };
  const cuts = [...text.matchAll(/\s*(?=[,;:，；،|·([（【])|\s+/gu)].toReversed();
  for (const { index } of cuts) {
    const written = text.slice(0, index);
    const hours = hoursIn(written);
    if (!hours) continue;
    const room = roomIn(text, text.slice(index));
    if (!room || 'ask' in room) return room;
    return numbersIn(written) > 2 ? askHours(text) : { line: { ...hours, ...room }, written };
  }
  return undefined;
}

function roomIn(text: string, behind: string): { room: string } | NotRead | undefined {
  const named = BRACKETED.exec(behind)?.[1] ?? (SIGN.test(behind) ? behind.replace(SIGN, '') : undefined);
  const said = (named ?? behind).trim();
  if (said === '' || HAS_TIME.test(said) || hoursIn(said) || ZONE.test(said)) return undefined;
  if (saysOfDay(said) !== 'nothing') return askDay(text);
  const room = roomByWord(said) ?? (named !== undefined && isCodeOfRoom(said) ? said : undefined);
  if (room !== undefined && room.length <= MOST_OF_A_ROOM) return { room };
  return {
    ask: `expected a room behind the hours, such as “Room XX”, found ${shown(said)}; a title stands in front of them: “Opening, 10:00-13:00”`,
  };
}

const askDay = (text: string): NotRead => ({
  ask: `expected the day in full, such as “12 March 2027, 10:00-13:00”, found ${shown(text)}`,
});
const askHours = (text: string): NotRead => ({
  ask: `expected the hours in full, such as “10:00-13:00”, apart from other numbers, found ${shown(text)}`,
});

/** Hours and numbers in a text, a time with its minutes as one. */
const numbersIn = (written: string): number =>
  plainDigits(written).match(/\d{1,2}(?:[:.]\d{2}|\s*[hч]\s*\d{2}|\s*[时時点點]\s*\d{1,2})|\d+/giu)?.length ?? 0;

/** Two numbers and nothing that makes them hours: "10-13", "10 to 13". */
const BARE = /^\d{1,2}\s*(?:[\p{Pd}−~]|\p{L}+)\s*\d{1,2}$/u;
/** "3:15-18" behind a title that ends in a blank: meeting 3, from 15 to 18? */
const MINUTES_OR_HOUR = /^\d{1,2}[:.](?:0[1-9]|1\d|2[0-3])\s*(?:[\p{Pd}−~]|\p{L}+)\s*\d{1,2}$/u;

/** Whether what was read as hours behind other words may be other numbers, or have one of them in it. */
function mayBeOtherNumbers({ line, written }: HoursAndRoom, isApart: boolean): boolean {
  const typed = plainDigits(written).trim();
  if (numbersIn(typed) > 2) return true;
  if (BARE.test(typed)) return !isApart || line.from < EARLIEST_BARE;
  return !isApart && MINUTES_OR_HOUR.test(typed);
}

const PAIRS = new Map(Object.entries({ ')': '(', ']': '[', '）': '（', '】': '【' }));
/** Whether each bracket that is opened is closed by its like. */
function isPaired(text: string): boolean {
  const open: string[] = [];
  for (const letter of text) {
    if ('([（【'.includes(letter)) open.push(letter);
    else if (PAIRS.has(letter) && open.pop() !== PAIRS.get(letter)) return false;
  }
  return open.length === 0;
}
