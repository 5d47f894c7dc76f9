// A page of a former build asks for a part that the server no longer has: the only cure is the new page. Once, lest it never ends.
import { reloadWhenServed } from './reload-when-served.ts';

const MARK = 'rostrum.reloaded';

/** Reloads the page when a lazily loaded part is gone, at most once for each build. */
export function reloadOnceForMissingChunks(): void {
  addEventListener('vite:preloadError', (event) => {
    try {
      if (sessionStorage.getItem(MARK) === __BUILD__) return;
      sessionStorage.setItem(MARK, __BUILD__);
    } catch {
      // Without storage a reload could repeat for ever.
      return;
    }
    event.preventDefault();
    void reloadWhenServed();
  });
}
