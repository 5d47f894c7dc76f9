// Which language of a text is told to whom.
import type { Language, Text } from './state.ts';

/** The language in which a text is told: the one that is wanted, else the meeting's first where that is given, else English, else any. */
export function languageIn(text: Text, language: Language, first?: Language): Language | undefined {
  for (const one of [language, first, 'en'] as const) if (one && text[one]) return one;
  return (Object.keys(text) as Language[]).find((one) => text[one]);
}

/** The text in that language; "" where there is none in any. */
export function textIn(text: Text | undefined, language: Language, first?: Language): string {
  const found = text && languageIn(text, language, first);
  return (found && text[found]) ?? '';
}
