// The sitting's ruler: minutes in hand as the big number, and the sitting from its start to the end of interpretation.
// Draws what ruler-model.ts computes; minutes over are a red line and red words, never a field, so that the speaker's own red stays alone.
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';

import { forecast } from '#shared/meeting/forecast.ts';
import type { Meeting, Sitting } from '#shared/meeting/state.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useText } from '../../../i18n/context.ts';
import { useNow } from '../../../replica/hooks.ts';
import { sittingInHand } from '../actions.ts';
import { useConsole } from '../console.ts';
import { useMeeting } from '../hands.ts';
import { rulerModel } from './ruler-model.ts';
import type { ItemStretch, Stretch } from './ruler-model.ts';
import { minutesInHand, warningAt } from './warnings.ts';

export function Ruler() {
  const t = useText();
  const meeting = useMeeting();
  const now = useNow('second');
  const sitting = sittingInHand(meeting);
  if (!sitting) {
    return (
      <section className="sitting grid" aria-label={t('chair.ruler.label')}>
        <p className="fc none">{t('chair.ruler.noSitting')}</p>
      </section>
    );
  }
  const { listEndsAt, inHandMs } = forecast(meeting, now);
  return (
    <section className="sitting grid" aria-label={t('chair.ruler.label')}>
      <InHand meeting={meeting} sitting={sitting} now={now} listEndsAt={listEndsAt} inHandMs={inHandMs} />
      <Scale meeting={meeting} sitting={sitting} now={now} listEndsAt={listEndsAt} inHandMs={inHandMs} />
    </section>
  );
}

interface Props {
  meeting: Meeting;
  sitting: Sitting;
  now: number;
  listEndsAt: number | null;
  inHandMs: number | null;
}

function InHand({ sitting, now, listEndsAt, inHandMs }: Props) {
  const { t, time } = useMeetingWords();
  const open = useConsole((state) => state.open);
  const running = sitting.status === 'open' || sitting.status === 'suspended';
  const left = running ? sitting.interpretationEndsAt - now : sitting.interpretationEndsAt - sitting.startsAt;
  const minutes = minutesInHand(running ? (inHandMs ?? left) : left);
  const warning = running ? warningAt(left) : null;
  const over = minutes < 0;
  return (
    <div className={`fc${over ? ' over' : ''}`} data-warning={warning ?? undefined}>
      <span className="n">{Math.abs(minutes)}</span>
      <span className="w">
        <b>
          {over
            ? t('chair.ruler.minutesOver', { minutes: -minutes })
            : t(running ? 'chair.ruler.minutesInHand' : 'chair.ruler.minutesPlanned', { minutes })}
        </b>
        <span>
          {!running
            ? t('chair.ruler.startsAt', { time: time(sitting.startsAt) })
            : listEndsAt === null
              ? t('chair.ruler.noneWaits')
              : t('chair.ruler.listEnds', { time: time(listEndsAt) })}
        </span>
        <Button className="rulerlink" onPress={() => open({ panel: 'sitting', sittingId: sitting.id })}>
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
}

/** A stretch shorter than this has no room for its number. */
const LEGIBLE = 0.04;

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;
const across = ({ from, to }: Stretch) => ({ insetInlineStart: percent(from), inlineSize: percent(to - from) });
const at = (share: number) => ({ insetInlineStart: percent(share) });

function Scale({ meeting, sitting, now, listEndsAt, inHandMs }: Props) {
  const { t, time } = useMeetingWords();
  const model = rulerModel(meeting, sitting, now, listEndsAt);
  const label = (stretch: ItemStretch): string => {
    const numbers = stretch.itemIds.map((id) => meeting.catalogue.items[id]?.number ?? '');
    return numbers.length === 1 ? (numbers[0] ?? '') : `${numbers[0]}–${numbers.at(-1)}`;
  };
  const current = model.items.find(({ kind }) => kind === 'current');
  const minutes = inHandMs === null ? 0 : minutesInHand(inHandMs);
  const end = model.interpretationEnd;
  return (
    <div className="ruler" aria-hidden="true">
      {model.items.map(
        (stretch) =>
          stretch.to - stretch.from > LEGIBLE && (
            <span
              key={`${stretch.kind}-${stretch.itemIds[0]}-${stretch.from}`}
              className="lb item"
              style={at(stretch.from)}
            >
              <bdi dir="ltr">{stretch.kind === 'current' ? <b>{label(stretch)}</b> : label(stretch)}</bdi>
            </span>
          ),
      )}
      {model.now !== null && (
        <b className="lb nowlb" style={at(model.now)}>
          {current && current.to - current.from <= LEGIBLE && <bdi dir="ltr">{label(current)}</bdi>}
          {t('chair.ruler.now')}
        </b>
      )}
      {model.forecast && listEndsAt !== null && !model.over && (
        <ListEnd forecast={model.forecast} inHand={model.inHand}>
          <b>{time(listEndsAt)}</b> {t('chair.ruler.ends')}
          <span>{t('chair.ruler.minInHand', { minutes })}</span>
        </ListEnd>
      )}
      {model.over && model.over.to - Math.max(end, (model.now ?? 0) + LEGIBLE) > 2 * LEGIBLE && (
        <b className="lb bad" style={{ insetInlineEnd: percent(1 - model.over.to) }}>
          {t('chair.ruler.minOver', { minutes: Math.max(0, -minutes) })}
        </b>
      )}
      <div className="band">
        {model.items.map((stretch) => (
          <i
            key={`${stretch.kind}-${stretch.itemIds[0]}-${stretch.from}`}
            className={stretch.kind === 'current' ? 'seg cur' : 'seg done'}
            style={across(stretch)}
          />
        ))}
        {model.suspensions.map((stretch) => (
          <i key={stretch.from} className="seg pause" style={across(stretch)} />
        ))}
        {model.forecast && <i className="seg fcst hatch" style={across(model.forecast)} />}
        {model.inHand && <i className="seg hand" style={across(model.inHand)} />}
        {model.over && <i className="seg hatch redh" style={across(model.over)} />}
      </div>
      <Ticks minutes={model.minutes} startsAt={model.startsAt} />
      {model.hours.map(({ at: instant, share }) => (
        <span
          key={instant}
          className={`hr${share === 0 ? ' first' : ''}`}
          style={at(share)}
          hidden={Math.abs(share - end) < 0.03 && instant !== sitting.interpretationEndsAt}
        >
          {instant === sitting.interpretationEndsAt ? '' : time(instant)}
        </span>
      ))}
      <b className="hr e" style={at(end)}>
        {time(sitting.interpretationEndsAt)}
      </b>
      {model.now !== null && <i className="now" style={at(model.now)} />}
      <i className="end" style={at(end)} />
    </div>
  );
}

/**
 * Where the list ends, and what is then in hand: after the end where there is room, before it late in the sitting, and not at all
 * where it would stand on "now"; the figures at the side say it too.
 */
function ListEnd({ forecast, inHand, children }: { forecast: Stretch; inHand: Stretch | null; children: ReactNode }) {
  if (inHand && inHand.to - inHand.from > 0.28)
    return (
      <span className="lb listend" style={at(forecast.to)}>
        {children}
      </span>
    );
  if (forecast.to - forecast.from < 0.36) return null;
  return (
    <span className="lb listend" style={{ insetInlineEnd: percent(1 - forecast.to) }}>
      {children}
    </span>
  );
}

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
