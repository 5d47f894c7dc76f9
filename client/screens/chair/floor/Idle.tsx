// The floor between speeches: the next speaker with the limit that will hold, the item that nobody wants to speak on, or no item at all.
import { limitOfTurn } from '#shared/meeting/floor/limit-of-turn.ts';
import { nextItem } from '#shared/meeting/agenda/select.ts';
import type { Entry, ItemId, Sitting } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useElapsedMs, useReplica } from '../../../replica/hooks.ts';
import { useMeeting } from '../action-context.ts';
import { Bar, ConsoleFigures, UnderBar } from './ConsoleFigures.tsx';
import { LastSpeech } from './LastSpeech.tsx';
import { What } from './What.tsx';
import { Who } from './Who.tsx';

export function FreeFloor({ entry }: { entry: Entry }) {
  const { t, format } = useMeetingWords();
  const meeting = useMeeting();
  const connected = useReplica(
    (state) =>
      state.presence?.devices.some(({ delegationId, online }) => online && delegationId === entry.delegationId) ?? null,
  );
  const { limitMs, basis } = limitOfTurn(meeting, entry);
  return (
    <>
      <div className="zone-head">
        <h2>{t('floor.free')}</h2>
        <LastSpeech />
      </div>
      <div className="field idle">
        <Who entry={entry} lead={t('floor.next')}>
          {connected !== null && entry.delegationId !== undefined && (
            <span>{t(connected ? 'floor.deviceConnected' : 'floor.noDevice')}</span>
          )}
        </Who>
        <div className="timer-box">
          <ConsoleFigures figures={limitMs === null ? '0:00' : format.figures(Math.round(limitMs / 1000))} still />
          <Bar share={null} limitMs={limitMs} />
          <UnderBar
            mark={<Waiting />}
            state={t('floor.notStarted')}
            of={limitMs === null ? t('floor.noLimit') : t('floor.limitOf', { basis: t(`floor.basis.${basis}`) })}
          />
        </div>
      </div>
    </>
  );
}

/** Two bars: stands still. */
const Waiting = () => (
  <svg className="standing" viewBox="0 0 12 12" aria-hidden="true">
    <path d="M1 0h3.5v12H1zM7.5 0H11v12H7.5z" fill="currentColor" />
  </svg>
);

export function ItemOnFloor({ itemId }: { itemId: ItemId }) {
  const { t, format, itemNumber, itemText } = useMeetingWords();
  const meeting = useMeeting();
  const info = meeting.catalogue.items[itemId];
  const item = meeting.items[itemId];
  const usedMs = useElapsedMs(item?.clock ?? { startedAt: null, accumulatedMs: 0 });
  const plannedMs = info?.plannedMs;
  return (
    <>
      <div className="zone-head">
        <h2>{t('floor.free')}</h2>
        <LastSpeech />
      </div>
      <div className="field idle">
        <What number={itemNumber(itemId)}>{info ? itemText(info) : ''}</What>
        <div className="timer-box">
          <ConsoleFigures figures={format.figures(Math.floor(usedMs / 1000))} still />
          <Bar share={plannedMs === undefined ? null : Math.min(1, usedMs / plannedMs)} limitMs={plannedMs ?? null} />
          <UnderBar
            state={t('floor.onTheItem')}
            of={
              plannedMs === undefined
                ? ''
                : t('floor.ofPlanned', { planned: format.figures(Math.round(plannedMs / 1000)) })
            }
          />
        </div>
      </div>
    </>
  );
}

/** Between two items: the number of the next one as large as a timer. */
export function NoItem({ sitting }: { sitting: Sitting }) {
  const { t, time, itemNumber, itemText, format } = useMeetingWords();
  const meeting = useMeeting();
  const next = nextItem(meeting);
  const info = next === undefined ? undefined : meeting.catalogue.items[next];
  const plannedMs = info?.plannedMs;
  return (
    <>
      <div className="zone-head">
        <h2>{t('floor.noItem')}</h2>
        <LastSpeech />
      </div>
      <div className="field idle">
        {info ? <What lead={t('floor.next')}>{itemText(info)}</What> : <What>{t('floor.allConcluded')}</What>}
        <div className="timer-box">
          {next !== undefined && <ConsoleFigures figures={itemNumber(next)} still />}
          <UnderBar
            state={
              plannedMs === undefined
                ? ''
                : t('floor.planned', { planned: format.figures(Math.round(plannedMs / 1000)) })
            }
            of={t('floor.interpretationUntil', { time: time(sitting.interpretationEndsAt) })}
          />
        </div>
      </div>
    </>
  );
}
