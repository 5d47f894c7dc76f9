// Instants as the clock in the hall showed them.

/** Writes them in this zone: 2020-09-04 10:00:05. */
export function localTime(timeZone: string): (at: number) => string {
  // Swedish is written so.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return (at) => format.format(at);
}
