// Late parts of the pages that come later than a test wants, or not at all.
import type { BrowserContext } from '@playwright/test';

export interface HeldPart {
  /** How many times a page has asked for it. */
  asked(): number;
  /** Lets it come from now on. @throws where no page has asked for it: the test would show nothing. */
  letThrough(): void;
}

/**
 * Keeps parts of the built client from the pages of a device.
 * @param name how their files begin, which is the name of the module that they are built from
 * @param how they wait until they are let through, or do not come at all until then
 */
export async function holdPart(context: BrowserContext, name: string, how: 'waits' | 'fails'): Promise<HeldPart> {
  let isHeld = true;
  let asked = 0;
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await context.route(`**/${name}-*.js`, async (route) => {
    if (isHeld) {
      asked += 1;
      if (how === 'fails') return route.abort();
      await released;
    }
    return route.fallback();
  });
  return {
    asked: () => asked,
    letThrough: () => {
      if (asked === 0) throw new Error(`No page has asked for “${name}-….js”: has the module another name now?`);
      isHeld = false;
      release();
    },
  };
}
