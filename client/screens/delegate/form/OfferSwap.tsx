// Offering another on the list to exchange places: with whom. It happens once the other accepts.
import { useState } from 'react';

import { listOfEntry } from '#shared/meeting/speakers/select.ts';
import type { Entry, Meeting } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { Confirm } from './Confirm.tsx';
import { useSheetCommand } from './use-sheet-command.ts';

export function OfferSwap({ meeting, entry }: { meeting: Meeting; entry: Entry }) {
  const { t, speaker } = useMeetingWords();
  const { sending, give } = useSheetCommand();
  const [chosen, setChosen] = useState<string | null>(null);
  const others = listOfEntry(meeting, entry)
    .waiting.map((one, at) => ({ one, place: at + 1 }))
    .filter(({ one }) => one.delegationId !== undefined && one.delegationId !== entry.delegationId);
  const other = others.find(({ one }) => one.id === chosen)?.one;
  return (
    <Confirm
      title={t('delegate.swap.title')}
      answer={other ? t('delegate.swap.do', { name: speaker(other) }) : t('delegate.swap.title')}
      isDisabled={!other || sending}
      ofPlace
      onAnswer={() => other && give({ type: 'OfferSwap', entryId: entry.id, with: other.id })}
    >
      <p className="note">{t('delegate.swap.text')}</p>
      <div className="options short" role="radiogroup" aria-labelledby="question">
        {others.map(({ one, place }) => (
          <label key={one.id}>
            <input type="radio" name="with" checked={chosen === one.id} onChange={() => setChosen(one.id)} />
            <span>{speaker(one)}</span>
            <span className="figures">{place}</span>
          </label>
        ))}
      </div>
    </Confirm>
  );
}
