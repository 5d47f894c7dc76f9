// The forecast and its words, which come after the page: the place and the buttons are there before it.
import type { Expected, Forecast } from '#shared/meeting/chair/forecast.ts';
import type { Meeting } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../components/meeting-words.ts';
import { isThisAfternoon, whenOf } from './when.ts';
import type { Band, When } from './when.ts';

export { forecast } from '#shared/meeting/chair/forecast.ts';
export { aboutTime } from './when.ts';

export interface WhenProps {
  meeting: Meeting;
  told: Forecast;
  expected: Expected;
  now: number;
}

/** "About 11:42", below it "between 11:36 and 11:50"; or in words. A term and what it is, for a list of terms. */
export function WhenExpected(props: WhenProps) {
  const { t, time, otherDay } = useMeetingWords();
  const when = whenOf(props.expected, props.now, props.told.interpretationEndsAt);
  const band = (of: Band) => t('delegate.between', { from: time(of.from), to: time(of.to) });
  if (when.says === 'about') {
    return (
      <>
        <dt>{t('delegate.about')}</dt>
        <dd>
          <b className="figures">{time(when.at)}</b>
          {when.band && <small className="band">{band(when.band)}</small>}
        </dd>
      </>
    );
  }
  return (
    <>
      <dt>{t('delegate.turn')}</dt>
      <dd>
        <strong>{when.says === 'between' ? band(when.band) : <InWords {...props} when={when} />}</strong>
        {when.says === 'between' && <small className="band">{otherDay(when.band.from, props.now)}</small>}
      </dd>
    </>
  );
}

function InWords({ meeting, now, when }: WhenProps & { when: Exclude<When, { says: 'about' | 'between' }> }) {
  const { t, when: dated, text } = useMeetingWords();
  if (when.says === 'perhaps-not') return t('delegate.perhapsNotBefore', { time: dated(when.before, now) });
  const sitting = meeting.sittings.find(({ id }) => id === when.sittingId);
  return sitting && isThisAfternoon(meeting.catalogue.timeZone, now, sitting.startsAt)
    ? t('delegate.thisAfternoon', { time: dated(when.at, now) })
    : t('delegate.inSitting', { sitting: text(sitting?.title ?? { en: '' }), time: dated(when.at, now) });
}
