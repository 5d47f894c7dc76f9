// Six projects: `unit` (also properties; quick, no socket, no browser), `integration` (real sockets, processes and files), `apart` (those
// of them that put something in a module's place, each in a process of its own), `nodes` (what needs PostgreSQL: one server for the run, a
// database a file), `faults` (what breaks a server from outside; `--mode long` for the long form), `checks` (that types, lint and
// unused-code checks go red when they should). End-to-end tests are Playwright's.
import { defineConfig } from 'vitest/config';
import { messages } from './scripts/messages-plugin.ts';

const INTEGRATION = [
  'tests/integration/**/*.test.{ts,tsx}',
  'tests/access/**/*.test.ts',
  'tests/cli/**/*.test.ts',
  'tests/wire/**/*.test.ts',
  'tests/store/**/*.test.{ts,tsx}',
  'tests/security/**/*.test.ts',
];
/** What stands in a module's place here would stand there for all files of the process. */
const APART = ['tests/integration/machine-time.test.ts'];
const NODES = ['tests/nodes/**/*.test.ts'];
const FAULTS = ['tests/faults/**/*.test.ts'];
const CHECKS = ['tests/checks/**/*.test.ts'];

export default defineConfig(({ mode }) => ({
  plugins: [messages()],
  define: { __BUILD__: JSON.stringify('test'), __FLAGS__: JSON.stringify('/flags/') },
  test: {
    // They end what hangs, and say nothing of speed: a machine may be many times slower than its makers'.
    testTimeout: mode === 'long' ? 3_600_000 : 1_200_000,
    hookTimeout: 1_200_000,
    expect: { poll: { timeout: 60_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          isolate: false,
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...INTEGRATION, ...NODES, ...FAULTS, ...CHECKS, 'tests/e2e/**', 'tests/bench/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          // Loading the server anew for each file took a quarter of these tests' processor time.
          isolate: false,
          include: INTEGRATION,
          exclude: APART,
        },
      },
      { extends: true, test: { name: 'apart', include: APART } },
      {
        extends: true,
        test: {
          name: 'nodes',
          isolate: false,
          maxWorkers: 3,
          include: NODES,
          globalSetup: './tests/nodes/postgres.ts',
          provide: { form: mode === 'long' ? 'long' : 'short' },
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          isolate: false,
          maxWorkers: 3,
          include: FAULTS,
          provide: { form: mode === 'long' ? 'long' : 'short' },
        },
      },
      { extends: true, test: { name: 'checks', include: CHECKS } },
    ],
  },
}));
