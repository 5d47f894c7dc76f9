// The delegation's page, for a phone first: asks for the floor, waits, speaks. Knows the meeting only by its replica.
import type { PageProps } from '../page-props.ts';
import { MeetingConnection } from '../../replica/hooks.ts';
import { Gate } from './Gate.tsx';
import './delegate.css';
import './floor.css';
import './facts.css';
import './own-speech.css';
import './strips.css';
import './form.css';
import './proposals.css';
import './tabs.css';
import './notes-and-seat.css';
import './fit.css';

export default function DelegatePage({ meetingId }: PageProps) {
  return (
    <MeetingConnection meetingId={meetingId} role="delegation" keepQueue>
      <Gate meetingId={meetingId} />
    </MeetingConnection>
  );
}
