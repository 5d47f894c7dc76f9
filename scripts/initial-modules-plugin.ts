// Vite plugin: knows what a phone's page and a screen's page import at once, so that what other pages share among themselves (a sign-in, a
// panel's parts) never travels in the file that every phone loads.
import type { Plugin } from 'vite';

const PAGES = /\/client\/screens\/(?:delegate\/DelegatePage|screen\/ScreenPage)\.tsx$/;

export interface InitialModules extends Plugin {
  /** Whether one of the two pages imports this module, itself or by others; asked once all modules have been read. */
  has(id: string): boolean;
}

export function initialModules(): InitialModules {
  const found = new Set<string>();
  return {
    name: 'rostrum-at-once',
    apply: 'build',
    buildEnd() {
      const waiting = [...this.getModuleIds()].filter((id) => PAGES.test(id));
      for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
        if (found.has(id)) continue;
        found.add(id);
        waiting.push(...(this.getModuleInfo(id)?.importedIds ?? []));
      }
    },
    has: (id) => found.has(id),
  };
}
