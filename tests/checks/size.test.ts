// What a phone and a screen load: the script of their page, with the texts of one language, stays within its budget.
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { routeFor } from '../../client/app/routes.ts';
import { ensureClientBuilt } from '../../scripts/build-client.ts';

type Manifest = Record<string, { file: string; imports?: string[] }>;

const BUDGET_KIB = 120;
let dir: string;
let manifest: Manifest;

beforeAll(async () => {
  ({ dir } = await ensureClientBuilt());
  manifest = JSON.parse(readFileSync(path.join(dir, '.vite/manifest.json'), 'utf8')) as Manifest;
});

/** Files of these entries and of everything that they import at once. */
function filesOf(entries: string[]): Set<string> {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    const chunk = manifest[name];
    if (chunk === undefined) throw new Error(`the build has no ${name}`);
    if (seen.has(chunk.file)) return;
    seen.add(chunk.file);
    chunk.imports?.forEach(visit);
  };
  entries.forEach(visit);
  return seen;
}

function compressedKib(file: string): number {
  const compressed = path.join(dir, `${file}.gz`);
  return statSync(existsSync(compressed) ? compressed : path.join(dir, file)).size / 1024;
}

test.each([
  ['a delegation’s phone', '/m/x/delegate'],
  ['a screen', '/m/x/screen/y'],
])('%s loads at most 120 KiB of script, compressed', (_who, address) => {
  const route = routeFor(address);
  if (route === null) throw new Error(`no page at ${address}`);
  const entries = ['index.html', `screens/${route.page}.tsx`, ...route.areas.map((area) => `locales/ar/${area}.json`)];
  const sizes = [...filesOf(entries)].map((file) => ({ file, kib: Math.round(compressedKib(file) * 10) / 10 }));
  const total = sizes.reduce((sum, { kib }) => sum + kib, 0);
  expect(total, JSON.stringify(sizes, null, 1)).toBeLessThan(BUDGET_KIB);
  // React itself: were it not counted, the sum would mean nothing.
  expect(total).toBeGreaterThan(60);
});
