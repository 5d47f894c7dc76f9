// Hours of a day as people write them, and a sitting from one to another: "10 h à 13 h", "from 10 to 13", "10 a.m. – noon", with the day in
// front where it stands there. Knows no zone.
import { plainDigits } from '#shared/typed-input.ts';
import { typedMinutes } from '#shared/typed-times.ts';

import type { WrittenDay } from './days.ts';
import { writtenDay } from './days.ts';

const NOON = 720;
const NOON_WORDS = /^(?:12(?:[:.h]00)?\s*)?(?:noon|midday|midi|mediodía|полдень|正午|中午|الظهر)$/iu;
const MIDNIGHT_WORDS = /^(?:(?:12|24|00?)(?:[:.h]00)?\s*)?(?:midnight|minuit|medianoche|полночь|午夜|منتصف الليل)$/iu;
const CHINESE =
  /^(上午|下午|晚上|早上|中午)?\s*(\d{1,2})\s*(?:[时時点點]\s*(?:(\d{1,2})\s*分?|(半)|整)?|[:.]\s*(\d{2}))$/u;
const ARABIC = /^(?:الساعة\s*)?(\d{1,2}(?:\s*[:.]\s*\d{2})?)\s*(ص|صباحا|صباحًا|صباحاً|م|مساء|مساءً|ظهرا|ظهراً)?$/u;
/** "10 ч. 30 м.", "10 час. 30 мин." */
const RUSSIAN = /^(\d{1,2})\s*(?:ч|час(?:ов|а)?)\.?(?:\s*(\d{1,2})\s*(?:м|мин|минуты?)?\.?)?$/iu;
/** In front of an hour, and behind it. */
const AT = /^(?:الساعة\s*(?=\d)|(?:at|à|a\s+las?|las?|в|las)\s+(?=\d))/iu;
const HOURS = /(?<=\d)\s*(?:hrs?\.?|hours?|heures?|horas?|часов|часа|час)$/iu;

/** Minutes since midnight; undefined: it is no time of the day. 24:00 is midnight. */
export function minutesOf(text: string): number | undefined {
  const typed = plainDigits(text).trim().replace(AT, '').replace(HOURS, '');
  if (NOON_WORDS.test(typed)) return NOON;
  if (MIDNIGHT_WORDS.test(typed) || /^24\s*[:.hH]\s*00$/u.test(typed)) return 0;
  const [, russian, past = '0'] = RUSSIAN.exec(typed) ?? RUSSIAN.exec(plainDigits(text).trim().replace(AT, '')) ?? [];
  if (russian !== undefined) return clock(Number(russian), Number(past), undefined);
  const [, half, hour, minutes, thirty, more] = CHINESE.exec(typed) ?? [];
  if (hour !== undefined && (half !== undefined || more === undefined))
    return clock(Number(hour), Number(minutes ?? more ?? (thirty === undefined ? 0 : 30)), halfOf(half));
  const [, arabic, ofArabic] = ARABIC.exec(typed) ?? [];
  if (arabic !== undefined && ofArabic !== undefined) {
    const at = typedMinutes(arabic);
    return at === undefined ? undefined : clock(Math.floor(at / 60), at % 60, ofArabic.startsWith('ص') ? 'am' : 'pm');
  }
  return typedMinutes(typed);
}

const halfOf = (word: string | undefined): 'am' | 'pm' | undefined =>
  word === undefined ? undefined : /上午|早上/u.test(word) ? 'am' : 'pm';

function clock(hour: number, minutes: number, half: 'am' | 'pm' | undefined): number | undefined {
  if (minutes > 59 || hour > 23) return undefined;
  // "下午13时" is said too.
  const hours = half === undefined || hour > 12 ? hour : (hour % 12) + (half === 'pm' ? 12 : 0);
  return hours * 60 + minutes;
}

/** What may stand between two hours; which of them does is seen by the hours at its sides. */
const BETWEEN =
  /\s*(?:\.{2,}|[\p{Pd}−~〜～…/→])\s*|\s+(?:to|until|till|and|à|a|y|et|al?|hasta(?:\s+las?)?|jusqu[’']à|до|по|и|إلى|الى|حتى|bis)\s+|(?<=[时時点點分半整午\d\s])\s*[至到]\s*/giu;
const FROM = /^(?:from|between|de|du|des|desde(?:\s+las?)?|entre(?:\s+las?)?|с|от|من|بين|从|自)\s+(?=\S)/iu;
const FROM_CHINESE = /^[从自](?=\d|上|下)/u;
const HALF = /(?:[ap])\.?\s?m\.?$/iu;

export interface Hours {
  from: number;
  to: number;
}

/** From one time of the day to another; the half of the day may be said of the end alone ("3–4.30 p.m."). */
export function hoursIn(text: string): Hours | undefined {
  const typed = plainDigits(text).trim().replace(FROM, '').replace(FROM_CHINESE, '');
  for (const between of typed.matchAll(BETWEEN)) {
    const [begin, end] = [typed.slice(0, between.index), typed.slice(between.index + between[0].length)];
    const to = minutesOf(end);
    const alone = minutesOf(begin);
    if (to === undefined || alone === undefined) continue;
    const half = HALF.exec(end.trim())?.[0];
    const shared = half === undefined || HALF.test(begin.trim()) ? undefined : minutesOf(`${begin.trim()} ${half}`);
    return { from: shared !== undefined && shared < to ? shared : alone, to };
  }
  return undefined;
}

/** Of two times of which one is a word that is none, that word: "lunch" of "10 to lunch". */
export function noTimeIn(text: string): string | undefined {
  const typed = plainDigits(text).trim().replace(FROM, '');
  for (const between of typed.matchAll(BETWEEN)) {
    const sides = [typed.slice(0, between.index), typed.slice(between.index + between[0].length)];
    const [other, ...more] = sides.filter((side) => minutesOf(side) === undefined);
    if (other !== undefined && more.length === 0 && /^\p{L}+$/u.test(other)) return other;
  }
  return undefined;
}

/** What stands behind a day, and the day: each way in which a text can be cut there, the longest day first. */
export function behindDay(text: string): { day: WrittenDay; rest: string }[] {
  const typed = plainDigits(text).trim();
  const cuts = [...typed.matchAll(/\s*[,，،:：]\s+|\s+|(?<=日)|(?<=\d)T(?=\d)/gu)].toReversed();
  return cuts.flatMap((cut) => {
    const day = writtenDay(typed.slice(0, cut.index));
    const rest = typed.slice(cut.index + cut[0].length);
    return 'none' in day && day.none === 'no-day' ? [] : [{ day, rest }];
  });
}

/** What stands in front of the rest of a text. */
export const inFront = (text: string, rest: string): string =>
  text
    .trim()
    .slice(0, -rest.length)
    .replace(/[\s,，،:：T]+$/u, '');
