// What a delegation's phone and a screen load before they draw: at most 120 KiB of script each, compressed as the server sends it.
// And that a page's document names all of it, so that nothing is found out one round trip later.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { AREAS_TOGETHER, routeFor } from '../../client/app/routes.ts';
import { INTERFACE_LANGUAGES } from '../../client/i18n/areas.ts';
import { ensureClientBuilt } from '../../scripts/build-client.ts';

type Manifest = Record<string, { file: string; name?: string; imports?: string[] }>;

const BUDGET_KIB = 120;
/** The addresses and the sheet of imports, and the packages by which the server reads files. */
const OF_IMPORTS = /\/imports\/|import-rows|saxes|hucre|fflate|sharedStrings|papaparse/i;
let dir: string;
let manifest: Manifest;

beforeAll(async () => {
  ({ dir } = await ensureClientBuilt());
  manifest = JSON.parse(readFileSync(path.join(dir, '.vite/manifest.json'), 'utf8')) as Manifest;
});

/** The scripts that a page's document names. */
function scriptsOf(page: string): string[] {
  const html = readFileSync(path.join(dir, `documents/${page.split('/')[0]}.html`), 'utf8');
  return [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file!);
}

/** Files of these parts and of everything that they import at once. */
function filesOf(names: string[]): Set<string> {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    const chunk = manifest[name];
    if (chunk === undefined) throw new Error(`the build has no ${name}`);
    if (seen.has(chunk.file)) return;
    seen.add(chunk.file);
    chunk.imports?.forEach(visit);
  };
  names.forEach(visit);
  return seen;
}

/** What a file weighs as the server sends it; a small one is sent as it is. */
function kib(file: string, encoding: '.gz' | '.br'): number {
  const compressed = path.join(dir, file + encoding);
  return statSync(existsSync(compressed) ? compressed : path.join(dir, file)).size / 1024;
}

function routeOf(address: string) {
  const route = routeFor(address);
  if (route === null) throw new Error(`no page at ${address}`);
  return route;
}

/** The one file with all that a page says in a language. */
function textsOf(language: string, areas: readonly string[]): string {
  const [folder] = readdirSync(path.join(dir, 'assets')).filter((name) => /^texts-[0-9a-f]{12}$/.test(name));
  return `assets/${folder}/${language}/${areas.join('+')}.json`;
}

const textOf = (files: string[]): string => files.map((file) => readFileSync(path.join(dir, file), 'utf8')).join('\n');

describe.each([
  ['a delegation’s phone', '/m/x/delegate'],
  ['a screen', '/m/x/screen/y'],
])('%s', (_who, address) => {
  const route = routeOf(address);
  const weigh = (files: string[], encoding: '.gz' | '.br'): { total: number; report: string } => {
    const sizes = files.map((file) => ({ file, kib: kib(file, encoding) }));
    const report = sizes.map((one) => `${one.kib.toFixed(1)} ${one.file}`).join('\n');
    return { total: sizes.reduce((sum, one) => sum + one.kib, 0), report };
  };

  test('loads at most 120 KiB of script by gzip, which is all that a browser takes over plain http', () => {
    const { total, report } = weigh(scriptsOf(route.page), '.gz');
    expect(total, report).toBeLessThan(BUDGET_KIB);
    // React itself: were it not counted, the sum would mean nothing.
    expect(total).toBeGreaterThan(60);
  });

  test('and with the texts of its language, by brotli, no more than that', () => {
    for (const language of INTERFACE_LANGUAGES) {
      const { total, report } = weigh([...scriptsOf(route.page), textsOf(language, route.areas)], '.br');
      expect(total, `${language}: ${report}`).toBeLessThan(BUDGET_KIB);
    }
  });

  test('and carries no fold that is loaded once the page is drawn', () => {
    const [folds] = filesOf(['replica/late-folds.ts']);
    expect(textOf([folds!])).toContain('VoteOpened');
    expect(scriptsOf(route.page)).not.toContain(folds);
    expect(textOf(scriptsOf(route.page))).not.toContain('VoteOpened');
  });

  test('and carries neither React Aria nor zod, nor anything of the console', () => {
    const text = textOf(scriptsOf(route.page));
    expect(text).toContain('engine.io');
    expect(text).not.toMatch(/react-aria|ZodMini|\$ZodType/);
    // Files are read at the server; what looks at them is the officers'.
    expect(textOf([manifest['screens/desk/DeskPage.tsx']!.file])).toMatch(OF_IMPORTS);
    expect(text).not.toMatch(OF_IMPORTS);
    const console_ = manifest['screens/chair/ChairPage.tsx']!.file;
    expect(scriptsOf(route.page)).not.toContain(console_);
  });
});

test.each([
  '/',
  '/prepare',
  '/screen',
  '/m/x',
  '/m/x/chair',
  '/m/x/setup',
  '/m/x/report',
  '/m/x/delegate',
  '/m/x/screen/y',
  '/m/x/booth',
  '/m/x/print',
])('the document of %s names all that its page loads at once', (address) => {
  const { page } = routeOf(address);
  const named = scriptsOf(page);
  expect([...filesOf(['index.html', `screens/${page}.tsx`])].filter((file) => !named.includes(file))).toEqual([]);
});

test('the first script imports no other, so that it asks for the rest as soon as it is there', () => {
  const html = readFileSync(path.join(dir, 'index.html'), 'utf8');
  const [, first = ''] = /<script[^>]* src="\/(assets\/[^"]+\.js)"/.exec(html) ?? [];
  expect(textOf([first])).not.toMatch(/(?:^|[;}])import[ {"']/);
});

test('the first page, where a code is typed, loads no socket', () => {
  expect(textOf(scriptsOf(routeOf('/').page))).not.toContain('engine.io');
});

test('the texts of every page are there in every language', () => {
  for (const language of INTERFACE_LANGUAGES)
    for (const areas of AREAS_TOGETHER) {
      const [keys] = JSON.parse(readFileSync(path.join(dir, textsOf(language, areas)), 'utf8')) as [string[]];
      for (const area of areas) expect(keys.some((key) => key.startsWith(`${area}.`))).toBe(true);
    }
});
