// A sitting in one line, as it stands in a programme: "10:00-13:00", "12 March 2027, 10 a.m. to 1 p.m.", "1st meeting: 10:00-13:00 (Room XX)".
// What is neither a day nor a time is its title, in front of the hours, or its room, behind them.
import { shown } from '../fault-words.ts';
import { dayFault, saysOfDay } from './days.ts';
import type { writtenDay } from './days.ts';
import type { Hours } from './hours.ts';
import { behindDay, hoursIn, inFront, minutesOf, noTimeIn } from './hours.ts';
import type { Fields, Reading } from './reading.ts';

/** What a room is called; behind a bare space a word that is none of these may be anything. */
const ROOM =
  /^(?:in\s+|at\s+|en\s+(?:la\s+)?|dans\s+la\s+|в\s+)?(?:the\s+)?(?<room>.*(?:room|hall|chamber|salle|salon|sala|salón|зал|кабинет|قاعة|القاعة|غرفة|厅|廳|室).*)$/isu;
/** Hours of another place, which the meeting's time zone would be set by. */
const ZONE =
  /^(?:(?:UTC|GMT)\s*(?:[+\-−]\s*\d{1,2}(?::?\d{2})?)?|[A-Z]{1,4}T|CET|CEST|local time|heure locale|hora local)$/iu;
const HAS_TIME = /\d\s*[:.h]\s*\d{2}|\d\s*(?:h|[ap]\.?\s?m\b|时|點|点)/iu;
const BRACKETED = /^\s*[([（【]\s*([^()[\]（）【】]+?)\s*[)\]）】]\s*$/u;
const SIGN = /^\s*[,;:，；،|·\p{Pd}−]\s*/u;
const MOST_OF_A_ROOM = 60;

interface OneLine extends Hours {
  title?: string;
  room?: string;
  /** What stands in front of the hours, where it is a day. */
  day?: ReturnType<typeof writtenDay>;
  dayText?: string;
}

/** The fields of a sitting that stands in one line; a fault, and hours that stand for it, where it cannot be read. */
export function sittingInOneLine(reading: Reading, text: string, at: string): Fields {
  const read = saysOfDay(text) === 'only' ? undefined : readOneLine(text);
  if (read) {
    const { from, to, day, dayText, ...words } = read;
    const times = { from: clockOf(from), to: clockOf(to), ...words };
    if (day === undefined) return times;
    if ('day' in day) return { date: day.day, ...times };
    reading.fault(at, dayFault(dayText ?? text));
    return times;
  }
  const other = saysOfDay(text) === 'only' ? undefined : noTimeIn(text);
  reading.fault(
    at,
    other === undefined
      ? `expected a sitting such as “10:00-13:00”, found ${shown(text)}`
      : `expected a time such as “10:00”, found ${shown(other)}`,
  );
  return { from: '0:00', to: '0:01' };
}

function readOneLine(text: string): OneLine | undefined {
  const alone = hoursIn(text);
  if (alone) return alone;
  for (const { day, rest } of behindDay(text)) {
    const read = hoursAndRoom(rest);
    if (read) return { ...read, day, dayText: inFront(text, rest) };
  }
  const read = hoursAndRoom(text);
  if (read) return read;
  // A title in front: the shortest that leaves hours behind it.
  for (const cut of text.matchAll(/\s*[,;:，；：،]\s*|\s+[\p{Pd}−]\s+|\s+/gu)) {
    const title = text.slice(0, cut.index).trim();
    if (!/\p{L}/u.test(title) || HAS_TIME.test(title) || saysOfDay(title) !== 'nothing') continue;
    const behind = hoursAndRoom(text.slice(cut.index + cut[0].length));
    if (behind && minutesOf(title) === undefined) return { ...behind, title };
  }
  return undefined;
}

/** Hours, and the room behind them: the longest text that is hours, so that "p.m." is none of the room. */
function hoursAndRoom(text: string): OneLine | undefined {
  const alone = hoursIn(text);
  if (alone) return alone;
  const cuts = [...text.matchAll(/\s*(?=[,;:，；،|·([（【])|\s+/gu)].toReversed();
  for (const { index } of cuts) {
    const hours = hoursIn(text.slice(0, index));
    if (!hours) continue;
    const room = roomIn(text.slice(index));
    return room === undefined ? undefined : { ...hours, room };
  }
  return undefined;
}

function roomIn(behind: string): string | undefined {
  const named = BRACKETED.exec(behind)?.[1] ?? (SIGN.test(behind) ? behind.replace(SIGN, '') : undefined);
  const room = (named ?? ROOM.exec(behind.trim())?.groups?.['room'])?.trim();
  if (room === undefined || room === '' || room.length > MOST_OF_A_ROOM) return undefined;
  const isOther = ZONE.test(room) || HAS_TIME.test(room) || hoursIn(room) || saysOfDay(room) !== 'nothing';
  return isOther ? undefined : room;
}

export const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
