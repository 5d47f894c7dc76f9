// The list on paper, for when the laptop dies: every list with its places, likely times, limits and receipts, as of a time.
// It reads with whatever this device has a link for, an officer's before a delegation's.
import { useState } from 'react';

import type { PageProps } from '../page-props.ts';
import { enrolledSeats } from '../../connection/tokens.ts';
import type { Seat } from '../../connection/tokens.ts';
import { ReadOnlyDoor } from '../../components/ReadOnlyDoor.tsx';
import { MeetingConnection } from '../../replica/hooks.ts';
import { Paper } from './Paper.tsx';
import './print.css';

/** Officers see requests that are not accepted yet; the public's view needs no link where the meeting is public. */
const PREFERRED: readonly Seat[] = ['chair', 'delegation', 'booth', 'screen'];

const WORDS = {
  title: 'print.pageTitle',
  connecting: 'print.connecting',
  refused: 'print.dead',
  remedy: 'print.deadText',
  gone: 'print.gone',
  goneText: 'print.goneText',
} as const;

export default function PrintPage({ meetingId }: PageProps) {
  const [role] = useState<Seat | 'public'>(() => {
    const here = enrolledSeats().filter((one) => one.meetingId === meetingId);
    return PREFERRED.find((seat) => here.some((one) => one.seat === seat)) ?? 'public';
  });
  return (
    <MeetingConnection meetingId={meetingId} role={role}>
      <div className="print-page">
        <ReadOnlyDoor words={WORDS}>{(meeting) => <Paper meeting={meeting} />}</ReadOnlyDoor>
      </div>
    </MeetingConnection>
  );
}
