// The reader's choices as pages read them: rendered again when what the selector returns has changed.
import { useStore } from 'zustand';

import { preferences } from './preferences.ts';
import type { Preferences } from './preferences.ts';

/** What the selector returns of the reader’s choices. */
export const usePreferences = <T>(selector: (preferences: Preferences) => T): T => useStore(preferences, selector);
