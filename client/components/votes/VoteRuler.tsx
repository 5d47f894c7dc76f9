// A vote as a ruler: a stroke for each that voted yes from the start, no from the end, hatch between for whoever is still to vote; the
// mark is what was needed. Its length is those who count: abstentions stand outside, in words. It is drawn beside the same in words.
import styles from './VoteRuler.module.css';

interface VoteRulerProps {
  yes: number;
  no: number;
  /** Who has not voted yet, while the vote is open. */
  pending?: number;
  /** How many in favour were needed; not drawn while that still moves. */
  needed?: number;
}

/** From so many on the strokes would shimmer: one bar. */
const MOST_STROKES = 60;

export function VoteRuler({ yes, no, pending = 0, needed }: VoteRulerProps) {
  const all = yes + no + pending;
  if (all === 0) return <div className={styles.ruler} aria-hidden="true" />;
  return (
    <div className={styles.ruler} aria-hidden="true">
      {yes > 0 && (
        <i
          className={styles.yes}
          style={{ flexGrow: yes, ...(all <= MOST_STROKES && { backgroundSize: `${100 / yes}% 100%` }) }}
          data-strokes={all <= MOST_STROKES || undefined}
        />
      )}
      {pending > 0 && <i className="hatch" style={{ flexGrow: pending }} />}
      {no > 0 && <i className={styles.no} style={{ flexGrow: no }} />}
      {needed !== undefined && needed <= all && (
        <u className={styles.mark} style={{ insetInlineStart: `${(100 * needed) / all}%` }} />
      )}
    </div>
  );
}
