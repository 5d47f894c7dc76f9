// The page of a link that opens no seat: why, and what helps.
import type { MeetingId } from '#shared/meeting/state.ts';
import type { ConnectErrorCode } from '#shared/protocol.ts';

import { Announcer } from '../../components/Announcer.tsx';
import { sentence } from '../../components/freshly-told.ts';
import { deviceToken } from '../../connection/tokens.ts';
import { useText } from '../../i18n/context.ts';
import { useQueue, useReplica } from '../../replica/hooks.ts';

export default function NoSeat({
  refused,
  meetingId,
}: {
  refused: ConnectErrorCode | 'other-role';
  meetingId: MeetingId;
}) {
  const t = useText();
  const { reconnect } = useQueue();
  const hadMeeting = useReplica((state) => state.confirmed !== null);
  const hadSeat = deviceToken(meetingId, 'delegation') !== null;
  return (
    <main className="delegate gate">
      <title>Rostrum</title>
      <h1>{t('delegate.deadTitle')}</h1>
      <p>{t(reasonKey(refused, hadSeat))}</p>
      {/* Whoever was in the seat has lost it in mid page; a link that opens nothing is read from the top. */}
      <Announcer
        isUrgent
        atOnce
        told={hadMeeting ? sentence(`${t('delegate.deadTitle')} ${t(reasonKey(refused, hadSeat))}`) : []}
      />
      <div className="thumb">
        <a className="action" href="/">
          {t('delegate.deadJoin')}
        </a>
        <div className="buttons">
          <button type="button" onClick={refused === 'TOO_MANY_CONNECTIONS' ? reconnect : () => location.reload()}>
            {t('delegate.deadReload')}
          </button>
        </div>
      </div>
    </main>
  );
}

function reasonKey(refused: ConnectErrorCode | 'other-role', hadSeat: boolean) {
  switch (refused) {
    case 'REVOKED':
      return 'delegate.deadRevoked';
    case 'BAD_TOKEN':
      return hadSeat ? 'delegate.deadBadToken' : 'delegate.deadNoToken';
    case 'EXPIRED':
      return 'delegate.deadExpired';
    case 'UNKNOWN_MEETING':
      return 'delegate.deadUnknownMeeting';
    case 'TOO_MANY_CONNECTIONS':
      return 'delegate.deadTooMany';
    case 'OUTDATED_CLIENT':
      return 'delegate.deadOutdated';
    case 'UNAVAILABLE':
      return 'delegate.deadUnavailable';
    case 'other-role':
      return 'delegate.deadOtherRole';
    default:
      return refused satisfies never;
  }
}
