// A right of reply: asked once more before it goes, with how long it may take, and to whose speech it is if one wishes to say.
import { useState } from 'react';

import { nthReply } from '#shared/meeting/replies/select.ts';
import { kindLimit } from '#shared/meeting/rule-sets/sets.ts';
import { standingOf } from '#shared/meeting/rule-sets/participant-status.ts';
import { limitFor } from '#shared/meeting/speakers/limits.ts';
import { listOf } from '#shared/meeting/speakers/select.ts';
import type { Entry, ItemId } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useSend } from '../../../replica/hooks.ts';
import { start, useSeat } from '../seat-state.ts';
import type { Standing } from '../seat-state.ts';
import { Confirm } from './Confirm.tsx';

/** So many of the last speeches are offered. */
const LAST_SPEECHES = 4;

export function AskReply({ standing: { meeting, self }, itemId }: { standing: Standing; itemId: ItemId }) {
  const { t, speaker, time, limit } = useMeetingWords();
  const send = useSend();
  const [sending, setSending] = useState(false);
  const [to, setTo] = useState<string | null>(null);
  const list = listOf(meeting, itemId);
  const { floor } = meeting;
  const spoken: (Entry & { givenAt: number })[] = [
    ...(floor?.itemId === list.itemId ? [floor.entry] : []),
    ...list.past.flatMap((one) => (one.outcome === 'spoken' ? one : [])).toReversed(),
  ].filter((one) => one.delegationId !== self);
  const speeches = spoken.slice(0, LAST_SPEECHES);
  const nth = nthReply(meeting, list.itemId, self);
  const holds = kindLimit(meeting.settings, 'reply', nth) ?? limitFor(meeting, { itemId, delegationId: self });
  const ask = (): void => {
    setSending(true);
    void send({ type: 'RequestRightOfReply', itemId, ...(to !== null && { to }) }).then((answer) => {
      start(null);
      useSeat.setState(answer.ok ? { said: t('delegate.replyLive') } : { refused: answer.error });
    });
  };
  return (
    <Confirm
      title={t(nth === 1 ? 'delegate.replyTitle' : 'delegate.replyTitleAgain')}
      answer={t('delegate.replyDo')}
      isDisabled={sending}
      onAnswer={ask}
    >
      <p className="sentence">
        {t('delegate.replyText', { limit: limit(holds) })}
        {standingOf(meeting, self) !== 'member' && ` ${t('delegate.replyByLeave')}`}
      </p>
      {speeches.length > 0 && (
        <>
          <p className="note">{t('delegate.replyTo')}</p>
          <div className="options short" role="radiogroup" aria-label={t('delegate.replyTo')}>
            {speeches.map((one) => (
              <label key={one.id}>
                <input type="radio" name="to" checked={to === one.id} onChange={() => setTo(one.id)} />
                <span>{speaker(one)}</span>
                <time className="figures">{time(one.givenAt)}</time>
              </label>
            ))}
          </div>
        </>
      )}
    </Confirm>
  );
}
