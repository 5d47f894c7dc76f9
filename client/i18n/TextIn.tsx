// A name or title of the meeting in the reader's language, else marked with the language that it is really in.
import type { Language, Text } from '#shared/meeting/state.ts';

import { useLanguage } from './context.ts';
import { directionOf, pickWithLanguage } from './pick-language.ts';

/**
 * What is not in the reader's language has its language in `lang`, and in letters beside it for eyes.
 * @param first the meeting's first language, which stands for what lacks
 * @param isName a proper name bears no letters
 */
export function TextIn({
  text,
  first,
  isName,
}: {
  text: Partial<Text>;
  first?: Language | undefined;
  isName?: boolean;
}) {
  const wanted = useLanguage();
  const { text: words, language } = pickWithLanguage(text, wanted, first);
  const isOther = language !== wanted;
  return (
    <>
      <bdi {...(isOther && { lang: language, dir: directionOf(language) })}>{words}</bdi>
      {isOther && !isName && (
        <sup className="text-language" aria-hidden="true">
          {language.toUpperCase()}
        </sup>
      )}
    </>
  );
}
