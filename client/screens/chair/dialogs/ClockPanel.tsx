// Sets a speech's clock right where it was started late or early: how long the speaker has been speaking.
import { useState } from 'react';

import { findEntry } from '#shared/meeting/speakers/select.ts';
import { readTimer } from '#shared/meeting/timer.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useNow, useServerClock } from '../../../replica/hooks.ts';
import { MINUTE_MS } from '../actions/item-in-hand.ts';
import { useConsole } from '../console-state.ts';
import { useLastValue } from '../list/use-last-value.ts';
import { useCommand, useMeeting } from '../action-context.ts';
import { fieldLength, parseLength } from '../../../components/officers/times-of-day.ts';
import { Act, Sending, TextLine } from './fields.tsx';
import { Sheet } from './Sheet.tsx';

export default function ClockPanel({ entryId }: { entryId: string }) {
  const { t, the, format } = useMeetingWords();
  const meeting = useMeeting();
  const send = useCommand('panel');
  const clock = useServerClock();
  const now = useNow('second');
  const close = useConsole((state) => state.close);
  const floor = meeting.floor?.entry.id === entryId ? meeting.floor : null;
  const found = findEntry(meeting, entryId);
  const entry = useLastValue(found?.entry);
  const spokenMs = found?.place === 'past' && found.entry.outcome === 'spoken' ? found.entry.usedMs : 0;
  const usedNow = (at: number): number => (floor ? readTimer(floor.timer, at).usedMs : spokenMs);
  const [typed, setTyped] = useState(() => fieldLength(usedNow(clock())));
  const usedMs = parseLength(typed);
  if (!entry)
    return (
      <Sheet title={t('list.entry.gone')} shape="question">
        <p>{t('list.entry.goneText')}</p>
      </Sheet>
    );

  const correct = async (ms: number): Promise<void> => {
    if ((await send({ type: 'CorrectSpeechTime', entryId, usedMs: ms })).ok) close();
  };
  const limitMs = floor?.timer.limitMs ?? null;
  return (
    <Sheet title={t('chair.clock.title', { name: the(entry) })} shape="question">
      <p className="now">
        {t(floor ? 'chair.clock.now' : 'chair.clock.was')}{' '}
        <b className="figures">{format.figures(Math.floor(usedNow(now) / 1000))}</b>
      </p>
      <Sending
        submit={t('chair.clock.correct')}
        disabled={usedMs === undefined}
        bar={found ? undefined : t('list.entry.goneKept')}
        onSubmit={() => usedMs !== undefined && void correct(usedMs)}
      >
        <TextLine
          label={t('chair.clock.used')}
          value={typed}
          onChange={setTyped}
          hint={t('chair.field.lengthHint')}
          wrong={usedMs === undefined ? t('chair.field.lengthWrong') : undefined}
          autoFocus
          ltr
        />
      </Sending>
      {floor && (
        <div className="actions across">
          <Act onPress={() => void correct(0)}>{t('chair.action.startClockAgain')}</Act>
          {limitMs !== null && limitMs > MINUTE_MS && (
            <Act onPress={() => void send({ type: 'ExtendSpeech', entryId, byMs: -MINUTE_MS })}>
              {t('chair.clock.minuteLess')}
            </Act>
          )}
        </div>
      )}
    </Sheet>
  );
}
