// What was just ruled, or became of a motion without a vote, along the foot while something else has the picture.
import { justDecided } from '#shared/meeting/decisions/select.ts';
import { isProposal } from '#shared/meeting/questions/select.ts';

import { useNow, useReplica } from '../../replica/hooks.ts';
import { Announcer } from '../Announcer.tsx';
import { decisionWords } from '../decision-words.ts';
import { sentence } from '../freshly-told.ts';
import { settledName } from '../interruption-words.ts';
import { useMeetingWords } from '../meeting-words.ts';
import { Fit } from './Fit.tsx';
import styles from './strips.module.css';

const NOTICE = [48, 44, 40, 36, 33, 30, 27, 24] as const;

export function RulingStrip() {
  const now = useNow('second');
  const words = useMeetingWords();
  const question = useReplica(({ meeting }) => meeting && justDecided(meeting, now));
  // The appeal against a ruling says itself what was ruled.
  const isAppealed = useReplica(
    ({ meeting }) =>
      question !== undefined &&
      question !== null &&
      Object.values(meeting?.questions ?? {}).some(({ about, stage }) => about === question.id && stage !== 'settled'),
  );
  if (!question || isAppealed || isProposal(question)) return null;
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
