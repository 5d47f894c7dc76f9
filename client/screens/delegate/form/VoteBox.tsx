// The vote of this delegation, where it is taken by device or by roll call: what it said last counts, until the Chair closes the vote.
import { isCounted, calledIn } from '#shared/meeting/votes/majority.ts';
import { inVote } from '#shared/meeting/votes/find.ts';
import type { Choice } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useSend } from '../../../replica/hooks.ts';
import { useSeat } from '../seat-store.ts';
import type { Standing } from '../seat-store.ts';

export function VoteBox({ standing: { meeting, self } }: { standing: Standing }) {
  const { t } = useMeetingWords();
  const send = useSend();
  const question = inVote(meeting);
  if (!question || isCounted(question.vote) || !question.vote.voters.includes(self)) return null;
  const { vote } = question;
  const { casts = {} } = meeting;
  const own = casts[self];
  const byCall = vote.method === 'roll-call';
  const may = !byCall || own !== undefined || calledIn(vote, casts) === self;
  const choices: readonly Choice[] =
    byCall && own === undefined ? ['yes', 'no', 'abstain', 'pass'] : ['yes', 'no', 'abstain'];
  const give = (choice: Choice): void => {
    void send({ type: 'CastVote', voteId: vote.id, choice }).then((answer) => {
      if (!answer.ok) useSeat.setState({ refused: answer.error });
    });
  };
  return (
    <section className="vote" aria-label={t('delegate.vote')}>
      {question.kind === 'appeal' && <p className="sentence">{t('delegate.vote.onAppeal')}</p>}
      <p className="sentence" role="status">
        {own === undefined
          ? t(may ? 'delegate.vote.ask' : 'delegate.vote.wait')
          : t('delegate.vote.stands', { choice: t(`delegate.vote.${own}`) })}
      </p>
      {may && (
        <div className="buttons vote">
          {choices.map((choice) => (
            <button key={choice} type="button" aria-pressed={own === choice} onClick={() => give(choice)}>
              {t(`delegate.vote.${choice}`)}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}
