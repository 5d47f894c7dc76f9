// Times of day as officers type them: reckoned from now, so that no test depends on the hour at which it runs.

/** The time of day in the sample's Geneva at so many hours from now. */
export function hoursFromNow(hours: number): string {
  const at = Date.now() + hours * 3_600_000;
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Zurich' }).format(at);
}
