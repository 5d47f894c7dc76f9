// The words of a page in English, as views get them: for tests of what a page says, without the page.
import type { Catalogue, Language } from '#shared/meeting/state.ts';

import type { Area } from '../../client/i18n/areas.ts';
import { meetingWords } from '../../client/components/meeting-words.ts';
import type { MeetingWords } from '../../client/components/meeting-words.ts';
import { createFormat } from '../../client/i18n/format.ts';
import { createTranslate } from '../../client/i18n/translate.ts';
import { areaMessages } from '../../scripts/locale-files.ts';
import { compileMessages } from '../../scripts/messages-plugin.ts';

/** @param areas whose words the page has */
export const wordsOf = (catalogue: Catalogue, ...areas: Area[]): MeetingWords => wordsIn('en', catalogue, ...areas);

/** The same in another language. */
export function wordsIn(language: Language, catalogue: Catalogue, ...areas: Area[]): MeetingWords {
  const messages = areas.flatMap((area) =>
    Object.entries(compileMessages(areaMessages(language, area))).map(([key, one]) => [`${area}.${key}`, one] as const),
  );
  const t = createTranslate(language, Object.fromEntries(messages));
  return meetingWords(catalogue, { t, format: createFormat(language, t), language, interfaceLanguage: language });
}
