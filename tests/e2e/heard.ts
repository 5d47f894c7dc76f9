// What a screen reader is told on a page: each text that is put into a region that stands there.
import type { Page } from '@playwright/test';

const REGIONS = '[aria-live], [role=status], [role=alert]';

/**
 * Listens from now on, also in regions that come later; of what a region has when it comes, browsers tell nothing.
 * @returns all that was told until it is asked, in its order
 */
export async function listenTo(page: Page): Promise<() => Promise<string[]>> {
  const heard = await page.evaluateHandle((regions) => {
    const told: string[] = [];
    const note = (node: Node): void => {
      const text = node.textContent?.trim() ?? '';
      if (text !== '' && (node.parentElement?.closest(regions) ?? null) !== null) told.push(text);
    };
    new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes)
        if (type === 'characterData') note(target);
        else for (const node of addedNodes) if (isIn(target)) note(node);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    const isIn = (target: Node): boolean => target instanceof Element && target.closest(regions) !== null;
    return told;
  }, REGIONS);
  return () => heard.jsonValue();
}
