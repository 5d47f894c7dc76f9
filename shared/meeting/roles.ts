// Who may give which command. One table, read before every decision and shown to clients as `you.can`.
// Whether the state of the meeting allows it is for `decide`.
import type { CommandType } from './commands.ts';
import { COMMAND_TYPES } from './type-names.ts';
import type { Role } from './state.ts';

const DELEGATION: readonly CommandType[] = [
  'RequestFloor',
  'WithdrawRequest',
  'EditEntry',
  'MoveEntry',
  'SignalFinished',
  'SendNote',
  'Undo',
];
/** What a delegation and the booth say to officers: no officer gives these. */
const NOT_OFFICERS: readonly CommandType[] = ['SignalFinished', 'SendNote', 'AskSlower'];
const OFFICERS: readonly CommandType[] = COMMAND_TYPES.filter((type) => !NOT_OFFICERS.includes(type));

const MAY: Record<Role, readonly CommandType[]> = {
  chair: OFFICERS,
  secretary: OFFICERS,
  delegation: DELEGATION,
  booth: ['AskSlower'],
  operator: [],
  waiting: [],
  screen: [],
  public: [],
};

/** The commands of the meeting that a role may ever give. */
export function commandsOf(role: Role): readonly CommandType[] {
  return MAY[role];
}

/** Chair and secretary: those who run the meeting and see everything in it. */
export function isOfficer(role: Role): boolean {
  return role === 'chair' || role === 'secretary';
}
