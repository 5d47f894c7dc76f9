// The lot of a list: sealed before names were taken, drawn once no name can come any more, with a word that somebody in the room calls.
// Drawn, it says what anybody needs to check it, and checks it.
import { useState } from 'react';

import { effectiveStatus, listOf } from '#shared/meeting/speakers/select.ts';
import type { ItemId } from '#shared/meeting/state.ts';

import LotCheck from '../../../components/lots/LotCheck.tsx';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useNow } from '../../../replica/hooks.ts';
import { useCommand, useMeeting } from '../action-context.ts';
import { useConsole } from '../console-state.ts';
import { Act, Sending, TextLine } from '../dialogs/fields.tsx';
import { Sheet } from '../dialogs/Sheet.tsx';

export default function LotsPanel({ itemId }: { itemId: ItemId }) {
  const { t, itemNumber } = useMeetingWords();
  const meeting = useMeeting();
  const list = listOf(meeting, itemId);
  const send = useCommand('panel');
  const open = useConsole((state) => state.open);
  const status = effectiveStatus(list, useNow('minute', list.closesAt));
  const [word, setWord] = useState('');
  const draw = (): void => {
    const called = word.trim();
    void send({ type: 'DrawLots', itemId, ...(called !== '' && { word: called }) });
  };
  return (
    <Sheet title={t('list.lots.title', { number: itemNumber(itemId) })}>
      {!list.drawn && (
        <Sending
          onSubmit={draw}
          submit={t('list.lots.draw')}
          disabled={status !== 'closed' || list.waiting.length === 0}
          beside={
            status === 'open' && (
              <Act onPress={() => void send({ type: 'CloseList', itemId })}>{t('list.closeNow')}</Act>
            )
          }
        >
          <TextLine
            label={t('list.lots.word')}
            value={word}
            onChange={setWord}
            hint={t(status === 'closed' ? 'list.lots.wordHint' : 'list.lots.closeFirst')}
            maxLength={40}
            autoFocus
          />
        </Sending>
      )}
      <LotCheck meeting={meeting} list={list} />
      <div className="actions">
        <Act onPress={() => open({ panel: 'order', itemId })}>{t('list.setOrder')}</Act>
      </div>
    </Sheet>
  );
}
