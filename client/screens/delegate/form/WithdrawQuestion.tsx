// Withdrawing is asked once, with what it costs: the place.
import { useState } from 'react';

import { listOf } from '#shared/meeting/lists.ts';
import type { Entry, Meeting } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useSend } from '../../../replica/hooks.ts';
import { Scroll } from '../Scroll.tsx';
import { start, useSeat } from '../seat.ts';

export function WithdrawQuestion({ meeting, entry }: { meeting: Meeting; entry: Entry }) {
  const { t } = useMeetingWords();
  const send = useSend();
  const [sending, setSending] = useState(false);
  const index = listOf(meeting, entry.itemId).waiting.findIndex((one) => one.id === entry.id);
  const withdraw = (): void => {
    setSending(true);
    void send({ type: 'WithdrawRequest', entryId: entry.id }).then((answer) => {
      start(null);
      useSeat.setState(answer.ok ? { said: t('delegate.withdrawnLive') } : { refused: answer.error });
    });
  };
  return (
    <>
      <Scroll className="hero">
        <h2 className="question">{t('delegate.withdrawTitle')}</h2>
        <p className="say">
          {index < 0 ? t('delegate.withdrawRequestedText') : t('delegate.withdrawText', { place: index + 1 })}
        </p>
      </Scroll>
      <div className="bot">
        <button type="button" className="btn" disabled={sending} onClick={withdraw}>
          {t('delegate.withdrawYes')}
        </button>
        <div className="b2">
          <button type="button" onClick={() => start(null)}>
            {t('delegate.withdrawNo')}
          </button>
        </div>
      </div>
    </>
  );
}
