// A command that may be decided: well formed, of somebody whose role may give it.
// Knows no room and no state of a meeting, nor how a command comes to be one: commands/read-command.ts makes it.
import type { StoredFile } from '../store/files.ts';
import type { Command } from '#shared/meeting/commands.ts';
import type { Actor } from '#shared/meeting/state.ts';

/** The sender of a command. */
export interface Giver {
  by: Actor;
  /** Who sent it: the same id from somebody else is not the same command. */
  actorKey: string;
}

/** What says that a command with a known id is the same command. */
export interface CommandIdentity {
  id: string;
  actorKey: string;
  /** The same id with another body is not the same command. */
  bodyHash: string;
}

/** A well-formed command of somebody who may give commands of its type. */
export interface Submission extends Giver, CommandIdentity {
  command: Command;
  /** The file that it names, where it names one that was sent. */
  file?: StoredFile;
  /** It came so long (ms) after it was pressed; absent where it came at once. */
  lateMs?: number;
}
