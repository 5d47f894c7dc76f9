// What of a page is shown stands in its address, so that a link leads to it and the browser goes back: read there, and moved to without
// loading anything.
import { useSyncExternalStore } from 'react';
import type { MouseEvent } from 'react';

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('popstate', listener);
  };
}

/** What is read out of the address, and again when one has moved. */
export const useAddress = <T>(read: (here: Location) => T): T => useSyncExternalStore(subscribe, () => read(location));

/** Goes to another part of this page, which the browser’s Back leaves again. */
export function moveTo(address: string): void {
  history.pushState(null, '', address);
  for (const listener of listeners) listener();
}

/** A press on a link to another part of the page, which is there already. One that asks for a tab of its own is the browser's. */
export function followLink(event: MouseEvent, address: string): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  moveTo(address);
}
