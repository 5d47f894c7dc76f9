// `npm run bench`: runs the benches one after the other, prints their tables, and writes one JSON file of it all.
//   npm run bench -- fan-out growth   only these      --quick   the short form      --out DIR   where the file goes
//   --publish   puts what was measured on docs/performance.md; --page alone draws that page again from what was published
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

import type { Bench, Result } from './harness/bench.ts';
import { describeMachine } from './harness/machine.ts';
import { makePrograms } from './harness/programs.ts';
import type { Report } from './harness/report.ts';
import { machineLine, resultText } from './harness/report.ts';
import { publish, renew } from './publish/publish.ts';

const ENDING = '.bench.ts';
const say = (line: string) => void process.stdout.write(`${line}\n`);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    publish: { type: 'boolean', default: false },
    page: { type: 'boolean', default: false },
    out: { type: 'string', default: 'bench-results' },
  },
});
if (values.quick && values.publish) throw new Error('The short form’s figures are not for the page.');
if (values.page) {
  renew();
  process.exit(0);
}
const all = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(ENDING))
  .map((file) => file.slice(0, -ENDING.length));
const unknown = positionals.filter((name) => !all.includes(name));
if (unknown.length > 0) throw new Error(`There is no bench ${unknown.join(', ')}; there are ${all.join(', ')}.`);

const { version: versionOf } = createRequire(import.meta.url)('socket.io/package.json') as { version: string };
const { version: wsVersion } = createRequire(import.meta.url)('ws/package.json') as { version: string };
const versions = { 'socket.io': versionOf, ws: wsVersion };
const machine = describeMachine(versions);
const report: Report = { machine, quick: values.quick, benches: [] };
say(machineLine(machine));

for (const name of positionals.length > 0 ? positionals : all) {
  try {
    await runAndKeep(name);
  } catch (error) {
    // The others are measured all the same: a full run takes long.
    process.exitCode = 1;
    say(`FAILED ${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}

async function runAndKeep(name: string): Promise<void> {
  const { bench } = (await import(`./${name}${ENDING}`)) as { bench: Bench };
  if (bench.onlyWhenNamed !== undefined && positionals.length === 0)
    return say(`\n=== ${name}: only when it is named, since ${bench.onlyWhenNamed}`);
  say(`\n=== ${name}${values.quick ? ' (quick)' : ''}\n${bench.about}`);
  const before = describeMachine(versions);
  const startedAt = performance.now();
  const result = await runOne(bench, name);
  const done = { name, about: bench.about, seconds: Math.round((performance.now() - startedAt) / 1_000), ...result };
  report.benches.push(done);
  say(resultText(result));
  write();
  if (values.publish) publish({ machine: before, benches: [done] });
}

async function runOne(bench: Bench, name: string): Promise<Result> {
  const programs = makePrograms();
  const folders: string[] = [];
  const folder = () => {
    const made = mkdtempSync(path.join(tmpdir(), `rostrum-bench-${name}-`));
    folders.push(made);
    return made;
  };
  try {
    return await bench.run({ quick: values.quick, programs, folder, say: (line) => say(`  ${line}`) });
  } finally {
    await programs.end();
    for (const made of folders) rmSync(made, { recursive: true, force: true });
  }
}

/** After each bench, so that what was measured is kept whatever comes after. */
function write(): void {
  mkdirSync(values.out, { recursive: true });
  const file = path.join(values.out, `${machine.date.replaceAll(/[:.]/g, '-')}${values.quick ? '-quick' : ''}.json`);
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  say(`written to ${file}`);
}
