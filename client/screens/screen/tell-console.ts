// The screen tells the console what it shows: at each change, after each contact, and now and then, so that silence means something.
import { useEffect } from 'react';

import type { ScreenPicture } from '#shared/meeting/state.ts';

import { useReplica, useSend } from '../../replica/hooks.ts';

/** The console calls a screen silent after 15 s. */
const EVERY_MS = 10_000;

export function useReport(name: string, picture: ScreenPicture): void {
  const send = useSend();
  const isOnline = useReplica(({ status }) => status === 'online');
  useEffect(() => {
    if (!isOnline) return undefined;
    const report = (): void => void send({ type: 'ReportScreen', name, shows: picture });
    report();
    const handle = setInterval(report, EVERY_MS);
    return () => clearInterval(handle);
  }, [send, isOnline, name, picture]);
}
