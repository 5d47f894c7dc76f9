// A command's way through the server, in order: parse and authorize, then the meeting's room or the access. One for socket and HTTP.
// Answers are values; what is written and told, and when, is the room's.
import { isGone } from '#shared/meeting/catalogue/retired.ts';
import { refusal } from '#shared/meeting/refusals.ts';
import { isOfficer } from '#shared/meeting/who-may.ts';
import type { Actor, EntryId } from '#shared/meeting/state.ts';
import type { CommandAnswer, CommandError } from '#shared/protocol.ts';

import type { Access } from '../access/access.ts';
import type { Identity } from '../access/identity.ts';
import { accessCommandsOf } from '../access/identity.ts';
import type { TakeMachineTime } from './reset-server-clock.ts';
import { forbidden, rateLimited, refused, serverFault, unavailable } from '../rooms/server-refusals.ts';
import type { Room } from '../rooms/room.ts';
import type { Submission } from '../rooms/submission.ts';
import { StoreUnavailable } from '../store/errors.ts';
import { giverOf, readMessage } from './read-command.ts';
import type { Reading } from './read-command.ts';
import type { Limits } from './rate-limits.ts';

/** What a connected device reports of itself; it is told to officers and is not in the log. */
export interface PresenceReports {
  /** The device has shown "you are next" for this entry. */
  seen(entryId: EntryId): void;
  /** The screen of this name shows this. */
  shows(name: string, shows: string): void;
}

export interface CommandObserver {
  /** A command was answered; type as given, code 'ok' or an error's. */
  answered(type: string, code: string, durationMs: number): void;
  failed(what: string, error: unknown): void;
}

export interface CarryOutParts {
  room: Room;
  access: Access;
  limits: Limits;
  /** Of the socket over which it came; a device that only asks over HTTP has none. */
  attendance?: PresenceReports | undefined;
  takeMachineTime: TakeMachineTime;
  /** By how much a press came late (ms), where it says when it was; undefined where it did not. */
  lateness(pressedAt: number | undefined): number | undefined;
  /** Whether access may have changed without this node being told: then it is read again before anything is done. */
  inDoubt(): boolean;
  /** The message is not well formed; told at once, so that of a thousand that came together not all are read. */
  malformed(): void;
  failed(what: string, error: unknown): void;
}

export interface CarriedOut {
  /** The command's type, or 'unknown'. */
  type: string;
  /** Never rejected. */
  answer: Promise<CommandAnswer>;
}

/** Carries out the `command` messages of one device. */
export type Carrier = (message: unknown) => CarriedOut;

/** Made at a device's first command: what all its commands have in common is there once. */
export function makeCarrier(parts: CarryOutParts, who: Identity): Carrier {
  const { room, limits, malformed } = parts;
  const giver = giverOf(actorOf(who));
  const takeToken = () => limits.command(who);
  const counted = () => {
    const retryAfterMs = takeToken();
    return retryAfterMs > 0 ? rateLimited(retryAfterMs) : undefined;
  };
  /** Under way: what comes meanwhile waits for it, so that all is done in the order in which it came. */
  let looking: Promise<CommandAnswer | undefined> | undefined;
  function whenSure(go: () => Promise<CommandAnswer>): Promise<CommandAnswer> {
    if (!looking && !parts.inDoubt()) return go();
    looking ??= lookAgain(parts, who).finally(() => (looking = undefined));
    return looking.then((refusal) => refusal ?? go());
  }
  /** The store knows of which type an uploaded text is. It is asked before the room decides, since a decision waits for nothing. */
  async function submit(submission: Submission): Promise<CommandAnswer> {
    const { command } = submission;
    const emblem = command.type === 'EditMeeting' ? command.theme?.emblem : undefined;
    if (emblem !== undefined && emblem !== room.meeting.catalogue.theme?.emblem && !(await isKept(emblem)))
      return refused(unknownEmblem());
    if (command.type !== 'AttachStatement' || command.fileId === null) return room.submit(submission, takeToken);
    // To look is a question of its own: over however many connections, the store is asked no oftener than a device may ask.
    const retryAfterMs = limits.question(who);
    if (retryAfterMs > 0) return refused(rateLimited(retryAfterMs));
    try {
      const file = await room.fileOf(command.fileId);
      return await room.submit(file ? { ...submission, file } : submission, takeToken);
    } catch (error) {
      parts.failed(`looking for file ${command.fileId}`, error);
      return refused(unavailable());
    }
  }
  /** Whether the meeting has a picture of this hash. Where the store cannot say so now, it is as if it had none: the officer tries again. */
  async function isKept(emblem: string): Promise<boolean> {
    try {
      return (await room.fileOf(emblem)) !== undefined;
    } catch (error) {
      parts.failed(`looking for emblem ${emblem}`, error);
      return false;
    }
  }
  return (message) => {
    const reading = readMessage(message, giver);
    switch (reading.kind) {
      case 'refused':
        if (reading.error.code === 'INVALID') malformed();
        return { type: reading.type, answer: Promise.resolve(refused(counted() ?? reading.error)) };
      case 'access':
        return {
          type: reading.command.type,
          answer: telling(
            reading.ignored,
            whenSure(() => carryOutAccess(parts, who, reading)),
          ),
        };
      case 'meeting': {
        // Only officers' presses start and stop clocks; when others pressed is nobody's business.
        const lateMs = isOfficer(who.role) ? parts.lateness(reading.pressedAt) : undefined;
        const submission = lateMs === undefined ? reading.submission : { ...reading.submission, lateMs };
        return {
          type: submission.command.type,
          answer: telling(
            reading.ignored,
            whenSure(() => submit(submission)),
          ),
        };
      }
      default:
        return reading satisfies never;
    }
  };
}

/** Fields that are not known here are named in the answer: an `ok` must not promise what was not done. */
function telling(ignored: string[], answer: Promise<CommandAnswer>): Promise<CommandAnswer> {
  if (ignored.length === 0) return answer;
  return answer.then((given) => (given.ok ? { ...given, ignored } : given));
}

const unknownEmblem = (): CommandError => ({
  code: 'INVALID',
  message: 'The meeting has no emblem of this hash.',
  remedy: 'Send its picture first (PUT …/emblem), then name it by the hash that is answered.',
  details: { reason: 'unknown-emblem', field: 'theme.emblem' },
});

/** Undefined: this one may act as before. */
async function lookAgain({ access, failed }: CarryOutParts, who: Identity): Promise<CommandAnswer | undefined> {
  try {
    const now = await access.again(who);
    if (!now.ok) return refused(forbidden());
    // Admitted meanwhile: the socket is about to hear who it is.
    return now.who.role === who.role ? undefined : refused(unavailable());
  } catch (error) {
    failed(`looking again at device ${who.deviceId}`, error);
    return refused(unavailable());
  }
}

function actorOf({ role, delegationId }: Identity): Actor {
  return { role, ...(delegationId !== undefined && { delegationId }) };
}

/** Devices and screens are no part of the meeting: their commands are answered with the seq at which the meeting stands. */
async function carryOutAccess(
  parts: CarryOutParts,
  who: Identity,
  { command, asked }: Extract<Reading, { kind: 'access' }>,
): Promise<CommandAnswer> {
  const { room, access, limits, attendance, failed } = parts;
  const retryAfterMs = limits.command(who);
  if (retryAfterMs > 0) return refused(rateLimited(retryAfterMs));
  if (!accessCommandsOf(who.role).includes(command.type)) return refused(forbidden());
  if (isGone(room.meeting, who.delegationId)) return refused(refusal(room.meeting, 'retired').refusal);
  const done: CommandAnswer = { ok: true, seq: room.seq };
  switch (command.type) {
    case 'Seen':
    case 'ReportScreen':
      if (!attendance)
        return refused({
          code: 'OUT_OF_ORDER',
          message: 'Presence is told over a socket.',
          remedy: 'Connect by Socket.IO.',
          details: { reason: 'needs-a-socket' },
        });
      if (command.type === 'Seen') attendance.seen(command.entryId);
      else attendance.shows(command.name, command.shows);
      return done;
    default:
      return room.once(asked, async () => {
        try {
          const outcome =
            command.type === 'TakeMachineTime' ? await parts.takeMachineTime(room) : await access.command(who, command);
          return outcome.ok ? done : outcome;
        } catch (error) {
          failed(`carrying out ${command.type}`, error);
          return refused(error instanceof StoreUnavailable ? unavailable() : serverFault());
        }
      });
  }
}
