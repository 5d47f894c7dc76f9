// A motion that is taken up, or a question that is put to the room, on the console, while nobody speaks on it.
import { Button } from 'react-aria-components';

import type { OnNow } from '#shared/meeting/on-now.ts';
import type { Question } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { motionName } from '../../../components/motion-name.ts';
import { useMeeting, useYou } from '../action-context.ts';
import { useConsole } from '../console-state.ts';
import { greyed, useGuarded } from '../barred-button.tsx';
import { DecisionPut } from './DecisionPut.tsx';
import { PutToVote } from './PutToVote.tsx';
import { sizeOf } from './Who.tsx';

export function QuestionUp({ on: { question } }: { on: Extract<OnNow, { on: 'question' }> }) {
  return question.motion === undefined ? <DecisionPut question={question} /> : <MotionUp question={question} />;
}

function MotionUp({ question }: { question: Question }) {
  const words = useMeetingWords();
  const { t, time } = words;
  const { motion, text, raisedAt } = question;
  const moved = motion === undefined ? undefined : motionName({ ...question, motion }, words);
  return (
    <>
      <div className="zone-head">
        <h2>{t('floor.motion')}</h2>
        <span>{t('floor.since', { time: time(raisedAt) })}</span>
      </div>
      <div className="field idle with-choices">
        {moved !== undefined && <div className={`what ${sizeOf(moved)}`}>{moved}</div>}
        {text !== '' && (
          <p className="kept-line" title={text}>
            <bdi>{text}</bdi>
          </p>
        )}
        <Objections question={question} />
        <OtherWays question={question} />
      </div>
    </>
  );
}

/** Who objects, which officers alone see. */
function Objections({ question: { id } }: { question: Question }) {
  const { t, format, delegation } = useMeetingWords();
  const { objections = [] } = useMeeting();
  const names = objections.filter(({ questionId }) => questionId === id).map((one) => delegation(one.delegationId));
  return names.length === 0 ? null : (
    <p className="kept-line">{t('floor.objections', { names: format.list(names) })}</p>
  );
}

function OtherWays({ question: { id: questionId, debate, stage } }: { question: Question }) {
  const { t } = useMeetingWords();
  const { can } = useYou();
  const decide = useGuarded('floor', { type: 'DecideMotion', questionId });
  const withdraw = useGuarded('floor', { type: 'WithdrawQuestion', questionId });
  const open = useConsole((state) => state.open);
  return (
    <div className="choices ways" role="group" aria-label={t('floor.motion')}>
      <PutToVote questionId={questionId} methods={['roll-call', 'recorded']} place="floor" className="ruling" />
      {debate && stage === 'open' && (
        <Button className="ruling" onPress={() => open({ panel: 'motions' })}>
          {t('floor.motionSpeakers')}
        </Button>
      )}
      {can.includes('DecideMotion') && (
        <Button
          className="ruling answered"
          {...greyed(decide.bar)}
          onPress={() => void decide.give({ type: 'DecideMotion', questionId, outcome: 'ruled-out' })}
        >
          {t('floor.motionRuledOut')}
        </Button>
      )}
      <Button
        className="ruling answered"
        {...greyed(withdraw.bar)}
        onPress={() => void withdraw.give({ type: 'WithdrawQuestion', questionId })}
      >
        {t('floor.motionWithdrawn')}
      </Button>
    </div>
  );
}
