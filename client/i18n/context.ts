// The hooks by which components reach the reader's language. The provider is LanguageProvider.tsx.
import { createContext, useContext } from 'react';

import type { Language } from '#shared/meeting/state.ts';

import type { InterfaceLanguage } from './areas.ts';
import type { Format } from './format.ts';
import type { Translate } from './translate.ts';

/** The reader’s language, with all that is said and set in it. */
export interface LanguageState {
  t: Translate;
  format: Format;
  /** The language of the program's own words. */
  interfaceLanguage: InterfaceLanguage;
  /** The reader's language, for names and titles: any of the six. */
  language: Language;
}

export const LanguageContext = createContext<LanguageState | null>(null);

/** The reader's language, its texts and forms; throws outside a `<LanguageProvider>`, which is a bug. */
export function useLanguageState(): LanguageState {
  const state = useContext(LanguageContext);
  if (state === null) throw new Error('a text was drawn outside <LanguageProvider>');
  return state;
}

/** `const t = useText(); t('chair.giveFloor', { name })`. */
export const useText = (): Translate => useLanguageState().t;
/** How figures, dates and lists are set in the reader’s language. */
export const useFormat = (): Format => useLanguageState().format;
/** The reader's language among the six, to tell names by. */
export const useLanguage = (): Language => useLanguageState().language;
