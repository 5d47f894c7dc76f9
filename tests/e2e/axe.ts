// What axe-core finds on a page, for every test that asks.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

import { settled } from './settled.ts';

/** @param what the page and its look, for the message */
export async function expectNoViolations(page: Page, what: string): Promise<void> {
  // Colours that are still fading in have a contrast that nobody is left with.
  await settled(page);
  // Run in the page itself, which has no frames: a page opened for each report costs more than the analysis.
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join('; ')}`);
  expect(found, what).toEqual([]);
}
