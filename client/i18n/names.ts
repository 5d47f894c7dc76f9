// Names and titles come with the meeting, in up to six languages: which of them a reader sees.
import type { Language, Text } from '#shared/meeting/state.ts';

/** The text in the reader's language, else in the meeting's first, else in English, else in whichever there is. */
export function pick(text: Text, language: Language, first?: Language): string {
  return pickWithLanguage(text, language, first).text;
}

/** The same with the language that was found, for the element's `lang`. */
export function pickWithLanguage(
  text: Text,
  language: Language,
  first?: Language,
): { text: string; language: Language } {
  const found = [language, first, 'en' as const, ...(Object.keys(text) as Language[])].find((one) => one && text[one]);
  return { text: (found && text[found]) ?? '', language: found ?? language };
}

/** Direction of writing. */
export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');
