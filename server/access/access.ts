// Access: who a token is, how devices are enrolled, admitted and cut off, and who is told of it.
// Knows the rows of access and, of a meeting, its settings and delegations; no socket, no HTTP, nothing of the log.
import { EventEmitter } from 'node:events';

import { isGone } from '#shared/meeting/catalogue/retired.ts';
import type { Meeting, MeetingId } from '#shared/meeting/state.ts';
import type { Joins, Wifi } from '#shared/protocol.ts';

import type { AccessStore, JoinCode, Link } from '../store/access.ts';
import type { Showing } from '../store/outside-log.ts';
import type { CarryOutDeviceCommand } from './device-commands.ts';
import { deviceCommands } from './device-commands.ts';
import type { AccessChange, Authentication, Identity } from './identity.ts';
import { PUBLIC_DEVICE } from './identity.ts';
import { newJoinCode } from './join-codes.ts';
import type { JoinAnswer } from './join-answers.ts';
import type { Joining, JoinRequest } from './joining.ts';
import { makeJoining } from './joining.ts';
import type { Links, LinkWithToken, NewLink } from './links.ts';
import { makeLinks } from './links.ts';
import type { Pairings } from './pairing-codes.ts';
import { pairingsInMemory } from './pairing-codes.ts';
import { makeScreens } from './screen-pairing.ts';
import type { SignedIn, SigningIn, SignIns } from './sign-ins.ts';
import { makeSignIns } from './sign-ins.ts';
import { identityOf } from './identity-of-row.ts';
import type { Screens } from './screen-pairing.ts';
import { deviceOfToken } from './device-of-token.ts';
import type { Preparer, PreparerAnswer } from './preparers.ts';
import { preparerOf, takeSeat } from './preparers.ts';
import type { StandingDevice } from './meeting-devices.ts';
import { standingDevices } from './meeting-devices.ts';
import { wifiOf } from './wifi.ts';

export interface AccessParts {
  store: AccessStore;
  /** Makes the tokens of links (secret.ts). */
  secret: string;
  clock: { now(): number };
  /** Screens that wait to be paired; absent: those of this process. */
  pairings?: Pairings;
  /** The state of a meeting; undefined: there is none of that id. */
  meeting(meetingId: MeetingId): Promise<Meeting | undefined>;
}

/** Every promise is rejected only where the store fails; what it changes is durable when it is fulfilled. */
export class Access {
  readonly screens: Screens;
  readonly command: CarryOutDeviceCommand;
  readonly #parts: AccessParts;
  readonly #links: Links;
  readonly #joining: Joining;
  readonly #signIns: SignIns;
  readonly #changes = new EventEmitter<{ change: [AccessChange] }>();

  constructor(parts: AccessParts) {
    this.#parts = parts;
    this.#links = makeLinks(parts.store, parts.secret);
    const now = () => parts.clock.now();
    this.#joining = makeJoining({ store: parts.store, links: this.#links, meeting: parts.meeting, now });
    this.#signIns = makeSignIns({
      store: parts.store,
      meeting: parts.meeting,
      now,
      tell: (change) => this.#tell(change),
    });
    this.screens = makeScreens(parts.pairings ?? pairingsInMemory(now), parts.store);
    this.command = deviceCommands({
      store: parts.store,
      links: this.#links,
      screens: this.screens,
      now,
      meeting: parts.meeting,
      tell: (change) => this.#tell(change),
      revokeLink: (linkId) => this.revokeLink(linkId),
      renewJoinCode: (meetingId) => this.renewJoinCode(meetingId),
      switchJoinCode: (meetingId, on) => this.#switchJoinCode(meetingId, on),
    });
  }

  /** Calls the listener with each change once it is durable. Answers how to stop it. */
  onChange(listener: (change: AccessChange) => void): () => void {
    this.#changes.on('change', listener);
    return () => this.#changes.off('change', listener);
  }

  // ---- Tokens ----

  /** Who presents this token at this meeting: a device, a link as its own device, or ("") the public where the meeting lets it follow. */
  async authenticate(token: string, meetingId: MeetingId): Promise<Authentication> {
    const meeting = await this.#parts.meeting(meetingId);
    if (!meeting) return { ok: false, code: 'UNKNOWN_MEETING' };
    if (token === '') {
      if (!meeting.settings.publicView) return { ok: false, code: 'BAD_TOKEN' };
      return { ok: true, who: { meetingId, deviceId: PUBLIC_DEVICE, role: 'public' } };
    }
    const link = await this.#links.ofToken(token);
    // A device of a delegation that was retired, or that an undo took away, reads on; its link lets nobody in.
    if (link && isGone(meeting, link.delegationId)) return { ok: false, code: 'REVOKED' };
    if (link) return identityOf(link, meetingId, this.#parts.clock.now());
    const device = await deviceOfToken(this.#parts.store, token);
    if (!device) return { ok: false, code: 'BAD_TOKEN' };
    return identityOf(device, meetingId, this.#parts.clock.now());
  }

  /** Who this device, or a link as its own device, is by now. */
  async again({ deviceId, meetingId }: Pick<Identity, 'deviceId' | 'meetingId'>): Promise<Authentication> {
    const row = (await this.#parts.store.findDevice(deviceId)) ?? (await this.#parts.store.findLink(deviceId));
    return row ? identityOf(row, meetingId, this.#parts.clock.now()) : { ok: false, code: 'REVOKED' };
  }

  /** The same of all devices and links of a meeting at once, by their ids. */
  async everybody(meetingId: MeetingId): Promise<Map<string, Authentication>> {
    const [devices, links] = await Promise.all([
      this.#parts.store.devicesOf(meetingId),
      this.#parts.store.listLinks(meetingId),
    ]);
    const now = this.#parts.clock.now();
    return new Map([...devices, ...links].map((row) => [row.id, identityOf(row, meetingId, now)]));
  }

  /** The devices that have a seat or wait for one, the oldest first; without what opens anything. */
  devices(meetingId: MeetingId): Promise<StandingDevice[]> {
    return standingDevices(this.#parts.store, meetingId, this.#parts.clock.now());
  }

  /** They are connected just now, or were. */
  markSeen(deviceIds: readonly string[], at: number): Promise<void> {
    return this.#parts.store.markSeen(deviceIds, at);
  }

  /** The delegations of a meeting of which a device was let in, also where it was cut off since. */
  async delegationsWithDevices(meetingId: MeetingId): Promise<Set<string>> {
    const devices = await this.#parts.store.devicesOf(meetingId);
    return new Set(
      devices.flatMap(({ role, state, admittedAt, delegationId }) =>
        role === 'delegation' && (state === 'admitted' || admittedAt !== undefined) ? (delegationId ?? []) : [],
      ),
    );
  }

  /** Something changed at another node, or may have: tells it to those who listen here. */
  noticed(change: AccessChange): void {
    this.#tell(change);
  }

  /** Who prepares meetings by this token. */
  async preparer(token: string): Promise<PreparerAnswer> {
    const row = (await this.#links.ofToken(token)) ?? (await deviceOfToken(this.#parts.store, token));
    return preparerOf(row, this.#parts.clock.now());
  }

  /** Whether this token is an operator's that stands. */
  async isOperator(token: string): Promise<boolean> {
    const answer = await this.preparer(token);
    return answer.ok && answer.by.role === 'operator';
  }

  /**
   * A device of an officer's, without a link of the meeting; undefined: the link by which somebody asked for it was revoked meanwhile.
   * @param label what officers see it called.
   */
  seat(meetingId: MeetingId, by: Preparer, label: string): Promise<string | undefined> {
    return takeSeat(this.#parts.store, { meetingId, by, label, createdAt: this.#parts.clock.now() });
  }

  /** Seats of somebody who has signed in, at meetings that there are; each a device. */
  signIn(who: SigningIn): Promise<SignedIn[]> {
    return this.#signIns.begin(who);
  }

  /** Ends all devices of the sign-in by which this one came. False: it came by none, or is over. */
  signOut(token: string): Promise<boolean> {
    return this.#signIns.end(token);
  }

  // ---- Joining ----

  /**
   * Enrols a device by a link or by a meeting's code, or answers the delegations to choose from.
   * @param address whose request it is: one address puts only so many into waiting. Absent: not counted.
   */
  async join(request: JoinRequest, address?: string): Promise<JoinAnswer> {
    const answer = await this.#joining.join(request, address);
    if (answer.ok && answer.kind === 'joined' && answer.device.state === 'waiting')
      this.#waitingChanged(answer.joined.meetingId);
    return answer;
  }

  /** Devices that wait to be admitted, the first to come first. */
  async waiting(meetingId: MeetingId): Promise<Joins['waiting']> {
    const devices = await this.#parts.store.waitingDevicesOf(meetingId);
    return devices.map(({ id, delegationId = '', words = '', createdAt }) => ({
      deviceId: id,
      delegationId,
      words,
      at: createdAt,
    }));
  }

  joinCode(meetingId: MeetingId): Promise<JoinCode | undefined> {
    return this.#parts.store.joinCode(meetingId);
  }

  /** The wireless network of the hall; undefined: nobody has said. */
  wifi(meetingId: MeetingId): Promise<Wifi | undefined> {
    return wifiOf(this.#parts.store, meetingId);
  }

  /** Gives the meeting a new code; the old one ends, and with it those who wait by it. Devices that were admitted stay. */
  async renewJoinCode(meetingId: MeetingId): Promise<JoinCode> {
    for (;;) {
      const joinCode = { code: newJoinCode(), active: true };
      // Another meeting has this very code: draw again.
      if (!(await this.#parts.store.setJoinCode(meetingId, joinCode)).ok) continue;
      this.#tell({ kind: 'join-code-changed', meetingId });
      await this.#endWaitingByCode(meetingId);
      return joinCode;
    }
  }

  /** Whoever knows the code on the wall could fill the list with strangers: a new code empties it. */
  async #endWaitingByCode(meetingId: MeetingId): Promise<void> {
    const waiting = (await this.#parts.store.waitingDevicesOf(meetingId)).filter(({ linkId }) => linkId === undefined);
    if (waiting.length === 0) return;
    const now = this.#parts.clock.now();
    await Promise.all(waiting.map(({ id }) => this.#parts.store.revokeDevice(id, now)));
    this.#tell({ kind: 'revoked', meetingId, deviceIds: waiting.map(({ id }) => id) });
    this.#waitingChanged(meetingId);
  }

  async #switchJoinCode(meetingId: MeetingId, active: boolean): Promise<void> {
    const present = await this.joinCode(meetingId);
    if (!present) {
      if (active) await this.renewJoinCode(meetingId);
      return;
    }
    if (present.active === active) return;
    await this.#parts.store.setJoinCode(meetingId, { code: present.code, active });
    this.#tell({ kind: 'join-code-changed', meetingId });
  }

  /** The meeting was removed, and its links and devices with it. */
  forget(meetingId: MeetingId): void {
    this.#joining.removed(meetingId);
  }

  // ---- Links ----

  createLink(link: NewLink): Promise<LinkWithToken> {
    return this.#links.create(link, this.#parts.clock.now());
  }

  /** For each of these delegations the link that stands, else a new one. */
  ensureDelegationLinks(
    meetingId: MeetingId,
    delegationIds: readonly string[],
  ): Promise<{ link: LinkWithToken; created: boolean }[]> {
    return this.#links.ensure(meetingId, delegationIds, this.#parts.clock.now());
  }

  /** Somebody is shown secrets; fulfilled when it is noted. */
  noteShowing(showing: Omit<Showing, 'at'>): Promise<void> {
    return this.#parts.store.noteShowing({ ...showing, at: this.#parts.clock.now() });
  }

  listLinks(meetingId?: MeetingId): Promise<(Link | LinkWithToken)[]> {
    return this.#links.list(meetingId);
  }

  showLink(linkId: string): Promise<Link | LinkWithToken | undefined> {
    return this.#links.show(linkId);
  }

  /** Ends the link and every device that it enrolled; undefined: there is no such link. */
  async revokeLink(linkId: string): Promise<Link | undefined> {
    const ended = await this.#links.revoke(linkId, this.#parts.clock.now());
    if (!ended) return undefined;
    const { link, devices } = ended;
    const { meetingId } = link;
    this.#tell({
      kind: 'revoked',
      ...(meetingId !== undefined && { meetingId }),
      deviceIds: [linkId, ...devices.map(({ id }) => id)],
    });
    if (meetingId !== undefined && devices.some(({ admittedAt }) => admittedAt === undefined))
      this.#waitingChanged(meetingId);
    return link;
  }

  #waitingChanged(meetingId: MeetingId): void {
    this.#tell({ kind: 'waiting-changed', meetingId });
  }

  #tell(change: AccessChange): void {
    const meetingId = change.kind === 'admitted' ? change.who.meetingId : change.meetingId;
    if (change.kind !== 'waiting-changed' && meetingId !== undefined) this.#joining.forget(meetingId);
    this.#changes.emit('change', change);
  }
}
