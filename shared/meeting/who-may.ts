// Who may give which command. Each concern says it in conditions.ts; read before every decision and shown to clients as `you.can`.
// Whether the state of the meeting allows it is for `decide`.
import type { CommandType } from './commands.ts';
import type { Role } from './state.ts';
import { COMMAND_CONDITIONS } from './conditions.ts';

/** The names of all commands. */
export const COMMAND_TYPES = Object.keys(COMMAND_CONDITIONS) as CommandType[];

const made = new Map<Role, readonly CommandType[]>();

/** The commands of the meeting that a role may ever give. Read for every command: each role's are made once. */
export function commandsOf(role: Role): readonly CommandType[] {
  const known = made.get(role);
  if (known !== undefined) return known;
  const commands = COMMAND_TYPES.filter((type) => COMMAND_CONDITIONS[type].mayGive.includes(role));
  made.set(role, commands);
  return commands;
}

/** Chair and secretary: those who run the meeting and see everything in it. */
export function isOfficer(role: Role): boolean {
  return role === 'chair' || role === 'secretary';
}
