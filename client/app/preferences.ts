// What a reader chose on this device (language, light or dark) and what the page or its address asks for instead.
// Remembered in localStorage; a device without it simply forgets.
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

import { LANGUAGES, type Language } from '#shared/meeting/state.ts';

export type Theme = 'light' | 'dark';

interface Preferences {
  language: Language;
  theme: Theme | 'system';
  /** What the page asks for (a screen's settings), before the reader's choice. Not remembered. */
  page: { language?: Language; theme?: Theme };
  setLanguage: (language: Language) => void;
  setTheme: (theme: Theme | 'system') => void;
  /** A page's own wish; `{}` gives the reader's choice back. */
  setPage: (page: { language?: Language; theme?: Theme }) => void;
}

export const usePreferences = create<Preferences>()(
  persist(
    (set) => ({
      language: deviceLanguage(),
      theme: 'system',
      page: {},
      setLanguage: (language) => set({ language }),
      setTheme: (theme) => set({ theme }),
      setPage: (page) => set({ page }),
    }),
    { name: 'rostrum.preferences', version: 1, partialize: ({ language, theme }) => ({ language, theme }) },
  ),
);

/** What the address asks for goes before everything: `?lang=ar&theme=dark`, for a device that nobody touches. */
const asked = new URLSearchParams(location.search);
const askedLanguage = LANGUAGES.find((language) => language === asked.get('lang'));
const askedTheme = (['light', 'dark'] as const).find((theme) => theme === asked.get('theme'));

const languageIn = ({ language, page }: Preferences): Language => askedLanguage ?? page.language ?? language;

/** The language of this page now. */
export const useChosenLanguage = (): Language => usePreferences(languageIn);
/** The same before anything is rendered. */
export const chosenLanguageNow = (): Language => languageIn(usePreferences.getState());

/** The theme of this page now; "system" follows the device. */
export const useChosenTheme = (): Theme | 'system' => usePreferences(({ theme, page }) => askedTheme ?? page.theme ?? theme);

function deviceLanguage(): Language {
  for (const tag of navigator.languages) {
    const language = LANGUAGES.find((known) => known === tag.slice(0, 2).toLowerCase());
    if (language !== undefined) return language;
  }
  return 'en';
}
