// What a device lacks to call for attention, in words. Apart from the seat's tab, which comes after the page.
import type { MeetingWords } from '../../components/meeting-words.ts';
import type { Extra } from './attention.ts';

/** What a device lacks, with what helps instead. */
export function extraWords(t: MeetingWords['t'], extra: Extra): string {
  switch (extra) {
    case 'wake-lock':
      return t('delegate.lacksWakeLock');
    case 'vibration':
      return t('delegate.lacksVibration');
    case 'sound':
      return t('delegate.lacksSound');
    default:
      return extra satisfies never;
  }
}
