// The present code for joining, asked of the server: it is not part of the meeting's state.
import { useCallback, useEffect, useState } from 'react';

import { deviceToken } from '../../../connection/tokens.ts';

export interface JoinCode {
  code: string;
  url: string;
}

/** null until it is known or where the server does not answer; `off` where it is switched off. The second asks again. */
export function useJoinCode(meetingId: string): [JoinCode | 'off' | null, () => void] {
  const [code, setCode] = useState<JoinCode | 'off' | null>(null);
  const ask = useCallback(() => {
    const headers = { authorization: `Bearer ${deviceToken(meetingId, 'chair')?.token ?? ''}` };
    fetch(`/api/meetings/${encodeURIComponent(meetingId)}/join-code`, { headers }).then(
      async (response) => {
        if (response.ok) setCode((await response.json()) as JoinCode);
        else if (response.status === 404) setCode('off');
      },
      () => undefined,
    );
  }, [meetingId]);
  useEffect(ask, [ask]);
  return [code, ask];
}
