// Times of day in a place, as instants. Intl knows the zones; this only asks it the other way round.

/** The day in a time zone at an instant, as YYYY-MM-DD. */
export function dayIn(timeZone: string, at: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
}

/** The time of day in a time zone at an instant, as HH:MM. */
export function timeIn(timeZone: string, at: number): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    at,
  );
}

/** The same in minutes since midnight. */
export function minutesOfDay(timeZone: string, at: number): number {
  const [hours = 0, minutes = 0] = timeIn(timeZone, at).split(':').map(Number);
  return hours * 60 + minutes;
}

/** The instant at which the clocks of a time zone show this day (YYYY-MM-DD) and time (HH:MM). */
export function instantOf(day: string, time: string, timeZone: string): number {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  // The zone's offset at about that time; asked again at the result, in case the clocks are changed in between.
  const guess = asUtc - offsetMs(timeZone, asUtc);
  return asUtc - offsetMs(timeZone, guess);
}

/** The instant at which the clocks of `to` show what those of `from` show at this one, seconds and all. */
export const onClocks = (at: number, from: string, to: string): number =>
  instantOf(dayIn(from, at), timeIn(from, at), to) + (at % 60_000);

/** By how much the clocks of a time zone are ahead of UTC at an instant. */
function offsetMs(timeZone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return shown - Math.floor(at / 1_000) * 1_000;
}

/** Minutes since midnight as a clock shows them: 605 is "10:05". */
export const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
