// What a reader chose on this device (language, light or dark) and what the page or its address asks for instead.
// Remembered in localStorage; a device without it simply forgets. Known before anything is drawn: no React (usePreferences.ts has that).
import { createStore } from 'zustand/vanilla';

import { LANGUAGES } from '#shared/meeting/languages-and-roles.ts';
import type { Language } from '#shared/meeting/state.ts';

import { deviceStorage, readJson } from '../connection/storage.ts';

export type Theme = 'light' | 'dark';

interface Chosen {
  language: Language;
  theme: Theme | 'system';
}

export interface Preferences extends Chosen {
  /** What the page asks for (a screen's settings), before the reader's choice. Not remembered. */
  page: { language?: Language; theme?: Theme };
  setLanguage: (language: Language) => void;
  setTheme: (theme: Theme | 'system') => void;
  /** A page's own wish; `{}` gives the reader's choice back. */
  setPage: (page: { language?: Language; theme?: Theme }) => void;
}

const KEY = 'rostrum.preferences';
const THEMES: readonly unknown[] = ['light', 'dark', 'system'] satisfies Chosen['theme'][];
const isChosen = (value: unknown): value is Chosen =>
  typeof value === 'object' &&
  value !== null &&
  'language' in value &&
  'theme' in value &&
  LANGUAGES.some((language) => language === value.language) &&
  THEMES.includes(value.theme);

export const preferences = createStore<Preferences>()((set, get) => {
  const choose = (chosen: Partial<Chosen>): void => {
    set(chosen);
    const { language, theme } = get();
    deviceStorage.set(KEY, JSON.stringify({ language, theme }));
  };
  return {
    ...(readJson(deviceStorage, KEY, isChosen) ?? { language: deviceLanguage(), theme: 'system' }),
    page: {},
    setLanguage: (language) => choose({ language }),
    setTheme: (theme) => choose({ theme }),
    setPage: (page) => set({ page }),
  };
});

/** What the address asks for goes before everything: `?lang=ar&theme=dark`, for a device that nobody touches. */
const asked = new URLSearchParams(location.search);
const askedLanguage = LANGUAGES.find((language) => language === asked.get('lang'));
const askedTheme = (['light', 'dark'] as const).find((theme) => theme === asked.get('theme'));

/** The language of this page. */
export const languageIn = ({ language, page }: Preferences): Language => askedLanguage ?? page.language ?? language;
/** The theme of this page; "system" follows the device. */
export const themeIn = ({ theme, page }: Preferences): Theme | 'system' => askedTheme ?? page.theme ?? theme;

function deviceLanguage(): Language {
  for (const tag of navigator.languages) {
    const language = LANGUAGES.find((known) => known === tag.slice(0, 2).toLowerCase());
    if (language !== undefined) return language;
  }
  return 'en';
}
