// Names and titles come with the meeting, in up to six languages: which of them a reader sees.
import type { Language, Text } from '#shared/meeting/state.ts';
import { languageIn } from '#shared/meeting/texts.ts';

/** The text that a reader sees, with its language, for the element's `lang`. */
export function pickWithLanguage(
  text: Text,
  language: Language,
  first?: Language,
): { text: string; language: Language } {
  const found = languageIn(text, language, first);
  return { text: (found && text[found]) ?? '', language: found ?? language };
}

/** Direction of writing. */
export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');

/** What is of no language, or of another, such as "5(b)" or the name of a file: it keeps its order inside a sentence that runs from right to left. */
export const isolated = (text: string, language: Language): string =>
  text !== '' && directionOf(language) === 'rtl' ? `\u2068${text}\u2069` : text;
