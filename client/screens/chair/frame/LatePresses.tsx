// Presses that the network held up: the clock of a speech stands as they came. What it would be by the presses is offered here, in one press.
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';

import type { LateSpeech } from '#shared/meeting/speeches-to-correct.ts';
import { lateSpeeches } from '#shared/meeting/speeches-to-correct.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useNow, useServerClock } from '../../../replica/hooks.ts';
import { useCommand, useMeeting, useYou } from '../action-context.ts';
import { UnconfirmedStrip } from './UnconfirmedStrip.tsx';

/** The children, save while a speech is to be corrected. */
export function UnlessLate({ children }: { children: ReactNode }) {
  const late = lateSpeeches(useMeeting(), useNow('minute'));
  const mayCorrect = useYou().can.includes('CorrectSpeechTime');
  return late.length > 0 && mayCorrect ? <LatePresses late={late} /> : children;
}

function LatePresses({ late }: { late: LateSpeech[] }) {
  const { t, speaker, format } = useMeetingWords();
  const meeting = useMeeting();
  const clock = useServerClock();
  const send = useCommand('head');
  const lines = late.map(({ entry, recordedMs, pressedMs, isRunning }) => {
    const name = speaker(entry);
    if (!isRunning)
      return t('chair.late.past', {
        name,
        recorded: format.figures(Math.floor(recordedMs / 1000)),
        pressed: format.figures(Math.floor(pressedMs / 1000)),
      });
    const offMs = entry.clockOffMs ?? 0;
    const length = format.shortDuration(Math.abs(offMs));
    return offMs > 0 ? t('chair.late.behind', { name, length }) : t('chair.late.ahead', { name, length });
  });
  /** What a clock says moves on: taken at the instant of the press. */
  const settle = async (length: (speech: LateSpeech) => number): Promise<void> => {
    for (const speech of lateSpeeches(meeting, clock()))
      await send({ type: 'CorrectSpeechTime', entryId: speech.entry.id, usedMs: length(speech) });
  };
  return (
    <UnconfirmedStrip kind="late" title={t('chair.late.title')} lines={lines}>
      <Button className="text-link" onPress={() => void settle(({ pressedMs }) => pressedMs)}>
        {t('chair.late.correct')}
      </Button>
      <Button className="text-link" onPress={() => void settle(({ recordedMs }) => recordedMs)}>
        {t('chair.late.leave')}
      </Button>
    </UnconfirmedStrip>
  );
}
