// A countdown along the foot, while somebody has the floor.
import type { Countdown } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../meeting-words.ts';
import { useCountdownLeft } from './use-countdown-left.ts';
import styles from './strips.module.css';

export function CountdownStrip({ countdown }: { countdown: Countdown }) {
  const { t, format } = useMeetingWords();
  const leftMs = useCountdownLeft(countdown);
  if (leftMs === null) return null;
  return (
    <div className={styles.strip}>
      <span className={styles.words}>
        <bdi>{countdown.label ?? t('screen.countdown')}</bdi>
        <b className="figures">{format.figures(Math.ceil(leftMs / 1000))}</b>
      </span>
    </div>
  );
}
