// The time of day in the meeting's own time zone; the seconds smaller, so that they do not tick at the eye. Pages place it by their own `.clock`.
import { useNow } from '../../replica/hooks.ts';
import { useMeetingWords } from '../meeting-words.ts';
import styles from './clock.module.css';

export function Clock() {
  const { time } = useMeetingWords();
  const now = useNow('second');
  const seconds = String(Math.floor(now / 1000) % 60).padStart(2, '0');
  return (
    <div className={`clock ${styles.clock}`} dir="ltr">
      {time(now)}
      <small aria-hidden="true">:{seconds}</small>
    </div>
  );
}
