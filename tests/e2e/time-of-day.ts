// Times of day as officers type them: reckoned from now, so that no test depends on the hour at which it runs.

/** The time of day in a zone, "09:41" or "21:41", at so many hours from now. */
export function hoursFromNow(hours: number, timeZone: string): string {
  const at = Date.now() + hours * 3_600_000;
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(at);
}
