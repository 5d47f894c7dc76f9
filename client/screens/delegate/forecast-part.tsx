// The forecast and its words, which come after the page: the place and the buttons are there before it.
import type { Expected, Forecast } from '#shared/meeting/chair/forecast.ts';
import type { Meeting } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../components/meeting-words.ts';
import { whenOf } from './when.ts';

export { forecast } from '#shared/meeting/chair/forecast.ts';
export { aboutTime } from './when.ts';

export interface WhenProps {
  meeting: Meeting;
  told: Forecast;
  expected: Expected;
  now: number;
}

/** "11:42", below it "between 11:36 and 11:50"; or in words. Under the heading "About". */
export function WhenExpected({ meeting, told, expected, now }: WhenProps) {
  const { t, time, text } = useMeetingWords();
  const when = whenOf(expected, now, told.interpretationEndsAt);
  switch (when.says) {
    case 'about':
      return (
        <>
          <b className="figures">{time(when.at)}</b>
          {when.band && (
            <small className="band">
              {t('delegate.between', { from: time(when.band.from), to: time(when.band.to) })}
            </small>
          )}
        </>
      );
    case 'between':
      return <small>{t('delegate.between', { from: time(when.band.from), to: time(when.band.to) })}</small>;
    case 'perhaps-not':
      return <small>{t('delegate.perhapsNotBefore', { time: time(when.before) })}</small>;
    case 'in-sitting': {
      const sitting = meeting.sittings.find(({ id }) => id === when.sittingId);
      if (sitting && isThisAfternoon(meeting.catalogue.timeZone, now, sitting.startsAt))
        return <small>{t('delegate.thisAfternoon', { time: time(when.at) })}</small>;
      return (
        <small>{t('delegate.inSitting', { sitting: text(sitting?.title ?? { en: '' }), time: time(when.at) })}</small>
      );
    }
    default:
      return when satisfies never;
  }
}

/** On the same day where the meeting is, after noon and before six. */
function isThisAfternoon(timeZone: string, now: number, startsAt: number): boolean {
  const there = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short' });
  const hour = Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit' }).format(startsAt));
  return there.format(now) === there.format(startsAt) && hour >= 12 && hour < 18;
}
