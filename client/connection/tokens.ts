// Links and device tokens. A link is the URL's fragment; opening it enrols this device, which from then on has a token of its own.
// Tokens are kept by meeting, page and delegation: a presidency can be chair and its own delegation on one device, a mission can have two
// delegations in two tabs, and each tab stays whose it is.
import type { DelegationId, MeetingId, Role } from '#shared/meeting/state.ts';
import type { Joined } from '#shared/protocol.ts';

import { deviceStorage, readJson, tabStorage } from './storage.ts';

/** The pages that have a token; `chair` is the console of both officers. */
export type Seat = 'chair' | 'delegation' | 'booth' | 'screen' | 'operator';

export interface DeviceToken {
  token: string;
  role: Role;
  delegationId?: DelegationId;
  words?: string;
  /** Which link it came from, as a checksum: the same link opened again enrols nothing anew. */
  link?: string;
  /** It came of preparing meetings on this device, and is given up with that. */
  isOfPreparing?: true;
}

const keyOf = (meetingId: MeetingId, seat: Seat): string => `rostrum.token.${meetingId}.${seat}`;

const isToken = (value: unknown): value is DeviceToken =>
  typeof value === 'object' && value !== null && 'token' in value && typeof value.token === 'string';

/** Where another delegation's token stands while a later one has the page's own place. */
const besideOf = (meetingId: MeetingId, seat: Seat): string => `rostrum.beside.${meetingId}.${seat}.`;
const chosenOf = (meetingId: MeetingId, seat: Seat): string => `rostrum.chosen.${meetingId}.${seat}`;

/** Whose a token is, where one page has several: a delegation's, or on the console that of chair or secretary. */
export const ownerOf = ({ delegationId, role }: DeviceToken): string | undefined =>
  delegationId ?? (role === 'chair' || role === 'secretary' ? role : undefined);

const tokenAt = (key: string): DeviceToken | null => readJson(deviceStorage, key, isToken);

/** All of this device's tokens for a page of a meeting, the latest first: one for each owner. */
export function deviceTokens(meetingId: MeetingId, seat: Seat): DeviceToken[] {
  const prefix = besideOf(meetingId, seat);
  const beside = deviceStorage.keys().filter((key) => key.startsWith(prefix));
  return [keyOf(meetingId, seat), ...beside].flatMap((key) => tokenAt(key) ?? []);
}

/**
 * This tab's token for a page of a meeting: that of the owner for whom the tab was opened, or the device's latest.
 * Where that owner's was given up, null: the tab never turns into another State, nor a chair's into the secretary's.
 */
export function deviceToken(meetingId: MeetingId, seat: Seat): DeviceToken | null {
  const latest = tokenAt(keyOf(meetingId, seat));
  const chosen = tabStorage.get(chosenOf(meetingId, seat));
  const owner = latest === null ? undefined : ownerOf(latest);
  if (chosen === null || owner === undefined || owner === chosen) return latest;
  return tokenAt(besideOf(meetingId, seat) + chosen);
}

/** From now on this tab is this owner's, whatever other tabs open. */
export function chooseForTab(meetingId: MeetingId, seat: Seat, owner: string | undefined): void {
  if (owner !== undefined) tabStorage.set(chosenOf(meetingId, seat), owner);
}

/** Keeps this device's token for a page. What was kept under the same owner's former one goes; another owner's stays beside it. */
export function rememberToken(meetingId: MeetingId, seat: Seat, token: DeviceToken): void {
  const owner = ownerOf(token);
  const former = deviceTokens(meetingId, seat).find((one) => ownerOf(one) === owner);
  if (former !== undefined && former.token !== token.token) forgetToken(meetingId, seat, owner);
  const latest = tokenAt(keyOf(meetingId, seat));
  const latestOwner = latest === null ? undefined : ownerOf(latest);
  if (latestOwner !== undefined && owner !== undefined && latestOwner !== owner)
    deviceStorage.set(besideOf(meetingId, seat) + latestOwner, JSON.stringify(latest));
  if (owner !== undefined) deviceStorage.remove(besideOf(meetingId, seat) + owner);
  deviceStorage.set(keyOf(meetingId, seat), JSON.stringify(token));
  chooseForTab(meetingId, seat, owner);
}

/** Gives up a page's token (of this owner, by default the tab's), and with it all that this device has kept under it. */
export function forgetToken(meetingId: MeetingId, seat: Seat, owner = ownerInTab(meetingId, seat)): void {
  const beside = besideOf(meetingId, seat);
  const latest = tokenAt(keyOf(meetingId, seat));
  if (owner === undefined || latest === null || ownerOf(latest) === owner) {
    const next = deviceStorage.keys().find((key) => key.startsWith(beside) && key !== beside + owner);
    const value = next === undefined ? null : deviceStorage.get(next);
    if (next !== undefined) deviceStorage.remove(next);
    if (value === null) deviceStorage.remove(keyOf(meetingId, seat));
    else deviceStorage.set(keyOf(meetingId, seat), value);
  }
  if (owner !== undefined) deviceStorage.remove(beside + owner);
  const others = deviceTokens(meetingId, seat).map((one) => checksum(one.token));
  const kept = [keptState(meetingId, seat), `rostrum.queue.${meetingId}.${seat}.`];
  for (const key of deviceStorage.keys()) {
    if (kept.some((prefix) => key.startsWith(prefix)) && !others.some((other) => key.includes(`.${other}`)))
      deviceStorage.remove(key);
  }
}

function ownerInTab(meetingId: MeetingId, seat: Seat): string | undefined {
  const own = deviceToken(meetingId, seat);
  return own === null ? undefined : ownerOf(own);
}

const keptState = (meetingId: MeetingId, seat: Seat): string => `rostrum.state.${meetingId}.${seat}.`;

/** Whether this device has kept how a page's meeting was. */
export function isStateKept(meetingId: MeetingId, seat: Seat): boolean {
  return deviceStorage.keys().some((key) => key.startsWith(keptState(meetingId, seat)));
}

/** The meetings and pages that this device has a token for, once for each owner. */
export function enrolledSeats(): { meetingId: MeetingId; seat: Seat; owner?: string; delegationId?: DelegationId }[] {
  return deviceStorage.keys().flatMap((key) => {
    const match = /^rostrum\.token\.(.+)\.(chair|delegation|booth|screen|operator)$/.exec(key);
    if (match === null) return [];
    const [, meetingId, seat] = match as unknown as [string, MeetingId, Seat];
    return deviceTokens(meetingId, seat).map((one) => {
      const { delegationId } = one;
      const owner = ownerOf(one);
      return {
        meetingId,
        seat,
        ...(owner === undefined ? {} : { owner }),
        ...(delegationId === undefined ? {} : { delegationId }),
      };
    });
  });
}

/** Reads the link out of the address bar, and takes it out of there. A reload before the device was enrolled still finds it. */
export function takeLink(): string | null {
  const waiting = `rostrum.link.${location.pathname}`;
  const link = clearAddress();
  if (link === '') return tabStorage.get(waiting);
  tabStorage.set(waiting, link);
  return link;
}

/** Takes the fragment out of the address bar, and answers it: a link, also where it was opened on a page that has no use for it. */
export function clearAddress(): string {
  const fragment = location.hash.slice(1);
  if (fragment !== '') history.replaceState(history.state, '', location.pathname + location.search);
  return fragment;
}

/** The link has done its work (or never will). */
export function dropLink(): void {
  tabStorage.remove(`rostrum.link.${location.pathname}`);
}

/** A checksum (FNV-1a, twice 32 bits), not a secret's hash: it only tells whether two links are the same on this device. */
export function checksum(text: string): string {
  const half = (start: number): string => {
    let hash = start;
    for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, '0');
  };
  return half(0x811c9dc5) + half(0x9e3779b9);
}

export type Enrolment = { ok: true; joined: Joined } | { ok: false; final: boolean; code: string };

/** Presents a link, or a meeting's code with a delegation, and gets this device's token. Never throws: no network is `final: false`. */
export async function enrol(what: { link: string } | { code: string; delegationId: DelegationId }): Promise<Enrolment> {
  try {
    const response = await fetch('/api/join', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(what),
    });
    const body: unknown = await response.json().catch(() => null);
    if (response.ok) return { ok: true, joined: body as Joined };
    return {
      ok: false,
      final: response.status >= 400 && response.status < 500 && response.status !== 429,
      code: errorCodeOf(body),
    };
  } catch {
    return { ok: false, final: false, code: 'UNAVAILABLE' };
  }
}

function errorCodeOf(body: unknown): string {
  if (typeof body !== 'object' || body === null) return 'UNAVAILABLE';
  const error: unknown = 'error' in body ? body.error : body;
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : 'UNAVAILABLE';
}
