// Gives its children the texts of some areas in a language; waits (Suspense) for what is not loaded yet.
import { type ReactNode, use, useMemo } from 'react';

import type { Language } from '#shared/meeting/state.ts';

import { type Area, INTERFACE_LANGUAGES, type InterfaceLanguage } from './areas.ts';
import { loadMessages } from './catalogues.ts';
import { LanguageContext } from './context.ts';
import { createFormat } from './format.ts';
import { createTranslate } from './text.ts';

/** English stands in for the languages that the program does not speak yet. */
export const interfaceLanguageFor = (language: Language): InterfaceLanguage => INTERFACE_LANGUAGES.find((known) => known === language) ?? 'en';

export function LanguageProvider({ language, areas, children }: { language: Language; areas: readonly Area[]; children: ReactNode }) {
  const interfaceLanguage = interfaceLanguageFor(language);
  const messages = use(loadMessages(interfaceLanguage, areas));
  const state = useMemo(() => {
    const t = createTranslate(interfaceLanguage, messages);
    return { t, format: createFormat(interfaceLanguage, t), interfaceLanguage, language };
  }, [interfaceLanguage, language, messages]);
  return <LanguageContext value={state}>{children}</LanguageContext>;
}
