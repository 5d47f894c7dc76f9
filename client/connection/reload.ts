// An outdated page reloads itself once, at a quiet moment, and only when the new page is complete on the server.
import { tabStorage } from './storage.ts';

const QUIET_MS = 5_000;
/** After this long without a key or a touch nobody is at it, whatever has the focus. */
const ABANDONED_MS = 60_000;
const CHECK_MS = 1_000;
const MARK = 'rostrum.outdated';

/** Nobody is typing, no dialog is open, no command is on its way. */
function isQuiet(lastInputAt: number, busy: () => boolean): boolean {
  const idleMs = performance.now() - lastInputAt;
  if (idleMs > ABANDONED_MS) return !busy();
  const focus = document.activeElement;
  const typing =
    focus instanceof HTMLInputElement ||
    focus instanceof HTMLTextAreaElement ||
    (focus instanceof HTMLElement && focus.isContentEditable);
  return !typing && !busy() && document.querySelector('[role=dialog],[role=alertdialog]') === null && idleMs > QUIET_MS;
}

const PARTS = 'script[src],link[rel=stylesheet],link[rel=modulepreload],link[rel=preload]';

const partsOf = (page: Document): string[] =>
  [...page.querySelectorAll(PARTS)].map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '');

/** Whether the server has another page than this one, and all of it has come: the browser keeps it, so that nothing is missing then. */
async function newPageIsComplete(loaded: readonly string[]): Promise<boolean> {
  try {
    const response = await fetch(location.href, { cache: 'reload' });
    if (!response.ok) return false;
    const parts = partsOf(new DOMParser().parseFromString(await response.text(), 'text/html'));
    // A server that will not have this page and sends it again, or none, is not ready.
    if (parts.every((part) => loaded.includes(part))) return false;
    const whole = await Promise.all(
      parts.map(async (part) => {
        const answer = await fetch(new URL(part, location.href));
        await answer.arrayBuffer();
        return answer.ok;
      }),
    );
    return whole.every(Boolean);
  } catch {
    return false;
  }
}

/**
 * Reloads once for this build, when it is quiet.
 * @returns false when this build was reloaded before and is still outdated: reloading again would go round in a circle
 */
export function reloadWhenQuiet(build: string, busy: () => boolean): boolean {
  if (tabStorage.get(MARK) === build) return false;
  const loaded = partsOf(document);
  let lastInputAt = performance.now();
  const noteInput = (): void => {
    lastInputAt = performance.now();
  };
  for (const type of ['keydown', 'pointerdown']) addEventListener(type, noteInput, { capture: true, passive: true });
  const check = async (): Promise<void> => {
    if (isQuiet(lastInputAt, busy) && (await newPageIsComplete(loaded)) && isQuiet(lastInputAt, busy)) {
      tabStorage.set(MARK, build);
      location.reload();
      return;
    }
    setTimeout(() => void check(), CHECK_MS);
  };
  void check();
  return true;
}
