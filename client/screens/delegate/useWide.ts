// Whether there is room for the floor and another part side by side (a laptop, a tablet on its side).
import { useSyncExternalStore } from 'react';

const wide = matchMedia('(min-width: 900px)');
const subscribe = (changed: () => void): (() => void) => {
  wide.addEventListener('change', changed);
  return () => wide.removeEventListener('change', changed);
};

export const useWide = (): boolean => useSyncExternalStore(subscribe, () => wide.matches);
