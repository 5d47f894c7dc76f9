// The list on paper, for when the laptop dies: every list with its places, likely times, limits and receipts, as of a time.
// It reads with whatever this device has a link for, an officer's before a delegation's.
import { useState } from 'react';

import type { PageProps } from '../../app/routes.ts';
import { enrolledSeats } from '../../connection/tokens.ts';
import type { Seat } from '../../connection/tokens.ts';
import { useText } from '../../i18n/context.ts';
import { MeetingConnection, useReplica } from '../../replica/hooks.ts';
import { Paper } from './Paper.tsx';
import './print.css';

/** Officers see requests that are not accepted yet; the public's view needs no link where the meeting is public. */
const PREFERRED: readonly Seat[] = ['chair', 'delegation', 'booth', 'screen'];

export default function PrintPage({ meetingId }: PageProps) {
  const [role] = useState<Seat | 'public'>(() => {
    const here = enrolledSeats().filter((one) => one.meetingId === meetingId);
    return PREFERRED.find((seat) => here.some((one) => one.seat === seat)) ?? 'public';
  });
  return (
    <MeetingConnection meetingId={meetingId} role={role}>
      <Gate />
    </MeetingConnection>
  );
}

function Gate() {
  const t = useText();
  const refused = useReplica((state) => state.status === 'refused');
  const meeting = useReplica((state) => state.confirmed);
  return (
    <div className="print-page">
      <title>{t('print.pageTitle')}</title>
      {refused ? (
        <main>
          <h1>{t('print.dead')}</h1>
          <p>{t('print.deadText')}</p>
        </main>
      ) : meeting === null ? (
        <main aria-busy="true">
          <p>{t('print.connecting')}</p>
        </main>
      ) : (
        <Paper meeting={meeting} />
      )}
    </div>
  );
}
