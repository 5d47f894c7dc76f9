// The delegation's page, for a phone first: asks for the floor, waits, speaks. Knows the meeting only by its replica.
import type { PageProps } from '../../app/routes.ts';
import { MeetingConnection } from '../../replica/hooks.ts';
import { Gate } from './Gate.tsx';
import './delegate.css';

export default function DelegatePage({ meetingId }: PageProps) {
  return (
    <MeetingConnection meetingId={meetingId} role="delegation" keepQueue>
      <Gate meetingId={meetingId} />
    </MeetingConnection>
  );
}
