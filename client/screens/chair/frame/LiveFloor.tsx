// Tells a screen reader, politely, what changes on the floor: who speaks, who ended, the last minute, time over, a suspension.
import { useEffect, useRef, useState } from 'react';

import { onNow } from '#shared/meeting/on-now.ts';

import { useBriefly } from '../../../components/briefly.ts';
import { useMeetingWords } from '../../../components/meeting-words.ts';
import { useNow } from '../../../replica/hooks.ts';
import { useMeeting } from '../action-context.ts';
import { toldOf } from '../floor/what-is-on.tsx';

export function LiveFloor() {
  const words = useMeetingWords();
  const meeting = useMeeting();
  const now = useNow('second');
  const said = toldOf(onNow(meeting), now, words);
  const first = useRef(said);
  const [live, setLive] = useState('');
  useEffect(() => {
    // What is so when the page opens is read with the page; only changes are told.
    if (said !== first.current) setLive(said);
    first.current = said;
  }, [said]);
  const told = useBriefly(live);
  return (
    <p className="unseen" role="status" aria-live="polite">
      {told}
    </p>
  );
}
