// Light, dark, or as the device has it.
import { usePreferences } from '../preferences/usePreferences.ts';
import { useText } from '../i18n/context.ts';
import styles from './Choice.module.css';

const CHOICES = [
  ['system', 'common.themeSystem'],
  ['light', 'common.themeLight'],
  ['dark', 'common.themeDark'],
] as const;

export function ThemeChoice() {
  const t = useText();
  const theme = usePreferences((preferences) => preferences.theme);
  const setTheme = usePreferences((preferences) => preferences.setTheme);
  return (
    <div className={styles.choice} role="group" aria-label={t('common.theme')}>
      {CHOICES.map(([choice, word]) => (
        <button key={choice} type="button" aria-pressed={choice === theme} onClick={() => setTheme(choice)}>
          {t(word)}
        </button>
      ))}
    </div>
  );
}
