// `npm test`: every check and every test, their output as it comes, then a summary whose last line is "N passed, N failed".
// Two lanes at once: the browser's tests mostly wait for pages, and the others use what they leave of the machine.
// With names of steps as arguments (`npm test -- types unit`) only these.
// Each check counts as one; of the test runners their own reports are counted. Anything that fails, or reports nothing, is red.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
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

const LANES: Step[][] = [
  [
    { name: 'types', command: ['tsc', '-b'] },
    { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
    { name: 'format', command: ['oxfmt', '--check'] },
    { name: 'unused', command: ['knip'] },
    vitest('checks'),
    vitest('unit'),
    vitest('integration'),
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

const nameWidth = Math.max(...LANES.flat().map(({ name }) => name.length));
const results: { name: string; count: Count; seconds: number }[] = [];
const wanted = process.argv.slice(2);
await Promise.all(
  LANES.map(async (lane) => {
    for (const step of lane.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
      process.stdout.write(`\n=== ${step.name}: ${step.command.join(' ')}\n`);
      const startedAt = performance.now();
      const ok = await run(step);
      results.push({ name: step.name, count: countOf(step, ok), seconds: (performance.now() - startedAt) / 1000 });
    }
  }),
);
rmSync(reports, { recursive: true, force: true });
summarize();

function run({ name, command, report }: Step): Promise<boolean> {
  const env = { ...process.env, ...(report?.env !== undefined && { [report.env]: reportOf(name) }) };
  return new Promise((resolve) => {
    const child = spawn('npx', command, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env,
      shell: process.platform === 'win32',
    });
    // Whole lines, each with its step's name: two steps speak at once.
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) =>
        process.stdout.write(`${name.padEnd(nameWidth)} | ${line}\n`),
      );
    }
    child.on('error', (error) => {
      process.stdout.write(`${String(error)}\n`);
      resolve(false);
    });
    child.on('close', (code) => resolve(code === 0));
  });
}

function countOf({ name, report }: Step, ok: boolean): Count {
  const red = { passed: 0, failed: 1, skipped: 0 };
  if (report === undefined) return ok ? { passed: 1, failed: 0, skipped: 0 } : red;
  try {
    const count = report.read(JSON.parse(readFileSync(reportOf(name), 'utf8')));
    // A runner may fail although no test did (a crash, an unhandled error, no test at all).
    return count.failed === 0 && (!ok || count.passed === 0) ? { ...count, failed: 1 } : count;
  } catch {
    return red;
  }
}

function readVitest(report: unknown): Count {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = report as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numTodoTests: number;
    testResults: { status: string; assertionResults: { status: string }[] }[];
  };
  // A file that could not be run has no failed test to count.
  const brokenFiles = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  return { passed: numPassedTests, failed: numFailedTests + brokenFiles, skipped: numPendingTests + numTodoTests };
}

function readPlaywright(report: unknown): Count {
  const { stats, errors } = report as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    errors: unknown[];
  };
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}

function summarize(): void {
  const sum = (key: keyof Count): number => results.reduce((total, { count }) => total + count[key], 0);
  process.stdout.write('\n=== summary\n');
  for (const { name, count, seconds } of results) {
    const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
    process.stdout.write(
      `${name.padEnd(nameWidth)} ${count.passed} passed, ${count.failed} failed${skipped} (${seconds.toFixed(1)} s)\n`,
    );
  }
  process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed\n`);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
}
