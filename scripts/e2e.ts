// Runs the end-to-end tests: first a browser and the client's build, then Playwright with the arguments given.
import { spawnSync } from 'node:child_process';
import { ensureBrowser } from './browser.ts';
import { ensureClientBuilt } from './build-client.ts';

process.stdout.write(`Browser: ${ensureBrowser()}\n`);
await ensureClientBuilt();
const { status } = spawnSync('npx', ['playwright', 'test', ...process.argv.slice(2)], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exit(status ?? 1);
