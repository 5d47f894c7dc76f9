// A countdown that has the picture.
import type { Countdown } from '#shared/meeting/state.ts';

import { useNow } from '../../replica/hooks.ts';
import { useMeetingWords } from '../meeting-words.ts';
import { Fit } from './Fit.tsx';
import { HallFigures } from './HallFigures.tsx';
import { countdownLeftMs } from './scene.ts';
import styles from './floor.module.css';

const STATE = [128, 112, 96, 84, 72, 60] as const;

export default function CountdownPanel({ countdown }: { countdown: Countdown }) {
  const { t } = useMeetingWords();
  const { clock, totalMs, label } = countdown;
  const now = useNow('second', clock.startedAt === null ? 0 : clock.startedAt - clock.accumulatedMs + totalMs);
  const title = label ?? t('screen.countdown');
  return (
    <div className={styles.field}>
      <Fit sizes={STATE} of={title} className={styles.state}>
        <bdi>{title}</bdi>
      </Fit>
      <HallFigures seconds={Math.ceil((countdownLeftMs(countdown, now) ?? 0) / 1000)} room={4} />
      {clock.startedAt === null && <p className={styles.words}>{t('screen.paused')}</p>}
    </div>
  );
}
