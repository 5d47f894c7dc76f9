// The shell of every page: theme, language, and the one page that the address asks for, loaded by itself.
// It knows no page's content and no meeting.
import { type ComponentType, Suspense, lazy, useDeferredValue, useLayoutEffect } from 'react';

import { directionOf } from '../i18n/names.ts';
import { LanguageProvider, interfaceLanguageFor } from '../i18n/LanguageProvider.tsx';
import { loadMessages } from '../i18n/catalogues.ts';
import { NotFound } from './NotFound.tsx';
import { PageBoundary } from './PageBoundary.tsx';
import { chosenLanguageNow, useChosenLanguage } from './preferences.ts';
import { type PageProps, type Route, routeFor } from './routes.ts';
import { useThemeOnDocument } from './useTheme.ts';

const pages = import.meta.glob<{ default: ComponentType<PageProps> }>('../screens/*/*Page.tsx');

const route = routeFor(location.pathname);
const Page = route === null ? null : pageOf(route);

export function App() {
  useThemeOnDocument();
  const chosen = useChosenLanguage();
  // The page stays in the old language until the new one's texts are there.
  const language = useDeferredValue(chosen);
  const interfaceLanguage = interfaceLanguageFor(language);
  useLayoutEffect(() => {
    document.documentElement.lang = interfaceLanguage;
    document.documentElement.dir = directionOf(interfaceLanguage);
    if (language === 'zh') void import('../styles/chinese.ts');
  }, [interfaceLanguage, language]);

  return (
    <PageBoundary>
      <Suspense fallback={null}>
        <LanguageProvider language={language} areas={route?.areas ?? ['common']}>
          {route === null || Page === null ? <NotFound /> : <Page {...route.props} />}
        </LanguageProvider>
      </Suspense>
    </PageBoundary>
  );
}

/** Asks for the page's code and its texts at once, not one after the other. */
function pageOf({ page, areas }: Route): ComponentType<PageProps> | null {
  const load = pages[`../screens/${page}.tsx`];
  if (load === undefined) return null;
  const loading = load();
  loading.catch(() => undefined);
  loadMessages(interfaceLanguageFor(chosenLanguageNow()), areas).catch(() => undefined);
  return lazy(() => loading);
}
