// Two languages on one screen: which of the two is shown now, or every text of the meeting in both. Pure.
import type { Announcement, Language, Meeting, Text } from '#shared/meeting/state.ts';
import { textIn } from '#shared/meeting/texts.ts';

import { directionOf } from '../../i18n/pick-language.ts';

export type Two = readonly [first: Language, second: Language];

/** How long each language stays, ms of the server's clock: all screens change at once. */
export const EACH_MS = 12_000;
/** What has just changed is read before its words change. */
const AFTER_CHANGE_MS = 3_000;

/**
 * The language of a screen that shows one after the other.
 * @param shown what it shows
 * @param changedAt when what it shows last changed, in ms
 */
export function languageAt(now: number, [first, second]: Two, shown: Language, changedAt: number): Language {
  if (now - changedAt < AFTER_CHANGE_MS) return shown;
  return Math.floor(now / EACH_MS) % 2 === 0 ? first : second;
}

/** "Switzerland · Suisse", each of which keeps its own direction where the two run against each other; a title in two blocks. */
function both(text: Text, [first, second]: Two, between: string): Text {
  const [one, other] = [textIn(text, first), textIn(text, second)];
  const apart = directionOf(first) === directionOf(second) ? String : (words: string) => `\u2068${words}\u2069`;
  return { ...text, [first]: one === other || other === '' ? one : apart(one) + between + apart(other) };
}

const NAME = ' · ';
const TITLE = '\n';

/** The meeting whose every name and title has both languages where the first one is read. */
export function inBoth(meeting: Meeting, two: Two): Meeting {
  const name = (text: Text): Text => both(text, two, NAME);
  const title = (text: Text): Text => both(text, two, TITLE);
  const named = <T extends { name: Text }>(one: T): T => ({ ...one, name: name(one.name) });
  const each = <T>(record: Record<string, T>, change: (one: T) => T): Record<string, T> =>
    Object.fromEntries(Object.entries(record).map(([id, one]) => [id, change(one)]));
  const { catalogue, announcements } = meeting;
  return {
    ...meeting,
    catalogue: {
      ...catalogue,
      title: title(catalogue.title),
      ...(catalogue.subtitle && { subtitle: title(catalogue.subtitle) }),
      ...(catalogue.venue && { venue: title(catalogue.venue) }),
      categories: catalogue.categories.map(named),
      delegations: each(catalogue.delegations, named),
      groups: catalogue.groups.map(named),
      items: each(catalogue.items, (item) => ({
        ...item,
        title: title(item.title),
        ...(item.shortTitle && { shortTitle: title(item.shortTitle) }),
        documents: item.documents.map((document) => ({ ...document, title: title(document.title) })),
      })),
    },
    sittings: meeting.sittings.map((sitting) => ({ ...sitting, title: name(sitting.title) })),
    announcements: announcements.map((one): Announcement => (one.texts ? { ...one, texts: title(one.texts) } : one)),
  };
}
