// How long an item is planned for, as a cell or a line says it: in minutes, in hours, or from one time of the day to another.
import { numberIn, plainDigits } from '#shared/typed-input.ts';
import { typedMinutes } from '#shared/typed-times.ts';

import { HOURS, MINUTES } from './length-words.ts';

/** Of a day. */
export const MOST_MINUTES = 1_440;

const FROM_TO = /^(.+?)\s*(?:[-–—−]|(?<=\s|\d)(?:to|until|à|a|до|إلى|至)(?=\s|\d))\s*(.+?)(?:\s*(?:hrs?|hours))?$/iu;
const OF_DAY = /\d\s*[:.hHч]|[ap]\.?\s?m\.?$|^(?:noon|midday|midi|mediodía)$/iu;
const NOON = /^(?:12\s*)?(?:noon|midday|midi|mediodía)$/iu;

/** "10:00-10:15", "10.15 a.m. to 11 a.m.", "3–4.30 p.m.": minutes from one time of the day to another; undefined: it is no such thing. */
function betweenTimes(text: string): number | undefined {
  const [, from = '', to = ''] = FROM_TO.exec(text) ?? [];
  const half = /[ap]\.?\s?m\.?$/iu.exec(to)?.[0];
  if (!OF_DAY.test(to) || (!OF_DAY.test(from) && half === undefined)) return undefined;
  const minutesAt = (time: string) => (NOON.test(time) ? 720 : typedMinutes(time));
  const end = minutesAt(to);
  // "3–4.30 p.m." has the half of the day once, "11–12.30 p.m." that of its end alone.
  const begins = [
    minutesAt(half === undefined || OF_DAY.exec(from)?.[0]?.includes('m') ? from : `${from} ${half}`),
    minutesAt(from),
  ];
  const begin =
    begins.find((at) => at !== undefined && end !== undefined && at < end) ?? begins.find((at) => at !== undefined);
  return begin === undefined || end === undefined ? undefined : end - begin;
}

/** A length with its unit, as it stands behind a title. */
export const LENGTHS = String.raw`(?:\p{Nd}{1,3}\s*${MINUTES}|\p{Nd}{1,2}\s*${HOURS}(?:\s*\p{Nd}{1,2}(?:\s*${MINUTES})?)?)`;
const IN_HOURS = new RegExp(String.raw`^(\d{1,2})\s*${HOURS}\s*(\d{1,2})?(?:\s*${MINUTES})?$`, 'iu');
const IN_MINUTES = new RegExp(String.raw`\s*${MINUTES}$`, 'iu');

/**
 * "5", "10 min", "1:30" and "1h30": an hour and a half; "10:00-10:15": a quarter of one.
 * @param isOfDay among hours of the day: "10:00" is when it begins
 */
export function minutesIn(written: string, isOfDay = false): number | undefined {
  const text = plainDigits(written).trim();
  const between = betweenTimes(text);
  if (between !== undefined) return between > 0 ? between : undefined;
  // A time of a cell that says so is a part of a day.
  if (/^0[.,]\d{3,}$/u.test(text)) return Math.round(Number(text.replace(',', '.')) * 1_440);
  if (isOfDay && /^\d{1,2}\s*[:.hH]/u.test(text)) return undefined;
  const [, hours, rest] = /^(\d{1,2})\s*:\s*(\d{2})?(?::00)?$/u.exec(text) ?? IN_HOURS.exec(text) ?? [];
  const plain = numberIn(text.replace(IN_MINUTES, ''));
  const minutes = hours === undefined ? plain : Number(hours) * 60 + Number(rest ?? 0);
  return minutes === undefined || minutes > MOST_MINUTES ? undefined : minutes;
}
