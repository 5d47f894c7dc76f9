// Puts a delegation on the list on behalf of a group: the question that Alt+Enter in the add box asks.
import { useState } from 'react';

import type { DelegationId, ItemId } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { focusAddBox } from '../focus-add-box.ts';
import { useConsole } from '../console-state.ts';
import { Sending } from '../dialogs/fields.tsx';
import { Sheet } from '../dialogs/Sheet.tsx';
import { useCommand } from '../action-context.ts';
import { GroupField } from './GroupField.tsx';

export default function OnBehalfPanel({ itemId, delegationId }: { itemId: ItemId; delegationId: DelegationId }) {
  const { t, delegation, itemNumber } = useMeetingWords();
  const send = useCommand('panel');
  const close = useConsole((state) => state.close);
  const [group, setGroup] = useState('');
  const onBehalfOf = group.trim();
  const submit = async (): Promise<void> => {
    const answer = await send({ type: 'RequestFloor', itemId, delegationId, enteredBy: 'secretary', onBehalfOf });
    if (!answer.ok) return;
    close();
    focusAddBox();
  };
  return (
    <Sheet title={t('list.behalf.title', { name: delegation(delegationId) })} shape="question">
      <Sending
        onSubmit={() => void submit()}
        submit={t('list.behalf.add', { number: itemNumber(itemId) })}
        disabled={onBehalfOf === ''}
      >
        <GroupField value={group} onChange={setGroup} autoFocus />
      </Sending>
    </Sheet>
  );
}
