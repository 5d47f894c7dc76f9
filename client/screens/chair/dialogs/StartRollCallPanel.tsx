// A roll call before it is opened: with whom it begins. The rules draw that by lot; a name drawn in the room by hand is chosen instead.
import { useState } from 'react';

import { votersOf } from '#shared/meeting/votes/roll.ts';
import type { DelegationId } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useMeeting } from '../action-context.ts';
import { useConsole } from '../console-state.ts';
import { useGuarded } from '../barred-button.tsx';
import { Pick, Sending } from './fields.tsx';
import { Sheet } from './Sheet.tsx';

/** No id of a delegation has a blank. */
const BY_LOT = 'by lot';

export default function StartRollCallPanel({ questionId, part }: { questionId: string; part?: string }) {
  const { t, delegation, language } = useMeetingWords();
  const meeting = useMeeting();
  const close = useConsole((state) => state.close);
  const [first, setFirst] = useState<DelegationId>(BY_LOT);
  const { give, bar } = useGuarded('panel', { type: 'OpenVote', questionId });
  const voters = votersOf(meeting)
    .map((id) => ({ value: id, label: delegation(id) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, language));
  const submit = async (): Promise<void> => {
    const drawn = { ...(part !== undefined && { part }), ...(first !== BY_LOT && { from: first }) };
    if ((await give({ type: 'OpenVote', questionId, method: 'roll-call', ...drawn })).ok) close();
  };
  return (
    <Sheet title={t('floor.vote.roll-call')}>
      <Sending onSubmit={() => void submit()} submit={t('chair.roll.open')} bar={bar}>
        <Pick
          label={t('chair.roll.first')}
          value={first}
          onChange={setFirst}
          options={[{ value: BY_LOT, label: t('chair.roll.byLot') }, ...voters]}
          hint={t('chair.roll.hint')}
        />
      </Sending>
    </Sheet>
  );
}
