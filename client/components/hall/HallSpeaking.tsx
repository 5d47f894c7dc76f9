// Somebody has the floor: who, the time left or over, the bar, and the state of time in words. Amber and red are fields.
import { Suspense } from 'react';

import type { Entry, Floor, Speech } from '#shared/meeting/state.ts';
import { wholeSeconds } from '#shared/meeting/timer.ts';
import type { TimerReading } from '#shared/meeting/timer.ts';

import { late } from '../../loading/late.ts';
import { useLanguageState } from '../../i18n/context.ts';
import { useTimer } from '../../replica/hooks.ts';
import { TimePhaseMark } from '../TimePhaseMark.tsx';
import { turnName, turnThatWas } from '../turn-kind-words.ts';
import { HallFigures } from './HallFigures.tsx';
import { SpeakerName } from './SpeakerName.tsx';
import { TimeBar } from './TimeBar.tsx';
import { useHallName } from './hall-names.ts';
import { figuresRoom } from './scene.ts';
import styles from './floor.module.css';

const LeaveLine = late(() => import('./LeaveLine.tsx'));

export function HallSpeaking({ floor }: { floor: Floor }) {
  const { t, format } = useLanguageState();
  const hallName = useHallName();
  const reading = useTimer(floor.timer);
  const { limitMs } = floor.timer;
  const limit = limitMs === null ? null : format.figures(limitMs / 1000);
  const turn = turnName(floor.entry, t);
  return (
    <div className={styles.field} data-phase={reading.phase} data-paused={!reading.running || undefined}>
      <SpeakerName name={hallName(floor.entry)} />
      <HallFigures seconds={reading.seconds} sign={reading.phase === 'over' ? '+' : ''} room={figuresRoom(limit, '')} />
      {limitMs !== null && <TimeBar share={reading.share} limitMs={limitMs} />}
      <p className={styles.words}>
        <span>
          {reading.running ? <TimePhaseMark phase={reading.phase} /> : <PauseMark />}
          <PhaseWords reading={reading} warningMs={floor.timer.warningMs} />
        </span>
        <span>
          {turn !== null && <b>{turn}</b>} {limit === null ? t('screen.noLimit') : t('screen.ofLimit', { limit })}
        </span>
      </p>
      {floor.entry.leave && (
        <Suspense fallback={null}>
          <LeaveLine leave={floor.entry.leave} />
        </Suspense>
      )}
    </div>
  );
}

function PhaseWords({ reading, warningMs }: { reading: TimerReading; warningMs: number }) {
  const { t, format } = useLanguageState();
  if (!reading.running) return t('screen.paused');
  switch (reading.phase) {
    case 'within':
      return reading.remainingMs === null ? t('screen.speaking') : t('screen.within');
    case 'last-minute':
      return warningMs === 60_000
        ? t('screen.lastMinute')
        : t('screen.lastStretch', { duration: format.duration(warningMs) });
    case 'over':
      return t('screen.over');
    default:
      return reading.phase satisfies never;
  }
}

function PauseMark() {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true">
      <path d="M1 0h3.5v12H1zM7.5 0H11v12H7.5z" fill="currentColor" />
    </svg>
  );
}

/** Just after: what the last speech used. A fact, so no field of time. */
export function Spoken({ speech, entry }: { speech: Speech; entry: Entry | undefined }) {
  const { t, format } = useLanguageState();
  const turn = entry && turnThatWas(entry, t);
  const hallName = useHallName();
  const { usedMs, limitMs } = speech;
  const limit = limitMs === null ? null : format.figures(limitMs / 1000);
  const overMs = limitMs === null ? 0 : usedMs - limitMs;
  const seconds = Math.floor(usedMs / 1000);
  return (
    <div className={styles.field}>
      <SpeakerName name={hallName(speech)} />
      <HallFigures seconds={seconds} room={figuresRoom(limit, '')} />
      {limitMs !== null && <TimeBar share={Math.min(1, limitMs === 0 ? 1 : usedMs / limitMs)} limitMs={limitMs} />}
      <p className={styles.words}>
        <span>
          {t('screen.timeUsed')}
          {overMs >= 1000 && (
            <b className={styles.overBy}>{t('screen.overBy', { time: format.figures(wholeSeconds(-overMs)) })}</b>
          )}
        </span>
        <span>
          {turn && <b>{turn}</b>} {limit === null ? t('screen.noLimit') : t('screen.ofLimit', { limit })}
        </span>
      </p>
    </div>
  );
}
