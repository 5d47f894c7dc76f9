// The clocks of a meeting's time zone by the offsets that the server sends with the catalogue, in the years that these cover. A browser
// that does not know the zone, or knows it by rules that have been changed (Mexico had summer time until 2022), shows what the hall shows.
import type { Catalogue, ZoneOffset } from '#shared/meeting/state.ts';

const offsets = new Map<string, readonly ZoneOffset[]>();
let here = 'UTC';

/** From now on the zone of this catalogue is written as the server writes it. */
export function knowZoneOf({ timeZone, zoneOffsets }: Pick<Catalogue, 'timeZone' | 'zoneOffsets'>): void {
  here = timeZone;
  if (zoneOffsets !== undefined) offsets.set(timeZone, zoneOffsets);
}

/** The zone of the meeting that this page shows, once it has one. */
export const meetingsZone = (): string => here;

function isKnown(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/**
 * Writes an instant as the clocks of a zone show it.
 * @param write what Intl does with a zone and an instant: UTC and the instant at which UTC's clocks show the same, or, in years of which
 * the server says nothing, those given
 */
export function inZone<T>(at: number, timeZone: string, write: (timeZone: string, at: number) => T): T {
  const all = offsets.get(timeZone) ?? [];
  const next = all.findIndex(({ from }) => from > at);
  if (next < 1) {
    try {
      return write(timeZone, at);
    } catch (error) {
      if (isKnown(timeZone)) throw error;
    }
  }
  return write('UTC', at + ((next < 0 ? all.at(-1) : all[Math.max(next - 1, 0)])?.aheadMs ?? 0));
}
