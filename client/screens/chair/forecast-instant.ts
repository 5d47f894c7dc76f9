// The instant at which the console counts its forecast: ruler, list and what-if draw at instants of their own, and would say two figures of
// one thing. It knows nothing of what is drawn.
import type { Meeting } from '#shared/meeting/state.ts';

const QUARTER_MS = 15_000;
let last: { meeting: Meeting; at: number } | undefined;

/**
 * The instant (server time, ms) for `forecast`, the same for all who ask of one meeting within a quarter of a minute: when the first of them
 * asked.
 */
export function forecastInstant(meeting: Meeting, now: number): number {
  if (last?.meeting !== meeting || Math.floor(last.at / QUARTER_MS) !== Math.floor(now / QUARTER_MS))
    last = { meeting, at: now };
  return last.at;
}
