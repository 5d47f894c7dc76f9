// Announces when a list closes, moves that time, or takes it away.
import { useState } from 'react';

import { listOf } from '#shared/meeting/lists.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useServerClock } from '../../../replica/hooks.ts';
import { MINUTE_MS } from '../actions.ts';
import { useConsole } from '../console.ts';
import { useCommand, useMeeting } from '../hands.ts';
import { fieldTime, parseTimeOfDay } from '../times.ts';
import { Act, Sending, TextLine } from './fields.tsx';
import { Sheet } from './Sheet.tsx';

const MINUTES = [5, 10, 15, 30];
/** An announced time is a time that can be said: full five minutes. */
const ROUND_MS = 5 * MINUTE_MS;

export default function ClosingTimePanel({ itemId }: { itemId: string }) {
  const { t, time, itemNumber } = useMeetingWords();
  const meeting = useMeeting();
  const list = listOf(meeting, itemId);
  const send = useCommand('panel');
  const clock = useServerClock();
  const close = useConsole((state) => state.close);
  const { timeZone } = meeting.catalogue;
  const [typed, setTyped] = useState(() => fieldTime(list.closesAt ?? Math.ceil((clock() + 15 * MINUTE_MS) / ROUND_MS) * ROUND_MS, timeZone));
  const at = parseTimeOfDay(typed, clock(), timeZone);
  const set = async (closesAt: number | null): Promise<void> => {
    if ((await send({ type: 'SetClosingTime', itemId: list.itemId, closesAt })).ok) close();
  };
  return (
    <Sheet title={t('chair.closing.title', { number: itemNumber(itemId) })} shape="question">
      <div className="acts across">
        {MINUTES.map((minutes) => (
          <Act key={minutes} onPress={() => void set(Math.round((clock() + minutes * MINUTE_MS) / MINUTE_MS) * MINUTE_MS)}>
            {t('chair.closing.in', { minutes })}
          </Act>
        ))}
      </div>
      <Sending submit={at === undefined ? t('chair.closing.set') : t('chair.closing.setAt', { time: time(at) })} disabled={at === undefined || at <= clock()} onSubmit={() => at !== undefined && void set(at)}>
        <TextLine label={t('chair.closing.at')} value={typed} onChange={setTyped} wrong={at === undefined ? t('chair.field.timeOfDay') : at <= clock() ? t('chair.closing.past') : undefined} autoFocus ltr />
      </Sending>
      {list.closesAt !== undefined && <Act onPress={() => void set(null)}>{t('chair.closing.none')}</Act>}
    </Sheet>
  );
}
