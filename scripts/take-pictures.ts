// Takes pictures of pages, each in a browser context of its own, once nothing on it moves any more.
import path from 'node:path';
import type { Browser } from '@playwright/test';

export const folder = path.join(path.dirname(import.meta.dirname), 'docs/pictures');
export const LAPTOP = [1440, 900] as const;
export const PHONE = [390, 844] as const;
export const PROJECTOR = [1920, 1080] as const;

/** Runs in the page: whether all flags are there and nothing moves any more. */
const STILL = `[...document.images].every((image) => image.complete) && document.getAnimations().every((one) => one.playState !== 'running')`;

export interface Shot {
  name: string;
  url: string;
  size: readonly [number, number];
  /** A text that is there when the page is complete. */
  until: RegExp;
  theme?: 'light' | 'dark';
  language?: string;
}

/** Writes each as NAME-WIDTHxHEIGHT.png. */
export async function take(on: Browser, shots: Shot[]): Promise<void> {
  for (const {
    name,
    url,
    size,
    until,
    theme = name.startsWith('screen') ? 'dark' : 'light',
    language = 'en',
  } of shots) {
    const [width, height] = size;
    const context = await on.newContext({
      viewport: { width, height },
      deviceScaleFactor: size === PHONE ? 2 : 1,
      colorScheme: theme,
      // What is asked of the page here is a text, which its policy would not run.
      bypassCSP: true,
    });
    const page = await context.newPage();
    await page.goto(asking(url, { lang: language, theme }));
    await page.locator('body').filter({ hasText: until }).waitFor();
    // What a device says once, the first time that it is opened.
    for (const once of ['.greeting .answers button', '.lacks button']) {
      const answer = page.locator(once).first();
      if (await answer.isVisible()) await answer.click();
    }
    await page.evaluate('document.fonts.ready');
    await page.waitForFunction(STILL);
    // What came last is in the page, and is drawn by the frame after the next.
    await page.evaluate(
      'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn, 200))))',
    );
    const file = `${name}-${width}x${height}.png`;
    await page.screenshot({ path: path.join(folder, file) });
    process.stdout.write(`${file}\n`);
    await context.close();
  }
}

/** The address with what a device that nobody touches asks for; the link's fragment stays. */
function asking(url: string, query: Record<string, string>): string {
  const address = new URL(url);
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  return address.href;
}
