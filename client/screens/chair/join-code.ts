// The meeting's code for joining and the address that goes with it, asked of the server: neither is part of the meeting's state.
import { useEffect, useState } from 'react';

import { isOwnMachine } from '../../components/own-machine.ts';
import { deviceToken } from '../../connection/tokens.ts';
import { useReplica } from '../../replica/hooks.ts';

export interface JoinCode {
  code: string;
  /** The address of the first page, as phones in the hall reach it. */
  url: string;
}

/** The present code; `off` where it is switched off, with the address all the same; null where the server did not answer. */
export async function askJoinCode(meetingId: string): Promise<{ code: JoinCode | 'off'; url: string } | null> {
  try {
    const response = await fetch(`/api/meetings/${encodeURIComponent(meetingId)}/join-code`, {
      headers: { authorization: `Bearer ${deviceToken(meetingId, 'chair')?.token ?? ''}` },
    });
    if (response.ok) {
      const code = (await response.json()) as JoinCode;
      return { code, url: code.url };
    }
    if (response.status !== 404) return null;
    const { error } = (await response.json()) as { error?: { details?: { url?: string } } };
    return { code: 'off', url: error?.details?.url ?? '' };
  } catch {
    // Without the network nothing is known.
    return null;
  }
}

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
