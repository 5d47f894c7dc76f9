// The words that several pages make of a meeting's data: times of day in its zone, names, what a limit rests on.
// Reads the replica's catalogue; decides nothing.
import { useMemo } from 'react';

import type {
  Announcement,
  Catalogue,
  DelegationId,
  Group,
  Guest,
  ItemId,
  ItemInfo,
  LimitBasis,
  Mode,
  SpeechLimit,
  Text,
} from '#shared/meeting/state.ts';
import { LANGUAGES } from '#shared/meeting/languages-and-roles.ts';
import { textIn } from '#shared/meeting/texts.ts';

import { useLanguageState } from '../i18n/context.ts';
import type { LanguageState } from '../i18n/context.ts';
import { once } from '../i18n/format.ts';
import { isolated } from '../i18n/pick-language.ts';
import { useReplica } from '../replica/hooks.ts';

export { splitName } from './nameplate.ts';

interface Speaks {
  delegationId?: DelegationId;
  guest?: Guest;
}

/** What pages say of a meeting, in the reader’s language. */
export interface MeetingWords extends Pick<LanguageState, 't' | 'format' | 'language' | 'interfaceLanguage'> {
  /** A text in the reader's language, else in the meeting's first, else in English. */
  text(text: Text): string;
  announcement(announcement: Announcement): string;
  /** Time of day in the meeting's zone. */
  time(at: number): string;
  /**
   * "10:00"; of another day than today where the meeting is, with that day: "10:00 on Friday 4 December".
   * @param now server time, for today
   * @param to the end of what begins then: "10:00–13:00"
   */
  when(at: number, now: number, to?: number): string;
  /** "Friday 4 December", where an instant is on another day than today; else "". */
  otherDay(at: number, now: number): string;
  /** The same with its seconds. */
  timeWithSeconds(at: number): string;
  /** The day in the meeting's zone. */
  date(at: number): string;
  delegation(id: DelegationId | undefined): string;
  /** Whoever an entry is for: a delegation, or a guest by name. */
  speaker(entry: Speaks): string;
  /**
   * The same inside a sentence: "the Netherlands", and where a sentence opens with it "The Netherlands". Messages of
   * other languages set names apart, by a colon or as they are, which takes no article.
   */
  the(entry: Speaks, place?: 'opening'): string;
  /** A group's name in the reader's language, or the name as it was given. */
  group(onBehalfOf: string): string;
  /** The same after "on behalf of", with its article: "the European Union". Others take none. */
  behalf(onBehalfOf: string): string;
  itemNumber(id: ItemId): string;
  /** The short title where the item has one. */
  itemTitle(id: ItemId): string;
  /** The same as it was given; the whole title where the short one alone lacks the reader's language. */
  itemText(item: Pick<ItemInfo, 'title' | 'shortTitle'>): Text;
  /** "5 minutes", or that there is no limit. */
  limit(limit: Pick<SpeechLimit, 'limitMs'>): string;
  basis(basis: LimitBasis): string;
  mode(mode: Mode): string;
  /** A language of speech: one of the six by its name in the reader's language, any other as it was given. */
  spoken(language: string): string;
}

/** Only inside a `<MeetingConnection>`; names are empty until the catalogue is there. */
export function useMeetingWords(): MeetingWords {
  const catalogue = useReplica((state) => state.meeting?.catalogue) ?? null;
  const language = useLanguageState();
  return useMemo(() => meetingWords(catalogue, language), [catalogue, language]);
}

export function meetingWords(
  catalogue: Catalogue | null,
  { t, format, language, interfaceLanguage }: LanguageState,
): MeetingWords {
  const text = (value: Text): string => textIn(value, language, catalogue?.languages?.[0]);
  /** With its article, in English alone: all other languages set names apart. It never stands before a name of another language. */
  const articled = ({ name, article }: Pick<Group, 'name' | 'article'>): string => {
    const before = interfaceLanguage === 'en' && language === 'en' && article?.en;
    return before ? `${before} ${text(name)}` : text(name);
  };
  const delegation = (id: DelegationId | undefined): string => {
    const known = id === undefined ? undefined : catalogue?.delegations[id];
    return known ? text(known.name) : '';
  };
  const shortestOf: MeetingWords['itemText'] = ({ title, shortTitle = title }) =>
    shortTitle[language] || !title[language] ? shortTitle : title;
  const timeZone = catalogue?.timeZone ?? 'UTC';
  const otherDay = (at: number, now: number): string => {
    const day = format.day(at, timeZone);
    return day === format.day(now, timeZone) ? '' : day;
  };
  const when: MeetingWords['when'] = (at, now, to) => {
    const day = otherDay(at, now);
    const time = [at, ...(to === undefined ? [] : [to])].map((one) => format.time(one, timeZone)).join('–');
    return day === '' ? time : t('common.timeOnDay', { time, day });
  };
  const languageNames = once(() => new Intl.DisplayNames([language], { type: 'language' }));
  return {
    language,
    interfaceLanguage,
    t,
    format,
    text,
    announcement: (one) => (one.texts ? text(one.texts) : one.text),
    time: (at) => format.time(at, timeZone),
    when,
    otherDay,
    date: (at) => format.date(at, timeZone),
    timeWithSeconds: (at) => format.timeWithSeconds(at, timeZone),
    delegation,
    speaker: ({ guest, delegationId }) => (guest ? guest.name : delegation(delegationId)),
    the({ guest, delegationId }, place) {
      const known = guest || delegationId === undefined ? undefined : catalogue?.delegations[delegationId];
      if (!known) return guest?.name ?? '';
      const named = articled(known);
      return place && named !== text(known.name) ? named[0]!.toUpperCase() + named.slice(1) : named;
    },
    group(onBehalfOf) {
      const known = catalogue?.groups.find((group) => group.id === onBehalfOf);
      return known ? text(known.name) : onBehalfOf;
    },
    behalf(onBehalfOf) {
      const known = catalogue?.groups.find((group) => group.id === onBehalfOf);
      return known ? articled(known) : onBehalfOf;
    },
    itemText: shortestOf,
    itemNumber: (id) => isolated(catalogue?.items[id]?.number ?? '', language),
    itemTitle(id) {
      const info = catalogue?.items[id];
      return info ? text(shortestOf(info)) : '';
    },
    limit: ({ limitMs }) => (limitMs === null ? t('speech.noLimit') : format.duration(limitMs)),
    basis(basis) {
      switch (basis) {
        case 'rule':
          return t('speech.basisRule');
        case 'decision':
          return t('speech.basisDecision');
        case 'understanding':
          return t('speech.basisUnderstanding');
        case 'request':
          return t('speech.basisRequest');
        default:
          return basis satisfies never;
      }
    },
    mode(mode) {
      switch (mode) {
        case 'room':
          return t('speech.modeRoom');
        case 'remote':
          return t('speech.modeRemote');
        case 'video':
          return t('speech.modeVideo');
        case 'written':
          return t('speech.modeWritten');
        default:
          return mode satisfies never;
      }
    },
    spoken: (spoken) =>
      (LANGUAGES as readonly string[]).includes(spoken) ? (languageNames().of(spoken) ?? spoken) : spoken,
  };
}
