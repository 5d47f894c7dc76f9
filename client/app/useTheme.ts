// Draws the chosen theme: sets `data-theme` on the document, following the device where nothing was chosen.
import { useLayoutEffect, useSyncExternalStore } from 'react';

import { themeIn } from '../preferences/preferences.ts';
import type { Theme } from '../preferences/preferences.ts';
import { usePreferences } from '../preferences/usePreferences.ts';

const dark = matchMedia('(prefers-color-scheme: dark)');
const onDeviceChange = (changed: () => void): (() => void) => {
  dark.addEventListener('change', changed);
  return () => dark.removeEventListener('change', changed);
};

/** The theme that is drawn. */
function useTheme(): Theme {
  const chosen = usePreferences(themeIn);
  const device = useSyncExternalStore(onDeviceChange, () => (dark.matches ? 'dark' : 'light'));
  return chosen === 'system' ? device : chosen;
}

/** Keeps the document in that theme. Once, at the top of the page. */
export function useThemeOnDocument(): void {
  const theme = useTheme();
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}
