// An officer's act on the server's clock: somebody has set that of its machine, and the meetings' time is to be the same again.
// Only while no timer runs in a meeting that somebody attends, which would gain or lose as much, and no silence procedure would be over by
// it. Knows rooms and nodes; no socket.
import { isBroken, silencesOn } from '#shared/meeting/decisions/select.ts';
import type { CommandError } from '#shared/protocol.ts';

import type { AccessOutcome } from '../access/identity.ts';
import type { Clock } from '../clock.ts';
import { NOTABLE_DRIFT_MS } from '../clock.ts';
import type { Room } from '../rooms/room.ts';
import type { Rooms } from '../rooms/rooms.ts';

export interface MachineTimeParts {
  /** All that keep one time. */
  nodes: {
    readonly clock: Clock;
    takeWall(notBefore: number): Promise<void>;
    attendedElsewhere(): Promise<string[]>;
  };
  rooms: Pick<Rooms, 'open'>;
  /** Rooms of the meetings that somebody attends at this node. */
  attendedHere(): Room[];
  /** The latest instant in any log. */
  lastInstant(): Promise<number>;
  /** The time is another one by so much, ms. */
  taken(byMs: number): void;
}

/** For an officer of this room's meeting. Rejects where the store, or the other nodes' database, does not answer. */
export type TakeMachineTime = (room: Room) => Promise<AccessOutcome>;

const refusal = (reason: string, message: string, remedy: string): AccessOutcome => ({
  ok: false,
  error: { code: 'OUT_OF_ORDER', message, remedy, details: { reason } } satisfies CommandError,
});

export function machineTime({ nodes, rooms, attendedHere, lastInstant, taken }: MachineTimeParts): TakeMachineTime {
  const { clock } = nodes;
  return async (room) => {
    if (Math.abs(clock.wallDriftMs()) < NOTABLE_DRIFT_MS) return { ok: true };
    const elsewhere = await Promise.all((await nodes.attendedElsewhere()).map((meetingId) => rooms.open(meetingId)));
    const last = await lastInstant();
    // From here to the taking nothing else happens at this node.
    if (hasTimer(room))
      return refusal(
        'timer-runs',
        'A timer is running, and would jump with the time.',
        'Take the time between two speeches.',
      );
    if ([...attendedHere(), ...elsewhere].some((other) => other && hasTimer(other)))
      return refusal(
        'timer-runs-elsewhere',
        'A timer is running in another meeting of this server, and would jump with the time.',
        'Take the time when that speech has ended.',
      );
    const before = clock.now();
    const wall = before + clock.wallDriftMs();
    if ([room, ...attendedHere(), ...elsewhere].some((other) => other && isSilenceOver(other, before, wall)))
      return refusal(
        'silence-runs',
        'A silence procedure would be over at once by the new time.',
        'Set its end by the new time first, then take the time.',
      );
    if (clock.wallDriftMs() < 0 && before - last < NOTABLE_DRIFT_MS)
      return refusal(
        'time-at-last-act',
        'The clock was set back: time goes back to the last act at most, and that has only just happened.',
        'Nothing needs to be done: the meetings’ time runs on as it is.',
      );
    await nodes.takeWall(last);
    taken(clock.now() - before);
    return { ok: true };
  };
}

function hasTimer({ next }: Room): boolean {
  return [next.floor?.timer, next.countdown?.clock].some((timer) => timer && timer.startedAt !== null);
}

/** Whether what is adopted unless somebody objects would be past objecting by the new time, and is not by the old one. */
function isSilenceOver({ next }: Room, before: number, after: number): boolean {
  return silencesOn(next).some((one) => !isBroken(one) && one.closesAt! > before && one.closesAt! <= after);
}
