// An officer's or a delegation's commands about devices and screens: whom they may let in, refuse or cut off, and how a screen is paired.
// Knows the rows of access and who asks; not how a token is checked, nor who is told.
import { isGone } from '#shared/meeting/catalogue/retired.ts';
import { isOfficer } from '#shared/meeting/who-may.ts';
import type { Meeting, MeetingId } from '#shared/meeting/state.ts';
import type { AccessCommand, CommandError } from '#shared/protocol.ts';

import type { AccessStore, Device } from '../store/access.ts';
import type { AccessChange, AccessOutcome, Identity } from './identity.ts';
import { accessCommandsOf } from './identity.ts';
import { DEVICES_OF_A_LINK } from './joining.ts';
import type { Links } from './links.ts';
import { identityOf } from './identity-of-row.ts';
import type { Screens } from './screen-pairing.ts';
import { newId } from './tokens.ts';
import { setWifi } from './wifi.ts';

/** Commands about devices that the access itself carries out; what a client reports of itself is for presence, and the time the server's. */
export type DeviceCommand = Exclude<AccessCommand, { type: 'Seen' | 'ReportScreen' | 'TakeMachineTime' }>;

const DONE: AccessOutcome = { ok: true };
const refusal = (code: CommandError['code'], reason: string, message: string, remedy?: string): AccessOutcome => ({
  ok: false,
  error: { code, message, ...(remedy !== undefined && { remedy }), details: { reason } },
});
const notYours = () => refusal('FORBIDDEN', 'not-your-role', 'Your role may not do this.');
const unknownDevice = () => refusal('NOT_FOUND', 'unknown-device', 'There is no such device here.');

/** What is the Chair's the Chair and operators alone handle, as the links for it. */
const isChairs = (role: string, who: Identity): boolean => role === 'chair' && who.role === 'secretary';
const chairsOwn = () =>
  refusal('FORBIDDEN', 'chairs-device', 'The Chair’s devices are for the Chair and for operators.', 'Ask the Chair.');

export interface DeviceCommandParts {
  store: AccessStore;
  links: Links;
  screens: Screens;
  now(): number;
  meeting(meetingId: MeetingId): Promise<Meeting | undefined>;
  tell(change: AccessChange): void;
  revokeLink(linkId: string): Promise<unknown>;
  renewJoinCode(meetingId: MeetingId): Promise<unknown>;
  switchJoinCode(meetingId: MeetingId, on: boolean): Promise<void>;
}

/** Carries out an officer's or a delegation's command about devices. A refusal is a value. */
export type CarryOutDeviceCommand = (who: Identity, command: DeviceCommand) => Promise<AccessOutcome>;

export function deviceCommands(parts: DeviceCommandParts): CarryOutDeviceCommand {
  const { store, links, screens, now, meeting, tell, revokeLink, renewJoinCode, switchJoinCode } = parts;
  const waitingChanged = (meetingId: MeetingId) => tell({ kind: 'waiting-changed', meetingId });

  async function admit(who: Identity, deviceId: string): Promise<AccessOutcome> {
    const asking = await deviceFor(who, deviceId);
    if (!asking) return unknownDevice();
    const of = await meeting(who.meetingId);
    if (of && isGone(of, asking.delegationId))
      return refusal(
        'CONFLICT',
        'delegation-retired',
        'The delegation of this device takes part no more.',
        'Refuse the device, or restore the delegation first.',
      );
    // A device of a delegation may have been let in by mistake: what such a device lets in is bounded, what an officer lets in is not.
    const settings = isOfficer(who.role) ? undefined : of?.settings;
    const upTo = settings && (settings.devicesPerLink ?? DEVICES_OF_A_LINK);
    const device = await store.admitDevice(deviceId, now(), upTo);
    if (device?.state === 'waiting')
      return refusal(
        'OUT_OF_ORDER',
        'too-many-let-in',
        'Your delegation’s devices have admitted as many as they may.',
        'Ask the secretariat to admit this one.',
      );
    if (!device)
      return refusal('CONFLICT', 'device-gone', 'This device was refused or cut off meanwhile.', 'Let it join again.');
    const authentication = identityOf(device, who.meetingId, now());
    if (authentication.ok) tell({ kind: 'admitted', who: authentication.who });
    waitingChanged(who.meetingId);
    return DONE;
  }

  async function refuse(who: Identity, deviceId: string): Promise<AccessOutcome> {
    const device = await deviceFor(who, deviceId);
    if (!device) return unknownDevice();
    if (device.state === 'revoked') return DONE;
    if (device.state === 'admitted')
      return refusal('CONFLICT', 'device-admitted', 'This device was admitted meanwhile.', 'Cut it off instead.');
    await endDevice(device, who.meetingId);
    return DONE;
  }

  async function revokeDevice(who: Identity, deviceId: string): Promise<AccessOutcome> {
    const device = await deviceFor(who, deviceId);
    if (device) {
      if (isChairs(device.role, who)) return chairsOwn();
      await endDevice(device, who.meetingId);
      return DONE;
    }
    // A program that presents a link's token is that link's own device: it ends with the link.
    const link = await links.show(deviceId);
    if (link?.meetingId !== who.meetingId) return unknownDevice();
    if (isChairs(link.role, who)) return chairsOwn();
    await revokeLink(link.id);
    return DONE;
  }

  async function pairScreen(who: Identity, code: string, name: string): Promise<AccessOutcome> {
    const noScreen = () =>
      refusal('NOT_FOUND', 'unknown-screen', 'No screen shows this code now.', 'Read the code off the screen again.');
    const tokenHash = await screens.waiting(code);
    if (tokenHash === undefined) return noScreen();
    try {
      await store.insertDevice({
        id: newId(),
        tokenHash,
        meetingId: who.meetingId,
        role: 'screen',
        label: name,
        state: 'admitted',
        createdAt: now(),
      });
      return DONE;
    } catch (error) {
      // Two officers typed the code at once: the other one's screen is paired.
      if (await store.deviceByTokenHash(tokenHash)) return noScreen();
      throw error;
    }
  }

  /** A device that this officer, or this delegation, may decide about. */
  async function deviceFor(who: Identity, deviceId: string): Promise<Device | undefined> {
    const device = await store.findDevice(deviceId);
    if (!device || device.meetingId !== who.meetingId) return undefined;
    return isOfficer(who.role) || (device.role === 'delegation' && device.delegationId === who.delegationId)
      ? device
      : undefined;
  }

  async function endDevice({ id, state }: Device, meetingId: MeetingId): Promise<void> {
    await store.revokeDevice(id, now());
    tell({ kind: 'revoked', meetingId, deviceIds: [id] });
    if (state === 'waiting') waitingChanged(meetingId);
  }

  return async (who, command) => {
    if (!accessCommandsOf(who.role).includes(command.type)) return notYours();
    switch (command.type) {
      case 'Admit':
        return admit(who, command.deviceId);
      case 'Refuse':
        return refuse(who, command.deviceId);
      case 'Revoke':
        return revokeDevice(who, command.deviceId);
      case 'PairScreen':
        return pairScreen(who, command.code, command.name);
      case 'RenewJoinCode':
        await renewJoinCode(who.meetingId);
        return DONE;
      case 'SwitchJoinCode':
        await switchJoinCode(who.meetingId, command.on);
        return DONE;
      case 'SetWifi':
        if (!(await setWifi(store, who.meetingId, command)))
          return refusal(
            'INVALID',
            'wifi-password',
            'This password does not go with this kind of network.',
            'Give eight letters or more for WPA, and none for an open network.',
          );
        tell({ kind: 'join-code-changed', meetingId: who.meetingId });
        return DONE;
      default:
        return command satisfies never;
    }
  };
}
