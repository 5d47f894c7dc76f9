// How long to wait before connecting again: growing, and different on each device, so that a hall does not come back in one instant.

const FIRST_MS = 400;
const MOST_MS = 3_000;

/**
 * @param attempt 0 for the first attempt after a contact, then 1, 2, ...
 * @param retryAfterMs what the server asked for; never less than it
 * @param random 0 to 1
 */
export function reconnectDelayMs(attempt: number, retryAfterMs: number | undefined, random: number): number {
  const spread = Math.min(MOST_MS, FIRST_MS * 2 ** Math.min(attempt, 10));
  return (retryAfterMs ?? 0) + spread * (0.5 + random / 2);
}
