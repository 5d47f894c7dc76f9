// A choice shows what was chosen while its command is on its way, and then what stands in the meeting, whatever that is.
import { useState } from 'react';

/** What to show for a value of the meeting, and how to say what was chosen (null: it was refused). Compared as JSON. */
export function usePending<T>(value: T): [T, (chosen: T | null) => void] {
  const now = JSON.stringify(value);
  const [pending, setPending] = useState<{ from: string; to: T } | null>(null);
  // The meeting has moved on: by this very choice, or by somebody else's.
  if (pending !== null && pending.from !== now) setPending(null);
  const shown = pending !== null && pending.from === now ? pending.to : value;
  return [shown, (chosen) => setPending(chosen === null ? null : { from: now, to: chosen })];
}
