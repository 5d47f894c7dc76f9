// The height of a row in the console's densities: the same figures as --row of chair.css and narrow.css, which the windowed list needs
// as numbers.
import { useSyncExternalStore } from 'react';

/** The first that holds says the height, px. A narrow console gives rows the lines that they need, whatever the height of the window. */
const HEIGHTS = [
  { query: matchMedia('(max-width: 359px)'), height: 112 },
  { query: matchMedia('(max-width: 559px)'), height: 72 },
  { query: matchMedia('(max-width: 1199px), (max-height: 559px)'), height: 49 },
  { query: matchMedia('(max-height: 720px)'), height: 36 },
  { query: matchMedia('(max-height: 879px)'), height: 42 },
];

const subscribe = (changed: () => void): (() => void) => {
  for (const { query } of HEIGHTS) query.addEventListener('change', changed);
  return () => {
    for (const { query } of HEIGHTS) query.removeEventListener('change', changed);
  };
};

export const useRowHeight = (): number =>
  useSyncExternalStore(subscribe, () => HEIGHTS.find(({ query }) => query.matches)?.height ?? 49);
