// What a screen reader is told of a change, and what the eye sees drawn elsewhere: once for each that comes up, and gone after some seconds.
// The region stands in the page before anything is in it: what is put in the page with its text in it, browsers do not tell.
import { useEffect, useRef, useState } from 'react';

import { afterBurst } from './after-burst.ts';
import { freshOf, idsOf, TOLD_MS } from './freshly-told.ts';
import type { Told } from './freshly-told.ts';

interface AnnouncerProps {
  /** All that is so now. What is so when the region comes is read with the page: only what comes up afterwards is told. */
  told: readonly Told[];
  /** What is so when the region comes is told too. */
  atOnce?: boolean;
  /** It cannot wait until what is being read is over: the reader is called, or a vote is asked of them. */
  isUrgent?: boolean;
}

export function Announcer({ told, atOnce = false, isUrgent = false }: AnnouncerProps) {
  const known = useRef<ReadonlySet<string> | null>(atOnce ? new Set() : null);
  const [settled] = useState(afterBurst);
  const [saying, setSaying] = useState<readonly Told[]>([]);
  const ids = idsOf(told);
  // What is not so any more is taken away unread: later it might be contrary to what the page shows.
  const stands = saying.filter(({ id }) => ids.has(id));
  useEffect(() => {
    known.current ??= idsOf(told);
    settled(() => {
      const fresh = freshOf(known.current, told);
      known.current = idsOf(told);
      if (fresh.length === 0) return;
      setSaying((before) => [...before.filter(({ id }) => !fresh.some((one) => one.id === id)), ...fresh]);
      // Each has its own time: what comes after it neither cuts it short nor keeps it.
      setTimeout(() => setSaying((before) => before.filter((one) => !fresh.includes(one))), TOLD_MS);
    });
  }, [told, settled]);
  return (
    <p className="unseen" aria-live={isUrgent ? 'assertive' : 'polite'}>
      {stands.map(({ id, text }) => (
        <span key={id}>{`${text} `}</span>
      ))}
    </p>
  );
}
