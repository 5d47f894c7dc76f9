// The vote of this delegation, where it is taken by device or by roll call: it fills the page, is confirmed by a second tap, and what was
// said last counts until the Chair closes the vote. Nothing of it stands in the page's title, which a lock screen or a task list may show.
import { create } from 'zustand';

import { calledIn } from '#shared/meeting/votes/majority.ts';
import { inVote } from '#shared/meeting/votes/select.ts';
import { answersTo } from '#shared/meeting/votes/outcome.ts';
import { resultNow } from '#shared/meeting/decisions/result-now.ts';
import type { Choice, Question, Vote } from '#shared/meeting/state.ts';

import { votedLine } from '../../../components/interruption-words.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { figuresOf } from '../../../components/votes/tally-words.ts';
import { neededWords, outcomeWords } from '../../../components/votes/vote-words.ts';
import { useSend, useServerClock } from '../../../replica/hooks.ts';
import { useSeat } from '../seat-state.ts';
import type { Standing } from '../seat-state.ts';
import { votesInTheRoom, wayKey } from './voting-way.ts';
import { whyBarredKey } from './why-barred.ts';
import './vote.css';

interface Receipt {
  voteId: string;
  choice: Choice;
  /** The number of the event in the meeting's log, and when it was answered. */
  number: number;
  at: number;
  /** What it replaced. */
  was?: Choice | undefined;
}

/** A question of more letters is set smaller, so that the answers stand in sight on the least phone too. */
const LETTERS = 80;

/** Kept while another part of the page is looked at. */
const useBallot = create<{
  chosen: Choice | null;
  changing: boolean;
  /** The vote in which an answer is on its way: another one waits for it, so that the receipt is of the last. */
  sending: string | null;
  receipt: Receipt | null;
}>()(() => ({
  chosen: null,
  changing: false,
  sending: null,
  receipt: null,
}));

export function VoteBox({ standing }: { standing: Standing }) {
  const { meeting, self, now } = standing;
  const question = inVote(meeting);
  const task = useSeat((state) => state.task);
  if (question)
    return wayKey(question.vote, self) === null ? (
      <Open standing={standing} question={question} vote={question.vote} />
    ) : (
      <Elsewhere self={self} question={question} vote={question.vote} />
    );
  const voted = resultNow(meeting, now);
  return voted && task === null ? <Closed question={voted} vote={voted.vote} self={self} /> : null;
}

/** A vote that is not given here: on what it is, and how it is taken. Whoever takes part in it in the room has nothing else before them. */
function Elsewhere({ self, question, vote }: { self: string; question: Question; vote: Vote }) {
  const words = useMeetingWords();
  const { t } = words;
  const task = useSeat((state) => state.task);
  const way = wayKey(vote, self);
  const isWhole = votesInTheRoom(vote, self) && task === null;
  return (
    <section className={isWhole ? 'vote whole' : 'vote'} aria-label={t('delegate.vote.taken')}>
      {isWhole && (
        <p className="vote-head">
          <b>{t('common.voting')}</b>
        </p>
      )}
      <OnWhat asked={votedLine(question, words)} />
      {way !== null && <p className={isWhole ? 'vote-method' : 'sentence'}>{t(way)}</p>}
    </section>
  );
}

function OnWhat({ asked }: { asked: string }) {
  return (
    <h2 className={asked.length > LETTERS ? 'vote-question long' : 'vote-question'}>
      <bdi>{asked}</bdi>
    </h2>
  );
}

function Open({ standing: { meeting, self }, question, vote }: { standing: Standing; question: Question; vote: Vote }) {
  const words = useMeetingWords();
  const { t, delegation } = words;
  const task = useSeat((state) => state.task);
  const { changing, receipt } = useBallot();
  const { casts = {} } = meeting;
  const own = casts[self];
  const byCall = vote.method === 'roll-call';
  const called = byCall ? calledIn(vote, casts) : undefined;
  const may = !byCall || own !== undefined || called === self;
  // Whoever passed is called once more, and answers: what stands then is no answer.
  const isOwed = own === undefined || (own === 'pass' && called === self);
  const mine = receipt?.voteId === vote.id ? receipt : null;
  const held = whyBarredKey(meeting, { type: 'CastVote' });
  return (
    <section className={task ? 'vote' : 'vote whole'} aria-label={t('delegate.vote')}>
      <p className="vote-head">
        <b>{t('common.voting')}</b>
      </p>
      <OnWhat asked={votedLine(question, words)} />
      <p className="sentence">
        {isOwed
          ? t(held ?? (may ? 'delegate.vote.ask' : 'delegate.vote.wait'))
          : t('delegate.vote.stands', { choice: t(`delegate.vote.${own}`) })}
      </p>
      {own !== undefined && !isOwed && (!changing || held) ? (
        <Stands own={own} receipt={mine?.choice === own ? mine : null} />
      ) : (
        may && !held && <Choices vote={vote} answers={answersTo(meeting, question)} own={own} name={delegation(self)} />
      )}
      {!may && called !== undefined && (
        <p className="vote-called">
          {t('common.vote.called')} <b>{delegation(called)}</b>
        </p>
      )}
    </section>
  );
}

interface ChoicesProps {
  vote: Vote;
  /** What may be answered; whoever is called may pass besides. */
  answers: readonly Choice[];
  own: Choice | undefined;
  name: string;
}

/** Answers of one size, and the bar that sends the one that was chosen: the first tap changes nothing. */
function Choices({ vote, answers, own, name }: ChoicesProps) {
  const { t } = useMeetingWords();
  const send = useSend();
  const clock = useServerClock();
  const { chosen, sending } = useBallot();
  const isSending = sending === vote.id;
  const choices: readonly Choice[] = vote.method === 'roll-call' && own === undefined ? [...answers, 'pass'] : answers;
  const give = (choice: Choice): void => {
    useBallot.setState({ sending: vote.id });
    void send({ type: 'CastVote', voteId: vote.id, choice }).then((answer) => {
      useBallot.setState({ sending: null });
      if (!answer.ok) return useSeat.setState({ refused: answer.error });
      useBallot.setState({
        chosen: null,
        changing: false,
        receipt: { voteId: vote.id, choice, number: answer.seq, at: clock(), ...(own !== choice && { was: own }) },
      });
    });
  };
  return (
    <>
      <div className="vote-choices" role="group" aria-label={t('delegate.vote')}>
        {choices.map((choice) => (
          <button
            key={choice}
            type="button"
            aria-pressed={chosen === choice}
            disabled={isSending}
            onClick={() => useBallot.setState({ chosen: choice })}
          >
            <i className={choice} aria-hidden="true" />
            {t(`delegate.vote.${choice}`)}
          </button>
        ))}
      </div>
      {chosen === null || !choices.includes(chosen) ? (
        <p className="vote-guard">
          <span>{t('delegate.vote.choose')}</span>
          <i className="hatch" aria-hidden="true" />
        </p>
      ) : (
        <button type="button" className="action" disabled={isSending} onClick={() => give(chosen)}>
          {isSending
            ? t('delegate.sending')
            : t('delegate.vote.confirm', { delegation: name, choice: t(`delegate.vote.${chosen}`) })}
        </button>
      )}
    </>
  );
}

/** What stands, as large as a receipt, until it is changed. */
function Stands({ own, receipt }: { own: Choice; receipt: Receipt | null }) {
  const { t, format, timeWithSeconds } = useMeetingWords();
  return (
    <>
      <p className="vote-own">
        <i className={own} aria-hidden="true" />
        {t(`delegate.vote.${own}`)}
      </p>
      {receipt?.was !== undefined && (
        <p className="vote-was">
          <s>{t(`delegate.vote.${receipt.was}`)}</s>
        </p>
      )}
      {receipt !== null && (
        <p className="note">
          {t('delegate.vote.receipt', { number: format.number(receipt.number), time: timeWithSeconds(receipt.at) })}
        </p>
      )}
      <div className="buttons">
        <button type="button" onClick={() => useBallot.setState({ changing: true, chosen: null })}>
          {t('delegate.vote.change')}
        </button>
      </div>
    </>
  );
}

/** What came of it, and how this delegation stands in the record, where the record has names. */
function Closed({ question, vote, self }: { question: Question; vote: Vote; self: string }) {
  const words = useMeetingWords();
  const { t } = words;
  if (!vote.tally && vote.status === 'closed') return null;
  const own = vote.cast?.[self];
  return (
    <section className="vote" aria-label={t('delegate.vote')}>
      <p className="sentence">
        <b className="vote-outcome">{outcomeWords(question, vote, words)}</b> <bdi>{votedLine(question, words)}</bdi>
      </p>
      {vote.tally && vote.status === 'closed' && (
        <p className="note">
          {[...figuresOf(vote.tally, words), neededWords(vote, words)].filter(Boolean).join(' · ')}
        </p>
      )}
      {own !== undefined && <p className="note">{`${t('delegate.vote')}: ${t(`delegate.vote.${own}`)}`}</p>}
    </section>
  );
}
