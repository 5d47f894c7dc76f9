// Who objects to a proposal and who co-sponsors it, with what an officer enters for a delegation whose nameplate is up.
import { useState } from 'react';

import { objectionsToAny } from '#shared/meeting/objections/find.ts';
import { standingOf } from '#shared/meeting/rule-sets/participant-status.ts';
import type { Meeting, Question } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { Give, useGuarded } from '../barred-button.tsx';
import { Act, Choice, Pick, Sending, TextLine } from './fields.tsx';

const MOST_OF_AN_OBJECTION = 500;

interface One {
  meeting: Meeting;
  question: Question;
}

const withStanding = (meeting: Meeting, isMeant: (standing: ReturnType<typeof standingOf>) => boolean): string[] =>
  Object.values(meeting.catalogue.delegations).flatMap(({ id, retired }) =>
    !retired && isMeant(standingOf(meeting, id)) ? [id] : [],
  );

/** As they come, with the words that were sent and what they ask for; officers alone see them. */
export function Objections({ meeting, question, isLive, onTyping }: One & { isLive: boolean; onTyping(): void }) {
  const { t, delegation } = useMeetingWords();
  const [open, setOpen] = useState(false);
  const enter = (): void => {
    onTyping();
    setOpen(true);
  };
  const labelOf = (part: string | undefined): string => question.parts?.find(({ id }) => id === part)?.label ?? '';
  return (
    <>
      {(isLive ? objectionsToAny(meeting, question.id) : []).map(({ delegationId, part, text, asks }) => (
        <div key={`${delegationId} ${part ?? ''}`}>
          <p className="now" role="status">
            <b>{t('common.objectors', { names: delegation(delegationId) })}</b>
            <span>{[labelOf(part), asks && t(`chair.decisions.asks.${asks}`)].filter(Boolean).join(' · ')}</span>
          </p>
          {text !== undefined && (
            <p className="hint">
              <bdi>{text}</bdi>
            </p>
          )}
          <Give
            className="action"
            place="panel"
            command={{
              type: 'WithdrawObjection',
              questionId: question.id,
              delegationId,
              ...(part !== undefined && { part }),
            }}
          >
            {t('chair.decisions.objectionWithdrawn')}
          </Give>
        </div>
      ))}
      {open ? (
        <EnterObjection meeting={meeting} question={question} onDone={() => setOpen(false)} />
      ) : (
        isLive && <Act onPress={enter}>{t('chair.decisions.objectionOf')}…</Act>
      )}
    </>
  );
}

const NOTHING = 'nothing';

function EnterObjection({ meeting, question: { id: questionId, parts = [] }, onDone }: One & { onDone(): void }) {
  const { t, delegation } = useMeetingWords();
  const { give, bar } = useGuarded('panel', { type: 'Object', questionId });
  const [who, setWho] = useState<string | null>(null);
  const [part, setPart] = useState<string>(NOTHING);
  const [asks, setAsks] = useState<'nothing' | 'vote' | 'roll-call'>(NOTHING);
  const [text, setText] = useState('');
  const enter = async (): Promise<void> => {
    if (who === null) return;
    const answer = await give({
      type: 'Object',
      questionId,
      delegationId: who,
      ...(part !== NOTHING && { part }),
      ...(asks !== NOTHING && { asks }),
      ...(text.trim() !== '' && { text: text.trim() }),
    });
    if (answer.ok) onDone();
  };
  return (
    <Sending
      bar={bar}
      submit={t('chair.decisions.objects')}
      disabled={who === null}
      onSubmit={() => void enter()}
      beside={<Act onPress={onDone}>{t('chair.decisions.leaveAsItIs')}</Act>}
    >
      <Pick
        label={t('chair.decisions.objectionOf')}
        value={who}
        onChange={setWho}
        options={withStanding(meeting, (standing) => standing === 'member').map((value) => ({
          value,
          label: delegation(value),
        }))}
      />
      {parts.length > 0 && (
        <Pick
          label={t('chair.decisions.part')}
          value={part}
          onChange={setPart}
          options={[
            { value: NOTHING, label: t('chair.decisions.whole') },
            ...parts.flatMap(({ id, label, status }) => (status === 'pending' ? { value: id, label } : [])),
          ]}
        />
      )}
      <Choice
        label={t('chair.decisions.asks')}
        value={asks}
        onChange={setAsks}
        options={([NOTHING, 'vote', 'roll-call'] as const).map((value) => ({
          value,
          label: t(`chair.decisions.asks.${value}`),
        }))}
      />
      <TextLine label={t('chair.points.text')} value={text} onChange={setText} maxLength={MOST_OF_AN_OBJECTION} />
    </Sending>
  );
}

export function Sponsors({ meeting, question }: One) {
  const { t, delegation, format } = useMeetingWords();
  const [who, setWho] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const { id: questionId, by, sponsors, sponsorship } = question;
  const isClosed = sponsorship === 'closed';
  const join = useGuarded('panel', { type: 'JoinProposal', questionId });
  const leave = useGuarded('panel', { type: 'LeaveProposal', questionId });
  return (
    <>
      {sponsors.length > 0 && (
        <p className="hint">{t('common.sponsors', { names: format.list(sponsors.map((id) => delegation(id))) })}</p>
      )}
      {open ? (
        <div className="form">
          <Pick
            label={t('chair.decisions.coSponsor')}
            value={who}
            onChange={setWho}
            options={withStanding(meeting, (standing) => standing !== 'observer')
              .filter((id) => id !== by)
              .map((value) => ({ value, label: delegation(value) }))}
          />
          <div className="actions across">
            <Act
              bar={join.bar}
              onPress={() => void join.give({ type: 'JoinProposal', questionId, delegationId: who ?? '' })}
              disabled={who === null || isClosed || sponsors.includes(who)}
            >
              {t('chair.decisions.joins')}
            </Act>
            <Act
              bar={leave.bar}
              onPress={() => void leave.give({ type: 'LeaveProposal', questionId, delegationId: who ?? '' })}
              disabled={who === null || isClosed || !sponsors.includes(who)}
            >
              {t('chair.decisions.leaves')}
            </Act>
            {question.stage === 'open' && (
              <Give
                className="action"
                place="panel"
                command={{ type: 'EditQuestion', questionId, sponsorship: isClosed ? 'open' : 'closed' }}
              >
                {t(isClosed ? 'chair.decisions.openSponsors' : 'chair.decisions.closeSponsors')}
              </Give>
            )}
          </div>
        </div>
      ) : (
        <Act onPress={() => setOpen(true)}>{t('chair.decisions.coSponsor')}…</Act>
      )}
    </>
  );
}
