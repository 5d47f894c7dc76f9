// The sheet of the vote that is open: what was counted, how a delegation voted that said so otherwise than by its device, and the annulment.
import { useState } from 'react';

import { isCounted } from '#shared/meeting/votes/majority.ts';
import { inVote } from '#shared/meeting/votes/select.ts';
import { answersTo } from '#shared/meeting/votes/outcome.ts';
import type { Choice as Answer, Vote } from '#shared/meeting/state.ts';
import { wholeNumber } from '#shared/typed-input.ts';

import { useBarWords } from '../../../components/officers/why-barred.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useMeeting, useYou } from '../action-context.ts';
import { useConsole } from '../console-state.ts';
import { useGuarded } from '../barred-button.tsx';
import { Act, Sending, TextLine } from './fields.tsx';
import { Sheet } from './Sheet.tsx';
import { VoteAnswers } from './VoteAnswers.tsx';

export default function OngoingVotePanel() {
  const { t } = useMeetingWords();
  const { can } = useYou();
  const { give, bar } = useGuarded('panel', { type: 'CloseVote' });
  const close = useConsole((state) => state.close);
  const meeting = useMeeting();
  const open = inVote(meeting);
  // Others may close it while a count is being typed: that stays, and it says so.
  const [seen, setSeen] = useState(open?.id);
  if (open && open.id !== seen) setSeen(open.id);
  const isClosed = open === undefined;
  const closed = useBarWords(isClosed ? 'vote-closed' : undefined);
  const question = open ?? meeting.questions[seen ?? ''];
  const vote = question?.vote;
  const annul = async (voteId: string): Promise<void> => {
    if ((await give({ type: 'CloseVote', voteId, void: true })).ok) close();
  };
  return (
    <Sheet title={vote ? t(`floor.vote.${vote.method}`) : t('floor.vote')}>
      {vote && question && isCounted(vote) && (
        <Count key={vote.id} vote={vote} answers={answersTo(meeting, question)} closed={closed} />
      )}
      {open && open.vote.method !== 'ballot' && (
        <VoteAnswers key={open.vote.id} vote={open.vote} choices={choicesIn(open.vote, answersTo(meeting, open))} />
      )}
      {vote && !isClosed && can.includes('CloseVote') && (
        <Act bar={bar} onPress={() => void annul(vote.id)}>
          {t('chair.vote.annul')}
        </Act>
      )}
    </Sheet>
  );
}

/** Of a roll call whoever is called may pass, or be absent. */
const choicesIn = ({ method }: Vote, answers: readonly Answer[]): readonly Answer[] =>
  method === 'roll-call' ? [...answers, 'pass', 'absent'] : answers;

interface OfVote {
  vote: Vote;
  /** What may be answered in it; a roll call has more. */
  answers: readonly Answer[];
}

function Count({ vote, answers, closed }: OfVote & { closed: string | undefined }) {
  const { t } = useMeetingWords();
  const { give, bar: guard } = useGuarded('panel', { type: 'CountVote' });
  const bar = closed ?? guard;
  const ballots = useGuarded('panel', { type: 'GiveBallot' });
  const close = useConsole((state) => state.close);
  const [yes, setYes] = useState(() => String(vote.count?.yes ?? ''));
  const [no, setNo] = useState(() => String(vote.count?.no ?? ''));
  const [abstain, setAbstain] = useState(() => String(vote.count?.abstain ?? '0'));
  const [invalid, setInvalid] = useState(() => String(vote.count?.invalid ?? '0'));
  // Abstentions counted before the rules were changed have no field then, and are not sent on.
  const abstained = answers.includes('abstain') ? abstain : '0';
  const counted = [yes, no, abstained, invalid].map((typed) => wholeNumber(typed));
  const enter = async (): Promise<void> => {
    const [inFavour, against, abstentions, notValid] = counted;
    if (inFavour === undefined || against === undefined || abstentions === undefined) return;
    const answer = await give({
      type: 'CountVote',
      voteId: vote.id,
      yes: inFavour,
      no: against,
      abstain: abstentions,
      ...(vote.method === 'ballot' && notValid !== undefined && { invalid: notValid }),
    });
    if (answer.ok) close();
  };
  const line = (label: string, value: string, onChange: (typed: string) => void) => (
    <TextLine
      label={label}
      value={value}
      onChange={onChange}
      wrong={value !== '' && wholeNumber(value) === undefined ? t('chair.vote.whole') : undefined}
      ltr
    />
  );
  return (
    <Sending
      submit={t('chair.vote.count')}
      bar={bar}
      disabled={counted.includes(undefined)}
      onSubmit={() => void enter()}
      beside={
        vote.method === 'ballot' && (
          <Act
            bar={ballots.bar}
            onPress={() => void ballots.give({ type: 'GiveBallot', voteId: vote.id, delegationIds: vote.voters })}
          >
            {t('chair.vote.ballots')}
          </Act>
        )
      }
    >
      <div className="beside three">
        {line(t('floor.vote.yes'), yes, setYes)}
        {line(t('floor.vote.no'), no, setNo)}
        {answers.includes('abstain') && line(t('floor.vote.abstain'), abstain, setAbstain)}
        {vote.method === 'ballot' && line(t('common.vote.invalid'), invalid, setInvalid)}
      </div>
    </Sending>
  );
}
