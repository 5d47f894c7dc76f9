// Who is next where several questions have speakers at once (a motion, votes to be explained): each list under its question.
import { sharedLines } from '#shared/meeting/questions/lists-on-questions.ts';
import type { SpeakersList } from '#shared/meeting/state.ts';

import { useReplica } from '../../replica/hooks.ts';
import { questionLine } from '../interruption-words.ts';
import { useMeetingWords } from '../meeting-words.ts';
import { turnName } from '../turn-kind-words.ts';
import { SpeakerRows } from './SpeakersColumn.tsx';
import type { NamesShown } from './SpeakersColumn.tsx';
import styles from './list.module.css';

export default function QuestionsColumn({ lists, names }: { lists: readonly SpeakersList[]; names: NamesShown }) {
  const words = useMeetingWords();
  const questions = useReplica(({ meeting }) => meeting?.questions);
  // A heading takes about the height of a line.
  const parts = sharedLines(lists, names - lists.length);
  return (
    <section className={styles.column} data-names={names} aria-label={words.t('screen.next')}>
      {parts.map(({ list, shown }, index) => {
        const question = questions?.[list.questionId ?? ''];
        // Said once, over them, where it is the same of all.
        const [turn, ...otherTurns] = new Set(list.waiting.map((entry) => turnName(entry, words.t)));
        const same = otherTurns.length === 0 ? turn : null;
        const more = list.waiting.length - shown.length;
        const count = more > 0 ? words.t('screen.more', { count: more }) : '';
        return (
          <div key={list.questionId} className={styles.onQuestion}>
            <h2>
              {same !== null && <span>{same}:</span>}
              <bdi>{question && questionLine(question, words)}</bdi>
              {count !== '' && <span>{count}</span>}
            </h2>
            <SpeakerRows list={list} shown={shown} names={names} isFurther={index > 0} isSaidAbove={same !== null} />
          </div>
        );
      })}
    </section>
  );
}
