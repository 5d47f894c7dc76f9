// Motions that are not settled, each to be taken up or withdrawn; and one moved for a delegation whose nameplate is up, or by the Chair.
import { useState } from 'react';

import { needsProposal, proposalsFor } from '#shared/meeting/motions/select.ts';
import { MOTION_IDS } from '#shared/meeting/procedure-ids.ts';
import { questionsInOrder } from '#shared/meeting/questions/select.ts';
import { standingOf } from '#shared/meeting/rule-sets/participant-status.ts';
import type { Meeting, MotionId, Question } from '#shared/meeting/state.ts';

import { wordingOf } from '../../../components/interruption-words.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { motionName } from '../../../components/motion-name.ts';
import { useMeeting, useYou } from '../action-context.ts';
import { MINUTE_MS } from '../actions/item-in-hand.ts';
import { useConsole } from '../console-state.ts';
import { useGuarded } from '../barred-button.tsx';
import { Act, Pick, Sending, TextLine } from './fields.tsx';
import { CHAIR, LIMITS_IN_MINUTES, moved } from './motion-draft.ts';
import { Sheet } from './Sheet.tsx';

const MOST_OF_A_MOTION = 500;

export default function MotionsPanel() {
  const { t } = useMeetingWords();
  const meeting = useMeeting();
  return (
    <Sheet title={t('chair.action.motions')}>
      <ul className="things">
        {questionsInOrder(meeting)
          .filter(({ kind }) => kind === 'motion')
          .map((question) => (
            <Moved key={question.id} question={question} />
          ))}
      </ul>
      <Move />
    </Sheet>
  );
}

function Moved({ question }: { question: Question }) {
  const { id, motion, text, stage, raisedAt, debate } = question;
  const words = useMeetingWords();
  const { t, time } = words;
  const { can } = useYou();
  const takeUp = useGuarded('panel', { type: 'TakeUp', questionId: id });
  const decide = useGuarded('panel', { type: 'DecideMotion', questionId: id });
  const withdraw = useGuarded('panel', { type: 'WithdrawQuestion', questionId: id });
  return (
    <li>
      <p className="now">
        <b>{motion !== undefined && motionName({ ...question, motion }, words)}</b>{' '}
        {t('floor.since', { time: time(raisedAt) })}
      </p>
      {text !== '' && (
        <p className="hint">
          <bdi>{text}</bdi>
        </p>
      )}
      <div className="actions across">
        {stage === 'raised' && (
          <Act bar={takeUp.bar} onPress={() => void takeUp.give({ type: 'TakeUp', questionId: id })}>
            {t('chair.motions.takeUp')}
          </Act>
        )}
        {can.includes('DecideMotion') && (
          <Act
            bar={decide.bar}
            onPress={() => void decide.give({ type: 'DecideMotion', questionId: id, outcome: 'ruled-out' })}
          >
            {t('floor.motionRuledOut')}
          </Act>
        )}
        <Act bar={withdraw.bar} onPress={() => void withdraw.give({ type: 'WithdrawQuestion', questionId: id })}>
          {t('floor.motionWithdrawn')}
        </Act>
      </div>
      {stage === 'open' && debate && <Speak questionId={id} />}
    </li>
  );
}

/** Who raised the nameplate to speak on it, for and against. */
function Speak({ questionId }: { questionId: string }) {
  const { t, delegation } = useMeetingWords();
  const meeting = useMeeting();
  const { give, bar } = useGuarded('panel', { type: 'SpeakOnMotion', questionId });
  const [who, setWho] = useState<string | null>(null);
  const speak = (side: 'for' | 'against') => () =>
    void (who !== null && give({ type: 'SpeakOnMotion', questionId, side, delegationId: who, enteredBy: 'nameplate' }));
  return (
    <div className="form">
      <Pick
        label={t('chair.points.by')}
        value={who}
        onChange={setWho}
        options={membersOf(meeting).map((value) => ({ value, label: delegation(value) }))}
      />
      <div className="actions across">
        {(['for', 'against'] as const).map((side) => (
          <Act key={side} bar={bar} onPress={speak(side)} disabled={who === null}>
            {t(`floor.motion.${side}`)}
          </Act>
        ))}
      </div>
    </div>
  );
}

const membersOf = (meeting: Meeting): string[] =>
  Object.keys(meeting.catalogue.delegations).filter((id) => standingOf(meeting, id) === 'member');

function Move() {
  const words = useMeetingWords();
  const { t, delegation, limit } = words;
  const meeting = useMeeting();
  const { role } = useYou();
  const { give, bar } = useGuarded('panel', { type: 'ProposeMotion' });
  const close = useConsole((state) => state.close);
  const [motion, setMotion] = useState<MotionId | null>(null);
  const [who, setWho] = useState<string | null>(null);
  const [minutes, setMinutes] = useState<string | null>(null);
  const [about, setAbout] = useState<string | null>(null);
  const [text, setText] = useState('');
  const proposals = motion === null ? [] : proposalsFor(meeting, motion);
  const command = moved({ motion, who, minutes, about, text });
  const move = async (): Promise<void> => {
    if (command !== null && (await give(command)).ok) close();
  };
  return (
    <Sending bar={bar} submit={t('chair.motions.move')} disabled={command === null} onSubmit={() => void move()}>
      <Pick
        label={t('floor.motion')}
        value={motion}
        onChange={setMotion}
        options={MOTION_IDS.filter((one) => !needsProposal(one) || proposalsFor(meeting, one).length > 0).map(
          (value) => ({ value, label: t(`common.motion.${value}`) }),
        )}
      />
      <Pick
        label={t('chair.points.by')}
        value={who}
        onChange={setWho}
        options={[
          // The Chair’s own to move.
          ...(role === 'chair' ? [{ value: CHAIR, label: t('chair.by.chair') }] : []),
          ...membersOf(meeting).map((value) => ({ value, label: delegation(value) })),
        ]}
      />
      {motion === 'limit-speeches' && (
        <Pick
          label={t('chair.motions.limit')}
          value={minutes}
          onChange={setMinutes}
          options={LIMITS_IN_MINUTES.map((value) => ({ value, label: limit({ limitMs: Number(value) * MINUTE_MS }) }))}
        />
      )}
      {motion !== null && needsProposal(motion) && (
        <Pick
          label={t('chair.motions.about')}
          value={about}
          onChange={setAbout}
          options={proposals.map((one) => ({ value: one.id, label: wordingOf(one, words) }))}
        />
      )}
      <TextLine label={t('chair.points.text')} value={text} onChange={setText} maxLength={MOST_OF_A_MOTION} />
    </Sending>
  );
}
