// One who waits for a turn that no list of speakers shows, a reply or an explanation of vote: given the floor, or taken off.
import type { ReactNode } from 'react';

import type { Entry } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useCommand, useMeeting } from '../action-context.ts';
import { useGuarded } from '../barred-button.tsx';
import { useConsole } from '../console-state.ts';
import { Act } from './fields.tsx';

/** @param children what stands below the name: which turn it is */
export function WaitingTurn({ entry, children }: { entry: Entry; children: ReactNode }) {
  const { t, the } = useMeetingWords();
  const meeting = useMeeting();
  const send = useCommand('panel');
  const floorTo = useGuarded('panel', { type: 'GiveFloor' });
  const close = useConsole((state) => state.close);
  const after = meeting.floor?.entry.id ?? null;
  const give = async (): Promise<void> => {
    if ((await floorTo.give({ type: 'GiveFloor', entryId: entry.id, after })).ok) close();
  };
  return (
    <li>
      <p className="now">
        <b>{the(entry, 'opening')}</b>
        <span>
          {children}
          {entry.leave && ` · ${t('chair.replies.onLeave')}`}
        </span>
      </p>
      <div className="actions across">
        <Act bar={floorTo.bar} onPress={() => void give()}>
          {t('chair.replies.give')}
        </Act>
        <Act onPress={() => void send({ type: 'WithdrawRequest', entryId: entry.id })}>
          {t('chair.replies.withdrawn')}
        </Act>
      </div>
    </li>
  );
}
