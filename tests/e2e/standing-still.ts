// A page that stands still, as one of a laptop asleep or of a slow television does: what is sent to it meanwhile waits before its door, and
// is then taken in at one go.
import type { Page } from '@playwright/test';

/**
 * Stops a page's thread.
 * @returns lets it go on; resolves once it does
 */
export async function standStill(page: Page): Promise<() => Promise<void>> {
  const address = new URL('/stand-still', page.url()).href;
  let goOn = (): void => undefined;
  const over = new Promise<void>((resolve) => (goOn = resolve));
  let stands = (): void => undefined;
  const standing = new Promise<void>((resolve) => (stands = resolve));
  await page.route(address, async (route) => {
    stands();
    await over;
    await route.fulfill({ body: '' });
  });
  const frozen = page.evaluate((url) => {
    const request = new XMLHttpRequest();
    request.open('GET', url, false);
    request.send();
  }, address);
  await standing;
  return async () => {
    goOn();
    await frozen;
    await page.unroute(address);
  };
}
