// Where the list ends: the terminus of the departures column, with the minutes in hand, and why it is not later.
import type { Forecast } from '#shared/meeting/chair/forecast.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useMinutesInHand } from '../use-minutes-in-hand.ts';

export function ListEnd({ forecast }: { forecast: Forecast }) {
  const { t, time, format } = useMeetingWords();
  const { runsOn, toCome, inHandMs } = forecast;
  const minutes = useMinutesInHand(inHandMs);
  if (runsOn === null) return null;
  const over = minutes !== null && minutes < 0;
  const length = format.shortDuration(Math.abs(minutes ?? 0) * 60_000);
  return (
    <div className="tail terminus">
      <span className={over ? 'row-time over-time' : 'row-time'}>{time(runsOn.likelyAt)}</span>
      <span className="tail-words">
        {t('list.ends')}
        {runsOn.latestAt - runsOn.earliestAt >= 60_000 && (
          <small>{t('list.band', { from: time(runsOn.earliestAt), to: time(runsOn.latestAt) })}</small>
        )}
        {toCome > 0 && <small>{t('list.toCome', { count: toCome })}</small>}
      </span>
      {minutes !== null && (
        <span className={over ? 'tail-minutes over-time' : 'tail-minutes'}>
          {t(over ? 'list.minutesOver' : 'list.minutesInHand', { length })}
        </span>
      )}
    </div>
  );
}
