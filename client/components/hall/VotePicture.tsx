// A vote on the wall, read from the last row: who is called and how it stands, or of any other vote only that it is taken; and what came of
// it, as a ruler with the mark of what was needed.
import type { Casts, DelegationId, Need, Question, Tally, Vote } from '#shared/meeting/state.ts';
import { calledIn, neededOf, tallyOf } from '#shared/meeting/votes/majority.ts';

import { VoteRuler } from '../votes/VoteRuler.tsx';
import { votedLine } from '../interruption-words.ts';
import { leaveLine } from '../leave-words.ts';
import { useMeetingWords } from '../meeting-words.ts';
import type { MeetingWords } from '../meeting-words.ts';
import { outcomeWords } from '../votes/vote-words.ts';
import { Fit } from './Fit.tsx';
import { Wording } from './HallDecision.tsx';
import { SpeakerName } from './SpeakerName.tsx';
import { useHallName } from './hall-names.ts';
import floor from './floor.module.css';
import styles from './vote.module.css';

/** The majority by its name; empty where it has none. */
function majorityWords({ num, den, of }: Need, { t }: Pick<MeetingWords, 't'>): string {
  if (of !== 'voting' || num !== den - 1 || den > 3) return '';
  return t(den === 2 ? 'screen.vote.half' : 'screen.vote.twoThirds');
}

interface VotePictureProps {
  question: Question;
  vote: Vote;
  /** Of the vote that is open. */
  casts?: Casts;
}

const OUTCOME = [300, 260, 220, 184, 152, 124, 100, 82, 68] as const;
const LINE = [60, 54, 48, 42, 37, 33, 29] as const;
const FOOT = [44, 40, 36, 32, 28, 25] as const;

export default function VotePicture({ question, vote, casts }: VotePictureProps) {
  if (casts === undefined) return <Result question={question} vote={vote} />;
  return vote.method === 'roll-call' ? (
    <RollCall question={question} vote={vote} casts={casts} />
  ) : (
    <Taken question={question} vote={vote} />
  );
}

/** How delegations vote is nobody's until the close: the wall has the question and what yes and no will be measured by. */
function Taken({ question, vote }: VotePictureProps) {
  const words = useMeetingWords();
  return (
    <Wording
      text={votedLine(question, words)}
      below={words.t('common.voting')}
      more={[majorityWords(vote.need, words), leaveLine(question.leave, words)].filter(Boolean).join(' · ')}
    />
  );
}

function RollCall({ question, vote, casts }: { question: Question; vote: Vote; casts: Casts }) {
  const words = useMeetingWords();
  const nameOf = useHallName();
  const { t, format, delegation } = words;
  const { voters, drawn } = vote;
  const called = calledIn(vote, casts);
  const { yes, no, abstain } = tallyOf(voters, casts);
  const answered = Object.keys(casts).length;
  const line = votedLine(question, words);
  const after: readonly DelegationId[] =
    called === undefined ? [] : voters.slice(voters.indexOf(called) + 1).filter((id) => !casts[id]);
  const foot = [
    drawn && t(drawn.by === 'lot' ? 'screen.vote.byLot' : 'screen.vote.byHand', { name: delegation(voters[0]) }),
    after.length > 0 && t('screen.vote.then', { names: format.list(after.slice(0, 2).map(delegation)) }),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <div className={`${floor.field} ${styles.vote}`}>
      <Fit sizes={LINE} of={line} className={styles.line}>
        <bdi>{line}</bdi>
      </Fit>
      <p className={styles.lead}>
        {t('screen.vote.calledOf', {
          count: format.number(Math.min(voters.length, answered + 1)),
          of: format.number(voters.length),
        })}
      </p>
      {called === undefined ? <span /> : <SpeakerName name={nameOf({ delegationId: called })} />}
      <VoteRuler yes={yes} no={no} pending={voters.length - answered} />
      <dl className={styles.figures}>
        <Figure word={t('common.vote.yes')} count={yes} mark="yes" />
        <Figure word={t('screen.vote.notYet')} count={voters.length - answered} isLess />
        <Figure word={t('common.vote.abstain')} count={abstain} mark="abstain" />
        <Figure word={t('common.vote.no')} count={no} mark="no" />
      </dl>
      <Fit sizes={FOOT} of={foot} className={styles.foot}>
        <bdi>{foot}</bdi>
      </Fit>
    </div>
  );
}

function Result({ question, vote }: VotePictureProps) {
  const words = useMeetingWords();
  const { t } = words;
  const outcome = outcomeWords(question, vote, words);
  const line = votedLine(question, words);
  const { tally, need, voters, status, method } = vote;
  const isCounted = tally !== undefined && status === 'closed';
  const needed = isCounted && method !== 'sounding' ? neededOf(need, tally, voters.length) : undefined;
  return (
    <div className={`${floor.field} ${styles.vote}`}>
      <Fit sizes={OUTCOME} of={outcome} className={styles.outcome}>
        {outcome}
      </Fit>
      <Fit sizes={LINE} of={line} className={styles.line}>
        <bdi>{line}</bdi>
      </Fit>
      {isCounted && (
        <>
          <VoteRuler yes={tally.yes} no={tally.no} {...(needed !== undefined && { needed })} />
          <dl className={styles.figures}>
            <Figure word={t('common.vote.yes')} count={tally.yes} mark="yes" />
            {needed !== undefined && <Needed count={needed} />}
            <Figure word={t('common.vote.abstain')} count={tally.abstain} mark="abstain" />
            <Figure word={t('common.vote.no')} count={tally.no} mark="no" />
          </dl>
          <p className={floor.words}>
            <span>{method === 'sounding' ? '' : majorityWords(need, words)}</span>
            <span>{besides(tally, words)}</span>
          </p>
          {question.leave && (
            <p className={floor.words}>
              <span>{leaveLine(question.leave, words)}</span>
            </p>
          )}
        </>
      )}
    </div>
  );
}

/** Those who count for neither side: ballots that were invalid, and who did not vote. */
function besides({ invalid = 0, notVoting }: Tally, { t, format }: MeetingWords): string {
  const said = `${t('common.vote.notVoting')}: ${format.number(notVoting)}`;
  return invalid > 0 ? `${t('common.vote.invalid')}: ${format.number(invalid)} · ${said}` : said;
}

function Needed({ count }: { count: number }) {
  const { t, format } = useMeetingWords();
  return (
    <div data-less>
      <dt>{t('common.vote.needed')}</dt>
      <dd className="figures">{format.number(count)}</dd>
    </div>
  );
}

function Figure({
  word,
  count,
  mark,
  isLess = false,
}: {
  word: string;
  count: number;
  mark?: 'yes' | 'no' | 'abstain';
  isLess?: boolean;
}) {
  const { format } = useMeetingWords();
  return (
    <div {...(isLess && { 'data-less': true })}>
      <dt>
        {mark !== undefined && <i className={styles.mark} data-choice={mark} aria-hidden="true" />}
        {word}
      </dt>
      <dd className="figures">{format.number(count)}</dd>
    </div>
  );
}
