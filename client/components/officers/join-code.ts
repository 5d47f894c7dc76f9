// The meeting's code for joining and the address that goes with it, asked of the server: neither is part of the meeting's state.
import { useCallback, useEffect, useState } from 'react';

import type { MeetingId } from '#shared/meeting/state.ts';

import { askAboutMeeting } from './ask-server.ts';

export interface JoinCode {
  code: string;
  /** The address of the first page, as phones in the hall reach it. */
  url: string;
}

/** The present code; `off` where it is switched off, with the address all the same; null where the server did not answer. */
export async function askJoinCode(meetingId: MeetingId): Promise<{ code: JoinCode | 'off'; url: string } | null> {
  const answer = await askAboutMeeting<JoinCode>(meetingId, '/join-code');
  if (answer.ok) return { code: answer.value, url: answer.value.url };
  const { code, details = {} } = answer.error;
  return code === 'NOT_FOUND' ? { code: 'off', url: typeof details['url'] === 'string' ? details['url'] : '' } : null;
}

/** The present code; `off` where it is switched off, null until it is known. The second asks again. */
export function useJoinCode(meetingId: MeetingId): [JoinCode | 'off' | null, () => void] {
  const [code, setCode] = useState<JoinCode | 'off' | null>(null);
  const ask = useCallback(() => {
    void askJoinCode(meetingId).then((answer) => answer && setCode(answer.code));
  }, [meetingId]);
  useEffect(ask, [ask]);
  return [code, ask];
}

/** In fours, as it is read aloud and typed. */
export const inFours = (code: string): string => code.replace(/(.{4})(?=.)/gu, '$1\u2009');

/** An address as it is read aloud and typed. */
export const bareAddress = (url: string): string => url.replace(/^https?:\/\//u, '').replace(/\/$/u, '');
