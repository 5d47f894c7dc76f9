// The Chair's link of a meeting that was made on this device. The server shows it once, to whoever makes the meeting; a secretary cannot make
// another, so this device keeps it until the Chair has it.
import { deviceStorage } from './storage.ts';

const keyOf = (meetingId: string): string => `rostrum.chairs-link.${meetingId}`;

/** Keeps the Chair’s link of a meeting that was made on this device. */
export const keepChairsLink = (meetingId: string, url: string): void => deviceStorage.set(keyOf(meetingId), url);

/** The address of it; null: the meeting was not made on this device. */
export const chairsLink = (meetingId: string): string | null => deviceStorage.get(keyOf(meetingId));
