// What is believed of the instant at which somebody says that a command was pressed. Only an offer to officers rests on it (how long a
// speech was), but nobody is to date a press back to before the outage that held it up.
// Pure: instants are server time in ms.

/** What a press that was sent at once can be late by: then a silent connection counts as lost. */
export const NETWORK_MS = 15_000;
/** Where it is not known since when nothing was heard of the device (the server itself was away): no outage is longer. */
export const LONGEST_OUTAGE_MS = 15 * 60_000;
/** Less than this is what networks and hands do: the press counts as made when it came. */
const NOTABLE_MS = 2_000;

/** A device is heard again. */
export interface Contact {
  /** Since when it is. */
  since: number;
  /** When it had been heard last before; absent where nobody knows. */
  heardAt?: number | undefined;
}

/**
 * By how much a press came late, in ms; undefined where it did not, or does not say.
 * @param pressedAt as the sender says
 * @param contact absent: it came by itself, over HTTP
 */
export function latenessOf(pressedAt: number | undefined, now: number, contact?: Contact): number | undefined {
  if (pressedAt === undefined) return undefined;
  const duringOutage = contact !== undefined && pressedAt <= contact.since;
  const earliest = duringOutage
    ? Math.max(contact.heardAt ?? -Infinity, contact.since - LONGEST_OUTAGE_MS)
    : now - NETWORK_MS;
  const lateMs = Math.round(now - Math.max(pressedAt, earliest));
  return lateMs < NOTABLE_MS ? undefined : lateMs;
}
