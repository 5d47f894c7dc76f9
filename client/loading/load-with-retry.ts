// Parts of a page that are loaded later than the page itself. The network may be away just then, or the server may have another
// build whose parts have other names: the page waits for the server, and is never left for an address that nobody answers.
import { partsOf, untilServed } from '../connection/latest-page.ts';
import { tabStorage } from '../connection/storage.ts';

const MARK = 'rostrum.reloaded';

/**
 * Loads a part, and where it does not come, again once the server answers. Where it does not come even then, the browser remembers
 * the failure or the server has a newer page: this page is reloaded, once for each build and only while the server answers.
 * @throws what loading threw, where a reload did not help before
 */
export async function latePart<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch {
    // Told below, if it lasts.
  }
  const answer = await untilServed(partsOf(document));
  const isReloaded = tabStorage.get(MARK) === __BUILD__;
  if (isReloaded || answer === 'same') {
    try {
      return await load();
    } catch (error) {
      if (isReloaded) throw error;
    }
  }
  tabStorage.set(MARK, __BUILD__);
  location.reload();
  // The page is on its way out: nothing more is drawn of it.
  return new Promise<T>(() => undefined);
}
