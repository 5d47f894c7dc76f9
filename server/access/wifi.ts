// The wireless network of the hall: beside the log, since a password is not for ever, told to officers and screens with the join code.
import type { MeetingId } from '#shared/meeting/state.ts';
import type { AccessCommand, Wifi } from '#shared/protocol.ts';

import type { BesideStore } from '../store/outside-log.ts';

const NAME = 'wifi';
/** By the standard of WPA: what is shorter is no password of such a network. */
const LEAST_OF_WPA = 8;

/** Undefined: nobody has said. */
export async function wifiOf(store: BesideStore, meetingId: MeetingId): Promise<Wifi | undefined> {
  const body = await store.beside(meetingId, NAME);
  return body === undefined ? undefined : (JSON.parse(body) as Wifi);
}

/** False: the password and the security do not go together. */
export async function setWifi(
  store: BesideStore,
  meetingId: MeetingId,
  { ssid, password, security = password === undefined ? 'open' : 'wpa' }: Extract<AccessCommand, { type: 'SetWifi' }>,
): Promise<boolean> {
  const goesTogether =
    security === 'open'
      ? password === undefined
      : password !== undefined && (security !== 'wpa' || password.length >= LEAST_OF_WPA);
  if (ssid !== null && !goesTogether) return false;
  const wifi: Wifi | null = ssid === null ? null : { ssid, security, ...(password !== undefined && { password }) };
  await store.setBeside(meetingId, NAME, wifi && JSON.stringify(wifi));
  return true;
}
