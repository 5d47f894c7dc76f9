// An outdated page reloads itself once, at a quiet moment, and only when the new page is complete on the server.
import { askForPage, partsOf } from './latest-page.ts';
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
    if (isQuiet(lastInputAt, busy) && (await askForPage(loaded)) === 'another' && isQuiet(lastInputAt, busy)) {
      tabStorage.set(MARK, build);
      location.reload();
      return;
    }
    setTimeout(() => void check(), CHECK_MS);
  };
  void check();
  return true;
}
