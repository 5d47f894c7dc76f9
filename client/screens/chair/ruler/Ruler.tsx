// The sitting's ruler: minutes in hand as the big number, and the sitting from its start to the end of interpretation.
// Draws what ruler-model.ts computes; minutes over are a red line and red words, never a field, so that the speaker's own red stays alone.
import { useRef } from 'react';
import { Button } from 'react-aria-components';

import { forecast } from '#shared/meeting/chair/forecast.ts';
import type { Forecast } from '#shared/meeting/chair/forecast.ts';
import { sittingAhead } from '#shared/meeting/on-now.ts';
import { isUnderWay } from '#shared/meeting/sittings/select.ts';
import type { Meeting, Sitting } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { HOURS_FROM_MINUTES } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/context.ts';
import { useNow } from '../../../replica/hooks.ts';
import { useConsole } from '../console-state.ts';
import { useMeeting } from '../action-context.ts';
import { forecastInstant } from '../forecast-instant.ts';
import { rulerModel } from './ruler-model.ts';
import type { ItemStretch, Stretch } from './ruler-model.ts';
import { labelsThatFit } from './ruler-labels.ts';
import type { RulerLabel } from './ruler-labels.ts';
import { isOfLaterDay } from '../use-minutes-in-hand.ts';
import { useWidth } from './use-width.ts';
import { minutesInHand, minutesLate, tenthsOf, warningAt } from './warnings.ts';

const MINUTE_MS = 60_000;

export function Ruler() {
  const t = useText();
  const meeting = useMeeting();
  const now = useNow('second');
  const sitting = sittingAhead(meeting);
  if (!sitting) {
    return (
      <section className="sitting grid" aria-label={t('chair.ruler.label')}>
        <p className="forecast none">{t('chair.ruler.noSitting')}</p>
      </section>
    );
  }
  const props = { meeting, sitting, now, told: forecast(meeting, forecastInstant(meeting, now)) };
  return (
    <section className="sitting grid" aria-label={t('chair.ruler.label')}>
      <InHand {...props} />
      <Scale {...props} />
    </section>
  );
}

interface Props {
  meeting: Meeting;
  sitting: Sitting;
  now: number;
  told: Forecast;
}

function InHand({ sitting, now, told }: Props) {
  const { runsOn, plannedMs, inHandMs, inTime } = told;
  const listEndsAt = runsOn?.likelyAt ?? null;
  const words = useMeetingWords();
  const { t, time, when, otherDay, format } = words;
  const open = useConsole((state) => state.open);
  const running = isUnderWay(sitting) && !isOfLaterDay(sitting, now, words);
  const left = running ? sitting.interpretationEndsAt - now : sitting.interpretationEndsAt - sitting.startsAt;
  const minutes = minutesInHand(running ? (inHandMs ?? left) : left);
  const warning = running ? warningAt(left) : null;
  const over = minutes < 0;
  const hours = Math.abs(minutes) >= HOURS_FROM_MINUTES;
  const late = minutesLate(sitting, now);
  const planned = Math.round(plannedMs / MINUTE_MS);
  const what = over ? 'Over' : running ? 'InHand' : 'Planned';
  return (
    <div className={`forecast${over ? ' over' : ''}`} data-warning={warning ?? undefined}>
      <span className={`minutes${hours ? ' hours' : ''}`} dir="ltr">
        {hours ? format.figures(Math.abs(minutes)) : Math.abs(minutes)}
      </span>
      <span className="forecast-words">
        <b>
          {hours ? t(`chair.ruler.hours${what}`) : t(`chair.ruler.minutes${what}`, { minutes: Math.abs(minutes) })}
          {running && inTime !== null && listEndsAt !== null && (
            <small>
              {t('chair.chance', { tenths: tenthsOf(inTime) })}
              <span className="unseen"> {t('chair.ruler.toEndInTime')}</span>
            </small>
          )}
        </b>
        {late > 0 ? (
          <strong className="over-time">
            {t('chair.ruler.late', { length: format.shortDuration(late * MINUTE_MS) })}
          </strong>
        ) : (
          <span>{running ? sum() : startsWords()}</span>
        )}
        <Button className="ruler-link" onPress={() => open({ panel: 'sitting', sittingId: sitting.id })}>
          {warning === null || warning === 'ended'
            ? t(warning === 'ended' ? 'chair.ruler.interpretationEnded' : 'chair.ruler.interpretationEnds', {
                time: time(sitting.interpretationEndsAt),
              })
            : t('chair.ruler.interpretationEndsIn', {
                minutes: Math.ceil(left / 60_000),
                time: time(sitting.interpretationEndsAt),
              })}
        </Button>
      </span>
    </div>
  );

  /** When it starts; of another day the hour with its day is all that there is room for. */
  function startsWords(): string {
    return otherDay(sitting.startsAt, now) === ''
      ? t('chair.ruler.startsAt', { time: time(sitting.startsAt) })
      : when(sitting.startsAt, now);
  }

  /** What is taken off the time to the end of interpretation. */
  function sum(): string {
    const length = format.shortDuration(planned * MINUTE_MS);
    if (listEndsAt === null) return t(planned > 0 ? 'chair.ruler.stillPlanned' : 'chair.ruler.noneWaits', { length });
    return t(planned > 0 ? 'chair.ruler.listThenPlanned' : 'chair.ruler.listEnds', { time: time(listEndsAt), length });
  }
}

/** A stretch shorter than this has no room for its number. */
const LEGIBLE = 0.04;

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;
const across = ({ from, to }: Stretch) => ({ insetInlineStart: percent(from), inlineSize: percent(to - from) });
const at = (share: number) => ({ insetInlineStart: percent(share) });
const before = (share: number) => ({ insetInlineEnd: percent(1 - share) });

function Scale({ meeting, sitting, now, told }: Props) {
  const { inHandMs, runsOn } = told;
  const listEndsAt = runsOn?.likelyAt ?? null;
  const words = useMeetingWords();
  const { t, time, format } = words;
  const ruler = useRef<HTMLDivElement>(null);
  const width = useWidth(ruler);
  const model = rulerModel(meeting, sitting, now, told, isOfLaterDay(sitting, now, words));
  const numbersOf = (stretch: ItemStretch): string => {
    const numbers = stretch.itemIds.map((id) => meeting.catalogue.items[id]?.number ?? '');
    return numbers.length === 1 ? (numbers[0] ?? '') : `${numbers[0]}–${numbers.at(-1)}`;
  };
  const current = model.items.find(({ kind }) => kind === 'current');
  const nowNumber = current && current.to - current.from <= LEGIBLE ? numbersOf(current) : '';
  const minutes = inHandMs === null ? 0 : minutesInHand(inHandMs);
  const end = model.interpretationEnd;
  const itemKey = (stretch: ItemStretch): string => `item ${stretch.kind} ${stretch.itemIds[0]} ${stretch.from}`;
  const listEnd = model.forecast && listEndsAt !== null && !model.over ? model.forecast : null;
  const listEndWords = listEndsAt === null ? '' : `${time(listEndsAt)} ${t('chair.ruler.ends')}`;
  const inHandWords = t('chair.ruler.minInHand', { length: format.shortDuration(Math.max(0, minutes) * MINUTE_MS) });
  const listEndLetters = listEndWords.length + inHandWords.length + 4;
  const overWords = t('chair.ruler.minOver', { length: format.shortDuration(Math.max(0, -minutes) * MINUTE_MS) });

  const above: RulerLabel[] = model.items
    .filter((stretch) => stretch.to - stretch.from > LEGIBLE)
    .map((stretch) => ({
      key: itemKey(stretch),
      at: stretch.from,
      anchor: 'start',
      letters: numbersOf(stretch).length,
      rank: stretch.kind === 'current' ? 1 : 4,
    }));
  if (model.now !== null) {
    const letters = nowNumber.length + t('chair.ruler.now').length + 2;
    above.push({ key: 'now', at: model.now, anchor: 'start', letters, rank: 0 });
    above.push({ key: 'now before', at: model.now, anchor: 'end', letters, rank: 0.5 });
  }
  if (listEnd) {
    above.push({ key: 'ends', at: listEnd.to, anchor: 'start', letters: listEndLetters, rank: 2 });
    above.push({ key: 'ends before', at: listEnd.to, anchor: 'end', letters: listEndLetters, rank: 3 });
  }
  if (model.over) above.push({ key: 'over', at: model.over.to, anchor: 'end', letters: overWords.length, rank: 2 });
  const fits = labelsThatFit(above, width);
  const below = labelsThatFit(
    [
      { key: 'end', at: end, anchor: 'middle', letters: 5, rank: 0 },
      ...model.hours.map(({ at: instant, share }): RulerLabel => ({
        key: String(instant),
        at: share,
        anchor: share > RULER_END ? 'end' : 'middle',
        letters: 5,
        rank: instant % 3_600_000 === 0 ? 1 : 2,
      })),
    ],
    width,
  );
  return (
    <div className="ruler" aria-hidden="true" ref={ruler}>
      {model.items
        .filter((stretch) => fits.has(itemKey(stretch)))
        .map((stretch) => (
          <span key={itemKey(stretch)} className="ruler-label item" style={at(stretch.from)}>
            <bdi dir="ltr">{stretch.kind === 'current' ? <b>{numbersOf(stretch)}</b> : numbersOf(stretch)}</bdi>
          </span>
        ))}
      {model.now !== null && (fits.has('now') || fits.has('now before')) && (
        <b className="ruler-label now-label" style={fits.has('now') ? at(model.now) : before(model.now)}>
          {nowNumber !== '' && <bdi dir="ltr">{nowNumber}</bdi>}
          {t('chair.ruler.now')}
        </b>
      )}
      {listEnd && listEndsAt !== null && (fits.has('ends') || fits.has('ends before')) && (
        <span className="ruler-label list-end" style={fits.has('ends') ? at(listEnd.to) : before(listEnd.to)}>
          <b>{time(listEndsAt)}</b> {t('chair.ruler.ends')}
          {minutes >= 0 && <span>{inHandWords}</span>}
        </span>
      )}
      {model.over && fits.has('over') && (
        <b className="ruler-label over-time" style={before(model.over.to)}>
          {overWords}
        </b>
      )}
      <div className="band">
        {model.items.map((stretch) => (
          <i
            key={itemKey(stretch)}
            className={stretch.kind === 'current' ? 'segment current' : 'segment done'}
            style={across(stretch)}
          />
        ))}
        {model.suspensions.map((stretch) => (
          <i key={stretch.from} className="segment pause" style={across(stretch)} />
        ))}
        {model.forecast && <i className="segment expected hatch" style={across(model.forecast)} />}
        {model.planned && <i className="segment plan" style={across(model.planned)} />}
        {model.inHand && <i className="segment hand" style={across(model.inHand)} />}
        {model.over && <i className="segment hatch red-hatch" style={across(model.over)} />}
        {model.late && <i className="segment late hatch-sparse" style={across(model.late)} />}
        {model.late && <i className="segment likely" style={at(model.late.from)} />}
      </div>
      <Ticks minutes={model.minutes} startsAt={model.startsAt} />
      {model.hours
        .filter(({ at: instant }) => below.has(String(instant)))
        .map(({ at: instant, share }) => (
          <span
            key={instant}
            className={`hour${share === 0 ? ' first' : ''}${share > RULER_END ? ' end-time' : ''}`}
            style={at(share)}
          >
            {time(instant)}
          </span>
        ))}
      <b className="hour last" style={at(end)}>
        {time(sitting.interpretationEndsAt)}
      </b>
      {model.now !== null && <i className="now" style={at(model.now)} />}
      <i className="end" style={at(end)} />
    </div>
  );
}

/** A time of day from here on ends where the ruler does, and not beyond it. */
const RULER_END = 0.985;

/** One tick a minute, longer at ten and at the full hour. Lines of an SVG, so that two hundred of them cost one element. */
function Ticks({ minutes, startsAt }: { minutes: number; startsAt: number }) {
  const first = Math.round(startsAt / 60_000);
  let d = '';
  for (let minute = 0; minute <= minutes; minute += 1) {
    const of = first + minute;
    const long = of % 30 === 0 ? 10 : of % 5 === 0 ? 6 : 3;
    d += `M${minute} 0v${long}`;
  }
  return (
    <svg className="ticks" viewBox={`0 0 ${minutes} 10`} preserveAspectRatio="none">
      <path d={d} stroke="currentColor" vectorEffect="non-scaling-stroke" strokeWidth="1" />
    </svg>
  );
}
