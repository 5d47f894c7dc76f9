// A countdown that has the picture.
import type { Countdown } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../meeting-words.ts';
import { Fit } from './Fit.tsx';
import { HallFigures } from './HallFigures.tsx';
import { STATE } from './poster-sizes.ts';
import { useCountdownLeft } from './use-countdown-left.ts';
import styles from './floor.module.css';

export default function CountdownPanel({ countdown }: { countdown: Countdown }) {
  const { t } = useMeetingWords();
  const { clock, label } = countdown;
  const leftMs = useCountdownLeft(countdown) ?? 0;
  const title = label ?? t('screen.countdown');
  return (
    <div className={styles.field}>
      <Fit sizes={STATE} of={title} className={styles.state}>
        <bdi>{title}</bdi>
      </Fit>
      <HallFigures seconds={Math.ceil(leftMs / 1000)} room={4} />
      {clock.startedAt === null && <p className={styles.words}>{t('screen.paused')}</p>}
    </div>
  );
}
