// A speech under way: since when, by whom, the timer with its phase in area, form and word, the bar, and what the limit rests on.
import type { Floor } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { turnName } from '../../../components/turn-kind-words.ts';
import { StatementLink } from '../../../components/statements/StatementLink.tsx';
import { TimePhaseMark } from '../../../components/TimePhaseMark.tsx';
import { useServerClock, useTimer } from '../../../replica/hooks.ts';
import { useMeeting } from '../action-context.ts';
import { Bar, ConsoleFigures, UnderBar } from './ConsoleFigures.tsx';
import { heldWords } from './held-words.ts';
import { Who } from './Who.tsx';

export function ConsoleSpeaking({ floor }: { floor: Floor }) {
  const { t, time } = useMeetingWords();
  return (
    <>
      <div className="zone-head">
        <h2>{turnName(floor.entry, t) ?? t('floor.hasTheFloor')}</h2>
        <span>{t('floor.since', { time: time(floor.givenAt) })}</span>
      </div>
      <Speech floor={floor} />
    </>
  );
}

function Speech({ floor }: { floor: Floor }) {
  const words = useMeetingWords();
  const { t, time, format } = words;
  const { id, held } = useMeeting();
  const clock = useServerClock();
  const reading = useTimer(floor.timer);
  const { limitMs } = floor.timer;
  const over = reading.phase === 'over';
  const limit = limitMs === null ? null : format.figures(Math.round(limitMs / 1000));
  const basis = t(`floor.basis.${floor.basis}`);
  const endsAt = reading.remainingMs === null ? null : clock() + reading.remainingMs;
  return (
    <div className={`field ${reading.phase}`}>
      <Who entry={floor.entry}>
        {floor.entry.statement && <StatementLink meetingId={id} seat="chair" statement={floor.entry.statement} />}
        {floor.entry.word && <b className="finished">{t(`speech.word.${floor.entry.word.preset}`)}</b>}
        {floor.entry.finishedAt !== undefined && <b className="finished">{t('floor.finished')}</b>}
      </Who>
      {held[0] && (
        <p className="kept-line held-speaker" title={heldWords(held[0], words)}>
          {heldWords(held[0], words)}
        </p>
      )}
      <div className="timer-box" role="timer">
        <ConsoleFigures figures={`${over ? '+' : ''}${format.figures(reading.seconds)}`} />
        <Bar share={limitMs === null ? null : reading.share} limitMs={limitMs} />
        <UnderBar
          mark={<TimePhaseMark phase={reading.phase} />}
          state={
            <>
              {t(limit === null ? 'floor.phase.unlimited' : `floor.phase.${reading.phase}`)}
              {!reading.running && <em className="paused">{t('floor.paused')}</em>}
            </>
          }
          of={
            limit === null
              ? t('floor.noLimit')
              : over
                ? t('floor.overOf', { limit, basis })
                : reading.running && endsAt !== null
                  ? t('floor.leftOfEnds', { limit, basis, time: time(endsAt) })
                  : t('floor.leftOf', { limit, basis })
          }
        />
      </div>
    </div>
  );
}
