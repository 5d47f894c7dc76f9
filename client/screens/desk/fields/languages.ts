// In which languages the meeting's texts are asked for.
import { LANGUAGES } from '#shared/meeting/vocabulary.ts';
import type { Language } from '#shared/meeting/state.ts';

import { useMeeting } from '../../../components/officers/meeting-here.ts';
import { useLanguage } from '../../../i18n/context.ts';

/** Those in which the meeting itself is called something, English and the reader's own. */
export function useMeetingLanguages(): readonly Language[] {
  const { title } = useMeeting().catalogue;
  const own = useLanguage();
  return LANGUAGES.filter((one) => one === 'en' || one === own || title[one] !== undefined);
}
