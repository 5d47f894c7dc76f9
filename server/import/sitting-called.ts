// The sitting that a word means: by its title in any language, or "morning" and "afternoon" where there is one of each.
import type { Meeting } from '#shared/meeting/state.ts';
import { folded } from '#shared/names/words.ts';

import { minutesOfDay } from '../local-time.ts';

const MORNING = /(?:^| )(?:am|morning|matin|matinée|manana|утро|утреннее|утром)(?: |$)|صباح|上午/u;
const AFTERNOON =
  /(?:^| )(?:pm|afternoon|apres midi|tarde|день|дневное|после полудня|вечер)(?: |$)|مساء|بعد الظهر|下午/u;
const NOON = 13 * 60;

export function sittingCalled(word: string, { sittings, catalogue }: Meeting): string | undefined {
  const wanted = folded(word);
  const only = (found: readonly { id: string }[]): string | undefined =>
    found.length === 1 ? found[0]!.id : undefined;
  const titles = sittings.map(({ id, title }) => ({ id, titles: Object.values(title).map(folded) }));
  const exact = titles.filter((one) => one.id === word || one.titles.includes(wanted));
  if (exact.length > 0) return only(exact);
  const within = only(titles.filter((one) => one.titles.some((title) => ` ${title} `.includes(` ${wanted} `))));
  if (within !== undefined) return within;
  const minutesAt = (at: number) => minutesOfDay(catalogue.timeZone, at);
  if (MORNING.test(wanted)) return only(sittings.filter(({ startsAt }) => minutesAt(startsAt) < NOON));
  if (AFTERNOON.test(wanted)) return only(sittings.filter(({ startsAt }) => minutesAt(startsAt) >= NOON));
  const [, nth] = /^(\d{1,2})(?:st|nd|rd|th|e|er|re|ème|-?[ея])?$/u.exec(wanted) ?? [];
  return nth === undefined ? undefined : sittings[Number(nth) - 1]?.id;
}
