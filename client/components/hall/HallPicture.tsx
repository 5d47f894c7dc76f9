// The hall's picture: item and clock, the floor, who is next. The projector and the public's page draw the same.
import { Suspense, useRef } from 'react';

import type { Meeting } from '#shared/meeting/state.ts';

import { late } from '../../loading/late.ts';
import { useNow } from '../../replica/hooks.ts';
import { AgendaColumn } from './AgendaColumn.tsx';
import { FloorPanel } from './FloorPanel.tsx';
import { HallHead } from './HallHead.tsx';
import { SpeakersColumn } from './SpeakersColumn.tsx';
import type { NamesShown } from './SpeakersColumn.tsx';
import { HallStrips } from './HallStrips.tsx';
import { listsOnScreen, sceneOf } from './scene.ts';
import type { Scene } from './scene.ts';
import styles from './hall.module.css';

/** It comes after the page, whose words are read with it. */
const HallTold = late(() => import('./HallTold.tsx'));
/** So does this: seldom do several questions have speakers at once. */
const QuestionsColumn = late(() => import('./QuestionsColumn.tsx'));

export function HallPicture({ meeting, names }: { meeting: Meeting; names: NamesShown }) {
  const now = useNow('second');
  const scene = useSame(sceneOf(meeting, now));
  const lists = listsOnScreen(meeting, now);
  const [list, ...others] = lists;
  // A vote takes the whole wall: nobody waits to speak while it is taken.
  const isVote = scene.kind === 'vote' || scene.kind === 'result';
  return (
    <main className={styles.room}>
      <HallHead meeting={meeting} isBefore={scene.kind === 'before'} />
      <section className={`${styles.floor} ${isVote ? styles.whole : ''}`}>
        <FloorPanel scene={scene} />
        <HallStrips scene={scene.kind} />
      </section>
      {!isVote &&
        (list === undefined ? (
          <AgendaColumn meeting={meeting} />
        ) : others.length === 0 ? (
          <SpeakersColumn list={list} names={names} />
        ) : (
          <Suspense fallback={<SpeakersColumn list={list} names={names} />}>
            <QuestionsColumn lists={lists} names={names} />
          </Suspense>
        ))}
      <Suspense fallback={null}>
        <HallTold scene={scene} />
      </Suspense>
    </main>
  );
}

/** The scene of before where nothing in it has changed, so that a second that passes draws nothing anew. */
function useSame(scene: Scene): Scene {
  const kept = useRef(scene);
  const before: Record<string, unknown> = { ...kept.current };
  if (Object.entries(scene).some(([key, value]) => before[key] !== value)) kept.current = scene;
  return kept.current;
}
