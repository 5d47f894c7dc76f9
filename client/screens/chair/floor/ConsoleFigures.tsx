// The large figures of the floor and the bar under them. They cut from one value to the next, and never roll or fade.
import type { ReactNode } from 'react';

const MINUTE_MS = 60_000;

interface ConsoleFiguresProps {
  /** "3:12", "+0:42", "10:00". */
  figures: string;
  /** Not running: drawn in grey. */
  still?: boolean;
}

export function ConsoleFigures({ figures, still = false }: ConsoleFiguresProps) {
  return (
    <div className={`timer-figure digits-${Math.min(8, figures.length)}${still ? ' still' : ''}`} dir="ltr" lang="zxx">
      {figures}
    </div>
  );
}

interface BarProps {
  /** 0 to 1; null: there is no limit. */
  share: number | null;
  limitMs: number | null;
}

/** The share of the limit that is used, with a tick each minute. */
export function Bar({ share, limitMs }: BarProps) {
  return (
    <div className="progress" aria-hidden="true">
      {share !== null && <i style={{ inlineSize: `${share * 100}%` }} />}
      {limitMs !== null && ticks(limitMs).map((at) => <u key={at} style={{ insetInlineStart: `${at * 100}%` }} />)}
    </div>
  );
}

/** Shares of the limit at its whole minutes; at every fifth where there would be too many to tell apart. */
function ticks(limitMs: number): number[] {
  const step = limitMs > 20 * MINUTE_MS ? 5 * MINUTE_MS : MINUTE_MS;
  return Array.from(
    { length: Math.max(0, Math.ceil(limitMs / step) - 1) },
    (_, index) => ((index + 1) * step) / limitMs,
  );
}

/** The line under the bar: the state with its form and word, and what the figures are of. */
export function UnderBar({ mark, state, of }: { mark?: ReactNode; state: ReactNode; of: ReactNode }) {
  return (
    <div className="progress-line">
      <span className="time-state">
        {mark}
        {state}
      </span>
      <span className="time-basis">{of}</span>
    </div>
  );
}
