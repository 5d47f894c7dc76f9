// A silence procedure along the foot, while something else has the picture: until when it may be objected to, and as much of its text as fits.
import { silencesTold } from '#shared/meeting/decisions/silences.ts';
import type { Question } from '#shared/meeting/state.ts';

import { useNow, useReplica } from '../../replica/hooks.ts';
import { wordingOf } from '../interruption-words.ts';
import { useMeetingWords } from '../meeting-words.ts';
import { silenceLine } from '../silence-words.ts';
import { Fit } from './Fit.tsx';
import styles from './strips.module.css';

const NOTICE = [40, 36, 33, 30, 27, 24] as const;

export function SilenceStrip() {
  const now = useNow('second');
  const question = useReplica(({ meeting }) => meeting && silencesTold(meeting, now)[0]);
  return question ? <Strip question={question} /> : null;
}

function Strip({ question }: { question: Question }) {
  const words = useMeetingWords();
  const line = silenceLine(question, useNow('quarter', question.closesAt), words);
  const text = wordingOf(question, words);
  return (
    <div className={styles.strip}>
      <Fit sizes={NOTICE} of={`${line} ${text}`} className={styles.notice}>
        <b>{line}</b> <bdi>{text}</bdi>
      </Fit>
    </div>
  );
}
