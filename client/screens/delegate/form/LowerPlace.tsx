// Lowering one's own place: after whom one would like to speak. Up is the secretary's to give.
import { useState } from 'react';

import { listOf } from '#shared/meeting/speakers/select.ts';
import type { Entry, Meeting } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useSend, useServerClock } from '../../../replica/hooks.ts';
import { start, useSeat } from '../seat-state.ts';
import { aboutOf, useForecast } from '../use-forecast.ts';
import { Confirm } from './Confirm.tsx';

export function LowerPlace({ meeting, entry }: { meeting: Meeting; entry: Entry }) {
  const { t, speaker, the, time } = useMeetingWords();
  const send = useSend();
  const now = useServerClock();
  const [after, setAfter] = useState<string | null>(null);
  const { waiting } = listOf(meeting, entry.itemId);
  const behind = waiting.slice(waiting.findIndex((one) => one.id === entry.id) + 1);
  const chosen = behind.find((one) => one.id === after);
  const ahead = useForecast(meeting, now());
  const move = (): void => {
    if (!chosen) return;
    const before = waiting[waiting.indexOf(chosen) + 1]?.id ?? null;
    void send({ type: 'MoveEntry', entryId: entry.id, before }).then((answer) => {
      start(null);
      if (!answer.ok) useSeat.setState({ refused: answer.error });
    });
  };
  return (
    <Confirm
      title={t('delegate.lowerTitle')}
      answer={chosen ? t('delegate.lowerDo', { name: the(chosen) }) : t('delegate.lowerTitle')}
      isDisabled={!chosen}
      ofPlace
      onAnswer={move}
    >
      <p className="note">{t(behind.length === 0 ? 'delegate.lowerNobody' : 'delegate.lowerText')}</p>
      <div className="options short" role="radiogroup" aria-labelledby="question">
        {behind.map((one) => {
          const at = aboutOf(ahead, one.id);
          return (
            <label key={one.id}>
              <input type="radio" name="after" checked={after === one.id} onChange={() => setAfter(one.id)} />
              <span>{speaker(one)}</span>
              {at !== undefined && <time className="figures">{time(at)}</time>}
            </label>
          );
        })}
      </div>
    </Confirm>
  );
}
