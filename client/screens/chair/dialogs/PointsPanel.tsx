// Points of order that nobody has heard yet, each to be heard or taken as withdrawn; and one raised for a delegation whose nameplate is up.
import { useState } from 'react';

import { standingOf } from '#shared/meeting/rule-sets/participant-status.ts';
import type { Question } from '#shared/meeting/state.ts';
import type { CommandAnswer } from '#shared/protocol.ts';
import { inVote } from '#shared/meeting/votes/select.ts';
import { pointsRaised } from '#shared/meeting/chair/points-raised.ts';
import { INTERRUPTIONS, mayBeOnVoting } from '#shared/meeting/questions/interruptions.ts';
import { INTERRUPTION_KINDS } from '#shared/meeting/questions/kinds.ts';
import type { InterruptionKind } from '#shared/meeting/questions/kinds.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useMeeting } from '../action-context.ts';
import { useConsole } from '../console-state.ts';
import { useGuarded } from '../barred-button.tsx';
import { Act, Choice, Pick, Sending, TextLine } from './fields.tsx';
import { Sheet } from './Sheet.tsx';

const MOST_OF_A_POINT = 500;

export default function PointsPanel() {
  const { t, delegation } = useMeetingWords();
  const meeting = useMeeting();
  const [kind, setKind] = useState(INTERRUPTION_KINDS[0]!);
  const close = useConsole((state) => state.close);
  const [who, setWho] = useState<string | null>(null);
  const [text, setText] = useState('');
  const onVoting = mayBeOnVoting(kind) && inVote(meeting) !== undefined;
  const raise = useGuarded('panel', { type: INTERRUPTIONS[kind].raisedBy, onVoting });
  const appeal = useGuarded('panel', { type: 'AppealRuling' });
  const closed = async (answer: Promise<CommandAnswer>): Promise<void> => {
    if ((await answer).ok) close();
  };
  const members = Object.keys(meeting.catalogue.delegations).filter((id) => standingOf(meeting, id) === 'member');
  return (
    <Sheet title={t('chair.action.points')}>
      <ul className="things">
        {pointsRaised(meeting).map((point) => (
          <Raised key={point.id} point={point} closed={closed} />
        ))}
      </ul>
      <Sending
        submit={t(`chair.points.raise.${kind}`)}
        disabled={who === null}
        bar={raise.bar}
        onSubmit={() =>
          void (
            who !== null &&
            closed(
              raise.give({
                type: INTERRUPTIONS[kind].raisedBy,
                delegationId: who,
                ...(text.trim() !== '' && { text: text.trim() }),
                ...(onVoting && { onVoting }),
              }),
            )
          )
        }
      >
        {INTERRUPTION_KINDS.length > 1 && (
          <Choice
            label={t('chair.action.points')}
            value={kind}
            onChange={setKind}
            options={INTERRUPTION_KINDS.map((value) => ({ value, label: t(`floor.kind.${value}`) }))}
          />
        )}
        <Pick
          label={t('chair.points.by')}
          value={who}
          onChange={setWho}
          options={members.map((value) => ({ value, label: delegation(value) }))}
        />
        {meeting.openRuling !== null && (
          <Act
            bar={appeal.bar}
            onPress={() =>
              void (
                who !== null &&
                meeting.openRuling !== null &&
                closed(appeal.give({ type: 'AppealRuling', questionId: meeting.openRuling, delegationId: who }))
              )
            }
          >
            {t('chair.points.appeal')}
          </Act>
        )}
        <TextLine label={t('chair.points.text')} value={text} onChange={setText} maxLength={MOST_OF_A_POINT} />
      </Sending>
    </Sheet>
  );
}

function Raised({
  point,
  closed,
}: {
  point: Question & { kind: InterruptionKind };
  closed(answer: Promise<CommandAnswer>): Promise<void>;
}) {
  const { id: questionId, kind, by, raisedAt, text } = point;
  const { t, time, delegation } = useMeetingWords();
  const after = useMeeting().floor?.entry.id ?? null;
  const hear = useGuarded('panel', { type: 'GiveFloor', questionId });
  const withdraw = useGuarded('panel', { type: 'WithdrawQuestion', questionId });
  return (
    <li>
      <p className="now">
        {INTERRUPTION_KINDS.length > 1 && t(`floor.kind.${kind}`)} <b>{by === undefined ? '' : delegation(by)}</b>{' '}
        {t('floor.since', { time: time(raisedAt) })}
      </p>
      {text !== '' && (
        <p className="hint">
          <bdi>{text}</bdi>
        </p>
      )}
      <div className="actions across">
        <Act bar={hear.bar} onPress={() => void closed(hear.give({ type: 'GiveFloor', questionId, after }))}>
          {t('chair.points.hear')}
        </Act>
        <Act bar={withdraw.bar} onPress={() => void withdraw.give({ type: 'WithdrawQuestion', questionId })}>
          {t('chair.points.withdrawn')}
        </Act>
      </div>
    </li>
  );
}
