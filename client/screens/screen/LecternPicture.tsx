// What stands before whoever speaks: the time over the whole screen, and the word that an officer sends. No list: they look at one thing.
import type { Meeting } from '#shared/meeting/state.ts';

import { FloorPanel } from '../../components/hall/FloorPanel.tsx';
import { Fit } from '../../components/hall/Fit.tsx';
import { HallHead } from '../../components/hall/HallHead.tsx';
import { LostStrip } from '../../components/hall/HallStrips.tsx';
import HallTold from '../../components/hall/HallTold.tsx';
import { sceneOf } from '../../components/hall/scene.ts';
import room from '../../components/hall/hall.module.css';
import { useMeetingWords } from '../../components/meeting-words.ts';
import { useNow } from '../../replica/hooks.ts';
import styles from './lectern.module.css';

const WORD = [168, 144, 124, 104, 88, 76, 64, 54] as const;

export default function LecternPicture({ meeting }: { meeting: Meeting }) {
  const { t } = useMeetingWords();
  const scene = sceneOf(meeting, useNow('second'));
  const preset =
    scene.kind === 'speaking' || scene.kind === 'interruption' ? scene.floor?.entry.word?.preset : undefined;
  const said = preset === undefined ? '' : t(`screen.word.${preset}`);
  return (
    <main className={room.room}>
      <HallHead meeting={meeting} isBefore={scene.kind === 'before'} />
      <section className={`${room.floor} ${room.whole}`}>
        <FloorPanel scene={scene} />
        <div role="status">
          {said !== '' && (
            <div className={styles.word}>
              <Fit sizes={WORD} of={said}>
                {said}
              </Fit>
            </div>
          )}
        </div>
        <LostStrip />
      </section>
      <HallTold scene={scene} />
    </main>
  );
}
