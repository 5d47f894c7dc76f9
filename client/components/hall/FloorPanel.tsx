// The larger side of the picture, and what a screen reader is told of it: one line for each scene.
import { memo, Suspense } from 'react';
import type { ComponentType } from 'react';

import { decisionWords } from '../decision-words.ts';
import { bothLines, interruptionWords, settledName, wordingOf } from '../interruption-words.ts';
import type { MeetingWords } from '../meeting-words.ts';
import { resultLine, votingLine } from '../votes/vote-words.ts';
import { silenceLine } from '../silence-words.ts';
import { turnName } from '../turn-kind-words.ts';
import { AdjournedPanel, BeforePanel, InterruptionPanel, ItemPanel, OpenedPanel, Suspended } from './HallQuiet.tsx';
import { Decided } from './HallDecision.tsx';
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

type OfScene<K extends Scene['kind']> = Omit<Extract<Scene, { kind: K }>, 'kind'>;
type Shown<K extends Scene['kind']> = readonly [
  Panel: ComponentType<OfScene<K>>,
  told: (scene: OfScene<K>, words: MeetingWords) => string,
];

const nobodySpeaks = (_scene: unknown, { t }: MeetingWords): string => t('screen.nobodySpeaks');

const SHOWN: { [K in Scene['kind']]: Shown<K> } = {
  speaking: [
    HallSpeaking,
    ({ floor }, { t, the }) =>
      [turnName(floor.entry, t), t('screen.hasTheFloor', { name: the(floor.entry, 'opening') })]
        .filter(Boolean)
        .join(': '),
  ],
  suspended: [Suspended, (_scene, { t }) => t('screen.suspended')],
  interruption: [InterruptionPanel, (scene, words) => bothLines(interruptionWords(scene, words))],
  decided: [Decided, ({ question }, words) => `${decisionWords(question, words).line} ${settledName(question, words)}`],
  silence: [
    SilenceProcedurePanel,
    ({ question, isOver }, words) =>
      `${silenceLine(question, isOver ? Infinity : 0, words)} ${wordingOf(question, words)}`,
  ],
  vote: [VotePicture, ({ question, vote, casts }, words) => votingLine(question, vote, casts, words)],
  result: [VotePicture, ({ question, vote }, words) => resultLine(question, vote, words)],
  countdown: [CountdownPanel, nobodySpeaks],
  spoken: [Spoken, nobodySpeaks],
  announcement: [AnnouncementPanel, ({ announcement }, words) => words.announcement(announcement)],
  item: [ItemPanel, nobodySpeaks],
  opened: [OpenedPanel, nobodySpeaks],
  before: [BeforePanel, nobodySpeaks],
  adjourned: [AdjournedPanel, (_scene, { t }) => t('screen.adjourned')],
};
// What each line is given is checked where SHOWN is written: here the scene is any.
const shownOf = (scene: Scene): Shown<Scene['kind']> => SHOWN[scene.kind] as Shown<Scene['kind']>;

/** What a screen reader is told when this comes on. */
export const toldOf = (scene: Scene, words: MeetingWords): string =>
  shownOf(scene)[1](scene as OfScene<Scene['kind']>, words);

export const FloorPanel = memo(function FloorPanel({ scene }: { scene: Scene }) {
  const [Panel] = shownOf(scene);
  const { kind: _, ...given } = scene;
  return (
    <Suspense fallback={<div className={styles.field} />}>
      <Panel {...(given as OfScene<Scene['kind']>)} />
    </Suspense>
  );
});
