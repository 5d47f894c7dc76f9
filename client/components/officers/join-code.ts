// The meeting's code for joining and the address that goes with it, asked of the server: neither is part of the meeting's state.
import { useCallback, useEffect, useState } from 'react';

import type { MeetingId } from '#shared/meeting/state.ts';
import type { Wifi } from '#shared/protocol.ts';

import { askAboutMeeting } from './ask-server.ts';

export interface JoinCode {
  code: string;
  /** The address of the first page, as phones in the hall reach it. */
  url: string;
}

interface JoinAnswer {
  code: JoinCode | 'off';
  url: string;
  /** The hall's wireless network, where an officer has said which. */
  wifi?: Wifi;
}

/** The present code; `off` where it is switched off, with the address all the same; null where the server did not answer. */
export async function askJoinCode(meetingId: MeetingId): Promise<JoinAnswer | null> {
  const answer = await askAboutMeeting<JoinCode & { wifi?: Wifi }>(meetingId, '/join-code');
  if (answer.ok) {
    const { wifi, ...code } = answer.value;
    return { code, url: code.url, ...(wifi && { wifi }) };
  }
  const { code, details = {} } = answer.error;
  if (code !== 'NOT_FOUND') return null;
  const { url, wifi } = details as { url?: unknown; wifi?: Wifi };
  return { code: 'off', url: typeof url === 'string' ? url : '', ...(wifi && { wifi }) };
}

/** The present code; `off` where it is switched off, null until it is known. The second asks again; the third is the hall's network. */
export function useJoinCode(meetingId: MeetingId): [JoinCode | 'off' | null, () => void, Wifi | null] {
  const [known, setKnown] = useState<JoinAnswer | null>(null);
  const ask = useCallback(() => {
    void askJoinCode(meetingId).then((answer) => answer && setKnown(answer));
  }, [meetingId]);
  useEffect(ask, [ask]);
  return [known?.code ?? null, ask, known?.wifi ?? null];
}

/** In fours, as it is read aloud and typed. */
export const inFours = (code: string): string => code.replace(/(.{4})(?=.)/gu, '$1\u2009');

/** An address as it is read aloud and typed. */
export const bareAddress = (url: string): string => url.replace(/^https?:\/\//u, '').replace(/\/$/u, '');
