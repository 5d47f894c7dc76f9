// What an officer’s page says of a typed time of day: which instant it is, or why it is none.
import { useMeetingWords } from '../meeting-words.ts';
import { useMeeting } from './use-meeting.ts';
import type { NoInstant } from './times-of-day.ts';
import { dayWords, isSameDay } from './times-of-day.ts';

export interface TimeWords {
  /** "00:20"; with its day where that is not the day of `beside`, an instant too. */
  when(at: number, beside: number): string;
  /** What is wrong with a typed time; undefined: nothing. */
  wrong(read: number | NoInstant | 'past' | undefined): string | undefined;
}

/** How a time that is typed is said, and what is wrong with it. */
export function useTimeWords(): TimeWords {
  const { t, time, language } = useMeetingWords();
  const { timeZone } = useMeeting().catalogue;
  return {
    when: (at, beside) =>
      isSameDay(at, beside, timeZone)
        ? time(at)
        : t('common.timeOnDay', { time: time(at), day: dayWords(at, timeZone, language) }),
    wrong(read) {
      if (read === 'unreadable') return t('chair.field.timeOfDay');
      if (read === 'skipped') return t('chair.field.timeSkipped');
      return read === 'past' ? t('chair.field.timePast') : undefined;
    },
  };
}
