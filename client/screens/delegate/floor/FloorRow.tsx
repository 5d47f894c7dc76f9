// One row for the state of the room: who has the floor and how long is left, or when the sitting opens or resumes.
import { Suspense } from 'react';

import { isInterrupted, onNow } from '#shared/meeting/on-now.ts';
import type { Floor, Meeting } from '#shared/meeting/state.ts';

import { Flag } from '../../../components/Flag.tsx';
import { late } from '../../../loading/late.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { turnName } from '../../../components/turn-kind-words.ts';
import { TimePhaseMark } from '../../../components/TimePhaseMark.tsx';
import { useTimer } from '../../../replica/hooks.ts';
import { loadInterruptedRow } from '../late-parts.ts';
import { Row } from './Row.tsx';

/** It comes after the page: most hours have none. Its row is there before it. */
const InterruptedRow = late(loadInterruptedRow);

export function FloorRow({ meeting, now }: { meeting: Meeting; now: number }) {
  const { t, when } = useMeetingWords();
  const on = onNow(meeting);
  if (isInterrupted(on))
    return (
      <Suspense fallback={<Row label="" value="" />}>
        <InterruptedRow on={on} />
      </Suspense>
    );
  switch (on.on) {
    case 'speech':
      return <Speaker meeting={meeting} floor={on.floor} />;
    case 'item':
    case 'no-item':
      return <Row label={t('delegate.hasTheFloor')} value={t('delegate.nobodyFloor')} />;
    case 'suspension': {
      const { resumesAt } = on.sitting;
      // Alone it takes the width of the row: beside nothing, a narrow phone would break the word. A time that has gone by is not told.
      if (resumesAt === undefined || resumesAt < now) return <Row label="" value={t('delegate.sittingSuspended')} />;
      return (
        <Row
          label={t('delegate.sittingSuspended')}
          value={t('delegate.sittingResumes', { time: when(resumesAt, now) })}
        />
      );
    }
    case 'before':
    case 'between':
    case 'after': {
      const next = on.on === 'after' ? null : on.next;
      if (next && next.startsAt < now)
        return <Row label={t('delegate.opensLateLead')} value={when(next.startsAt, now)} />;
      if (next && on.on === 'before')
        return <Row label={t('delegate.sittingOpens')} value={when(next.startsAt, now)} />;
      return (
        <Row
          label={t('delegate.sittingAdjourned')}
          value={next ? t('delegate.sittingNext', { time: when(next.startsAt, now) }) : t('delegate.sittingOver')}
        />
      );
    }
    default:
      return on satisfies never;
  }
}

function Speaker({ meeting, floor: { entry, timer } }: { meeting: Meeting; floor: Floor }) {
  const { t, speaker, format } = useMeetingWords();
  const { phase, seconds, running } = useTimer(timer);
  const flag = entry.delegationId && meeting.catalogue.delegations[entry.delegationId]?.flag;
  const shown = format.figures(seconds);
  return (
    <p className="floor-row">
      <span>{turnName(entry, t) ?? t('delegate.hasTheFloor')}</span>
      <b>
        <Flag code={flag || undefined} />
        {speaker(entry)}
      </b>
      <em>
        {!running && <small>{t('delegate.floorPaused')}</small>}
        {phase !== 'within' && <TimePhaseMark phase={phase} />}
        <span
          className="figures"
          role="timer"
          aria-label={
            phase === 'over' ? t('delegate.timeOver', { time: shown }) : t('delegate.timeLeft', { time: shown })
          }
        >
          {phase === 'over' ? '+' : ''}
          {shown}
        </span>
      </em>
    </p>
  );
}
