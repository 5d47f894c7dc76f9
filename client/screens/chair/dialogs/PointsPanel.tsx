// Points of order that nobody has heard yet, each to be heard or taken as withdrawn; and one raised for a delegation whose nameplate is up.
import { useState } from 'react';

import { standingOf } from '#shared/meeting/rule-sets/standing.ts';
import { inVote } from '#shared/meeting/votes/find.ts';
import { pointsRaised } from '#shared/meeting/chair/points-raised.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useCommand, useMeeting } from '../action-context.ts';
import { useConsole } from '../console.ts';
import { Act, Pick, Sending, TextLine } from './fields.tsx';
import { Sheet } from './Sheet.tsx';

const MOST_OF_A_POINT = 500;

export default function PointsPanel() {
  const { t, time, delegation } = useMeetingWords();
  const meeting = useMeeting();
  const send = useCommand('panel');
  const close = useConsole((state) => state.close);
  const [who, setWho] = useState<string | null>(null);
  const [text, setText] = useState('');
  const after = meeting.floor?.entry.id ?? null;
  const give = async (command: Parameters<typeof send>[0]): Promise<void> => {
    if ((await send(command)).ok) close();
  };
  const members = Object.keys(meeting.catalogue.delegations).filter((id) => standingOf(meeting, id) === 'member');
  return (
    <Sheet title={t('chair.action.points')}>
      {pointsRaised(meeting).map(({ id, by, raisedAt, text: said }) => (
        <div key={id}>
          <p className="now">
            <b>{by === undefined ? '' : delegation(by)}</b> {t('floor.since', { time: time(raisedAt) })}
          </p>
          {said !== '' && (
            <p className="hint">
              <bdi>{said}</bdi>
            </p>
          )}
          <Act onPress={() => void give({ type: 'GiveFloor', questionId: id, after })}>{t('chair.points.hear')}</Act>
          <Act onPress={() => void send({ type: 'WithdrawQuestion', questionId: id })}>
            {t('chair.points.withdrawn')}
          </Act>
        </div>
      ))}
      <Sending
        submit={t('chair.points.raise')}
        disabled={who === null}
        onSubmit={() =>
          void (
            who !== null &&
            give({
              type: 'RaisePointOfOrder',
              delegationId: who,
              ...(text.trim() !== '' && { text: text.trim() }),
              ...(inVote(meeting) && { onVoting: true }),
            })
          )
        }
      >
        <Pick
          label={t('chair.points.by')}
          value={who}
          onChange={setWho}
          options={members.map((value) => ({ value, label: delegation(value) }))}
        />
        {meeting.openRuling !== null && (
          <Act
            onPress={() =>
              void (
                who !== null &&
                meeting.openRuling !== null &&
                give({ type: 'AppealRuling', questionId: meeting.openRuling, delegationId: who })
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
