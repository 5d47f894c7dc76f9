// Which language of a text is told to whom.
import type { Language, Text } from './state.ts';

/** In the language that is wanted, else in the meeting's first where that is given, else in English, else in whichever there is. */
export function textIn(text: Text | undefined, language: Language, first?: Language): string {
  if (text === undefined) return '';
  for (const one of [language, first, 'en'] as const) {
    const found = one && text[one];
    if (found) return found;
  }
  return Object.values(text).find(Boolean) ?? '';
}
