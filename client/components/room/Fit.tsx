// Text that takes the largest of some sizes at which it fits its box: nothing is cut on the hall's screen, in no language.
// The box has a height or a greatest height; sizes are in u (1/1080 of the height).
import { useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';

import styles from './Fit.module.css';

interface FitProps {
  sizes: readonly number[];
  /** Changes whenever what is inside changes. */
  of: string;
  className?: string | undefined;
  children: ReactNode;
}

/**
 * Below, `--fit` is the size that was chosen. At each size the smaller parts are tried beside the name first, then, with
 * `data-stacked`, on lines of their own, if the style makes a difference between the two.
 */
export function Fit({ sizes, of, className = '', children }: FitProps) {
  const box = useRef<HTMLSpanElement>(null);
  const inside = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const { current: outer } = box;
    const { current: inner } = inside;
    if (outer === null || inner === null) return undefined;
    let fitted = '';
    const fit = (): void => {
      fitted = `${outer.clientWidth} ${innerHeight}`;
      for (const size of sizes) {
        outer.style.setProperty('--fit', `calc(${size} * var(--u))`);
        for (const isStacked of [false, true]) {
          outer.toggleAttribute('data-stacked', isStacked);
          if (inner.scrollWidth <= outer.clientWidth + 1 && inner.offsetHeight <= outer.clientHeight + 1) return;
        }
      }
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
  }, [sizes, of]);
  return (
    <span ref={box} className={`${styles.box} ${className}`}>
      <span ref={inside} className={styles.inside}>
        {children}
      </span>
    </span>
  );
}
