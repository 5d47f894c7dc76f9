// A countdown along the foot, while somebody has the floor.
import type { Countdown } from '#shared/meeting/state.ts';

import { useNow } from '../../replica/hooks.ts';
import { useMeetingWords } from '../meeting-words.ts';
import { countdownLeftMs } from './scene.ts';
import styles from './strips.module.css';

export function CountdownStrip({ countdown }: { countdown: Countdown }) {
  const { t, format } = useMeetingWords();
  const { clock, totalMs, label } = countdown;
  const now = useNow('second', clock.startedAt === null ? 0 : clock.startedAt - clock.accumulatedMs + totalMs);
  const leftMs = countdownLeftMs(countdown, now);
  if (leftMs === null) return null;
  return (
    <div className={styles.strip}>
      <span className={styles.words}>
        <bdi>{label ?? t('screen.countdown')}</bdi>
        <b className="figures">{format.figures(Math.ceil(leftMs / 1000))}</b>
      </span>
    </div>
  );
}
