// A name or title of the meeting in the reader's language, else marked with the language that it is really in.
import type { Language, Text } from '#shared/meeting/state.ts';

import { useLanguage } from './context.ts';
import { directionOf, pickWithLanguage } from './pick-language.ts';

/**
 * What is not in the reader's language has its language in `lang`, and in letters beside it for eyes.
 * @param first the meeting's first language, which stands for what lacks
 * @param isName a proper name bears no letters
 * @param isOneLine it is cut where its line ends: the letters stay in sight
 */
export function TextIn({
  text,
  first,
  isName,
  isOneLine,
}: {
  text: Partial<Text>;
  first?: Language | undefined;
  isName?: boolean;
  isOneLine?: boolean;
}) {
  const wanted = useLanguage();
  const { text: words, language } = pickWithLanguage(text, wanted, first);
  const isOther = language !== wanted;
  if (!isOther) return <bdi>{words}</bdi>;
  const marked = (
    <>
      <bdi lang={language} dir={directionOf(language)}>
        {words}
      </bdi>
      {!isName && (
        <sup className="text-language" aria-hidden="true">
          {language.toUpperCase()}
        </sup>
      )}
    </>
  );
  return isOneLine ? <span className="one-line-text">{marked}</span> : marked;
}
