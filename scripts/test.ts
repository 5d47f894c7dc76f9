// `npm test`: every check and every test, their output as it comes, then a summary that says what failed and why, and whose last
// line is "N passed, N failed".
// Two lanes at once: the browser's tests mostly wait for pages, and the others use what they leave of the machine.
// With names of steps as arguments (`npm test -- types unit`) only these.
// Each check counts as one; of the test runners their own reports are counted. Anything that fails, or reports nothing, is red.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
  /** What failed and why: a test's name and the first line of its fault. */
  faults: string[];
}
interface Run {
  ok: boolean;
  /** How it ended, where that was not well. */
  end: string;
  /** The last lines that it wrote. */
  tail: string[];
}
interface Step {
  name: string;
  command: string[];
  /** How a test runner's report is read; absent for a check, which counts as one. */
  report?: { env?: string; read: (report: unknown) => Count };
}

const reports = mkdtempSync(path.join(tmpdir(), 'rostrum-test-'));
const reportOf = (name: string): string => path.join(reports, `${name}.json`);
const vitest = (name: string, ...projects: string[]): Step => ({
  name,
  command: [
    'vitest',
    'run',
    ...[name, ...projects].flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportOf(name)}`,
  ],
  report: { read: readVitest },
});

/** Of what a failed check wrote, enough to see why. */
const TAIL_LINES = 20;
const LANES: Step[][] = [
  [
    { name: 'types', command: ['tsc', '-b'] },
    { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
    { name: 'format', command: ['oxfmt', '--check'] },
    { name: 'unused', command: ['knip'] },
    vitest('checks'),
    vitest('unit'),
    vitest('integration', 'apart'),
    vitest('faults', 'nodes'),
  ],
  [
    {
      name: 'e2e',
      command: ['node', 'scripts/e2e.ts', '--reporter=list,json'],
      report: { env: 'PLAYWRIGHT_JSON_OUTPUT_FILE', read: readPlaywright },
    },
  ],
];

const results: { name: string; count: Count; seconds: number }[] = [];
const wanted = process.argv.slice(2);
const names = LANES.flat().map(({ name }) => name);
const nameWidth = Math.max(...names.map((name) => name.length));
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`There is no ${unknown.join(', ')} here; there are ${names.join(', ')}.\n`);
  process.exit(1);
}
await Promise.all(
  LANES.map(async (lane) => {
    for (const step of lane.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
      process.stdout.write(`\n=== ${step.name}: ${step.command.join(' ')}\n`);
      const startedAt = performance.now();
      const ran = await run(step);
      results.push({ name: step.name, count: countOf(step, ran), seconds: (performance.now() - startedAt) / 1000 });
    }
  }),
);
rmSync(reports, { recursive: true, force: true });
summarize();

function run({ name, command, report }: Step): Promise<Run> {
  const env = { ...process.env, ...(report?.env !== undefined && { [report.env]: reportOf(name) }) };
  const tail: string[] = [];
  return new Promise((resolve) => {
    const child = spawn('npx', command, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env,
      shell: process.platform === 'win32',
    });
    // Whole lines, each with its step's name: two steps speak at once.
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        process.stdout.write(`${name.padEnd(nameWidth)} | ${line}\n`);
        if (line.trim() !== '') tail.push(line);
        if (tail.length > TAIL_LINES) tail.shift();
      });
    }
    child.on('error', (error) => resolve({ ok: false, end: `it did not start: ${error.message}`, tail }));
    child.on('close', (code, signal) =>
      resolve({ ok: code === 0, end: signal === null ? `it ended with ${code}` : `it was ended by ${signal}`, tail }),
    );
  });
}

function countOf({ name, report }: Step, { ok, end, tail }: Run): Count {
  const red = (why: string): Count => ({
    passed: 0,
    failed: 1,
    skipped: 0,
    faults: [`${why}; its last lines:`, ...tail],
  });
  if (report === undefined) return ok ? { passed: 1, failed: 0, skipped: 0, faults: [] } : red(end);
  let count: Count;
  try {
    count = report.read(JSON.parse(readFileSync(reportOf(name), 'utf8')));
  } catch {
    return red(`${end} without a report`);
  }
  // A runner may fail although no test did (a crash, an unhandled error, no test at all).
  if (count.failed > 0 || (ok && count.passed > 0)) return count;
  return { ...count, failed: 1, faults: red(ok ? 'it ran no test' : `no test failed, yet ${end}`).faults };
}

function readVitest(report: unknown): Count {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = report as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numTodoTests: number;
    testResults: {
      name: string;
      status: string;
      message: string;
      assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
    }[];
  };
  // A file that could not be run has no failed test to count.
  const brokenFiles = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + brokenFiles.length,
    skipped: numPendingTests + numTodoTests,
    faults: [
      ...brokenFiles.map(({ name, message }) => faultOf(name, '', message)),
      ...testResults.flatMap(({ name, assertionResults }) =>
        assertionResults
          .filter(({ status }) => status === 'failed')
          .map(({ fullName, failureMessages }) => faultOf(name, fullName, failureMessages[0])),
      ),
    ],
  };
}

interface Suite {
  suites?: Suite[];
  specs: { title: string; file: string; ok: boolean; tests: { results: { error?: { message?: string } }[] }[] }[];
}

function readPlaywright(report: unknown): Count {
  const { stats, errors, suites } = report as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    errors: { message?: string }[];
    suites: Suite[];
  };
  const faultsOf = (suite: Suite): string[] => [
    ...suite.specs.flatMap(({ title, file, tests }) => {
      const error = tests.flatMap(({ results: tries }) => tries).find((one) => one.error)?.error;
      return error ? [faultOf(file, title, error.message)] : [];
    }),
    ...(suite.suites ?? []).flatMap(faultsOf),
  ];
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
    faults: [...errors.map(({ message }) => faultOf('', '', message)), ...suites.flatMap(faultsOf)],
  };
}

function faultOf(file: string, test: string, message: string | undefined): string {
  const why = stripVTControlCharacters(message ?? '')
    .split('\n')
    .find((line) => line.trim() !== '');
  return [path.relative(process.cwd(), path.resolve(file)), test, why?.trim() ?? 'no reason given']
    .filter((part) => part !== '')
    .join(': ');
}

function summarize(): void {
  const sum = (key: 'passed' | 'failed'): number => results.reduce((total, { count }) => total + count[key], 0);
  process.stdout.write('\n=== summary\n');
  for (const { name, count, seconds } of results) {
    const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
    process.stdout.write(
      `${name.padEnd(nameWidth)} ${count.passed} passed, ${count.failed} failed${skipped} (${seconds.toFixed(1)} s)\n`,
    );
  }
  for (const { name, count } of results) {
    for (const fault of count.faults) process.stdout.write(`${name.padEnd(nameWidth)} ${fault}\n`);
  }
  process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed\n`);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
}
