// The height of a row in the console's three densities: the same figures as --row of chair.css, which the windowed list needs as numbers.
import { useSyncExternalStore } from 'react';

const low = matchMedia('(max-height: 720px)');
const middle = matchMedia('(max-height: 879px)');

const subscribe = (changed: () => void): (() => void) => {
  for (const query of [low, middle]) query.addEventListener('change', changed);
  return () => {
    for (const query of [low, middle]) query.removeEventListener('change', changed);
  };
};

export const useRowHeight = (): number =>
  useSyncExternalStore(subscribe, () => (low.matches ? 36 : middle.matches ? 42 : 49));
