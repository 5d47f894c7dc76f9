// Puts a run on the page: figures into docs/performance/results.json, plots beside it, the rest into docs/performance.md.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { Report } from '../harness/report.ts';
import type { Results } from './page.ts';
import { renderPage } from './page.ts';
import { draw, plotsOf } from './plots.ts';

const DOCS = path.resolve(import.meta.dirname, '../../../docs');
const PAGE = path.join(DOCS, 'performance.md');
const FOLDER = path.join(DOCS, 'performance');
const RESULTS = path.join(FOLDER, 'results.json');

/** Benches that were not run keep what was published of them. */
export function publish({ machine, benches }: Pick<Report, 'machine' | 'benches'>): void {
  const results = readResults();
  for (const { name, figures: _, ...rest } of benches) results.benches[name] = { ...rest, machine };
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 1)}\n`);
  renew(results);
}

/** Draws plots and page again from the published figures. */
export function renew(results: Results = readResults()): void {
  mkdirSync(FOLDER, { recursive: true });
  for (const file of readdirSync(FOLDER)) if (file.endsWith('.svg')) rmSync(path.join(FOLDER, file));
  const plots = new Map(Object.entries(results.benches).map(([name, bench]) => [name, plotsOf({ name, ...bench })]));
  for (const plot of [...plots.values()].flat()) writeFileSync(path.join(FOLDER, `${plot.file}.svg`), draw(plot));
  const links = (name: string) =>
    (plots.get(name) ?? []).map(({ file, title }) => ({ file: `performance/${file}.svg`, title }));
  writeFileSync(PAGE, renderPage(readFileSync(PAGE, 'utf8'), results, links));
}

function readResults(): Results {
  try {
    return JSON.parse(readFileSync(RESULTS, 'utf8')) as Results;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { benches: {} };
    throw error;
  }
}
