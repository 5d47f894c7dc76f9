// Names and titles come with the meeting, in up to six languages: which of them a reader sees.
import type { Language, Text } from '#shared/meeting/state.ts';

/** The text in the reader's language, else in English. */
export function pick(text: Partial<Text>, language: Language): string {
  return pickWithLanguage(text, language).text;
}

/** The same with the language that was found, for the element's `lang`. */
export function pickWithLanguage(text: Partial<Text>, language: Language): { text: string; language: Language } {
  const own = text[language];
  if (own !== undefined && own !== '') return { text: own, language };
  if (text.en !== undefined && text.en !== '') return { text: text.en, language: 'en' };
  const [first] = Object.entries(text) as [Language, string][];
  return first === undefined ? { text: '', language } : { text: first[1], language: first[0] };
}

/** Direction of writing. */
export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');
