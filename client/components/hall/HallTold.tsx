// What a screen reader is told of the hall's picture: one line for each scene. It comes after the page, which is then read as it stands.
import { useNow, useReplica } from '../../replica/hooks.ts';
import { Announcer } from '../Announcer.tsx';
import { decisionWords } from '../decision-words.ts';
import { sentence } from '../freshly-told.ts';
import { bothLines, interruptionWords, settledName, wordingOf } from '../interruption-words.ts';
import { itemTold, listsTold } from '../item-told.ts';
import { useMeetingWords } from '../meeting-words.ts';
import type { MeetingWords } from '../meeting-words.ts';
import { silenceLine } from '../silence-words.ts';
import { turnName } from '../turn-kind-words.ts';
import { resultLine, votingLine } from '../votes/vote-words.ts';
import type { Scene } from './scene.ts';

export default function HallTold({ scene }: { scene: Scene }) {
  const words = useMeetingWords();
  const now = useNow('second');
  const meeting = useReplica((state) => state.meeting);
  const ofAgenda = meeting ? [...itemTold(meeting, words), ...listsTold(meeting, now, words)] : [];
  return <Announcer told={[...sentence(toldOf(scene, words)), ...ofAgenda]} />;
}

/** What a screen reader is told when this comes on. */
export function toldOf(scene: Scene, words: MeetingWords): string {
  const { t, the } = words;
  switch (scene.kind) {
    case 'speaking': {
      const { entry } = scene.floor;
      return [turnName(entry, t), t('screen.hasTheFloor', { name: the(entry, 'opening') })].filter(Boolean).join(': ');
    }
    case 'suspended':
      return t('screen.suspended');
    case 'interruption':
      return bothLines(interruptionWords(scene, words));
    case 'decided':
      return `${decisionWords(scene.question, words).line} ${settledName(scene.question, words)}`;
    case 'silence': {
      const { question, isOver } = scene;
      return `${silenceLine(question, isOver ? Infinity : 0, words)} ${wordingOf(question, words)}`;
    }
    case 'vote':
      return votingLine(scene.question, scene.vote, scene.casts, words);
    case 'result':
      return resultLine(scene.question, scene.vote, words);
    case 'announcement':
      return words.announcement(scene.announcement);
    case 'adjourned':
      return t('screen.adjourned');
    case 'countdown':
    case 'spoken':
    case 'item':
    case 'opened':
    case 'before':
      return t('screen.nobodySpeaks');
    default:
      return scene satisfies never;
  }
}
