// Who is connected: delegations of the total, screens, booths, and the other officer. Each figure opens what stands behind it.
// Above it, for their minute, a slip of paper from the other officer, and devices that wait to be admitted.
import { memo } from 'react';
import { Button } from 'react-aria-components';

import { missingTo, quorumOf } from '#shared/meeting/attendance/quorum.ts';
import { sittingNow } from '#shared/meeting/sittings/select.ts';
import { listOf } from '#shared/meeting/speakers/select.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useNow, useReplica } from '../../../replica/hooks.ts';
import { keyOfAction } from '../actions.ts';
import { asTyped } from '../terminal-text.tsx';
import { useConsole } from '../console-state.ts';
import { useCommand, useMeeting, useYou } from '../action-context.ts';
import { capOf } from '../key-caps.ts';
import { useNobodyElseReaches } from '../unreachable-address.ts';
import { presenceFigures, SLOWER_MS } from './presence.ts';
import { OfficerNoteSlip } from './OfficerNoteSlip.tsx';
import { AnnouncementAndCountdown } from './AnnouncementAndCountdown.tsx';

export function PresenceBlock() {
  const { t, time } = useMeetingWords();
  const meeting = useMeeting();
  const you = useYou();
  const lostSince = useReplica((state) => (state.status === 'online' ? null : (state.lostSince ?? state.asOf)));
  const presence = useReplica((state) => state.presence);
  const joins = useReplica((state) => state.joins);
  const now = useNow('second');
  const open = useConsole((state) => state.open);
  const isAlone = useNobodyElseReaches(meeting.id);

  const next = meeting.current === null ? [] : listOf(meeting, meeting.current).waiting.slice(0, 3);
  // A console that hears nothing itself cannot say that a screen has fallen silent: the figures are those of the last word.
  const figures = presenceFigures(meeting, presence, you.role, next, lostSince ?? now);
  const asksSlower = meeting.slowerAskedAt !== null && now - meeting.slowerAskedAt < SLOWER_MS;
  const screensMissing = figures.screensTotal - figures.screens;
  const newNotes = meeting.notes.filter((note) => note.kind === 'to-secretariat' && note.status === 'new').length;

  return (
    <div className="presence">
      <OfficerNoteSlip now={now} />
      <MovedClock driftMs={presence?.clockDriftMs ?? 0} mayTake={you.can.includes('TakeMachineTime')} />
      <AnnouncementAndCountdown now={now} />
      {joins.length > 0 && (
        <Button className="waits" onPress={() => open({ panel: 'devices' })}>
          <b>{t('chair.presence.waiting', { count: joins.length })}</b>
          <kbd>{capOf(t, keyOfAction('devices'))}</kbd>
        </Button>
      )}
      <div className="presence-head">
        <h2>{t('chair.presence.title')}</h2>
        {lostSince !== null ? (
          <b>{t('chair.presence.asOf', { time: time(lostSince) })}</b>
        ) : newNotes > 0 ? (
          <Button className="text-link" onPress={() => open({ panel: 'notes' })}>
            {t('chair.presence.newNotes', { count: newNotes })}
          </Button>
        ) : (
          <span>
            {next.length > 0 && t('chair.presence.nextOnDevice', { on: figures.nextOnDevice, of: next.length })}
          </span>
        )}
      </div>
      <div className="presence-figures">
        <Figure
          opens="devices"
          figure={String(figures.delegations)}
          word={t('chair.presence.delegations', { total: figures.delegationsTotal })}
        />
        <Figure
          opens="screens"
          figure={figures.screensTotal > 0 ? `${figures.screens}/${figures.screensTotal}` : String(figures.screens)}
          word={
            screensMissing > 0
              ? t('chair.presence.screensSilent', { count: screensMissing })
              : t('chair.presence.screens', { total: figures.screensTotal })
          }
          look={screensMissing > 0 ? 'short' : undefined}
        />
        <Figure
          opens="devices"
          figure={String(figures.booths)}
          word={asksSlower ? t('chair.presence.slower') : t('chair.presence.booths', { count: figures.booths })}
          look={asksSlower ? 'slower' : undefined}
        />
        <Figure
          opens="notes"
          figure={String(figures.officers)}
          word={t(you.role === 'chair' ? 'chair.presence.secretaries' : 'chair.presence.chairs', {
            count: figures.officers,
          })}
        />
      </div>
      <QuorumLine />
      {isAlone && figures.delegations === 0 && (
        <p className="alone">{t.rich('chair.presence.nobodyReaches', { k: asTyped })}</p>
      )}
    </div>
  );
}

/** Once somebody was marked: how many are there, and that they are too few to decide. */
function QuorumLine() {
  const { t } = useMeetingWords();
  const meeting = useMeeting();
  const open = useConsole((state) => state.open);
  if (!sittingNow(meeting)?.present) return null;
  const quorum = quorumOf(meeting);
  const isShort = missingTo('decide', quorum) > 0;
  const { present, members } = quorum;
  return (
    <p className={isShort ? 'quorum-line short' : 'quorum-line'}>
      <Button className="text-link" onPress={() => open({ panel: 'attendance' })}>
        {t(isShort ? 'chair.attendance.lineFew' : 'chair.attendance.line', { present, members })}
      </Button>
    </p>
  );
}

/** Less shows on no clock of the hall, and is what a laptop does when it finds a time server. */
const SHOWN_DRIFT_MS = 10_000;

interface MovedClockProps {
  driftMs: number;
  mayTake: boolean;
}

/** Somebody set the clock of the server's machine: the meeting goes on by its own, officers know why the walls disagree, and may take its time. */
function MovedClock({ driftMs, mayTake }: MovedClockProps) {
  const { t, format } = useMeetingWords();
  const send = useCommand('agenda');
  const isMoved = Math.abs(driftMs) >= SHOWN_DRIFT_MS;
  return (
    <div role="status">
      {isMoved && (
        <p className="moved">
          {t(driftMs > 0 ? 'chair.presence.clockAhead' : 'chair.presence.clockBehind', {
            length: format.shortDuration(Math.abs(driftMs)),
          })}
          {mayTake && (
            <Button className="text-link" onPress={() => void send({ type: 'TakeMachineTime' })}>
              {t('chair.presence.takeTime')}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}

interface FigureProps {
  /** The panel with what stands behind it. */
  opens: 'devices' | 'screens' | 'notes';
  figure: string;
  word: string;
  look?: 'short' | 'slower' | undefined;
}

/** Drawn again when it says something else, not at each second. */
const Figure = memo(function Figure({ opens, figure, word, look }: FigureProps) {
  const open = useConsole((state) => state.open);
  return (
    <Button onPress={() => open({ panel: opens })} className={look}>
      <b>
        <bdi>{figure}</bdi>
      </b>
      <span>{word}</span>
    </Button>
  );
});
