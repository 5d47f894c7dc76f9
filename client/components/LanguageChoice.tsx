// The six languages, each in its own words: names and titles follow at once, the program's words where it speaks the language.
import { LANGUAGES } from '#shared/meeting/languages-and-roles.ts';
import type { Language } from '#shared/meeting/state.ts';

import { usePreferences } from '../preferences/usePreferences.ts';
import { useLanguage, useText } from '../i18n/context.ts';
import styles from './Choice.module.css';

const OWN_NAMES: Record<Language, string> = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  ar: 'العربية',
  zh: '中文',
  ru: 'Русский',
};

export function LanguageChoice() {
  const t = useText();
  const language = useLanguage();
  const setLanguage = usePreferences((preferences) => preferences.setLanguage);
  return (
    <div className={styles.choice} role="group" aria-label={t('common.language')}>
      {LANGUAGES.map((each) => (
        <button key={each} type="button" lang={each} aria-pressed={each === language} onClick={() => setLanguage(each)}>
          {OWN_NAMES[each]}
        </button>
      ))}
    </div>
  );
}
