// In which languages the meeting's texts are asked for.
import { LANGUAGES } from '#shared/meeting/languages-and-roles.ts';
import type { Language } from '#shared/meeting/state.ts';

import { useMeeting } from './use-meeting.ts';
import { useLanguage } from '../../i18n/context.ts';

/** The meeting's own; where nobody has said, those in which it is called something, English and the reader's. */
export function useMeetingLanguages(): readonly Language[] {
  const { title, languages } = useMeeting().catalogue;
  const own = useLanguage();
  if (languages) return languages;
  return LANGUAGES.filter((one) => one === 'en' || one === own || title[one] !== undefined);
}
