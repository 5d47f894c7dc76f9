// The vote that is open, on the console: how it is taken, who is called and what they answer, and the way to its sheet.
import { Button } from 'react-aria-components';

import { calledIn, isCounted } from '#shared/meeting/votes/majority.ts';
import type { OnNow } from '#shared/meeting/on-now.ts';
import type { Choice } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useCommand, useMeeting } from '../action-context.ts';
import { useConsole } from '../console.ts';
import { ConsoleSpeaking } from './ConsoleSpeaking.tsx';

const ANSWERS: readonly Choice[] = ['yes', 'no', 'abstain', 'pass', 'absent'];

export function Voting({ on: { vote, floor } }: { on: Extract<OnNow, { on: 'vote' }> }) {
  const { t, time, format, delegation } = useMeetingWords();
  const { casts = {} } = useMeeting();
  const send = useCommand('floor');
  const open = useConsole((state) => state.open);
  if (floor) return <ConsoleSpeaking floor={floor} />;
  const called = vote.method === 'roll-call' ? calledIn(vote, casts) : undefined;
  const passes = called !== undefined && casts[called] === 'pass';
  return (
    <>
      <div className="zone-head">
        <h2>{t(`floor.vote.${vote.method}`)}</h2>
        <span>{t('floor.since', { time: time(vote.openedAt) })}</span>
      </div>
      <div className="field idle">
        <div className="what">{called === undefined ? t('common.voting') : delegation(called)}</div>
        {!isCounted(vote) && (
          <p className="kept-line" role="status">
            {t('floor.vote.answered', {
              count: format.number(Object.keys(casts).length),
              of: format.number(vote.voters.length),
            })}
          </p>
        )}
        <div className="choices" role="group" aria-label={t('chair.vote.choice')}>
          {called !== undefined &&
            ANSWERS.filter((choice) => choice !== 'pass' || !passes).map((choice) => (
              <Button
                key={choice}
                className="ruling"
                onPress={() => void send({ type: 'CastVote', voteId: vote.id, delegationId: called, choice })}
              >
                {t(`floor.vote.${choice}`)}
              </Button>
            ))}
          <Button className="ruling answered" onPress={() => open({ panel: 'vote' })}>
            {t('chair.action.vote')}
          </Button>
        </div>
      </div>
    </>
  );
}
