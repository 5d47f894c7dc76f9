// Who presents a token, what they may do to devices and screens, and what changes in access. Types and one table.
import { isOfficer } from '#shared/meeting/who-may.ts';
import type { DelegationId, MeetingId, Role } from '#shared/meeting/state.ts';
import type { AccessCommandType, CommandError } from '#shared/protocol.ts';

/** A holder of a token of a meeting, or the public with none. */
export interface Identity {
  meetingId: MeetingId;
  /** For an officer's Revoke. A program that presents a link's token is that link's own device and has the link's id. */
  deviceId: string;
  /** `waiting` for a device not yet admitted. */
  role: Role;
  /** Whose device it is; of a waiting one: whose it wants to be. */
  delegationId?: DelegationId;
  /** The two words, while it waits. */
  words?: string;
  /** What officers call it: a screen's name. */
  label?: string;
  /** From this instant on it is nobody, in ms. */
  expiresAt?: number;
}

/** The deviceId of those without a token: it is nobody's, and cannot be revoked. */
export const PUBLIC_DEVICE = 'public';

/** Who a token is, or why it is nobody. */
export type Authentication =
  | { ok: true; who: Identity }
  | { ok: false; code: 'UNKNOWN_MEETING' | 'BAD_TOKEN' | 'EXPIRED' | 'REVOKED' };

/** What changed in access, for those who hold sockets open. Told once it is durable. */
export type AccessChange =
  /** A device waits, or one that waited no longer does. */
  | { kind: 'waiting-changed'; meetingId: MeetingId }
  | { kind: 'admitted'; who: Identity }
  /** To be cut off now. Ids of devices, and of links whose own device it was; operators' links have no meeting. */
  | { kind: 'revoked'; meetingId?: MeetingId; deviceIds: string[] }
  | { kind: 'join-code-changed'; meetingId: MeetingId }
  /** Rows were changed by another node: these devices, or (where they are too many to name, or news may have been lost) any of them. */
  | { kind: 'changed-elsewhere'; meetingId?: MeetingId; deviceIds?: string[] };

/** An error as the wire has it, with the codes of tokens besides. `details.reason` is the stable key for translation. */
export type AccessError = Omit<CommandError, 'code'> & {
  code: CommandError['code'] | 'BAD_TOKEN' | 'EXPIRED' | 'REVOKED';
};

export type AccessOutcome = { ok: true } | { ok: false; error: CommandError };

const OFFICERS: readonly AccessCommandType[] = [
  'Admit',
  'Refuse',
  'Revoke',
  'PairScreen',
  'RenewJoinCode',
  'SwitchJoinCode',
  'SetWifi',
  'TakeMachineTime',
];
const DELEGATION: readonly AccessCommandType[] = ['Admit', 'Refuse', 'Seen'];
const SCREEN: readonly AccessCommandType[] = ['ReportScreen'];

/** The commands about devices, screens and the server's clock that a role may ever give. */
export function accessCommandsOf(role: Role): readonly AccessCommandType[] {
  if (isOfficer(role)) return OFFICERS;
  if (role === 'delegation') return DELEGATION;
  return role === 'screen' ? SCREEN : [];
}
