// The form that goes with a state of time, so that it is never told by colour alone: disc (within), triangle (last minute), square (over).
import type { TimePhase } from '#shared/meeting/timer.ts';

import styles from './marks.module.css';

export function TimePhaseMark({ phase }: { phase: TimePhase }) {
  return (
    <svg className={`${styles.mark} ${phase === 'within' ? styles.go : ''}`} viewBox="0 0 12 12" aria-hidden="true">
      {drawing(phase)}
    </svg>
  );
}

function drawing(phase: TimePhase) {
  switch (phase) {
    case 'within':
      return <circle cx="6" cy="6" r="6" fill="currentColor" />;
    case 'last-minute':
      return <path d="M6 0l6 12H0z" fill="currentColor" />;
    case 'over':
      return <path d="M0 0h12v12H0z" fill="currentColor" />;
    default:
      return phase satisfies never;
  }
}
