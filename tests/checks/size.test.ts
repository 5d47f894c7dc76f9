// What a phone and a screen load: the script of their page, with the texts of one language, stays within its budget.
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
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

/** What a file weighs as the server sends it; a small one is sent as it is. */
function kib(file: string, encoding: '.gz' | '.br'): number {
  const compressed = path.join(dir, file + encoding);
  return statSync(existsSync(compressed) ? compressed : path.join(dir, file)).size / 1024;
}

describe.each([
  ['a delegation’s phone', '/m/x/delegate'],
  ['a screen', '/m/x/screen/y'],
])('%s', (_who, address) => {
  const route = routeFor(address);
  if (route === null) throw new Error(`no page at ${address}`);
  const code = ['index.html', `screens/${route.page}.tsx`];
  const texts = route.areas.map((area) => `locales/ar/${area}.json`);
  const weigh = (entries: string[], encoding: '.gz' | '.br'): { total: number; report: string } => {
    const sizes = [...filesOf(entries)].map((file) => ({ file, kib: kib(file, encoding) }));
    const report = sizes.map((one) => `${one.kib.toFixed(1)} ${one.file}`).join('\n');
    return { total: sizes.reduce((sum, one) => sum + one.kib, 0), report };
  };

  test('loads at most 120 KiB of script by gzip, which is all that a browser takes over plain http', () => {
    const { total, report } = weigh(code, '.gz');
    expect(total, report).toBeLessThan(BUDGET_KIB);
    // React itself: were it not counted, the sum would mean nothing.
    expect(total).toBeGreaterThan(60);
  });

  test('and with the texts of its language, by brotli, no more than that', () => {
    const { total, report } = weigh([...code, ...texts], '.br');
    expect(total, report).toBeLessThan(BUDGET_KIB);
  });

  test('and carries neither React Aria nor zod', () => {
    const scripts = [...filesOf(code)].map((file) => readFileSync(path.join(dir, file), 'utf8'));
    expect(scripts.filter((script) => /react-aria|ZodMini|\$ZodType/.test(script))).toEqual([]);
  });
});
