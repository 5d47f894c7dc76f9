// Withdrawing is asked once, with what it costs: the place.
import { useState } from 'react';

import { waitsForLot } from '#shared/meeting/orders/select.ts';
import { listOfEntry } from '#shared/meeting/speakers/select.ts';
import type { Entry, Meeting } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useSend } from '../../../replica/hooks.ts';
import { start, useSeat } from '../seat-state.ts';
import { Confirm } from './Confirm.tsx';

export function WithdrawRequest({ meeting, entry }: { meeting: Meeting; entry: Entry }) {
  const { t } = useMeetingWords();
  const send = useSend();
  const [sending, setSending] = useState(false);
  const list = listOfEntry(meeting, entry);
  const index = list.waiting.findIndex((one) => one.id === entry.id);
  const withdraw = (): void => {
    setSending(true);
    void send({ type: 'WithdrawRequest', entryId: entry.id }).then((answer) => {
      start(null);
      useSeat.setState(answer.ok ? { said: t('delegate.withdrawnLive') } : { refused: answer.error });
    });
  };
  return (
    <Confirm
      title={t('delegate.withdrawTitle')}
      answer={t('delegate.withdrawYes')}
      ofPlace
      isDisabled={sending}
      onAnswer={withdraw}
    >
      <p className="sentence">
        {index < 0
          ? t('delegate.withdrawRequestedText')
          : waitsForLot(list)
            ? t('delegate.listed')
            : t('delegate.withdrawText', { place: index + 1 })}
      </p>
    </Confirm>
  );
}
