// The shell of every page: theme, language, and the one page that the address asks for, loaded by itself.
// It knows no page's content and no meeting.
import { Suspense, useDeferredValue, useLayoutEffect } from 'react';
import type { ComponentType } from 'react';

import { interfaceLanguageFor } from '../i18n/areas.ts';
import { directionOf } from '../i18n/pick-language.ts';
import { LanguageProvider } from '../i18n/LanguageProvider.tsx';
import { NotFound } from './NotFound.tsx';
import { PageBoundary } from './PageBoundary.tsx';
import { route } from './preload.ts';
import { latePart } from '../loading/load-with-retry.ts';
import { languageIn } from '../preferences/preferences.ts';
import type { PageProps } from '../screens/page-props.ts';
import { usePreferences } from '../preferences/usePreferences.ts';
import { useThemeOnDocument } from './useTheme.ts';

/** @param Page what the address asks for; null where there is no such page */
export function App({ Page }: { Page: ComponentType<PageProps> | null }) {
  useThemeOnDocument();
  const chosen = usePreferences(languageIn);
  // The page stays in the old language until the new one's texts are there.
  const language = useDeferredValue(chosen);
  const interfaceLanguage = interfaceLanguageFor(language);
  useLayoutEffect(() => {
    document.documentElement.lang = interfaceLanguage;
    document.documentElement.dir = directionOf(interfaceLanguage);
    if (language === 'zh')
      void latePart(() =>
        import('../styles/chinese.ts').then((late) => late.haveChineseLetters(route?.page === 'screen/ScreenPage')),
      );
  }, [interfaceLanguage, language]);

  return (
    <PageBoundary unattended={route?.seat === 'screen'}>
      <Suspense fallback={null}>
        <LanguageProvider language={language} areas={route?.areas ?? ['common']}>
          {route === null || Page === null ? <NotFound /> : <Page {...route.props} />}
        </LanguageProvider>
      </Suspense>
    </PageBoundary>
  );
}
