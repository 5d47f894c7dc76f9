// A new meeting by its title, its days, the house's hours and the time zone.
import { useState } from 'react';
import type { SyntheticEvent } from 'react';

import { wholeNumber } from '#shared/typed-input.ts';
import { useLanguage, useText } from '../../../i18n/context.ts';
import { zoneCalled, zonesHere } from '../../../components/officers/zone-called.ts';
import { createMeeting } from '../api.ts';
import type { Problem } from '../api.ts';
import { MOST_DAYS, newPlan, TICKS } from '../new-plan.ts';
import type { Tick } from '../new-plan.ts';
import { ProblemWords } from '../ProblemWords.tsx';
import { isDay } from '../../../components/officers/times-of-day.ts';
import { FirstDayLine, Line, TitleLine, today } from './fields.tsx';
import { goOn } from './go-on.ts';

/** From a list of participants, which is read in next, or from nothing. */
export function FromAnswers({ token, way }: { token: string; way: 'list' | 'empty' }) {
  const t = useText();
  const language = useLanguage();
  const [title, setTitle] = useState('');
  const [firstDay, setFirstDay] = useState(today);
  const [timeZone, setTimeZone] = useState(() => new Intl.DateTimeFormat().resolvedOptions().timeZone);
  const [days, setDays] = useState('1');
  const [ticks, setTicks] = useState<readonly Tick[]>(['morning', 'afternoon']);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const count = wholeNumber(days) ?? Number.NaN;
  const zone = isKnownZone(timeZone) ? timeZone : zoneCalled(timeZone);
  const isZone = zone !== undefined;
  const ready =
    title.trim() !== '' && isDay(firstDay) && isZone && ticks.length > 0 && count >= 1 && count <= MOST_DAYS;

  const create = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (!ready || zone === undefined || sending) return;
    setSending(true);
    setProblem(null);
    const plan = newPlan({ title: title.trim(), firstDay, timeZone: zone, days: count, ticks }, language);
    const answer = await createMeeting(token, plan);
    setSending(false);
    if (answer.ok) goOn(answer.value, way === 'list' ? 'participants' : 'sittings');
    else setProblem(answer.error);
  };
  return (
    <form aria-busy={sending} onSubmit={(event) => void create(event)}>
      <TitleLine value={title} onChange={setTitle} />
      <FirstDayLine value={firstDay} onChange={setFirstDay} />
      <Line label={t('prepare.days')}>
        {(id) => (
          <input
            id={id}
            type="text"
            inputMode="numeric"
            dir="ltr"
            value={days}
            onChange={({ target }) => setDays(target.value)}
          />
        )}
      </Line>
      <fieldset className="ticks">
        <legend>{t('prepare.hours')}</legend>
        {(Object.keys(TICKS) as Tick[]).map((tick) => (
          <label key={tick}>
            <input
              type="checkbox"
              checked={ticks.includes(tick)}
              onChange={({ target }) =>
                setTicks(
                  (Object.keys(TICKS) as Tick[]).filter((one) => (one === tick ? target.checked : ticks.includes(one))),
                )
              }
            />
            <bdi className="figures">{`${TICKS[tick].from}–${TICKS[tick].to}`}</bdi>
          </label>
        ))}
      </fieldset>
      <Line label={t('prepare.timeZone')}>
        {(id) => (
          <>
            <input
              id={id}
              dir="ltr"
              list={`${id}zones`}
              value={timeZone}
              autoComplete="off"
              aria-invalid={!isZone}
              aria-describedby={`${id}wrong`}
              onChange={({ target }) => setTimeZone(target.value)}
            />
            <datalist id={`${id}zones`}>
              {zonesHere().map((zone) => (
                <option key={zone} value={zone}>
                  {zone}
                </option>
              ))}
            </datalist>
            <span id={`${id}wrong`} className="hint" role="status">
              {isZone && zone !== timeZone && <bdi>{zone}</bdi>}
              {!isZone && t('prepare.timeZoneWrong', { example: 'Europe/Zurich' })}
            </span>
          </>
        )}
      </Line>
      <div role="alert">{problem !== null && <ProblemWords problem={problem} />}</div>
      <button type="submit" className="main-act" disabled={!ready || sending}>
        {t('prepare.create')}
      </button>
    </form>
  );
}

/** UTC and older names are in no list of zones, and are zones all the same. */
function isKnownZone(timeZone: string): boolean {
  try {
    return timeZone.trim() !== '' && new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
