// The room of the end-to-end tests: one real server, and people in browser contexts of their own.
import type { Browser, BrowserContext, Locator, Page } from '@playwright/test';
import { expect, test as base } from '@playwright/test';

import type { RostrumProcess } from '../rostrum-process.ts';
import type { Person } from './devices.ts';
import { Devices } from './devices.ts';
import type { SampleServer } from './servers.ts';
import { Servers } from './servers.ts';

export const PHONE = { width: 390, height: 844 };
export const LAPTOP = { width: 1440, height: 900 };
export const PROJECTOR = { width: 1920, height: 1080 };

export class Room<Server extends RostrumProcess = RostrumProcess> {
  readonly server: Server;
  private readonly browser: Browser;
  private readonly contexts = new Set<BrowserContext>();
  readonly errors: string[] = [];
  /** Runs in each page that is opened from now on, before anything of its own. */
  everyPage: Parameters<BrowserContext['addInitScript']>[0] | undefined;

  constructor(server: Server, browser: Browser) {
    this.server = server;
    this.browser = browser;
  }

  /** Somebody with a device of their own opens an address. */
  async person(
    url: string,
    viewport: { width: number; height: number },
    options: { locale?: string; colorScheme?: 'light' | 'dark' } = {},
  ): Promise<Person> {
    const { page, context } = await Devices.of(this.browser).take({ viewport, locale: 'en-GB', ...options });
    this.contexts.add(context);
    if (this.everyPage) await context.addInitScript(this.everyPage);
    page.on('pageerror', (error) => this.errors.push(`${page.url()}: ${error.message}`));
    await page.goto(url);
    return { page, context };
  }

  async chair(options = {}): Promise<Person> {
    const person = await this.person((await this.server.link('chair')).url, LAPTOP, options);
    await expect(person.page.getByRole('region', { name: 'The floor' })).toBeVisible();
    return person;
  }

  async delegate(delegation: string): Promise<Person> {
    return this.person((await this.server.link('delegation', delegation)).url, PHONE);
  }

  async screen(): Promise<Person> {
    return this.person((await this.server.link('screen')).url, PROJECTOR);
  }

  /** What stands on every page now: where a test failed, this says more than the one place that it looked at. */
  async pictures(): Promise<string> {
    const pages = Array.from(this.contexts, (context) => context.pages()).flat();
    const texts = await Promise.all(
      pages.map(
        async (page) => `${page.url()}\n${await page.locator('body').innerText({ timeout: 2_000 }).catch(String)}`,
      ),
    );
    return texts.join('\n\n');
  }

  async close(): Promise<void> {
    await Promise.all(Array.from(this.contexts, (context) => context.close()));
    await Devices.of(this.browser).closeOthers();
    await this.server.dispose();
  }
}

export const test = base.extend<{ room: Room<SampleServer> }, { servers: Servers }>({
  servers: [
    // eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern
    async ({}, provide) => {
      const servers = new Servers();
      await provide(servers);
      await servers.end();
    },
    { scope: 'worker' },
  ],
  room: async ({ browser, servers }, provide, info) => {
    const room = new Room(await servers.take(), browser);
    await provide(room);
    if (info.status !== info.expectedStatus)
      process.stdout.write(`When “${info.title}” failed:\n${await room.pictures()}\n`);
    const errors = [...room.errors];
    await room.close();
    expect(errors, 'errors in the pages').toEqual([]);
  },
});

const IN_ENGLISH = { floor: 'The floor', openAnyway: 'Open the sitting now' };

/** Presses the space bar once the primary action says this, as the chair would after reading. */
export async function pressSpace(page: Page, action: RegExp | string, words = IN_ENGLISH): Promise<void> {
  const button = page.getByRole('region', { name: words.floor, exact: true }).getByRole('button', { name: action });
  await expect(button).toBeEnabled();
  // A press within 700 ms of the one before is taken for a tremble: press again until the action has changed.
  // A sitting is opened an hour before its time at most; earlier its opening is asked about first, and the question hides the button.
  const anyway = page.getByRole('alertdialog').getByRole('button', { name: new RegExp(`^${words.openAnyway}`) });
  await expect(async () => {
    if (await anyway.isVisible()) await anyway.click({ timeout: 1000 });
    else if (await button.isVisible()) await page.keyboard.press('Space');
    await expect(button).not.toBeVisible({ timeout: 1000 });
    await expect(anyway).toHaveCount(0, { timeout: 100 });
  }).toPass();
}

/** The secretary's way: A, two letters, Enter; Escape gives the space bar back to the chair. */
export async function addDelegation(page: Page, letters: string, name: string): Promise<void> {
  const box = page.getByRole('combobox', { name: /Add a delegation/ });
  // A key that is pressed before the page hears keys is pressed again.
  await expect(async () => {
    if (!(await isFocused(box))) await page.keyboard.press('a');
    await expect(box).toBeFocused({ timeout: 2_000 });
  }).toPass();
  await page.keyboard.type(letters);
  await expect(page.getByRole('option').first()).toContainText(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid', { name: 'Waiting to speak, in order' })).toContainText(name);
  await expect(box).toHaveValue('');
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(box).not.toBeFocused({ timeout: 500 });
  }).toPass();
}

const isFocused = (box: Locator): Promise<boolean> => box.evaluate((element) => element === document.activeElement);
