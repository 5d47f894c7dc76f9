// How a page gets the token with which it connects: that of the link in the address bar, which enrols this device once, else the one
// that it has. It may begin before anything is drawn: it takes a round trip of the network.
import type { MeetingId } from '#shared/meeting/state.ts';
import type { ConnectErrorCode } from '#shared/protocol.ts';

import { reconnectDelayMs } from './backoff.ts';
import { askFirstView, firstView } from './first-view.ts';
import {
  checksum,
  chooseForTab,
  deviceToken,
  deviceTokens,
  dropLink,
  enrol,
  isStateKept,
  ownerOf,
  rememberToken,
  takeLink,
} from './tokens.ts';
import type { DeviceToken, Seat } from './tokens.ts';

/** What came of the way in: a token, none where the page needs none, or why there is none. */
export type Admission = { ok: true; token: DeviceToken | null } | { ok: false; code: ConnectErrorCode };

const CODES: readonly string[] = [
  'UNKNOWN_MEETING',
  'BAD_TOKEN',
  'EXPIRED',
  'REVOKED',
  'TOO_MANY_CONNECTIONS',
] satisfies ConnectErrorCode[];

const underWay = new Map<string, Promise<Admission>>();
const arrived = new Map<string, Admission>();
const keyOf = (meetingId: MeetingId, role: Seat | 'public'): string => `${meetingId} ${role}`;

/** This page's token. Who asks while the answer is under way gets the same one: a link enrols a device once. */
export function admission(meetingId: MeetingId, role: Seat | 'public'): Promise<Admission> {
  const key = keyOf(meetingId, role);
  const known = underWay.get(key);
  if (known !== undefined) return known;
  const asked = ask(meetingId, role);
  underWay.set(key, asked);
  void asked.then((admission) => arrived.set(key, admission));
  return asked;
}

/** The same, where it is there already. */
export function arrivedAdmission(meetingId: MeetingId, role: Seat | 'public'): Admission | undefined {
  return arrived.get(keyOf(meetingId, role));
}

/** The token was taken: a link that is opened later on is looked at anew. */
export function admissionTaken(meetingId: MeetingId, role: Seat | 'public'): void {
  underWay.delete(keyOf(meetingId, role));
  arrived.delete(keyOf(meetingId, role));
}

async function ask(meetingId: MeetingId, role: Seat | 'public'): Promise<Admission> {
  if (role === 'public') return { ok: true, token: null };
  const link = takeLink();
  const own = link === null ? undefined : checksum(link);
  // The first page's rows have an owner in the place of a link, such as a delegation's id: the tab is that one's, however it was opened.
  const isIts = (one: DeviceToken) => one.link === own || ownerOf(one) === link;
  const known = (link === null ? undefined : deviceTokens(meetingId, role).find(isIts)) ?? deviceToken(meetingId, role);
  const isKnown = link === null || (known !== null && isIts(known));
  // The meeting is asked for beside the token, unless this device has kept how it was.
  const shows = isKnown ? known?.token : link;
  if (shows !== undefined && !isStateKept(meetingId, role)) askFirstView(meetingId, shows);
  if (isKnown) {
    dropLink();
    chooseForTab(meetingId, role, known === null ? undefined : ownerOf(known));
    return known === null ? { ok: false, code: 'BAD_TOKEN' } : { ok: true, token: known };
  }
  for (let attempt = 0; ; attempt += 1) {
    const enrolment = await enrol({ link });
    if (enrolment.ok) {
      const { token, role: as, delegationId, words } = enrolment.joined;
      const device: DeviceToken = {
        token,
        role: as,
        link: checksum(link),
        ...(delegationId && { delegationId }),
        ...(words && { words }),
      };
      rememberToken(meetingId, role, device);
      dropLink();
      // One device too many for its link waits, and sees nothing until it is admitted.
      if (as === 'waiting') void firstView(meetingId);
      return { ok: true, token: device };
    }
    if (enrolment.final) {
      dropLink();
      // A link that has been revoked does not take away what the device has of its own.
      if (known !== null) return { ok: true, token: known };
      return { ok: false, code: CODES.includes(enrolment.code) ? (enrolment.code as ConnectErrorCode) : 'BAD_TOKEN' };
    }
    await new Promise((resolve) => setTimeout(resolve, reconnectDelayMs(attempt, undefined, Math.random())));
  }
}
