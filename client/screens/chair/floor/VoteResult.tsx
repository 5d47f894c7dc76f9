// What came of the vote that was just closed, on the console, until the next step: the outcome, its figures beside what was needed, and the
// words in which the chair announces it. Where something else takes the floor it is one line above it.
import { useMemo } from 'react';
import { Button } from 'react-aria-components';

import { resultWords } from '#shared/meeting/chair/words-of-results.ts';
import type { Question, Vote } from '#shared/meeting/state.ts';
import { neededOf } from '#shared/meeting/votes/majority.ts';

import { questionLine } from '../../../components/interruption-words.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { figuresOf } from '../../../components/votes/tally-words.ts';
import { VoteRuler } from '../../../components/votes/VoteRuler.tsx';
import { neededWords, outcomeWords } from '../../../components/votes/vote-words.ts';
import { useLanguageState } from '../../../i18n/context.ts';
import { useMeeting } from '../action-context.ts';
import { useConsole } from '../console-state.ts';
import { spokenWords } from './read-aloud.ts';
import { What } from './What.tsx';
import './voting.css';

type Voted = Question & { vote: Vote };

export function VoteResult({ question }: { question: Voted }) {
  const { vote } = question;
  const words = useMeetingWords();
  const { t, time } = words;
  const { method, tally, need, voters, status } = vote;
  const isCounted = tally !== undefined && status === 'closed';
  const line = questionLine(question, words);
  return (
    <>
      <div className="zone-head">
        <h2>{t('floor.vote.result')}</h2>
        <span>{`${t(`floor.vote.${method}`)} · ${time(vote.closedAt ?? 0)}`}</span>
      </div>
      <div className="field idle voting result" role="group" aria-label={t('floor.vote.result')}>
        <What>{outcomeWords(question, vote, words)}</What>
        {line !== '' && (
          <p className="kept-line on-what" title={line}>
            <bdi>{line}</bdi>
          </p>
        )}
        {isCounted && (
          <div className="so-far">
            <VoteRuler
              yes={tally.yes}
              no={tally.no}
              {...(method !== 'sounding' && { needed: neededOf(need, tally, voters.length) })}
            />
            <p>
              {[...figuresOf(tally, words).slice(0, -1), neededWords(vote, words)].filter(Boolean).map((figure) => (
                <span key={figure}>{figure}</span>
              ))}
              <span>{figuresOf(tally, words).at(-1)}</span>
            </p>
          </div>
        )}
        <Announced question={question} />
      </div>
    </>
  );
}

function Announced({ question }: { question: Voted }) {
  const { t, format, interfaceLanguage } = useLanguageState();
  const meeting = useMeeting();
  const said = useMemo(
    () => spokenWords(resultWords(meeting, question, question.vote), meeting, { t, format, interfaceLanguage }).rest,
    [meeting, question, t, format, interfaceLanguage],
  );
  return (
    <p className="announced" title={said}>
      <span className="unseen">{t('floor.sayAloud')} </span>
      {said}
    </p>
  );
}

/** In one line, which opens the questions before the meeting. */
export function VoteResultLine({ question }: { question: Voted }) {
  const words = useMeetingWords();
  const open = useConsole((state) => state.open);
  const { vote } = question;
  const { tally, status } = vote;
  const figures = tally && status === 'closed' ? [...figuresOf(tally, words), neededWords(vote, words)] : [];
  const line = [outcomeWords(question, vote, words), ...figures].filter(Boolean).join(' · ');
  return (
    <Button className="stack said" onPress={() => open({ panel: 'questions' })}>
      <span className="unseen">{`${words.t('floor.vote.result')}: `}</span>
      <b title={line}>{line}</b>
    </Button>
  );
}
