// The larger side of the picture: one panel for each scene. What a screen reader is told of it is HallTold.tsx.
import { memo, Suspense } from 'react';
import type { ComponentType } from 'react';

import { AdjournedPanel, BeforePanel, ItemPanel, OpenedPanel, Suspended } from './HallQuiet.tsx';
import { late } from '../../loading/late.ts';
import { HallSpeaking, Spoken } from './HallSpeaking.tsx';
import type { Scene } from './scene.ts';
import styles from './floor.module.css';

/** Its picture comes after the page: most hours have no vote. Until it is there its words are told to nobody but a screen reader. */
const VotePicture = late(() => import('./VotePicture.tsx'));
/** So do these: they are rare. */
const AnnouncementPanel = late(() => import('./HallAnnouncement.tsx'));
const CountdownPanel = late(() => import('./HallCountdown.tsx'));
const SilenceProcedurePanel = late(() => import('./SilenceProcedurePanel.tsx'));
const InterruptionPanel = late(() => import('./InterruptionPanel.tsx'));
const Decided = late(() => import('./HallDecision.tsx'));

type OfScene<K extends Scene['kind']> = Omit<Extract<Scene, { kind: K }>, 'kind'>;

const PANELS: { [K in Scene['kind']]: ComponentType<OfScene<K>> } = {
  speaking: HallSpeaking,
  suspended: Suspended,
  interruption: InterruptionPanel,
  decided: Decided,
  silence: SilenceProcedurePanel,
  vote: VotePicture,
  result: VotePicture,
  countdown: CountdownPanel,
  spoken: Spoken,
  announcement: AnnouncementPanel,
  item: ItemPanel,
  opened: OpenedPanel,
  before: BeforePanel,
  adjourned: AdjournedPanel,
};

export const FloorPanel = memo(function FloorPanel({ scene }: { scene: Scene }) {
  // What each panel is given is checked where PANELS is written: here the scene is any.
  const Panel = PANELS[scene.kind] as ComponentType<OfScene<Scene['kind']>>;
  const { kind: _, ...given } = scene;
  return (
    <Suspense fallback={<div className={styles.field} />}>
      <Panel {...(given as OfScene<Scene['kind']>)} />
    </Suspense>
  );
});
