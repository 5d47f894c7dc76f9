// What a panel is about, once it is there no more: the panel keeps what was typed, and says so.
import { useState } from 'react';

/** What is there now, else what was there last while this was drawn. */
export function useLastValue<T extends object>(now: T | undefined): T | undefined {
  const [last, setLast] = useState(now);
  if (now !== undefined && now !== last) setLast(now);
  return now ?? last;
}
