// A turn that an officer enters for a delegation, which asked for it at the nameplate or in writing. What the rules refuse it, the Chair may
// enter by leave once it was refused.
import { useState } from 'react';
import type { ReactNode } from 'react';

import type { CommandOf } from '#shared/meeting/commands.ts';
import type { Delegation, DelegationId } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useCommand, useMeeting, useYou } from '../action-context.ts';
import { Act, Pick, Sending } from './fields.tsx';

interface EnterTurnProps {
  submit: string;
  /** Whether a delegation may be chosen. */
  mayHave?(delegation: Delegation): boolean;
  /** The command that enters it; null while it lacks something else. */
  entering(delegationId: DelegationId): CommandOf<'RequestFloor' | 'RequestRightOfReply'> | null;
  /** Fields before the delegation's, and after it. */
  before?: ReactNode;
  after?: ReactNode;
}

export function EnterTurn({ submit, mayHave = () => true, entering, before, after }: EnterTurnProps) {
  const { t, delegation } = useMeetingWords();
  const meeting = useMeeting();
  const { role } = useYou();
  const send = useCommand('panel');
  const [who, setWho] = useState<DelegationId | null>(null);
  const [needsLeave, setNeedsLeave] = useState(false);
  const command = who === null ? null : entering(who);
  const enter = async (leave: boolean): Promise<void> => {
    if (command === null) return;
    const answer = await send(leave ? { ...command, leave } : command);
    setNeedsLeave(!answer.ok && answer.error.details?.['leave'] === true);
    if (answer.ok) setWho(null);
  };
  return (
    <Sending
      submit={submit}
      disabled={command === null}
      onSubmit={() => void enter(false)}
      beside={
        needsLeave && role === 'chair' ? <Act onPress={() => void enter(true)}>{t('chair.replies.byLeave')}</Act> : null
      }
    >
      {before}
      <Pick
        label={t('chair.points.by')}
        value={who}
        onChange={(value) => {
          setWho(value);
          setNeedsLeave(false);
        }}
        options={Object.values(meeting.catalogue.delegations)
          .filter((one) => !one.retired && mayHave(one))
          .map(({ id }) => ({ value: id, label: delegation(id) }))}
      />
      {after}
    </Sending>
  );
}
