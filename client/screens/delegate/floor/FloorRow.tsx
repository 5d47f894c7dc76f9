// One row for the state of the room: who has the floor and how long is left, or when the sitting opens or resumes.
import { interruptionIn, isInterrupted, onNow } from '#shared/meeting/on-now.ts';
import { isProposal } from '#shared/meeting/questions/select.ts';
import type { Floor, Meeting } from '#shared/meeting/state.ts';

import { Flag } from '../../../components/Flag.tsx';
import { interruptionWords } from '../../../components/interruption-words.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { turnName } from '../../../components/turn-kind-words.ts';
import { TimePhaseMark } from '../../../components/TimePhaseMark.tsx';
import { useTimer } from '../../../replica/hooks.ts';

export function FloorRow({ meeting, now }: { meeting: Meeting; now: number }) {
  const words = useMeetingWords();
  const { t, time } = words;
  const on = onNow(meeting);
  if (isInterrupted(on)) {
    const { line, held } = interruptionWords(interruptionIn(on), words);
    // The text of a proposal may be long: all of it stands below.
    if ('question' in on && isProposal(on.question))
      return <Row label="" value={on.on === 'vote' ? line : (held ?? '')} />;
    return <Row label={held ?? ''} value={line} />;
  }
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
        <Row label={t('delegate.sittingSuspended')} value={t('delegate.sittingResumes', { time: time(resumesAt) })} />
      );
    }
    case 'before':
    case 'between':
    case 'after': {
      const next = on.on === 'after' ? null : on.next;
      if (next && next.startsAt < now) return <Row label={t('delegate.opensLateLead')} value={time(next.startsAt)} />;
      if (next && on.on === 'before') return <Row label={t('delegate.sittingOpens')} value={time(next.startsAt)} />;
      return (
        <Row
          label={t('delegate.sittingAdjourned')}
          value={next ? t('delegate.sittingNext', { time: time(next.startsAt) }) : t('delegate.sittingOver')}
        />
      );
    }
    default:
      return on satisfies never;
  }
}

/** As many letters stand beside the value; a longer label stands under it. */
const SHORT = 18;

function Row({ label, value }: { label: string; value: string }) {
  return (
    <p className={label === '' || label.length > SHORT ? 'floor-row two-lines' : 'floor-row'}>
      <span>{label}</span>
      <b>{value}</b>
    </p>
  );
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
