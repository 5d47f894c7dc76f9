// Vite plugin: gives the console's guesses (client/replica/optimistic.ts) their own copy of shared/meeting.
// `decide` and `evolve` stand side by side in meeting.ts and in small concerns, and a bundler cannot divide a file between pages: because the console
// decides, every phone and screen, which only evolve, would carry `decide` too. Pure functions lose nothing by being there twice.
import type { Plugin } from 'vite';

const MARK = '?apart';

export function apart(): Plugin {
  return {
    name: 'rostrum-apart',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (importer === undefined || !(importer.endsWith('/client/replica/optimistic.ts') || importer.endsWith(MARK)))
        return null;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      return resolved !== null && /\/shared\/meeting\/.+\.ts$/.test(resolved.id)
        ? { ...resolved, id: resolved.id + MARK }
        : null;
    },
  };
}
