// The meeting at any moment of it, as its screens showed it: a line of time to move along, and one event at a time by the arrows. Nothing
// of it can be pressed.
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';

import type { Meeting } from '#shared/meeting/state.ts';

import { alongTheLine } from '../../../components/mirrored-arrow-keys.ts';
import { HallPicture } from '../../../components/hall/HallPicture.tsx';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { stepBy, stepWords } from '../../../components/officers/step-words.ts';
import { ReplicaContext } from '../../../replica/context.ts';
import { closedReplica } from '../../../replica/closed-replica.ts';
import { useLog } from './log.ts';
import type { Timeline } from './timeline.ts';
import { openTimeline, stepOf } from './timeline.ts';
import './replay.css';

/** Names that a hall's screen shows of those who wait. */
const NAMES = 9;

export default function Replay() {
  const { t } = useMeetingWords();
  const { events, isStuck } = useLog();
  const timeline = useMemo(() => (events.length > 0 ? openTimeline(events) : null), [events]);
  return (
    <div className="replay">
      <div className="section-top">
        <h2>{t('report.section.replay')}</h2>
        <p>{t('report.replay.about')}</p>
      </div>
      <p className="file-status" role="status">
        {isStuck ? t('report.replay.stuck') : timeline === null ? t('report.replay.coming') : ''}
      </p>
      {timeline !== null && <Moments timeline={timeline} />}
    </div>
  );
}

/** Keys that go by events; the others of a slider go by time, as the browser has them. */
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };

function Moments({ timeline }: { timeline: Timeline }) {
  const words = useMeetingWords();
  const { t, format, timeWithSeconds } = words;
  const { events } = timeline;
  const last = events.length - 1;
  /** Null: the last event, whatever comes. */
  const [chosen, setChosen] = useState<number | null>(null);
  const place = chosen ?? last;
  const { at } = events[place]!;
  const meeting = timeline.meetingAt(place);
  const shown = useMemo(() => timeline.screenAt(place), [timeline, place]);
  const begins = useMemo(() => beginning(timeline), [timeline]);
  const go = (to: number): void => setChosen(to >= last ? null : Math.max(0, to));
  const byKey = (event: KeyboardEvent): void => {
    const step = STEPS[alongTheLine(event.key)];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    go(place + step);
  };
  const step = stepOf(events, place);
  const told = t('report.replay.place', {
    time: timeWithSeconds(at),
    place: format.number(place + 1),
    count: format.number(events.length),
  });
  return (
    <>
      <div className="replay-line">
        <button type="button" className="take" disabled={place === 0} onClick={() => go(place - 1)}>
          {t('report.replay.back')}
        </button>
        <input
          type="range"
          aria-label={t('report.replay.time')}
          aria-valuetext={told}
          min={begins}
          max={Math.max(events[last]!.at, begins + 1)}
          step="any"
          value={Math.max(at, begins)}
          onChange={({ target }) => go(timeline.placeAt(Number(target.value)))}
          onKeyDown={byKey}
        />
        <button type="button" className="take" disabled={place === last} onClick={() => go(place + 1)}>
          {t('report.replay.on')}
        </button>
      </div>
      <p className="replay-told">
        <b>{told}</b>{' '}
        {step !== null && (
          <>
            <bdi>{stepWords(step, words, meeting.catalogue)}</bdi> <small>{stepBy(step, words)}</small>
          </>
        )}
      </p>
      <Picture key={place} meeting={shown} at={at} />
    </>
  );
}

/** The line begins where the meeting does: it may have been made weeks before. */
function beginning({ events }: Timeline): number {
  return (events.find(({ type }) => type === 'SittingOpened') ?? events[0]!).at;
}

/** A screen in small: drawn as large as this window, and shown as wide as there is room. */
function Picture({ meeting, at }: { meeting: Meeting; at: number }) {
  const frame = useRef<HTMLDivElement>(null);
  const replica = useMemo(() => {
    const closed = closedReplica({ status: 'online', meeting, confirmed: meeting });
    return { ...closed, now: () => at };
  }, [meeting, at]);
  useLayoutEffect(() => {
    const { current } = frame;
    if (current === null) return undefined;
    const fit = (): void => current.style.setProperty('--scale', String(current.clientWidth / innerWidth));
    fit();
    const watch = new ResizeObserver(fit);
    watch.observe(current);
    return () => watch.disconnect();
  }, []);
  return (
    <div ref={frame} className="replay-frame" aria-hidden="true" inert>
      <div className="replay-picture">
        <ReplicaContext value={replica}>
          <HallPicture meeting={meeting} names={NAMES} />
        </ReplicaContext>
      </div>
    </div>
  );
}
