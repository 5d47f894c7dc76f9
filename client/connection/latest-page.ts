// Which page the server has at this address now: a device may hold an older one, and the network may be away.
const PARTS = 'script[src],link[rel=stylesheet],link[rel=modulepreload],link[rel=preload]';

/** The addresses of what a page is made of. */
export const partsOf = (page: Document): string[] =>
  [...page.querySelectorAll(PARTS)].map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '');

/**
 * Asks the server for the page.
 * @param loaded the parts that this page was loaded from
 * @returns `away` where no whole page came; `same` where this one did; `another` where it is another and all of it has come: the
 * browser keeps it, so that nothing is missing at a reload
 */
export async function askForPage(loaded: readonly string[]): Promise<'away' | 'same' | 'another'> {
  try {
    const response = await fetch(location.href, { cache: 'reload' });
    if (!response.ok) return 'away';
    const parts = partsOf(new DOMParser().parseFromString(await response.text(), 'text/html'));
    // A server that will not have this page and sends it again, or none, is not ready.
    if (parts.every((part) => loaded.includes(part))) return 'same';
    const whole = await Promise.all(
      parts.map(async (part) => {
        const answer = await fetch(new URL(part, location.href));
        await answer.arrayBuffer();
        return answer.ok;
      }),
    );
    return whole.every(Boolean) ? 'another' : 'away';
  } catch {
    return 'away';
  }
}

const ASK_AGAIN_MS = 2_000;

/**
 * Waits until the server has a whole page: one that leaves, or loads, while the server is away becomes the browser's own error page.
 * @returns as `askForPage`
 */
export async function untilServed(loaded: readonly string[]): Promise<'same' | 'another'> {
  for (;;) {
    const answer = await askForPage(loaded);
    if (answer !== 'away') return answer;
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
  }
}
