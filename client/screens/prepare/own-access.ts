// The token of whoever prepares meetings from this device: out of the link in the address, or pasted; kept until it is given up.
import { deviceStorage } from '../../connection/storage.ts';
import { dropLink, rememberToken, takeLink } from '../../connection/tokens.ts';

const KEPT = 'rostrum.prepare';

/** The token in a link or alone, as it was pasted; "" where there is none. */
export function tokenIn(pasted: string): string {
  const text = pasted.trim();
  const at = text.lastIndexOf('#');
  return (at === -1 ? text : text.slice(at + 1)).trim();
}

/** What the address brought, else what this device has kept. */
export function ownToken(): string | null {
  const link = takeLink();
  dropLink();
  if (link !== null && link !== '') deviceStorage.set(KEPT, link);
  return deviceStorage.get(KEPT);
}

export function keepToken(token: string): void {
  deviceStorage.set(KEPT, token);
}

export function forgetAccess(): void {
  deviceStorage.remove(KEPT);
}

/** This device has a secretary's seat at a meeting from now on. */
export function takeSeat(meetingId: string, token: string): void {
  rememberToken(meetingId, 'chair', { token, role: 'secretary' });
}
