// Which Chromium the end-to-end tests drive: one that the machine has, else Playwright's own, else (as root on Debian) the system's package.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const INSTALLED = [
  process.env['CHROMIUM'],
  // Chromium without a window's parts, as Playwright's own download is: a third of the processor's time less.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * What a test's Chromium is started with. Each of its windows, and each browser context is one, would load two pages of suggestions for an
 * address bar that nobody sees: half of what a new context costs. A second list of features takes the first one's place, so what Playwright
 * leaves out stands here too.
 */
export const BROWSER_ARGS: readonly string[] = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  `--disable-features=${[
    'AimEnabled',
    'AvoidCorsURLLoaderRestartOnRedirect',
    'AvoidUnnecessaryBeforeUnloadCheckSync',
    'DestroyProfileOnBrowserClose',
    'HttpsFirstBalancedModeAutoEnable',
    'HttpsUpgrades',
    'LensOverlay',
    'MediaRouter',
    'NetworkTimeServiceQuerying',
    'OptimizationHints',
    'PaintHolding',
    'PreconnectToSearch',
    'ThirdPartyStoragePartitioning',
    'WebUIOmniboxAimPopup',
    'WebUIOmniboxPopup',
  ].join(',')}`,
];

/** The path of a Chromium that is there now, or null. The variable CHROMIUM goes first. */
export function findBrowser(): string | null {
  return [...INSTALLED, chromium.executablePath()].find((file) => file !== undefined && existsSync(file)) ?? null;
}

/** The same, installed first where there is none. Throws, saying what to do, where that cannot be done. */
export function ensureBrowser(): string {
  const present = findBrowser();
  if (present !== null) return present;
  const asRoot = process.getuid?.() === 0;
  run('npx', ['playwright', 'install', '--no-shell', ...(asRoot ? ['--with-deps'] : []), 'chromium']);
  const downloaded = findBrowser();
  if (downloaded !== null) return downloaded;
  if (asRoot && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update']);
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium-headless-shell']);
  }
  const packaged = findBrowser();
  if (packaged === null)
    throw new Error(
      'No Chromium for the end-to-end tests: install Chromium or Chrome, or set CHROMIUM to the path of one.',
    );
  return packaged;
}

function run(command: string, args: string[]): void {
  process.stdout.write(`${command} ${args.join(' ')}\n`);
  spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    timeout: 300_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
