// Whether the address that the server gives out leads anywhere: without one, no phone in the hall can join.
import { useEffect, useState } from 'react';

import { askJoinCode } from '../../components/officers/join-code.ts';
import { isOwnMachine } from '../../components/loopback-address.ts';
import { useReplica } from '../../replica/hooks.ts';

/** Whether this page is open on the server's own machine, and the server gives out an address that leads nowhere else. */
export function useNobodyElseReaches(meetingId: string): boolean {
  const isOnline = useReplica(({ status }) => status === 'online');
  const [alone, setAlone] = useState(false);
  useEffect(() => {
    // Whoever came by another address is another device that reached it. A server that was started anew may have another address.
    if (!isOnline || !isOwnMachine(location.href)) return undefined;
    let wanted = true;
    void askJoinCode(meetingId).then((answer) => {
      if (wanted && answer) setAlone(isOwnMachine(answer.url));
    });
    return () => {
      wanted = false;
    };
  }, [meetingId, isOnline]);
  return alone;
}
