// Who is connected: delegations of the total, screens, booths, and the other officer. Each figure opens what stands behind it.
// Above it, for their minute, a slip of paper from the other officer, and devices that wait to be admitted.
import { Button } from 'react-aria-components';

import { listOf } from '#shared/meeting/lists.ts';

import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useNow, useReplica } from '../../../replica/hooks.ts';
import { useConsole } from '../console.ts';
import { useMeeting, useYou } from '../hands.ts';
import { presenceFigures } from './presence.ts';
import { Slip } from './Slip.tsx';

/** How long the booth's "slower, please" stands. */
const SLOWER_MS = 60_000;

export function PresenceBlock() {
  const { t } = useMeetingWords();
  const meeting = useMeeting();
  const you = useYou();
  const presence = useReplica((state) => state.presence);
  const joins = useReplica((state) => state.joins);
  const now = useNow('second');
  const open = useConsole((state) => state.open);

  const next = meeting.current === null ? [] : listOf(meeting, meeting.current).waiting.slice(0, 3);
  const figures = presenceFigures(meeting, presence, you.role, next, now);
  const asksSlower = meeting.slowerAskedAt !== null && now - meeting.slowerAskedAt < SLOWER_MS;
  const newNotes = meeting.notes.filter((note) => note.kind === 'to-secretariat' && note.status === 'new').length;

  return (
    <div className="pres">
      <Slip now={now} />
      {joins.length > 0 && (
        <Button className="waits" onPress={() => open({ panel: 'devices' })}>
          <b>{t('chair.presence.waiting', { count: joins.length })}</b>
          <kbd>D</kbd>
        </Button>
      )}
      <div className="h">
        <h2>{t('chair.presence.title')}</h2>
        {newNotes > 0 ? (
          <Button className="textlink" onPress={() => open({ panel: 'notes' })}>
            {t('chair.presence.newNotes', { count: newNotes })}
          </Button>
        ) : (
          <span>{next.length > 0 && t('chair.presence.nextOnDevice', { on: figures.nextOnDevice, of: next.length })}</span>
        )}
      </div>
      <div className="figs">
        <Button onPress={() => open({ panel: 'devices' })}>
          <b>{figures.delegations}</b>
          <span>{t('chair.presence.delegations', { total: figures.delegationsTotal })}</span>
        </Button>
        <Button onPress={() => open({ panel: 'screens' })} className={figures.screens < figures.screensTotal ? 'short' : undefined}>
          <b>
            <bdi>
              {figures.screens}
              {figures.screensTotal > 0 && `/${figures.screensTotal}`}
            </bdi>
          </b>
          <span>
            {figures.screens < figures.screensTotal
              ? t('chair.presence.screensSilent', { count: figures.screensTotal - figures.screens })
              : t('chair.presence.screens', { total: figures.screensTotal })}
          </span>
        </Button>
        <Button onPress={() => open({ panel: 'devices' })} className={asksSlower ? 'slower' : undefined}>
          <b>{figures.booths}</b>
          <span>{asksSlower ? t('chair.presence.slower') : t('chair.presence.booths', { count: figures.booths })}</span>
        </Button>
        <Button onPress={() => open({ panel: 'notes' })}>
          <b>{figures.officers}</b>
          <span>{t(you.role === 'chair' ? 'chair.presence.secretaries' : 'chair.presence.chairs', { count: figures.officers })}</span>
        </Button>
      </div>
    </div>
  );
}
