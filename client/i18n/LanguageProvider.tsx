// Gives its children the texts of some areas in a language; waits (Suspense) for what is not loaded yet.
import { use, useMemo } from 'react';
import type { ReactNode } from 'react';

import type { Language } from '#shared/meeting/state.ts';

import { interfaceLanguageFor } from './areas.ts';
import type { Area } from './areas.ts';
import { loadMessages } from './catalogues.ts';
import { LanguageContext } from './context.ts';
import { createFormat } from './format.ts';
import { createTranslate } from './translate.ts';

export function LanguageProvider({
  language,
  areas,
  children,
}: {
  language: Language;
  areas: readonly Area[];
  children: ReactNode;
}) {
  const interfaceLanguage = interfaceLanguageFor(language);
  const messages = use(loadMessages(interfaceLanguage, areas));
  const state = useMemo(() => {
    const t = createTranslate(interfaceLanguage, messages);
    return { t, format: createFormat(interfaceLanguage, t), interfaceLanguage, language };
  }, [interfaceLanguage, language, messages]);
  return <LanguageContext value={state}>{children}</LanguageContext>;
}
