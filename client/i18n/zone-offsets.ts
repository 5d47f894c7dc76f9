// Time zones that this browser does not know: their clocks by the offsets that the server sends with the catalogue. A zone that it knows
// is left to it.
import type { Catalogue, ZoneOffset } from '#shared/meeting/state.ts';

const offsets = new Map<string, readonly ZoneOffset[]>();
const unknown = new Set<string>();
let here = 'UTC';

/** From now on the zone of this catalogue can be written, whether the browser knows it or not. */
export function knowZoneOf({ timeZone, zoneOffsets }: Catalogue): void {
  here = timeZone;
  if (zoneOffsets !== undefined) offsets.set(timeZone, zoneOffsets);
}

/** The zone of the meeting that this page shows, once it has one. */
export const meetingsZone = (): string => here;

/** By how much the clocks of a zone are ahead of UTC: as in the last known time before, else as in the first. */
function aheadMs(timeZone: string, at: number): number {
  const all = offsets.get(timeZone) ?? [];
  return (all.findLast(({ from }) => from <= at) ?? all[0])?.aheadMs ?? 0;
}

function isKnown(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/**
 * Writes an instant as the clocks of a zone show it.
 * @param write what Intl does with a zone and an instant: those given, or, where it does not know the zone, UTC and the instant at
 * which UTC's clocks show the same
 */
export function inZone<T>(at: number, timeZone: string, write: (timeZone: string, at: number) => T): T {
  if (!unknown.has(timeZone)) {
    try {
      return write(timeZone, at);
    } catch (error) {
      if (isKnown(timeZone)) throw error;
      unknown.add(timeZone);
    }
  }
  return write('UTC', at + aheadMs(timeZone, at));
}
