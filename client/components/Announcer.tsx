// What a screen reader is told of a change, politely, and what the eye sees drawn elsewhere: gone after some seconds.
import { useState } from 'react';

import { useBriefly } from './brief-announcement.ts';

interface AnnouncerProps {
  /** What is so; empty: nothing is told. */
  said: string;
  /** What is so when the page opens is read with the page: only what changes afterwards is told. */
  ofChanges?: boolean;
}

export function Announcer({ said, ofChanges = false }: AnnouncerProps) {
  const [first] = useState(said);
  const [changed, setChanged] = useState(false);
  // While it is drawn, and once: in an effect, each sentence of a burst would draw the page once more, until React gives up.
  if (said !== first && !changed) setChanged(true);
  const told = useBriefly(ofChanges && !changed ? '' : said);
  return (
    <p className="unseen" aria-live="polite">
      {told}
    </p>
  );
}
