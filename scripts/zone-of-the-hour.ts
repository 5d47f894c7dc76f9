/**
 * A time zone in which this hour of the day has begun, so that a meeting laid on its day stands where its makers want it, at whatever
 * hour they are run.
 * @param hour 0 to 23
 * @param now an instant, in ms since 1970
 */
export function zoneOfTheHour(hour: number, now: number): string {
  const ahead = ((hour - new Date(now).getUTCHours() + 36) % 24) - 12;
  // POSIX has the sign the other way round.
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}
