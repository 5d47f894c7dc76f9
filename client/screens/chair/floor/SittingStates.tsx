// The floor while no sitting is open: before it, while it is suspended (with the countdown to its resumption), after the last one.
import type { Floor, Sitting } from '#shared/meeting/state.ts';
import { elapsedMs, wholeSeconds } from '#shared/meeting/timer.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useNow } from '../../../replica/hooks.ts';
import { useMeeting } from '../action-context.ts';
import { minutesLate } from '../ruler/warnings.ts';
import { Bar, ConsoleFigures, UnderBar } from './ConsoleFigures.tsx';
import { What } from './What.tsx';
import { Who } from './Who.tsx';

export function Suspended({ sitting, kept }: { sitting: Sitting; kept: Floor | null }) {
  const { t, when, format, the } = useMeetingWords();
  const { suspendedAt = 0, resumesAt } = sitting;
  const now = useNow('second', resumesAt ?? suspendedAt);
  const leftMs = resumesAt === undefined ? null : resumesAt - now;
  const late = leftMs !== null && leftMs < 0;
  const seconds = leftMs === null ? Math.floor((now - suspendedAt) / 1000) : wholeSeconds(leftMs);
  const totalMs = resumesAt === undefined ? null : resumesAt - suspendedAt;
  return (
    <>
      <div className="zone-head">
        <h2>{t('floor.suspended')}</h2>
        <span>{t('floor.since', { time: when(suspendedAt, now) })}</span>
      </div>
      <div className="field idle">
        {kept ? <Who entry={kept.entry} instead={keptWords(kept)} /> : <What>{t('floor.sittingSuspended')}</What>}
        <div className="timer-box" role="timer">
          <ConsoleFigures figures={`${late ? '+' : ''}${format.figures(seconds)}`} still={!late} />
          <Bar
            share={totalMs === null || totalMs <= 0 ? null : Math.max(0, Math.min(1, 1 - (leftMs ?? 0) / totalMs))}
            limitMs={totalMs}
          />
          <UnderBar
            state={
              resumesAt === undefined
                ? t('floor.suspendedFor')
                : t(late ? 'floor.resumesLate' : 'floor.untilResumption')
            }
            of={resumesAt === undefined ? '' : t('floor.resumesAt', { time: when(resumesAt, now) })}
          />
        </div>
      </div>
    </>
  );

  function keptWords(floor: Floor): string {
    const { limitMs } = floor.timer;
    const usedMs = elapsedMs(floor.timer, now);
    const name = the(floor.entry, 'opening');
    if (limitMs === null) return t('floor.keeps', { name });
    return t(usedMs > limitMs ? 'floor.keepsOver' : 'floor.keepsLeft', {
      name,
      time: format.figures(wholeSeconds(limitMs - usedMs)),
    });
  }
}

export function NoSitting({ next }: { next: Sitting | null }) {
  const { t, time, format } = useMeetingWords();
  const { catalogue } = useMeeting();
  const now = useNow('minute', next?.startsAt);
  if (!next) {
    return (
      <>
        <div className="zone-head">
          <h2>{t('floor.allAdjourned')}</h2>
        </div>
        <div className="field idle">
          <What>{catalogue.title}</What>
          <p className="kept-line">{t('floor.allAdjournedText')}</p>
        </div>
      </>
    );
  }
  const minutes = Math.ceil((next.startsAt - now) / 60_000);
  const lateMinutes = minutesLate(next, now);
  const today = format.date(now, catalogue.timeZone) === format.date(next.startsAt, catalogue.timeZone);
  return (
    <>
      <div className="zone-head">
        <h2>{t('floor.beforeSitting')}</h2>
        <span>{today ? '' : format.date(next.startsAt, catalogue.timeZone)}</span>
      </div>
      <div className="field idle">
        <What>{next.title}</What>
        <div className="timer-box">
          <ConsoleFigures figures={time(next.startsAt)} still />
          <UnderBar
            state={
              lateMinutes > 0 ? (
                <b className="over-time">{t('floor.late', { length: format.duration(lateMinutes * 60_000) })}</b>
              ) : today && minutes > 0 ? (
                t('floor.startsIn', { length: format.duration(minutes * 60_000) })
              ) : (
                t('floor.notOpenYet')
              )
            }
            of={t('floor.interpretationUntil', { time: time(next.interpretationEndsAt) })}
          />
        </div>
      </div>
    </>
  );
}
