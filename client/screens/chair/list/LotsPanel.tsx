// The lot of a list: sealed before names were taken, drawn once no name can come any more, with a word that somebody in the room calls.
// Drawn, it says what anybody needs to check it, and checks it.
import { useState } from 'react';

import { isFairlyDrawn } from '#shared/meeting/orders/lots.ts';
import { effectiveStatus, listOf } from '#shared/meeting/speakers/select.ts';
import type { ItemId } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { LotFigures } from '../../../components/LotFigures.tsx';
import { useServerClock } from '../../../replica/hooks.ts';
import { useConsole } from '../console.ts';
import { Sending, TextLine } from '../dialogs/fields.tsx';
import { Sheet } from '../dialogs/Sheet.tsx';
import { useCommand, useMeeting } from '../action-context.ts';

export default function LotsPanel({ itemId }: { itemId: ItemId }) {
  const { t, itemNumber } = useMeetingWords();
  const list = listOf(useMeeting(), itemId);
  const send = useCommand('panel');
  const clock = useServerClock();
  const [word, setWord] = useState('');
  const { commit, drawn } = list;
  const isClosed = effectiveStatus(list, clock()) === 'closed';
  const draw = (): void => {
    const called = word.trim();
    void send({ type: 'DrawLots', itemId, ...(called !== '' && { word: called }) });
  };
  return (
    <Sheet title={t('list.lots.title', { number: itemNumber(itemId) })}>
      {!drawn && (
        <Sending onSubmit={draw} submit={t('list.lots.draw')} disabled={!isClosed || list.waiting.length === 0}>
          <TextLine
            label={t('list.lots.word')}
            value={word}
            onChange={setWord}
            hint={t(isClosed ? 'list.lots.wordHint' : 'list.lots.closeFirst')}
            maxLength={40}
            autoFocus
          />
        </Sending>
      )}
      <LotFigures commit={commit} drawn={drawn} />
      {drawn && (
        <>
          <p>{t('list.lots.check')}</p>
          <p role="status">{t(isFairlyDrawn(commit, drawn) ? 'list.lots.fair' : 'list.lots.unfair')}</p>
        </>
      )}
    </Sheet>
  );
}
