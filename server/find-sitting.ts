// The sitting that a word means: by its title in any language, the time at which it begins, its day, or "morning" and "afternoon" where
// there is one of each.
import type { Sitting } from '#shared/meeting/state.ts';
import { LANGUAGES } from '#shared/meeting/languages-and-roles.ts';
import { folded } from '#shared/names/words.ts';

import { plainDigits } from '#shared/typed-input.ts';

import { minutesOfDay } from './local-time.ts';

const MORNING = /(?:^| )(?:am|morning|matin|matinée|manana|утро|утреннее|утром)(?: |$)|صباح|上午/u;
const AFTERNOON =
  /(?:^| )(?:pm|afternoon|apres midi|tarde|день|дневное|после полудня|вечер)(?: |$)|مساء|بعد الظهر|下午/u;
const NOON = 13 * 60;

const TIME = /(?:^|[^\d:.])(\d{1,2})\s*(?:[:.hH]\s*([0-5]\d)|([ap])\.?m\.?|[hH](?!\p{L}))\s*(?:([ap])\.?m\.?)?/iu;

/** "15:00", "15h", "3 pm", "3:00 p.m.", in minutes of the day. */
function timeIn(word: string): number | undefined {
  const [, hours, minutes = '0', half, halfAfter] = TIME.exec(plainDigits(word)) ?? [];
  if (hours === undefined) return undefined;
  const letter = (half ?? halfAfter)?.toLowerCase();
  const hour = letter === undefined ? Number(hours) : (Number(hours) % 12) + (letter === 'p' ? 12 : 0);
  return hour < 24 ? hour * 60 + Number(minutes) : undefined;
}

const FORMS: readonly Intl.DateTimeFormatOptions[] = [
  { day: 'numeric', month: 'long' },
  { day: 'numeric', month: 'short' },
  { weekday: 'long' },
];

type Called = Pick<Sitting, 'id' | 'title' | 'startsAt' | 'endsAt'>;

/** Of the sittings of a meeting: how the day of each is written, once for all rows of a list. */
const daysOf = new WeakMap<readonly Called[], readonly { sitting: Called; days: readonly string[] }[]>();

/** "12 March", "12 mars", "Friday", "2027-03-12": the sittings of the day that is said. */
function sittingsOfDay(wanted: string, sittings: readonly Called[], timeZone: string): Called[] {
  let known = daysOf.get(sittings);
  if (!known) {
    const forms = LANGUAGES.flatMap((language) =>
      FORMS.map((form) => new Intl.DateTimeFormat(language, { ...form, timeZone })),
    );
    const all = [...forms, new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeZone })];
    known = sittings.map((sitting) => ({
      sitting,
      days: all.map((form) => ` ${folded(form.format(sitting.startsAt))} `),
    }));
    daysOf.set(sittings, known);
  }
  return known.flatMap(({ sitting, days }) => (days.some((day) => ` ${wanted} `.includes(day)) ? sitting : []));
}

/** @param sittings in their order */
export function findSitting(word: string, sittings: readonly Called[], timeZone: string): string | undefined {
  const wanted = folded(word);
  const only = (found: readonly { id: string }[]): string | undefined =>
    found.length === 1 ? found[0]!.id : undefined;
  const titles = sittings.map(({ id, title }) => ({ id, titles: Object.values(title).map(folded) }));
  const exact = titles.filter((one) => one.id === word || one.titles.includes(wanted));
  if (exact.length > 0) return only(exact);
  const within = only(titles.filter((one) => one.titles.some((title) => ` ${title} `.includes(` ${wanted} `))));
  if (within !== undefined) return within;
  const minutesAt = (at: number) => minutesOfDay(timeZone, at);
  const ofDay = sittingsOfDay(wanted, sittings, timeZone);
  const among = ofDay.length > 0 ? ofDay : sittings;
  const time = timeIn(word);
  if (time !== undefined) {
    const at = only(among.filter(({ startsAt }) => minutesAt(startsAt) === time));
    // An item is given the time at which it is to be taken up.
    return at ?? only(among.filter(({ startsAt, endsAt }) => minutesAt(startsAt) <= time && time < minutesAt(endsAt)));
  }
  if (MORNING.test(wanted)) return only(among.filter(({ startsAt }) => minutesAt(startsAt) < NOON));
  if (AFTERNOON.test(wanted)) return only(among.filter(({ startsAt }) => minutesAt(startsAt) >= NOON));
  if (ofDay.length > 0) return only(ofDay);
  const [, nth] = /^(\d{1,2})(?:st|nd|rd|th|e|er|re|ème|-?[ея])?$/u.exec(wanted) ?? [];
  return nth === undefined ? undefined : sittings[Number(nth) - 1]?.id;
}
