// Another meeting like an earlier one: what is kept of it, and its sittings moved by whole days, the time of day kept in the zone. Pure.
import * as z from 'zod/mini';

import type { MeetingFileInput } from '#shared/meeting/catalogue/meeting-file.ts';
import { USUAL_CATEGORIES } from '#shared/meeting/catalogue/usual-categories.ts';
import { idSchema, isDay, language, title } from '#shared/meeting/fields.ts';
import type { Meeting } from '#shared/meeting/state.ts';

import { dayIn, instantOf, timeIn } from '../local-time.ts';
import { meetingFileOf } from './meeting-files.ts';

const KEPT = ['participants', 'agenda', 'settings', 'theme'] as const;

const NO_TITLE = 'expected the title of the new meeting, as a text or by language, such as { "en": "Second session" }';
const isNamed = (text: object): boolean => Object.keys(text).length > 0;

export const likeSchema = z.object({
  like: idSchema,
  /** One text, in the first language of the earlier meeting, or by language. */
  title: z.union([title, z.partialRecord(language, title).check(z.refine(isNamed, NO_TITLE))], { error: NO_TITLE }),
  firstDay: z.iso.date('expected a day such as 2027-03-12').check(z.refine(isDay, 'expected a day such as 2027-03-12')),
  /** Left out: all of it. */
  keep: z._default(z.array(z.enum(KEPT)), [...KEPT]),
});
export type LikeRequest = z.infer<typeof likeSchema>;

const DAY_MS = 86_400_000;

/** A meeting file of the meeting that is to be made; sittings always come along. */
export function planLike(earlier: Meeting, { title: asked, firstDay, keep }: LikeRequest): MeetingFileInput {
  const { catalogue, settings, sittings } = meetingFileOf(earlier);
  const { timeZone, title: _, subtitle: __, symbol: ___, date: ____, ...kept } = catalogue;
  const keeps = (what: (typeof KEPT)[number]) => keep.includes(what);
  const participants = keeps('participants')
    ? {
        categories: catalogue.categories,
        delegations: catalogue.delegations,
        groups: catalogue.groups,
      }
    : { categories: [...USUAL_CATEGORIES] as MeetingFileInput['catalogue']['categories'], delegations: [], groups: [] };
  const items = keeps('agenda') ? catalogue.items : [];
  const rest: Record<string, unknown> = { ...kept };
  if (!keeps('theme')) delete rest['theme'];
  return {
    catalogue: {
      ...(rest as typeof kept),
      timeZone,
      title: typeof asked === 'string' ? { [kept.languages?.[0] ?? 'en']: asked } : asked,
      date: firstDay,
      ...participants,
      items,
    },
    settings: keeps('settings') ? settingsFor(settings, participants.categories, items) : {},
    sittings: moved(sittings, timeZone, firstDay),
  };
}

/** Limits of what does not come along stay behind. */
function settingsFor(
  settings: MeetingFileInput['settings'],
  categories: readonly { id: string }[],
  items: readonly { id: string }[],
): MeetingFileInput['settings'] {
  const only = <T>(limits: Record<string, T> | undefined, known: readonly { id: string }[]) =>
    Object.fromEntries(Object.entries(limits ?? {}).filter(([id]) => known.some((one) => one.id === id)));
  return {
    ...settings,
    categoryLimits: only(settings.categoryLimits, categories),
    itemLimits: only(settings.itemLimits, items),
  };
}

function moved(
  sittings: MeetingFileInput['sittings'],
  timeZone: string,
  firstDay: string,
): MeetingFileInput['sittings'] {
  const first = Math.min(...sittings.map(({ startsAt }) => startsAt));
  const days = (Date.parse(firstDay) - Date.parse(dayIn(timeZone, first))) / DAY_MS;
  const later = (at: number): number => {
    const day = new Date(Date.parse(dayIn(timeZone, at)) + days * DAY_MS).toISOString().slice(0, 10);
    return instantOf(day, timeIn(timeZone, at), timeZone);
  };
  return sittings.map(({ startsAt, endsAt, interpretationEndsAt, ...sitting }) => ({
    ...sitting,
    startsAt: later(startsAt),
    endsAt: later(endsAt),
    ...(interpretationEndsAt !== undefined && { interpretationEndsAt: later(interpretationEndsAt) }),
  }));
}
