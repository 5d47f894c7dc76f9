// What interrupts the debate, on the wall: a point of order or a motion with whom it holds, and the text that is put to the room.
import type { Interruption } from '#shared/meeting/on-now.ts';
import type { Floor } from '#shared/meeting/state.ts';
import { elapsedMs, wholeSeconds } from '#shared/meeting/timer.ts';

import { interruptionWords } from '../interruption-words.ts';
import { leaveLine } from '../leave-words.ts';
import { useMeetingWords } from '../meeting-words.ts';
import { Fit } from './Fit.tsx';
import { Wording } from './HallDecision.tsx';
import { POSTER } from './poster-sizes.ts';
import styles from './floor.module.css';
import hall from './hall.module.css';

const HELD = [44, 40, 36, 33, 30, 27, 24] as const;

/** A point of order is no speech: whoever is heard has no clock on the wall, and whom it holds is named. */
export default function InterruptionPanel(scene: Interruption) {
  const words = useMeetingWords();
  const { line, held } = interruptionWords(scene, words);
  const leave = leaveLine(scene.question?.leave, words);
  if (scene.what === 'question' && scene.question?.stage === 'put')
    return <Wording text={line} below={words.t('common.anyObjection')} more={leave} />;
  return (
    <div className={styles.field} data-reversed>
      <Fit sizes={POSTER} of={line} className={styles.state}>
        <bdi>{line}</bdi>
      </Fit>
      <span />
      {held !== null && (
        <Fit sizes={HELD} of={held} className={hall.held}>
          {held}
        </Fit>
      )}
      {scene.held !== null && <Kept held={scene.held} />}
      {leave !== null && <p className={styles.words}>{leave}</p>}
    </div>
  );
}

/** Who is interrupted keeps the floor, with the time that was left when the clock stopped. */
function Kept({ held: { entry, timer } }: { held: Floor }) {
  const { t, the, format } = useMeetingWords();
  const { limitMs } = timer;
  const name = the(entry, 'opening');
  const leftMs = limitMs === null ? null : limitMs - elapsedMs(timer, 0);
  const said =
    leftMs === null
      ? t('screen.keepsFloor', { name })
      : t(leftMs < 0 ? 'screen.keepsFloorOver' : 'screen.keepsFloorLeft', {
          name,
          time: format.figures(wholeSeconds(leftMs)),
        });
  return (
    <Fit sizes={HELD} of={said} className={hall.held}>
      {said}
    </Fit>
  );
}
