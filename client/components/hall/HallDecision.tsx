// The text that the meeting decides on, in the hall: with the Chair's question while it is put, then with what became of it.
import type { Question } from '#shared/meeting/state.ts';

import { decisionWords } from '../decision-words.ts';
import { settledName } from '../interruption-words.ts';
import { leaveLine } from '../leave-words.ts';
import { useMeetingWords } from '../meeting-words.ts';
import { Fit } from './Fit.tsx';
import styles from './floor.module.css';

const TEXT = [82, 74, 66, 58, 50, 44, 38, 34] as const;
const BELOW = [136, 120, 104, 88, 76, 64, 54, 46] as const;

/** @param more a line under it all, smaller */
export function Wording({
  text,
  below,
  more,
  reversed,
}: {
  text: string;
  below: string;
  more?: string | null;
  reversed?: boolean;
}) {
  return (
    <div className={`${styles.field} ${styles.decided}`} data-reversed={reversed || undefined}>
      <Fit sizes={TEXT} of={text} className={styles.text}>
        <bdi>{text}</bdi>
      </Fit>
      <div className={styles.below}>
        <Fit sizes={BELOW} of={below} className={styles.asked}>
          {below}
        </Fit>
      </div>
      {more && (
        <p className={styles.words}>
          <span>{more}</span>
        </p>
      )}
    </div>
  );
}

/** Nobody who objects is named, unless the Chair named them. */
export default function Decided({ question }: { question: Question }) {
  const words = useMeetingWords();
  const { line, objectors } = decisionWords(question, words);
  return (
    <Wording
      text={settledName(question, words)}
      below={line}
      more={[objectors, leaveLine(question.leave, words)].filter(Boolean).join(' · ')}
      reversed={question.stage === 'settled'}
    />
  );
}
