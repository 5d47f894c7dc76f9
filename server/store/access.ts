// The rows of access: links, devices and join codes. They are no part of a meeting's log: what is revoked must be gone
// whatever the log says. A store keeps them and knows nothing of what a role may do or how a token is made.

import type { BesideStore } from './outside-log.ts';

/** A link that lets its holders into a seat of a meeting. Times are ms. */
export type Link = {
  readonly id: string;
  /** Absent: a link for the whole server (the operator's). */
  readonly meetingId?: string;
  readonly role: string;
  readonly delegationId?: string;
  readonly label?: string;
  readonly createdAt: number;
  readonly revokedAt?: number;
  /** From this instant on it lets nobody in, in ms; absent: it stands until it is revoked. */
  readonly expiresAt?: number;
};

export type EnsuredLink = { readonly link: Link; readonly created: boolean };

export type DeviceState = 'waiting' | 'admitted' | 'revoked';

/** A device that was let in, or waits to be. Times are ms. */
export type Device = {
  readonly id: string;
  /** Only the hash is kept: whoever reads the file cannot act as a device. Unique. */
  readonly tokenHash: string;
  /** The link that enrolled it; absent where it joined by code. */
  readonly linkId?: string;
  readonly meetingId?: string;
  readonly role: string;
  readonly delegationId?: string;
  readonly state: DeviceState;
  /** The two words shown on the device and to the secretary. */
  readonly words?: string;
  readonly label?: string;
  readonly createdAt: number;
  readonly admittedAt?: number;
  readonly revokedAt?: number;
  readonly seenAt?: number;
  /** From this instant on it is nobody’s, in ms; absent: it stands until it is revoked. */
  readonly expiresAt?: number;
  /** Whose it is, where somebody signed in; the same at each sign-in, and no name. */
  readonly person?: string;
};

export type NewDevice = Omit<Device, 'state' | 'admittedAt' | 'revokedAt' | 'seenAt'> & {
  readonly state: 'waiting' | 'admitted';
  /** It joined by this code of its meeting: it is not written once that is another, or off. */
  readonly byCode?: string;
  /** With state 'admitted': waits instead where its link has this many admitted devices already. */
  readonly admitUpTo?: number;
};

export type JoinCode = { readonly code: string; readonly active: boolean };

export type JoinCodeResult = { readonly ok: true } | { readonly ok: false; readonly reason: 'taken' };

/** As with events: a write is fulfilled when durable. Ids are the caller's; the same id twice is a bug and rejected. */
export interface AccessStore extends BesideStore {
  insertLink(link: Link): Promise<void>;
  /**
   * For each of these links of a meeting: the one that stands of the same role and delegation, else this one, which is inserted. In their
   * order; of two who ask at once, the second finds what the first has made.
   */
  ensureLinks(meetingId: string, links: readonly Link[], at: number): Promise<EnsuredLink[]>;
  findLink(linkId: string): Promise<Link | undefined>;
  /** Revoked ones too, the oldest first; without a meeting, those of all meetings and of the server. */
  listLinks(meetingId?: string): Promise<Link[]>;
  /** Ends the link and all its devices together; answers the devices that this ended, undefined for no such link. */
  revokeLink(linkId: string, at: number): Promise<Device[] | undefined>;

  /** The device as it was stored: `state` tells whether it was admitted. Undefined: its link is unknown or revoked, its code renewed or off. */
  insertDevice(device: NewDevice): Promise<Device | undefined>;
  findDevice(deviceId: string): Promise<Device | undefined>;
  deviceByTokenHash(tokenHash: string): Promise<Device | undefined>;
  /** Revoked ones too, the oldest first. */
  devicesOf(meetingId: string): Promise<Device[]>;
  /** Those of them that wait to be admitted: few, also where thousands are in. */
  waitingDevicesOf(meetingId: string): Promise<Device[]>;
  /**
   * A waiting device becomes admitted, an admitted one stays so; undefined: unknown or revoked. It is dated after it came, so that
   * it is told from one that was let in at once.
   * @param upTo it goes on waiting where so many of its delegation that waited like it are admitted already.
   */
  admitDevice(deviceId: string, at: number, upTo?: number): Promise<Device | undefined>;
  /** Answers the revoked device; undefined: unknown. Twice is harmless. */
  revokeDevice(deviceId: string, at: number): Promise<Device | undefined>;
  /** Those of somebody who signed in, wherever they are; revoked ones too. */
  devicesOfPerson(person: string): Promise<Device[]>;
  /** When devices were last heard of; unknown ones are passed over. */
  markSeen(deviceIds: readonly string[], at: number): Promise<void>;

  joinCode(meetingId: string): Promise<JoinCode | undefined>;
  /** Sets or renews the meeting's one code; a code of another meeting, even a switched-off one, is taken. */
  setJoinCode(meetingId: string, joinCode: JoinCode): Promise<JoinCodeResult>;
  /** The meeting that one joins with this code; undefined: unknown or switched off. */
  meetingByJoinCode(code: string): Promise<string | undefined>;
}
