// Text that takes the largest of some sizes at which it fits its box. Where it fits at none of them, its lesser parts are cut at whole
// lines first; then words that are too long break; then a name goes on smaller, and any other text is cut at a whole line by an ellipsis.
// The box has a height or a greatest height; sizes are in u (1/1080 of the height), and the last is the smallest that is still read.
import { useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';

import styles from './Fit.module.css';

/** A name is whole, however small: a name of 200 letters in the narrowest row still is at this size. */
const LEAST = 6;
const SMALLER = 0.9;

interface FitProps {
  sizes: readonly number[];
  /** Changes whenever what is inside changes. */
  of: string;
  /** To how many lines its lesser parts (`small`, the lines of a list) are cut where all of it does not fit, tried in this order. */
  cuts?: readonly number[];
  /** A name: it goes on smaller and is never cut itself. */
  isName?: boolean;
  className?: string | undefined;
  children: ReactNode;
}

const NO_CUTS: readonly number[] = [];

/**
 * Below, `--fit` is the size that was chosen. At each size the smaller parts are tried beside the name first, then, with
 * `data-stacked`, on lines of their own, if the style makes a difference between the two.
 */
export function Fit({ sizes, of, cuts = NO_CUTS, isName = false, className = '', children }: FitProps) {
  const box = useRef<HTMLSpanElement>(null);
  const inside = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const { current: outer } = box;
    const { current: inner } = inside;
    if (outer === null || inner === null) return undefined;
    const least = sizes.at(-1) ?? LEAST;
    let fitted = '';
    const set = (breaks: boolean, lesser: number | null): void => {
      outer.toggleAttribute('data-breaks', breaks);
      outer.toggleAttribute('data-cut', lesser !== null);
      if (lesser !== null) outer.style.setProperty('--lesser', String(lesser));
    };
    const fit = (): void => {
      fitted = `${outer.clientWidth} ${innerHeight}`;
      outer.removeAttribute('data-clamped');
      set(false, null);
      if (sizes.some(fitsAt)) return;
      for (const lines of cuts) {
        set(false, lines);
        if (sizes.some(fitsAt)) return;
      }
      const lesser = cuts.at(-1) ?? null;
      set(true, lesser);
      if (sizes.some(fitsAt)) return;
      if (isName) for (let size = least; size > LEAST; size *= SMALLER) if (fitsAt(size)) return;
      if (isName) return;
      // At the smallest size, as many whole lines as there is room for.
      fitsAt(least);
      outer.toggleAttribute('data-clamped', true);
      const line = Number.parseFloat(getComputedStyle(inner).lineHeight);
      outer.style.setProperty('--lines', String(Math.max(1, Math.floor((outer.clientHeight + 1) / line))));
    };
    const fitsAt = (size: number): boolean => {
      outer.style.setProperty('--fit', `calc(${size} * var(--u))`);
      return [false, true].some((isStacked) => {
        outer.toggleAttribute('data-stacked', isStacked);
        return inner.scrollWidth <= outer.clientWidth + 1 && inner.offsetHeight <= outer.clientHeight + 1;
      });
    };
    const fitAgain = (): void => {
      if (fitted !== `${outer.clientWidth} ${innerHeight}`) fit();
    };
    fit();
    const observer = new ResizeObserver(fitAgain);
    observer.observe(outer);
    document.fonts.addEventListener('loadingdone', fit);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', fit);
    };
  }, [sizes, of, cuts, isName]);
  return (
    <span ref={box} className={`${styles.box} ${className}`}>
      <span ref={inside} className={styles.inside}>
        {children}
      </span>
    </span>
  );
}
