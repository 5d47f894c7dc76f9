// What a screen reader is told of a change, politely, and what the eye sees drawn elsewhere: gone after some seconds.
import { useEffect, useRef, useState } from 'react';

import { useBriefly } from './brief-announcement.ts';

interface AnnouncerProps {
  /** What is so; empty: nothing is told. */
  said: string;
  /** What is so when the page opens is read with the page: only what changes afterwards is told. */
  ofChanges?: boolean;
}

export function Announcer({ said, ofChanges = false }: AnnouncerProps) {
  const first = useRef(said);
  const [changed, setChanged] = useState(false);
  useEffect(() => {
    if (said !== first.current) setChanged(true);
  }, [said]);
  const told = useBriefly(ofChanges && !changed ? '' : said);
  return (
    <p className="unseen" aria-live="polite">
      {told}
    </p>
  );
}
