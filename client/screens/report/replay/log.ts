// The meeting's log as the page has it: read once from the server, and what comes later as it comes.
import { useEffect, useState } from 'react';

import type { MeetingEvent } from '#shared/meeting/events.ts';

import { askAboutMeeting } from '../../../components/officers/ask-server.ts';
import { useMeeting } from '../../../components/officers/use-meeting.ts';
import { useReplica } from '../../../replica/hooks.ts';

/** Events of one answer. */
const PAGE = 1_000;
/** So long until the server is asked again after it did not answer, in ms. */
const AGAIN_MS = 3_000;

interface Page {
  events: MeetingEvent[];
  head: number;
}

export interface Log {
  events: readonly MeetingEvent[];
  /** The last attempt to read on did not succeed; another follows. */
  isStuck: boolean;
}

/** All events until now; none before the first answer. */
export function useLog(): Log {
  const { id } = useMeeting();
  const head = useReplica((state) => state.seq);
  const [log, setLog] = useState<Log>({ events: [], isStuck: false });
  const known = log.events.at(-1)?.seq ?? 0;
  useEffect(() => {
    if (known >= head) return undefined;
    let isWanted = true;
    const readOn = (): void =>
      void askAboutMeeting<Page>(id, `/events?since=${known}&limit=${PAGE}`).then((answer) => {
        if (!isWanted) return;
        if (answer.ok && answer.value.events.length > 0)
          return setLog(({ events }) => ({ events: [...events, ...answer.value.events], isStuck: false }));
        setLog(({ events }) => ({ events, isStuck: true }));
        waiting = setTimeout(readOn, AGAIN_MS);
      });
    let waiting = setTimeout(readOn, 0);
    return () => {
      isWanted = false;
      clearTimeout(waiting);
    };
  }, [id, known, head]);
  return log;
}
