// The device's own memory (localStorage), which may be full, switched off or shared with other tabs: nothing here ever throws.
// What cannot be stored is kept for the life of the page.

/** Storage that a device may lack or refuse: what is kept may be gone. */
export interface KeyValue {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
  keys(): string[];
}

/** A store over `area`, with the page's memory behind it where the device refuses. */
export function safeStorage(area: () => Storage): KeyValue {
  const memory = new Map<string, string>();
  const attempt = <T>(act: (storage: Storage) => T, otherwise: T): T => {
    try {
      return act(area());
    } catch {
      return otherwise;
    }
  };
  return {
    get: (key) => memory.get(key) ?? attempt((storage) => storage.getItem(key), null),
    set(key, value) {
      const stored = attempt((storage) => {
        storage.setItem(key, value);
        return true;
      }, false);
      if (stored) memory.delete(key);
      else memory.set(key, value);
    },
    remove(key) {
      memory.delete(key);
      attempt((storage) => storage.removeItem(key), undefined);
    },
    keys: () => [
      ...new Set([
        ...memory.keys(),
        ...attempt(
          (storage) => Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? ''),
          [] as string[],
        ),
      ]),
    ],
  };
}

/** What this device remembers between visits. */
export const deviceStorage: KeyValue = safeStorage(() => localStorage);
/** What this tab remembers over a reload. */
export const tabStorage: KeyValue = safeStorage(() => sessionStorage);

/** Reads JSON that this program wrote; anything else is as if nothing were there. */
export function readJson<T>(storage: KeyValue, key: string, isRight: (value: unknown) => value is T): T | null {
  const text = storage.get(key);
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isRight(value) ? value : null;
  } catch {
    return null;
  }
}
