// A name or title of the meeting in the reader's language, marked with the language that it is really in.
import type { Text } from '#shared/meeting/state.ts';

import { useLanguageState } from './context.ts';
import { directionOf, pickWithLanguage } from './pick-language.ts';

export function TextIn({ text, className }: { text: Partial<Text>; className?: string | undefined }) {
  const { language: wanted, interfaceLanguage } = useLanguageState();
  const { text: words, language } = pickWithLanguage(text, wanted);
  // The page's own language needs no mark.
  const mark = language === interfaceLanguage ? {} : { lang: language, dir: directionOf(language) };
  return (
    <bdi className={className} {...mark}>
      {words}
    </bdi>
  );
}
