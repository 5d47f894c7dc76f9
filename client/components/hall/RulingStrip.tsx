// What was just ruled, or became of a motion without a vote, along the foot while something else has the picture.
import { justDecided } from '#shared/meeting/decisions/select.ts';
import { isProposal } from '#shared/meeting/questions/select.ts';
import type { Meeting, Question } from '#shared/meeting/state.ts';

import { useNow, useReplica } from '../../replica/hooks.ts';
import { Announcer } from '../Announcer.tsx';
import { decisionWords } from '../decision-words.ts';
import { sentence } from '../freshly-told.ts';
import { settledName } from '../interruption-words.ts';
import { useMeetingWords } from '../meeting-words.ts';
import { Fit } from './Fit.tsx';
import styles from './strips.module.css';

const NOTICE = [48, 44, 40, 36, 33, 30, 27, 24] as const;

/** What was ruled, for as long as it is told; an appeal against it says itself what was ruled. */
function rulingToTell(meeting: Meeting, now: number): Question | null {
  const question = justDecided(meeting, now);
  if (!question || isProposal(question)) return null;
  const isAppealed = Object.values(meeting.questions).some(
    ({ about, stage }) => about === question.id && stage !== 'settled',
  );
  return isAppealed ? null : question;
}

export function RulingStrip() {
  const now = useNow('second');
  const words = useMeetingWords();
  const question = useReplica(({ meeting }) => meeting && rulingToTell(meeting, now));
  if (!question) return null;
  const { line } = decisionWords(question, words);
  const text = settledName(question, words);
  return (
    <div className={styles.strip}>
      <Announcer atOnce told={sentence(`${line} ${text}`)} />
      <Fit sizes={NOTICE} of={`${line} ${text}`} className={styles.notice}>
        <b>{line}</b> <bdi>{text}</bdi>
      </Fit>
    </div>
  );
}
