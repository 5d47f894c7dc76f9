// "You have the floor": one's own time in the figures of the room's screen, and the hint to the chair that one has finished.
import type { ReactNode } from 'react';

import { unplaced } from '#shared/meeting/orders/select.ts';
import { listOf } from '#shared/meeting/speakers/select.ts';
import type { Floor } from '#shared/meeting/state.ts';
import type { TimerReading } from '#shared/meeting/timer.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { TimePhaseMark } from '../../../components/TimePhaseMark.tsx';
import { useTimer } from '../../../replica/hooks.ts';
import { Scroll } from '../Scroll.tsx';
import type { Standing } from '../seat-state.ts';
import { useCommand } from '../use-command.ts';

interface Props {
  standing: Standing;
  floor: Floor;
  /** Stands between one's own time and the hint to the chair. */
  children: ReactNode;
}

export function DelegateSpeaking({ standing: { meeting }, floor, children }: Props) {
  const { t, format, the, timeWithSeconds, basis, group } = useMeetingWords();
  const give = useCommand();
  const { entry, timer } = floor;
  const reading = useTimer(timer);
  const { phase, seconds, running } = reading;
  const { limitMs } = timer;
  const list = listOf(meeting, floor.itemId);
  const next = unplaced(meeting, list, 0) === null ? list.waiting[0] : undefined;
  const shown = `${phase === 'over' ? '+' : ''}${format.figures(seconds)}`;
  const finish = (): void => {
    give({ type: 'SignalFinished', entryId: entry.id });
  };
  return (
    <>
      <Scroll className="hero speaking">
        <p className="hero-lead phase">
          {running && <TimePhaseMark phase={phase} />}
          {t(phaseKey(reading))}
        </p>
        {entry.word && <p className="to-speaker">{t(`speech.word.${entry.word.preset}`)}</p>}
        <p className="hero-figure" data-length={shown.length} role="timer">
          <span className="figures">{shown}</span>
        </p>
        {limitMs !== null && <TimeBar limitMs={limitMs} reading={reading} />}
        <p className="under">
          <span>
            {limitMs === null
              ? t('delegate.usedSoFar')
              : t(phase === 'over' ? 'delegate.overOf' : 'delegate.leftOf', { length: format.figures(limitMs / 1000) })}
          </span>
          <span>{next ? t('delegate.thenName', { name: the(next) }) : t('delegate.thenNobody')}</span>
        </p>
        <dl className="facts">
          {entry.onBehalfOf !== undefined && (
            <div>
              <dt>{t('delegate.forWhomShort')}</dt>
              <dd>{group(entry.onBehalfOf)}</dd>
            </div>
          )}
          {limitMs !== null && (
            <div>
              <dt>{t('delegate.time')}</dt>
              <dd>
                {format.duration(limitMs)} <span>{basis(floor.basis)}</span>
              </dd>
            </div>
          )}
          {limitMs !== null && phase !== 'over' && timer.startedAt !== null && (
            <div>
              <dt>{t('delegate.until')}</dt>
              <dd className="figures">{timeWithSeconds(timer.startedAt + limitMs - timer.accumulatedMs)}</dd>
            </div>
          )}
        </dl>
        <p className="sentence">{t(sayKey(reading))}</p>
      </Scroll>
      {children}
      {/* Whom a suspension or a point of order holds has nothing to finish: they go on after it. */}
      {!floor.heldBySitting && meeting.floor?.entry.id === entry.id && (
        <div className="thumb">
          {entry.finishedAt === undefined ? (
            <button type="button" className="action" onClick={finish}>
              {t('delegate.finished')}
            </button>
          ) : (
            <p className="action told">{t('delegate.finishedSent')}</p>
          )}
        </div>
      )}
    </>
  );
}

function TimeBar({ limitMs, reading }: { limitMs: number; reading: TimerReading }) {
  const minutes = Math.ceil(limitMs / 60_000) - 1;
  return (
    <div className="time-bar" data-phase={reading.phase} aria-hidden="true">
      <i style={{ inlineSize: `${reading.share * 100}%` }} />
      {minutes < 20 &&
        Array.from({ length: minutes }, (_, index) => (
          <u key={index} style={{ insetInlineStart: `${((index + 1) * 60_000 * 100) / limitMs}%` }} />
        ))}
    </div>
  );
}

function phaseKey({ running, phase, remainingMs }: TimerReading) {
  if (!running) return 'delegate.paused';
  if (remainingMs === null) return 'delegate.noLimitUsed';
  switch (phase) {
    case 'within':
      return 'delegate.within';
    case 'last-minute':
      return 'delegate.lastMinute';
    case 'over':
      return 'delegate.over';
    default:
      return phase satisfies never;
  }
}

function sayKey({ running, phase }: TimerReading) {
  if (!running) return 'delegate.floorSayPaused';
  switch (phase) {
    case 'within':
      return 'delegate.floorSayWithin';
    case 'last-minute':
      return 'delegate.floorSayLast';
    case 'over':
      return 'delegate.floorSayOver';
    default:
      return phase satisfies never;
  }
}
