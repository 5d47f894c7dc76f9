// The vote that is open, on the console: on what, how it is taken and how far it is; who is called and what they answer; the way to its sheet.
import { useEffect } from 'react';
import { Button } from 'react-aria-components';

import { isCounted, tallyOf } from '#shared/meeting/votes/majority.ts';
import type { OnNow } from '#shared/meeting/on-now.ts';
import type { Choice, Meeting, Question, Vote } from '#shared/meeting/state.ts';

import { Flag } from '../../../components/Flag.tsx';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { votedLine } from '../../../components/interruption-words.ts';
import { VoteRuler } from '../../../components/votes/VoteRuler.tsx';
import { useAction, useMeeting } from '../action-context.ts';
import type { ActionId } from '../actions.ts';
import { useConsole } from '../console-state.ts';
import { greyed } from '../barred-button.tsx';
import { capOf } from '../key-caps.ts';
import { askedNow, usePickedVoter } from '../picked-voter.ts';
import type { AskedVoter } from '../picked-voter.ts';
import { useSingleKeys } from '../single-keys.ts';
import { ConsoleSpeaking } from './ConsoleSpeaking.tsx';
import { What } from './What.tsx';
import { sizeOf } from './Who.tsx';
import './voting.css';

export function Voting({ on: { question, vote, floor } }: { on: Extract<OnNow, { on: 'vote' }> }) {
  const words = useMeetingWords();
  const { t, time } = words;
  const meeting = useMeeting();
  const open = useConsole((state) => state.open);
  const picked = usePickedVoter((state) => state.picked);
  if (floor) return <ConsoleSpeaking floor={floor} />;
  const asked = askedNow(meeting, picked);
  return (
    <>
      <div className="zone-head">
        <h2>{t(`floor.vote.${vote.method}`)}</h2>
        <span>{t('floor.since', { time: time(vote.openedAt) })}</span>
      </div>
      <div className="field idle voting">
        {asked ? <Called asked={asked} /> : <Nobody vote={vote} meeting={meeting} />}
        <OnWhat question={question} />
        {!isCounted(vote) && <SoFar vote={vote} meeting={meeting} />}
        <div className="choices answers" role="group" aria-label={t('chair.vote.choice')}>
          {asked?.choices.map((choice) => (
            <Answer key={choice} id={`answer-${choice}`} choice={choice} />
          ))}
          {vote.method === 'roll-call' && <Answer id="answer-back" />}
          <Button className="ruling answered" onPress={() => open({ panel: 'vote' })}>
            {t('chair.action.vote')}
          </Button>
        </div>
      </div>
    </>
  );
}

function Called({ asked: { id, said, isPicked } }: { asked: AskedVoter }) {
  const { t, delegation } = useMeetingWords();
  const { catalogue } = useMeeting();
  const name = delegation(id);
  useEffect(() => {
    usePickedVoter.setState({ shown: { id, at: performance.now() } });
    return () => usePickedVoter.setState({ shown: null });
  }, [id]);
  const lead = said === 'pass' && !isPicked ? t('floor.vote.calledAgain') : t('common.vote.called');
  return (
    <div>
      <div className={`who ${sizeOf(name)}`}>
        <Flag code={catalogue.delegations[id]?.flag} className="flag" />
        <span className="name">
          <bdi>{name}</bdi>
        </span>
      </div>
      <p className="kept-line">
        {said === undefined || !isPicked ? lead : t('floor.vote.changing', { choice: t(`floor.vote.${said}`) })}
      </p>
    </div>
  );
}

function Nobody({ vote, meeting }: { vote: Vote; meeting: Meeting }) {
  const { t } = useMeetingWords();
  const isOver = vote.method === 'roll-call' && vote.voters.every((id) => meeting.casts?.[id] !== undefined);
  return <What>{t(isOver ? 'floor.vote.allAnswered' : 'common.voting')}</What>;
}

function OnWhat({ question }: { question: Question }) {
  const line = votedLine(question, useMeetingWords());
  return line === '' ? null : (
    <p className="kept-line on-what" title={line}>
      <bdi>{line}</bdi>
    </p>
  );
}

/** How it stands; officers alone see it of a vote that is no roll call. */
function SoFar({ vote, meeting }: { vote: Vote; meeting: Meeting }) {
  const { t, format } = useMeetingWords();
  const { casts = {} } = meeting;
  const { yes, no, abstain } = tallyOf(vote.voters, casts);
  const answered = Object.keys(casts).length;
  return (
    <div className="so-far">
      <VoteRuler yes={yes} no={no} pending={vote.voters.length - answered} />
      <p>
        <span>{`${t('common.vote.yes')}: ${format.number(yes)}`}</span>
        <span>{`${t('common.vote.no')}: ${format.number(no)}`}</span>
        <span>{`${t('common.vote.abstain')}: ${format.number(abstain)}`}</span>
        <span>
          {t('floor.vote.answered', { count: format.number(answered), of: format.number(vote.voters.length) })}
        </span>
      </p>
    </div>
  );
}

function Answer({ id, choice }: { id: ActionId; choice?: Choice }) {
  const { t } = useMeetingWords();
  const { press, enabled, bar, keys, label } = useAction(id, 'floor');
  const hasKeys = useSingleKeys((state) => state.on);
  return (
    <Button
      className={`ruling answer ${choice ?? 'back'}`}
      onPress={press}
      {...greyed(bar, !enabled)}
      aria-keyshortcuts={keys[0]}
    >
      <span>{t(choice === undefined ? label : `floor.vote.${choice}`)}</span>
      {hasKeys && <kbd aria-hidden="true">{capOf(t, keys[0])}</kbd>}
    </Button>
  );
}
