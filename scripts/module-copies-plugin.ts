// Vite plugin: gives the console's guesses (client/replica/optimistic.ts), what greys its buttons, the record's replay and what is published
// of the record, and the folds and the guard that phones load late (client/replica/late-folds.ts, form/why-barred.ts) their own copies of shared/meeting. `decide` and the folds of all concerns meet in a few files, and a bundler cannot divide a file
// between pages: because the console decides, every phone and screen would carry `decide` too. Pure functions lose nothing by being there twice.
import type { Plugin } from 'vite';

/** Who has a copy, and its mark. */
const COPIES = [
  { for: '/client/replica/optimistic.ts', mark: '?apart' },
  { for: '/client/screens/report/replay/timeline.ts', mark: '?apart' },
  { for: '/client/components/officers/why-barred.ts', mark: '?apart' },
  { for: '/client/screens/chair/actions/action.ts', mark: '?apart' },
  { for: '/client/replica/late-folds.ts', mark: '?late' },
  { for: '/client/screens/delegate/form/why-barred.ts', mark: '?late' },
  { for: '/client/screens/report/published/PublishedRecord.tsx', mark: '?apart' },
];

export function moduleCopies(): Plugin {
  return {
    name: 'rostrum-apart',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const copy = COPIES.find((one) => importer?.endsWith(one.for) || importer?.endsWith(one.mark));
      if (copy === undefined) return null;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      return resolved !== null && /\/shared\/meeting\/.+\.ts$/.test(resolved.id)
        ? { ...resolved, id: resolved.id + copy.mark }
        : null;
    },
  };
}
