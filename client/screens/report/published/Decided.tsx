// What was decided, newest first: what it was, what came of it and how, the figures, and of a recorded vote who voted how.
import type { PublishedDecision } from '#shared/meeting/record/published.ts';
import type { Casts, Choice, Meeting } from '#shared/meeting/state.ts';

import { leaveLine } from '../../../components/leave-words.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { settledName } from '../../../components/interruption-words.ts';
import { settledOutcome, voteBesideLine } from '../../../components/settled-question-words.ts';
import { figuresOf } from '../../../components/votes/tally-words.ts';

const CHOICES = ['yes', 'no', 'abstain'] as const satisfies readonly Choice[];

export function Decided({ meeting, decisions }: { meeting: Meeting; decisions: readonly PublishedDecision[] }) {
  const words = useMeetingWords();
  const { t, time, date } = words;
  return (
    <section>
      <h2>{t('report.section.decisions')}</h2>
      {decisions.length === 0 && <p>{t('report.nothingDecided')}</p>}
      <ul className="published-rows" aria-label={t('report.section.decisions')}>
        {decisions.toReversed().map(({ questionId, at, itemNumber, how, tally, cast, votesBeside }) => {
          const question = meeting.questions[questionId];
          if (!question) return null;
          // The published record leaves out that a result was corrected: only officers read that.
          const { corrected: _, ...published } = question;
          return (
            <li key={questionId}>
              <span>
                <b>
                  <bdi>{settledName(published, words)}</bdi>
                </b>
                {itemNumber !== '' && (
                  <small>
                    <bdi>{itemNumber}</bdi>
                  </small>
                )}
                {tally && <small>{figuresOf(tally, words).join(' · ')}</small>}
                {cast && <Votes cast={cast} />}
                {published.leave && <small>{leaveLine(published.leave, words)}</small>}
                {votesBeside?.map((vote) => (
                  <small key={vote.at}>{voteBesideLine({ ...vote, label: vote.part }, words)}</small>
                ))}
              </span>
              <span>
                <b>{settledOutcome(published, words)}</b>
                {how !== undefined && <small>{t(`report.how.${how}`)}</small>}
                <small className="figures">
                  {date(at)} · {time(at)}
                </small>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Votes({ cast }: { cast: Casts }) {
  const { t, delegation, format } = useMeetingWords();
  return CHOICES.map((choice) => {
    const names = Object.keys(cast)
      .filter((id) => cast[id] === choice)
      .map(delegation);
    return names.length === 0 ? null : (
      <small key={choice}>
        {t(`common.vote.${choice}`)}: {format.list(names)}
      </small>
    );
  });
}
