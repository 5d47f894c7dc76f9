// A page by presses of keys alone: Tab leads to what is pressed, and what has the focus is in sight, with a mark.
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

const MOST_TABS = 120;

const active = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: one } = document;
    if (!one || one === document.body) return 'nothing';
    return `${one.tagName} ${one.getAttribute('aria-label') ?? one.textContent?.trim().slice(0, 60) ?? ''}`;
  });

/** Tab leads to it, forward, or backward where it stands before. */
export async function reach(page: Page, where: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(where).toBeVisible();
  const seen: string[] = [];
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    if (await where.evaluate((element) => element === document.activeElement)) {
      await expectMarked(page);
      return;
    }
    seen.push(await active(page));
    await page.keyboard.press(key);
  }
  throw new Error(`no ${key} leads to ${where.toString()}: ${seen.join(' | ')}`);
}

export async function pressOn(page: Page, where: Locator, key = 'Enter'): Promise<void> {
  await reach(page, where);
  await page.keyboard.press(key);
}

/** The focus is on the page, in sight, with a mark round it or under it. */
export async function expectMarked(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => {
        const { activeElement: one } = document;
        if (!(one instanceof HTMLElement) || one === document.body) return 'nothing has the focus';
        // A file's input is drawn as its label.
        const drawn = one instanceof HTMLInputElement && one.type === 'file' ? (one.labels?.[0] ?? one) : one;
        const box = drawn.getBoundingClientRect();
        if (box.bottom <= 0 || box.top >= innerHeight || box.width === 0) return `${one.tagName} is out of sight`;
        const { outlineStyle, boxShadow } = getComputedStyle(drawn);
        const inLabel = one.matches('[type=radio], [type=checkbox]') ? one.closest('label') : null;
        const marked =
          outlineStyle !== 'none' ||
          boxShadow !== 'none' ||
          (inLabel !== null && getComputedStyle(inLabel).outlineStyle !== 'none');
        return marked ? '' : `${one.outerHTML.slice(0, 120)} has no mark`;
      }),
    )
    .toBe('');
}

export async function expectAt(page: Page, where: Locator): Promise<void> {
  await expect(where).toBeFocused();
  await expectMarked(page);
}
