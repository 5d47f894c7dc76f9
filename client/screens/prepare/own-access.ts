// The token of whoever prepares meetings from this device: out of the link in the address, pasted, or of a sign-in; kept until it is given up.
import { deviceStorage } from '../../connection/storage.ts';
import { signedIn, takeSignIn } from '../../connection/sign-in.ts';
import type { SignedInSeat } from '../../connection/sign-in.ts';
import { dropLink, rememberToken, takeLink } from '../../connection/tokens.ts';

const KEPT = 'rostrum.prepare';

/** The token in a link or alone, as it was pasted; "" where there is none. */
export function tokenIn(pasted: string): string {
  const text = pasted.trim();
  const at = text.lastIndexOf('#');
  return (at === -1 ? text : text.slice(at + 1)).trim();
}

/** The seat that prepares meetings: an operator sees all of them. */
const preparing = (seats: readonly SignedInSeat[]): SignedInSeat | undefined =>
  seats.find(({ role }) => role === 'operator') ?? seats.find(({ role }) => role === 'organizer');

/** What the address brought, else what this device has kept. */
export function ownToken(): string | null {
  const seats = takeSignIn();
  if (seats !== null) {
    const seat = preparing(seats);
    if (seat) deviceStorage.set(KEPT, seat.token);
    return deviceStorage.get(KEPT);
  }
  const link = takeLink();
  dropLink();
  if (link !== null && link !== '') deviceStorage.set(KEPT, link);
  return deviceStorage.get(KEPT);
}

export function keepToken(token: string): void {
  deviceStorage.set(KEPT, token);
}

/** Whether a token is of the sign-in that this device had last. */
export const isSignedIn = (token: string): boolean => signedIn().some((seat) => seat.token === token);

export function forgetAccess(): void {
  deviceStorage.remove(KEPT);
}

/** This device has a secretary's seat at a meeting from now on. */
export function takeSeat(meetingId: string, token: string): void {
  rememberToken(meetingId, 'chair', { token, role: 'secretary' });
}
