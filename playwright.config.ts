// End-to-end tests in a real Chromium. Each test's fixtures start the servers that it needs, on ports of their own.
// Run them by `npm run test:e2e`, which sees to it that there is a browser and a built client.
import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS, findBrowser } from './scripts/browser.ts';

const executablePath = findBrowser();

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // On a machine with much other work a test of thirty seconds takes minutes, and a page that has nothing of the processor says nothing.
  timeout: 900_000,
  expect: { timeout: 60_000, toPass: { timeout: 180_000 } },
  reporter: [['list']],
  outputDir: 'test-results',
  use: {
    // What is not there after a minute is said to be missing, not waited for until the test's own end.
    actionTimeout: 60_000,
    // Recording every page costs more than the tests; `--trace on` when one is to be looked into.
    trace: 'off',
    launchOptions: {
      ...(executablePath !== null && { executablePath }),
      args: [...BROWSER_ARGS],
    },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
});
