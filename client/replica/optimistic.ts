// The commands on their way, folded on top of the confirmed state by the same `decide` and `evolve` that the server runs.
// Pure, and a guess: what the server answers is what holds.
import type { Command } from '#shared/meeting/commands.ts';
import type { MeetingEvent } from '#shared/meeting/events.ts';
import { decide, evolve, FOLDS } from '#shared/meeting/meeting.ts';
import type { Actor, Meeting } from '#shared/meeting/state.ts';
import { COMMAND_TYPES } from '#shared/meeting/who-may.ts';
import type { AccessCommand } from '#shared/protocol.ts';

/** A command as the fold needs it. */
export interface Guess {
  id: string;
  command: Command | AccessCommand;
  /** Server time when it was given: the same at each fold, so that what is drawn of it stands still. */
  at: number;
}

const isAboutMeeting = (command: Command | AccessCommand): command is Command =>
  COMMAND_TYPES.includes(command.type as Command['type']);

/**
 * What the meeting will be if the server accepts the commands as they stand. A command that would be refused changes nothing.
 * The ids of new entries are made from the command's id, so that they are the same at each fold.
 */
export function foldPending(confirmed: Meeting, seq: number, by: Actor, guesses: readonly Guess[]): Meeting {
  let meeting = confirmed;
  let last = seq;
  for (const { id, command, at } of guesses) {
    if (!isAboutMeeting(command)) continue;
    let made = 0;
    const decision = decide(meeting, command, { now: at, by, commandId: id, newId: () => `${id}.${made++}` });
    if (!decision.ok) continue;
    for (const body of decision.events) {
      last += 1;
      meeting = evolve(meeting, { ...body, seq: last, at, by, commandId: id } as MeetingEvent);
    }
  }
  return meeting;
}

/** What a page has that draws its commands before they are answered: with it come all of `decide` and all folds at once. */
export const wholeFold = { pending: foldPending, folds: { now: () => FOLDS, whole: () => Promise.resolve(FOLDS) } };
export type WholeFold = typeof wholeFold;
