// How much of the limit is used, with a tick at each minute.
import { minuteTicks } from './scene.ts';
import styles from './floor.module.css';

export function TimeBar({ share, limitMs }: { share: number; limitMs: number }) {
  return (
    <div className={styles.bar} aria-hidden="true">
      <i style={{ inlineSize: `${share * 100}%` }} />
      {minuteTicks(limitMs).map((at) => (
        <u key={at} style={{ insetInlineStart: `${at * 100}%` }} />
      ))}
    </div>
  );
}
