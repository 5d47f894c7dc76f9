// What interrupts the debate, on the wall: a point of order or a motion with whom it holds, and the text that is put to the room.
import type { Interruption } from '#shared/meeting/on-now.ts';

import { interruptionWords } from '../interruption-words.ts';
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
  if (scene.what === 'question' && scene.question?.stage === 'put')
    return <Wording text={line} below={words.t('common.anyObjection')} />;
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
    </div>
  );
}
