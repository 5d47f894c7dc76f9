// A text of the meeting in the language of a report.
import type { Language, Text } from '../state.ts';

/** In this language, else in English, else in the first that there is. */
export function textIn(text: Text | undefined, language: Language): string {
  if (text === undefined) return '';
  return [text[language], text.en, ...Object.values(text)].find((one) => one !== undefined && one !== '') ?? '';
}
