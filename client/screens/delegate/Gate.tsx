// Who may pass to the seat: a device that is admitted for a delegation and has the meeting. The others are told why not, and what helps.
import { Suspense } from 'react';

import type { MeetingId } from '#shared/meeting/state.ts';

import { deviceToken } from '../../connection/tokens.ts';
import { useText } from '../../i18n/context.ts';
import { late } from '../../loading/late.ts';
import { useReplica } from '../../replica/hooks.ts';
import { loadNoSeat, loadWaitingRoom } from './late-parts.ts';
import { Seat } from './Seat.tsx';

const NoSeat = late(loadNoSeat);
const WaitingRoom = late(loadWaitingRoom);

export function Gate({ meetingId }: { meetingId: MeetingId }) {
  return (
    <Suspense fallback={<Connecting />}>
      <Passage meetingId={meetingId} />
    </Suspense>
  );
}

function Passage({ meetingId }: { meetingId: MeetingId }) {
  const refused = useReplica((state) => state.refused);
  const you = useReplica((state) => state.you);
  const isThere = useReplica((state) => state.confirmed !== null);

  if (refused !== null) return <NoSeat refused={refused} meetingId={meetingId} />;
  if (you?.role === 'waiting') return <WaitingRoom delegationId={you.delegationId} />;
  if (you !== null && you.role !== 'delegation') return <NoSeat refused="other-role" meetingId={meetingId} />;
  // Before the first word of the server the page draws what the device kept, as of its time.
  const self = you?.delegationId ?? deviceToken(meetingId, 'delegation')?.delegationId;
  return isThere && self !== undefined ? <Seat self={self} meetingId={meetingId} /> : <Connecting />;
}

function Connecting() {
  const t = useText();
  const status = useReplica((state) => state.status);
  return (
    <main className="delegate gate" aria-busy="true">
      <title>Rostrum</title>
      <h1>{t('delegate.connecting')}</h1>
      <p>{t(status === 'lost' ? 'delegate.deadUnavailable' : 'delegate.connectingWhy')}</p>
    </main>
  );
}
