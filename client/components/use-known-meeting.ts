// A meeting that this device has a link to, for pages outside of it that name it in a row.
import { useEffect, useState } from 'react';

import type { MeetingId } from '#shared/meeting/state.ts';

import type { KnownMeeting } from '../connection/known-meeting.ts';
import { meetingOf } from '../connection/known-meeting.ts';

/** Its title and its delegations, once the server has said them; null until then, and where it does not. */
export function useKnownMeeting(meetingId: MeetingId, token: string): KnownMeeting | null {
  const [known, setKnown] = useState<KnownMeeting | null>(null);
  useEffect(() => {
    const abandoned = new AbortController();
    void meetingOf(meetingId, token, abandoned.signal).then((meeting) => {
      if (!abandoned.signal.aborted) setKnown(meeting);
    });
    return () => abandoned.abort();
  }, [meetingId, token]);
  return known;
}
