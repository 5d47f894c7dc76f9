// Who may pass to the seat: a device that is admitted for a delegation and has the meeting. The others are told why not, and what helps.
import type { MeetingId } from '#shared/meeting/state.ts';
import type { ConnectErrorCode } from '#shared/protocol.ts';

import { deviceToken } from '../../connection/tokens.ts';
import { useText } from '../../i18n/context.ts';
import { useQueue, useReplica } from '../../replica/hooks.ts';
import { Seat } from './Seat.tsx';
import { WaitingRoom } from './WaitingRoom.tsx';

export function Gate({ meetingId }: { meetingId: MeetingId }) {
  const t = useText();
  const status = useReplica((state) => state.status);
  const refused = useReplica((state) => state.refused);
  const you = useReplica((state) => state.you);
  const isThere = useReplica((state) => state.confirmed !== null);

  if (refused !== null) return <NoSeat refused={refused} meetingId={meetingId} />;
  if (you?.role === 'waiting') return <WaitingRoom delegationId={you.delegationId} />;
  if (you !== null && you.role !== 'delegation') return <NoSeat refused="other-role" meetingId={meetingId} />;
  // Before the first word of the server the page draws what the device kept, as of its time.
  const self = you?.delegationId ?? deviceToken(meetingId, 'delegation')?.delegationId;
  if (!isThere || self === undefined) {
    return (
      <main className="delegate gate" aria-busy="true">
        <title>Rostrum</title>
        <h1>{t('delegate.connecting')}</h1>
        <p>{t(status === 'lost' ? 'delegate.deadUnavailable' : 'delegate.connectingWhy')}</p>
      </main>
    );
  }
  return <Seat self={self} meetingId={meetingId} />;
}

function NoSeat({ refused, meetingId }: { refused: ConnectErrorCode | 'other-role'; meetingId: MeetingId }) {
  const t = useText();
  const { reconnect } = useQueue();
  const hadSeat = deviceToken(meetingId, 'delegation') !== null;
  return (
    <main className="delegate gate">
      <title>Rostrum</title>
      <h1>{t('delegate.deadTitle')}</h1>
      <p>{t(reasonKey(refused, hadSeat))}</p>
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
