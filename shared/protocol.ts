// The wire: the typed Socket.IO events, the handshake, and the envelope of a command.
// Somebody else's client needs this, the commands and the events, and nothing more (docs/wire.md).
import * as z from 'zod/mini';

import type { Command, CommandType } from './meeting/commands.ts';
import { command } from './meeting/contract-parts.ts';
import { idSchema } from './meeting/fields.ts';
import type { MeetingEvent } from './meeting/events.ts';
import type { Catalogue, DelegationId, Meeting, Role, Text } from './meeting/state.ts';

/** The version of the wire: a client that says another one is turned away. */
export const PROTOCOL = 1;

/** What a replica already holds; the server sends what came since, or everything. */
export const sinceSchema = z.object({
  log: z.string().check(z.maxLength(64)),
  view: z.string().check(z.maxLength(128)),
  seq: z.int().check(z.nonnegative()),
});
export type Since = z.infer<typeof sinceSchema>;

/** What only saves a greeting may be left out, and is as good as left out where it cannot be read: it is no wrong token. */
// oxlint-disable-next-line promise/valid-params -- zod’s, no promise
const orNone = <T extends z.ZodMiniType>(schema: T) => z.catch(z.optional(schema), undefined);

export const handshakeSchema = z.object({
  /** "" is the public. */
  token: z.optional(z.string().check(z.maxLength(256))),
  meeting: idSchema,
  protocol: z.optional(z.literal(PROTOCOL)),
  build: orNone(z.string().check(z.maxLength(64))),
  since: orNone(sinceSchema),
  /** `welcome` is to carry the catalogue itself, not only its hash. */
  whole: orNone(z.boolean()),
  /** Officers are told `presenceChanges` in place of `presence`. */
  presence: orNone(z.literal('changes')),
  /** Officers' `welcome` carries the hash of the items' scripts, not the scripts themselves; not with `whole`. */
  scripts: orNone(z.literal('apart')),
});
export type Handshake = z.infer<typeof handshakeSchema>;

export interface You {
  role: Role;
  delegationId?: DelegationId;
  /** This device, for an officer's Revoke. */
  deviceId?: string;
  can: (CommandType | AccessCommandType)[];
}

/** The meeting as a role sees it, without the catalogue, which has a hash of its own. */
export type LiveMeeting = Omit<Meeting, 'catalogue'>;

export interface Welcome {
  protocol: 1;
  build: string;
  log: string;
  view: string;
  meetingId: string;
  you: You;
  seq: number;
  /** Server time in ms. */
  now: number;
  /** Hash of the catalogue; GET /api/meetings/:id/catalogue/:hash. */
  catalogue: string;
  /** Hash of `meeting.scripts`, which are left out: for officers who connect with `scripts: 'apart'`; GET /api/meetings/:id/scripts/:hash. */
  scripts?: string;
  meeting: LiveMeeting & { catalogue?: Catalogue };
}

export interface EventsMessage {
  /** Everything after `from` up to `seq` is here, save what the reader may not see. */
  from: number;
  seq: number;
  now: number;
  events: MeetingEvent[];
}

export interface Resume extends EventsMessage {
  protocol: 1;
  build: string;
  you: You;
}

export interface DevicePresence {
  deviceId: string;
  delegationId?: DelegationId;
  role: Role;
  online: boolean;
  /** The entry whose "you are next" this device has shown. */
  seen?: string;
  /** What officers call it: a screen’s name, an officer’s device that somebody opened who prepares meetings. */
  label?: string;
}

export interface Presence {
  devices: DevicePresence[];
  screens: { name: string; shows: string; lastHeardAt: number }[];
  /** So many more devices there are, which one message does not hold. */
  more?: number;
  /** The server's wall clock has moved away from server time by this much; absent while it has not. */
  clockDriftMs?: number;
}

/** What is otherwise than it was told before, for those who asked for it; in pieces where it is much. */
export interface PresenceChanges {
  /** The first after a greeting: nothing that was told before it stands. */
  anew?: true;
  devices: Presence['devices'];
  screens: Presence['screens'];
  /** Ids of devices, and names of screens, that are no longer on the list. */
  goneDevices: string[];
  goneScreens: string[];
  /** As it is now. */
  clockDriftMs?: number;
}

export interface Joins {
  waiting: { deviceId: string; delegationId: DelegationId; words: string; at: number }[];
}

export type ByeCode = 'RESTARTING' | 'REVOKED' | 'EXPIRED' | 'OUTDATED_CLIENT' | 'TOO_SLOW' | 'DELETED';
export interface Bye {
  code: ByeCode;
  retryAfterMs?: number;
}

export type ErrorCode =
  | 'INVALID'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'OUT_OF_ORDER'
  | 'CONFLICT'
  | 'RATE_LIMITED'
  | 'UNAVAILABLE';

export interface CommandError {
  code: ErrorCode;
  /** One sentence in English; clients have it in their language by `details.reason`. */
  message: string;
  /** The rule that forbids it, where one may be cited. */
  rule?: string;
  /** What one may do instead. */
  remedy?: string;
  details?: {
    reason?: string;
    retryAfterMs?: number;
    issues?: { path: string; message: string; line?: number }[];
    [field: string]: unknown;
  };
}

/** `ignored`: fields of the command that this server does not know, as paths; they had no effect. */
export type CommandAnswer = { ok: true; seq: number; ignored?: string[] } | { ok: false; error: CommandError };

const utf8Length = (text: string): number =>
  Array.from(text, (letter) => letter.codePointAt(0)!).reduce(
    (sum, code) => sum + (code < 0x80 ? 1 : code < 0x8_00 ? 2 : code < 0x1_00_00 ? 3 : 4),
    0,
  );

/** How a wireless network is guarded, as its QR code says it. */
export const WIFI_SECURITY = ['wpa', 'wep', 'open'] as const;
/** The network by which the hall comes to the server. */
export interface Wifi {
  ssid: string;
  /** Absent: it has none. */
  password?: string;
  security: (typeof WIFI_SECURITY)[number];
}

/** Commands over the same message that are about devices, screens and the server's clock, not about the meeting: never in its log. */
export const accessCommandSchemas = {
  Admit: command('Admit', 'Admits a device that waits.', { deviceId: idSchema }),
  Refuse: command('Refuse', 'Refuses a device that waits.', { deviceId: idSchema }),
  Revoke: command('Revoke', 'Takes its seat from a device.', { deviceId: idSchema }),
  PairScreen: command('PairScreen', 'An officer types the code that a screen shows, and gives the screen its name.', {
    // Read as it was meant (typed-input.ts): what is not a code at all is an unknown one, not a message that is not well formed.
    code: z.string().check(z.minLength(1), z.maxLength(64)),
    name: idSchema,
  }),
  RenewJoinCode: command('RenewJoinCode', 'Makes a new code for joining; the old one opens nothing any more.', {}),
  SwitchJoinCode: command('SwitchJoinCode', 'Switches joining by code on or off.', { on: z.boolean() }),
  SetWifi: command(
    'SetWifi',
    'Says by which wireless network the hall comes here; without one, that it is told no more.',
    {
      /** Its name, 32 bytes at most; null: none is told. */
      ssid: z.nullable(
        z.string().check(
          z.minLength(1),
          z.refine((name) => utf8Length(name) <= 32, 'expected the name of a network: 32 bytes at most'),
        ),
      ),
      password: z.optional(z.string().check(z.minLength(1), z.maxLength(63))),
      /** Left out: `wpa` with a password, else `open`. */
      security: z.optional(z.enum(WIFI_SECURITY)),
    },
  ),
  TakeMachineTime: command(
    'TakeMachineTime',
    'Server time is to be the machine’s wall clock again, which somebody has set.',
    {},
  ),
  Seen: command('Seen', 'A delegation’s device has shown “you are next” for this entry.', { entryId: idSchema }),
  ReportScreen: command('ReportScreen', 'A screen says what it shows.', {
    name: idSchema,
    shows: z.string().check(z.maxLength(80)),
  }),
} as const;
export type AccessCommandType = keyof typeof accessCommandSchemas;
export type AccessCommand = { [T in AccessCommandType]: z.infer<(typeof accessCommandSchemas)[T]> }[AccessCommandType];

export interface CommandMessage {
  /** Made by the client, at least 96 random bits; sent again unchanged on retry. */
  id: string;
  command: Command | AccessCommand;
  /** Server time in ms at which it was pressed, as the sender knows it. Not a part of what is compared on retry. */
  pressedAt?: number;
}

export interface ClockAnswer {
  t0: number;
  /** Server time in ms. */
  t1: number;
}

export interface ServerToClientEvents {
  welcome: (message: Welcome) => void;
  resume: (message: Resume) => void;
  events: (message: EventsMessage) => void;
  presence: (message: Presence) => void;
  presenceChanges: (message: PresenceChanges) => void;
  joins: (message: Joins) => void;
  bye: (message: Bye) => void;
}

export interface ClientToServerEvents {
  command: (message: CommandMessage, answer: (answer: CommandAnswer) => void) => void;
  sync: (message: { seq: number }, answer?: () => void) => void;
  clock: (t0: number, answer: (answer: ClockAnswer) => void) => void;
}

export type ConnectErrorCode =
  | 'UNKNOWN_MEETING'
  | 'BAD_TOKEN'
  | 'EXPIRED'
  | 'REVOKED'
  | 'TOO_MANY_CONNECTIONS'
  | 'UNAVAILABLE'
  | 'OUTDATED_CLIENT';

// ---- HTTP beside the socket ----

/** `POST /api/join` and its answers. */
export interface JoinChoices {
  meetingId: string;
  title: Text;
  joining: 'links' | 'approve' | 'open';
  /** Whether anybody may follow the meeting at /m/:id without a seat. */
  publicView: boolean;
  delegations: { id: DelegationId; name: Text; aliases?: string[]; category: string; flag?: string }[];
}
export interface Joined {
  meetingId: string;
  role: Role;
  delegationId?: DelegationId;
  token: string;
  /** Two words that the secretary sees too; only while the device waits. */
  words?: string;
}
