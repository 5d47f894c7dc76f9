// The article before a name in a sentence, in those of the meeting's languages that have one.
import type { Language } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import type { FreeCommand } from '../../../components/officers/why-barred.ts';
import { useMeetingLanguages } from '../../../components/officers/meeting-languages.ts';
import { isolated } from '../../../i18n/pick-language.ts';
import { SavedText } from './Fields.tsx';

/** Arabic writes it as part of the name; Chinese and Russian have none. */
const WITH_ARTICLES: readonly Language[] = ['en', 'fr', 'es'];
const LONGEST = 8;
const EXAMPLES = ['the', 'la', 'l’'];

interface Props {
  article: Partial<Record<Language, string>> | undefined;
  /** An empty text: none. */
  command(language: Language, typed: string): FreeCommand;
}

export function Articles({ article, command }: Props) {
  const { t, spoken, format, language: read } = useMeetingWords();
  return (
    <div className="in-languages">
      {useMeetingLanguages()
        .filter((language) => WITH_ARTICLES.includes(language))
        .map((language) => (
          <SavedText
            key={language}
            label={t('setup.pair', { one: t('setup.article'), other: spoken(language) })}
            value={article?.[language] ?? ''}
            lang={language}
            maxLength={LONGEST}
            hint={t('setup.articleHint', { examples: format.listed(EXAMPLES.map((one) => isolated(one, read))) })}
            command={(typed) => command(language, typed)}
          />
        ))}
    </div>
  );
}
