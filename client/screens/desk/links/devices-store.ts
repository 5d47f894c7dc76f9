// The devices that have come in, also those that are away: asked of the server, again where somebody came or went.
import { useEffect, useState } from 'react';

import type { MeetingId } from '#shared/meeting/state.ts';

import { askAboutMeeting } from '../../../components/officers/ask-server.ts';

export interface StandingDevice {
  deviceId: string;
  role: string;
  delegationId?: string;
  createdAt: number;
  /** When it last came or went, in ms. */
  seenAt?: number;
}

/** Many come at once when a meeting begins. */
const AT_MOST_EVERY_MS = 5_000;

/** @param seen changes where somebody came or went; empty until it is known */
export function useDevices(meetingId: MeetingId, seen: string): StandingDevice[] {
  const [devices, setDevices] = useState<StandingDevice[]>([]);
  const [asked, setAsked] = useState(seen);
  useEffect(() => {
    let wanted = true;
    void askAboutMeeting<{ devices: StandingDevice[] }>(meetingId, '/devices').then((answer) => {
      if (wanted && answer.ok) setDevices(answer.value.devices);
    });
    return () => {
      wanted = false;
    };
  }, [meetingId, asked]);
  useEffect(() => {
    if (seen === asked) return undefined;
    const timer = setTimeout(() => setAsked(seen), AT_MOST_EVERY_MS);
    return () => clearTimeout(timer);
  }, [seen, asked]);
  return devices;
}
