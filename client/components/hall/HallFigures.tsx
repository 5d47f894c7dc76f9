// The great figures: a timer that can be read from the last row. They are sized for the longest that they will have to say.
import { useFormat } from '../../i18n/context.ts';
import styles from './floor.module.css';

interface HallFiguresProps {
  seconds: number;
  /** Before the figures: "+" when over. */
  sign?: '+' | '';
  /** How many characters there is room for at least. */
  room: number;
}

/** Wider figures than this would be a mistake in the meeting's settings; they are drawn at the smallest size. */
const WIDEST = 8;

export function HallFigures({ seconds, sign = '', room }: HallFiguresProps) {
  const text = sign + useFormat().figures(seconds);
  return (
    <div className={styles.figuresCell}>
      <div
        className={`${styles.figures} figures`}
        role="timer"
        data-room={Math.min(WIDEST, Math.max(room, text.length))}
      >
        {text}
      </div>
    </div>
  );
}
