// Who may speak for a delegation, as its lists named them: offered when a speaker is typed. Nothing is kept on this device.
import { useEffect, useState } from 'react';

import type { ImportContact } from '#shared/import-preview.ts';
import type { DelegationId, MeetingId } from '#shared/meeting/state.ts';

import { readContacts } from '../../../components/officers/contacts.ts';

const NONE: readonly ImportContact[] = [];

/** Of a delegation; none while nobody has answered, or where there are none. */
export function useKnownSpeakers(
  meetingId: MeetingId,
  delegationId: DelegationId | undefined,
): readonly ImportContact[] {
  const [known, setKnown] = useState(NONE);
  useEffect(() => {
    if (delegationId === undefined) return;
    let wanted = true;
    void readContacts(meetingId).then((answer) => {
      if (wanted && answer.ok) setKnown(answer.value.contacts.filter((one) => one.delegationId === delegationId));
    });
    return () => {
      wanted = false;
      setKnown(NONE);
    };
  }, [meetingId, delegationId]);
  return known;
}
