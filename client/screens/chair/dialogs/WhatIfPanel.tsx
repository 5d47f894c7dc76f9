// "What if": what might be done about a list that runs late, side by side with what is: when the list ends and how sure that is, the minutes
// in hand, the chance to end in time. A row is the button that does it. Below, the other way round: the limit with which it ends by a time.
import { useLayoutEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';

import { sittingAhead } from '#shared/meeting/on-now.ts';
import type { At, Forecast } from '#shared/meeting/chair/forecast.ts';
import { listOf } from '#shared/meeting/speakers/select.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { comingTime, fieldTime } from '../../../components/officers/times-of-day.ts';
import { useTimeWords } from '../../../components/officers/typed-time-words.ts';
import { useNow } from '../../../replica/hooks.ts';
import { useAnyCommand, useMeeting, useYou } from '../action-context.ts';
import { forecastInstant } from '../forecast-instant.ts';
import { useConsole } from '../console-state.ts';
import { capOf } from '../key-caps.ts';
import type { Proposal } from '../console-state.ts';
import { endBy, sheetRows } from '../floor/what-if-sheet-rows.ts';
import type { Change, SheetRow } from '../floor/what-if-sheet-rows.ts';
import { tenthsOf } from '../ruler/warnings.ts';
import { useMinutesInHand } from '../use-minutes-in-hand.ts';
import { useBar } from '../../../components/officers/why-barred.ts';
import { greyed } from '../barred-button.tsx';
import { Act, TextLine } from './fields.tsx';
import { Sheet } from './Sheet.tsx';

const MINUTE_MS = 60_000;
const PRESET_MS = 5 * MINUTE_MS;

export default function WhatIfPanel() {
  const { t } = useMeetingWords();
  const meeting = useMeeting();
  const { can } = useYou();
  const now = useNow('quarter');
  const send = useAnyCommand('panel');
  const take = useTake();
  const list = useRef<HTMLOListElement>(null);
  useDigits(list);
  const rows = sheetRows(meeting, forecastInstant(meeting, now)).filter(({ commands }) =>
    commands.every(({ type }) => can.includes(type)),
  );
  const stop = sittingAhead(meeting)?.interpretationEndsAt ?? null;
  const [asItIs] = rows;
  if (!asItIs || meeting.current === null) {
    return (
      <Sheet title={t('floor.whatIf')}>
        <p>{t('chair.whatIf.nobodyWaits')}</p>
      </Sheet>
    );
  }
  const ends = rows.flatMap(({ told }) => [told.runsOn.latestAt, told.interpretationEndsAt ?? 0]);
  const axis = { from: now, to: Math.max(...ends) };
  return (
    <Sheet title={t('floor.whatIf')}>
      <p className="hint">
        {t('chair.whatIf.counted', {
          waiting: listOf(meeting, meeting.current).waiting.length,
          more: asItIs.told.toCome,
        })}{' '}
        {t('chair.whatIf.hatches')}
      </p>
      <ol className="what-if-rows" ref={list}>
        {rows.map((row, index) => (
          <li key={JSON.stringify(row.change)}>
            <Row
              row={row}
              axis={axis}
              nth={index}
              onPress={
                row.commands.length === 0
                  ? undefined
                  : () => (row.proposal ? take(row.proposal) : row.commands.forEach((command) => void send(command)))
              }
            />
          </li>
        ))}
      </ol>
      <EndBy now={now} stop={stop} axis={axis} />
    </Sheet>
  );
}

/** Makes it the one action of the console, with its words to read aloud. */
function useTake(): (proposal: Proposal) => void {
  const propose = useConsole((state) => state.propose);
  const close = useConsole((state) => state.close);
  return (proposal) => {
    propose(proposal);
    close();
  };
}

/** 1 to 9 press the rows, wherever the focus is but in a field. */
function useDigits(list: React.RefObject<HTMLOListElement | null>): void {
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || (event.target as Element).closest('input')) return;
      list.current?.querySelector<HTMLElement>(`button[data-nth='${event.key}']`)?.click();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [list]);
}

interface Axis {
  from: number;
  to: number;
}

function Row({
  row,
  axis,
  nth,
  onPress,
}: {
  row: SheetRow;
  axis: Axis;
  nth: number;
  onPress: (() => void) | undefined;
}) {
  const { t } = useMeetingWords();
  const label = useLabel();
  const { change, told, commands } = row;
  const bar = useBar(...commands);
  const cells = (
    <>
      {onPress ? <kbd>{capOf(t, String(nth))}</kbd> : <span />}
      <span className="what-if-label">{label(change)}</span>
      <Track told={told} axis={axis} />
      <Ends told={told} />
    </>
  );
  if (!onPress) return <div className="what-if-row now">{cells}</div>;
  return (
    <Button className="what-if-row" data-nth={nth} onPress={onPress} {...greyed(bar)}>
      {cells}
    </Button>
  );
}

function useLabel(): (change: Change) => string {
  const { t, format, itemNumber, text } = useMeetingWords();
  const meeting = useMeeting();
  const sitting = (id: string) => text(meeting.sittings.find((one) => one.id === id)?.title ?? { en: id });
  const length = (ms: number) => format.figures(Math.round(ms / 1000));
  return (change) => {
    switch (change.of) {
      case 'as-it-is':
        return t('chair.whatIf.asItIs');
      case 'limit':
        return t('floor.whatIfLimit', { limit: length(change.limitMs) });
      case 'close':
        return t('floor.whatIfClose');
      case 'limit-and-close':
        return t('chair.whatIf.limitAndClose', { limit: length(change.limitMs) });
      case 'hand-on':
        return t('chair.whatIf.handOn', { sitting: sitting(change.sittingId) });
      case 'move':
        return t('chair.whatIf.move', { number: itemNumber(change.itemId), sitting: sitting(change.sittingId) });
      case 'defer':
        return t('chair.item.defer', { number: itemNumber(change.itemId) });
      case 'replies-off':
        return t('chair.whatIf.repliesOff');
      case 'prolong':
        return t('chair.whatIf.prolong', { minutes: change.byMs / MINUTE_MS });
      default:
        return change satisfies never;
    }
  };
}

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

/** Dense to where it likely ends, sparse to the latest; the red line is the end of interpretation. */
function Track({
  told: { runsOn: at, interpretationEndsAt: stop },
  axis: { from, to },
}: {
  told: Forecast & { runsOn: At };
  axis: Axis;
}) {
  const share = (instant: number) => Math.min(1, Math.max(0, (instant - from) / Math.max(1, to - from)));
  return (
    <span className="what-if-line" aria-hidden="true">
      <i className="hatch" style={{ insetInlineStart: 0, inlineSize: percent(share(at.likelyAt)) }} />
      <i
        className="hatch-sparse"
        style={{
          insetInlineStart: percent(share(at.likelyAt)),
          inlineSize: percent(share(at.latestAt) - share(at.likelyAt)),
        }}
      />
      {stop !== null && <u style={{ insetInlineStart: percent(share(stop)) }} />}
    </span>
  );
}

function Ends({ told: { runsOn, inHandMs, inTime } }: { told: Forecast & { runsOn: At } }) {
  const { t, time, format } = useMeetingWords();
  const minutes = useMinutesInHand(inHandMs);
  const over = minutes !== null && minutes < 0;
  return (
    <>
      <span className="what-if-ends">
        <b>{time(runsOn.likelyAt)}</b>
        <small>{t('list.band', { from: time(runsOn.earliestAt), to: time(runsOn.latestAt) })}</small>
      </span>
      <span className="what-if-ends">
        {minutes !== null && (
          <span className={over ? 'over-time' : undefined}>
            {t(over ? 'floor.minutesOver' : 'floor.minutesInHand', {
              length: format.shortDuration(Math.abs(minutes) * MINUTE_MS),
            })}
          </span>
        )}
        {inTime !== null && (
          <small>
            {t('chair.chance', { tenths: tenthsOf(inTime) })}
            <span className="unseen"> {t('chair.ruler.toEndInTime')}</span>
          </small>
        )}
      </span>
    </>
  );
}

/** The other way round: a time, and the limit that it takes. */
function EndBy({ now, stop, axis }: { now: number; stop: number | null; axis: Axis }) {
  const { t, time, format } = useMeetingWords();
  const { can } = useYou();
  const meeting = useMeeting();
  const { wrong } = useTimeWords();
  const { timeZone } = meeting.catalogue;
  const take = useTake();
  const presets = stop === null ? [] : [stop, stop - PRESET_MS].filter((at) => at > now);
  const [typed, setTyped] = useState(() => (presets[0] === undefined ? '' : fieldTime(presets[0], timeZone)));
  const read = typed.trim() === '' ? undefined : comingTime(typed, now, timeZone);
  const deadline = typeof read === 'number' ? read : null;
  const found = deadline === null ? null : endBy(meeting, now, deadline);
  if (!can.includes('SetSpeechLimit')) return null;
  return (
    <section className="end-by" aria-label={t('chair.whatIf.endBy')}>
      <div className="beside">
        <TextLine label={t('chair.whatIf.endBy')} value={typed} onChange={setTyped} wrong={wrong(read)} ltr />
        <p className="choices">
          {presets.map((at, index) => (
            <Act key={at} onPress={() => setTyped(fieldTime(at, timeZone))}>
              {t(index === 0 ? 'chair.whatIf.byInterpretation' : 'chair.whatIf.fiveBefore', { time: time(at) })}
            </Act>
          ))}
        </p>
      </div>
      <div role="status">
        {found && deadline !== null && 'limitMs' in found && (
          <Button className="what-if-row" onPress={() => take(found.proposal)}>
            <span />
            <span className="what-if-label">
              {t('chair.whatIf.needs', { limit: format.figures(found.limitMs / 1000), time: time(deadline) })}
            </span>
            <Track told={found.told} axis={axis} />
            <Ends told={found.told} />
          </Button>
        )}
        {found && 'at1Minute' in found && (
          <p className="hint">
            {t('chair.whatIf.tooLate', {
              time: time(found.at1Minute.likelyAt),
              latest: time(found.at1Minute.latestAt),
            })}
          </p>
        )}
      </div>
    </section>
  );
}
