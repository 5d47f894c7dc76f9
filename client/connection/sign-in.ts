// Seats that came of a sign-in by OpenID Connect: they are brought in the address, kept as any other token is, and given up together.
import type { MeetingId, Role } from '#shared/meeting/state.ts';

import { deviceStorage, readJson } from './storage.ts';
import { clearAddress, deviceToken, forgetToken, rememberToken } from './tokens.ts';
import type { Seat } from './tokens.ts';

/** `organizer` and `operator` belong to no meeting. */
export interface SignedInSeat {
  token: string;
  role: string;
  meetingId?: MeetingId;
}

const KEPT = 'rostrum.sign-in';
const IN_ADDRESS = 'auth=';
const SEATS: Readonly<Record<string, Seat>> = { chair: 'chair', secretary: 'chair', booth: 'booth' };

const isSeats = (value: unknown): value is SignedInSeat[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every(
    (one: Partial<SignedInSeat> | null) =>
      typeof one?.token === 'string' &&
      typeof one.role === 'string' &&
      ['string', 'undefined'].includes(typeof one.meetingId),
  );

/** The seats in a fragment, `auth=` and base64url of JSON; null: it is something else. */
export function seatsIn(fragment: string): SignedInSeat[] | null {
  if (!fragment.startsWith(IN_ADDRESS)) return null;
  try {
    const bytes = atob(fragment.slice(IN_ADDRESS.length).replaceAll('-', '+').replaceAll('_', '/'));
    const value: unknown = JSON.parse(new TextDecoder().decode(Uint8Array.from(bytes, (one) => one.codePointAt(0)!)));
    return isSeats(value) ? value : null;
  } catch {
    return null;
  }
}

/** The page of a meeting that a seat is for; undefined: of none. */
export const pageOf = ({ role }: SignedInSeat): Seat | undefined => SEATS[role];

/** What the address brought is this device's from now on; null: it brought no sign-in. */
export function takeSignIn(): SignedInSeat[] | null {
  if (!location.hash.startsWith(`#${IN_ADDRESS}`)) return null;
  const seats = seatsIn(clearAddress());
  if (seats === null) return null;
  // The later one of a meeting has its page: of two officers' seats the chair's.
  const ordered = seats.toSorted((one, other) => Number(one.role === 'chair') - Number(other.role === 'chair'));
  for (const { token, role, meetingId } of ordered) {
    const seat = SEATS[role];
    if (seat && meetingId !== undefined) rememberToken(meetingId, seat, { token, role: role as Role });
  }
  deviceStorage.set(KEPT, JSON.stringify(seats));
  return seats;
}

const FAULT = 'meta[name="sign-in-fault"]';

/**
 * Why the sign-in that ended here came to nothing, as the server marked the page; null: none did; `none-here`: nobody signs in at this server. The address is the page's own afterwards:
 * what the provider brought is spent, and would only be refused again.
 */
export function takeSignInFault(): string | null {
  const fault = document.querySelector<HTMLMetaElement>(FAULT)?.content ?? null;
  if (!location.pathname.startsWith('/auth/')) return null;
  history.replaceState(history.state, '', '/prepare');
  return fault ?? 'none-here';
}

/** The seats of the sign-in that this device had last; they may have ended. */
export const signedIn = (): SignedInSeat[] => readJson(deviceStorage, KEPT, isSeats) ?? [];

/** Whether this device's seat on a page came of a sign-in. */
export function isOfSignIn(meetingId: MeetingId, seat: Seat): boolean {
  const token = deviceToken(meetingId, seat)?.token;
  return token !== undefined && signedIn().some((one) => one.token === token);
}

/** Where one signs in, and at whom; null: nowhere, or the server does not say. */
export async function askSignIn(signal: AbortSignal): Promise<{ url: string; name: string } | null> {
  try {
    const response = await fetch('/api/sign-in', { signal });
    const { signIn } = (await response.json()) as { signIn: { url: string; name: string } | null };
    return response.ok ? signIn : null;
  } catch {
    return null;
  }
}

/**
 * Ends the sign-in at the server, forgets what came of it, and answers where the browser ends it at the provider too ("/" where it need
 * not). Null: the server could not be asked, and all is as before.
 */
export async function signOut(): Promise<string | null> {
  const seats = signedIn();
  let there: string;
  try {
    const response = await fetch('/auth/sign-out', {
      method: 'POST',
      headers: { authorization: `Bearer ${seats[0]?.token ?? ''}`, 'content-type': 'application/json' },
      body: '{}',
    });
    // One that has ended already is none that could go on.
    if (!response.ok && response.status !== 401) return null;
    const { url } = (await response.json()) as { url?: string | null };
    there = url ?? '/';
  } catch {
    return null;
  }
  for (const { token, meetingId, role } of seats) {
    const seat = SEATS[role];
    if (seat && meetingId !== undefined && deviceToken(meetingId, seat)?.token === token) forgetToken(meetingId, seat);
  }
  deviceStorage.remove(KEPT);
  return there;
}
