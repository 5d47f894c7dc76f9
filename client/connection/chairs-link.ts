// The Chair's link of a meeting that was made on this device. The server shows it once, to whoever makes the meeting; a secretary cannot make
// another, so this device keeps it until the Chair has it.
import { deviceStorage } from './storage.ts';

const KEPT = 'rostrum.chairs-link.';
const keyOf = (meetingId: string): string => KEPT + meetingId;

/** Keeps the Chair’s link of a meeting that was made on this device. */
export const keepChairsLink = (meetingId: string, url: string): void => deviceStorage.set(keyOf(meetingId), url);

/** Gives up the Chair’s link of this meeting. */
export const forgetChairsLink = (meetingId: string): void => deviceStorage.remove(keyOf(meetingId));

/** Gives up the Chair’s links of all meetings that were made on this device. */
export function forgetChairsLinks(): void {
  for (const key of deviceStorage.keys()) if (key.startsWith(KEPT)) deviceStorage.remove(key);
}

/** The address of it; null: the meeting was not made on this device. */
export const chairsLink = (meetingId: string): string | null => deviceStorage.get(keyOf(meetingId));
