// The mark of a category: a shape, told apart without colour. The word always stands beside it, so the mark has no text.
import type { CategoryMarkShape } from '#shared/meeting/state.ts';

import styles from './marks.module.css';

export function CategoryMark({ shape }: { shape: CategoryMarkShape }) {
  return (
    <svg className={styles.mark} viewBox="0 0 10 10" aria-hidden="true">
      {drawing(shape)}
    </svg>
  );
}

function drawing(shape: CategoryMarkShape) {
  switch (shape) {
    case 'disc':
      return <circle cx="5" cy="5" r="5" fill="currentColor" />;
    case 'half-disc':
      return (
        <>
          <circle cx="5" cy="5" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M5 0a5 5 0 0 0 0 10z" fill="currentColor" />
        </>
      );
    case 'ring':
      return <circle cx="5" cy="5" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />;
    case 'square':
      return <path d="M.5.5h9v9h-9z" fill="currentColor" />;
    case 'triangle':
      return <path d="M5 .5l5 9H0z" fill="currentColor" />;
    default:
      return shape satisfies never;
  }
}
