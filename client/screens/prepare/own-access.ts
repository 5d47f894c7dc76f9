// The token of whoever prepares meetings from this device: out of the link in the address, pasted, or of a sign-in; kept until it is given up.
import { deviceStorage, tabStorage } from '../../connection/storage.ts';
import { forgetChairsLinks } from '../../connection/chairs-link.ts';
import { signedIn, takeSignIn } from '../../connection/sign-in.ts';
import type { SignedInSeat } from '../../connection/sign-in.ts';
import {
  deviceTokens,
  dropLink,
  enrolledSeats,
  forgetToken,
  ownerOf,
  rememberToken,
  takeLink,
} from '../../connection/tokens.ts';

const KEPT = 'rostrum.prepare';

/** This tab's, whoever else's link another tab opens; a new tab has the device's latest. "": it was given up here. */
function keptToken(): string | null {
  const token = tabStorage.get(KEPT) ?? deviceStorage.get(KEPT);
  if (token === null || token === '') return null;
  tabStorage.set(KEPT, token);
  return token;
}

/** The token in a link or alone, as it was pasted; "" where there is none. */
export function tokenIn(pasted: string): string {
  const text = pasted.trim();
  const at = text.lastIndexOf('#');
  return (at === -1 ? text : text.slice(at + 1)).trim();
}

/** The seat that prepares meetings: an operator sees all of them. */
const preparing = (seats: readonly SignedInSeat[]): SignedInSeat | undefined =>
  seats.find(({ role }) => role === 'operator') ?? seats.find(({ role }) => role === 'organizer');

/** What the address brought, else what this tab or this device has kept. */
export function ownToken(): string | null {
  const seats = takeSignIn();
  if (seats !== null) {
    const seat = preparing(seats);
    if (seat) keepToken(seat.token);
    return keptToken();
  }
  const link = takeLink();
  dropLink();
  if (link !== null && link !== '') keepToken(link);
  return keptToken();
}

export function keepToken(token: string): void {
  tabStorage.set(KEPT, token);
  deviceStorage.set(KEPT, token);
}

/** Whether a token is of the sign-in that this device had last. */
export const isSignedIn = (token: string): boolean => signedIn().some((seat) => seat.token === token);

/**
 * The tab does not turn into another preparer; what another tab has opened since stays this device's. With it go the seats that came of
 * preparing and the Chair's links: whoever uses this device next finds none of them.
 */
export function forgetAccess(): void {
  for (const { meetingId, seat, owner } of enrolledSeats())
    if (deviceTokens(meetingId, seat).some((one) => ownerOf(one) === owner && one.isOfPreparing))
      forgetToken(meetingId, seat, owner);
  forgetChairsLinks();
  const own = keptToken();
  if (deviceStorage.get(KEPT) === own) deviceStorage.remove(KEPT);
  tabStorage.set(KEPT, '');
}

/** This device has a secretary's seat at a meeting from now on. */
export function takeSeat(meetingId: string, token: string): void {
  rememberToken(meetingId, 'chair', { token, role: 'secretary', isOfPreparing: true });
}
