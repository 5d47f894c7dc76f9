// Who may give which command. One table, read before every decision and shown to clients as `you.can`.
// Whether the state of the meeting allows it is for `decide`.
import type { CommandType } from './commands.ts';
import { COMMAND_TYPES } from './command-and-event-types.ts';
import type { Role } from './state.ts';

const OFFICERS: readonly Role[] = ['chair', 'secretary'];
/** Written out: whoever decides nothing, as a phone, then needs none of this table. */
const OFFICERS_AND_DELEGATIONS: readonly Role[] = ['chair', 'secretary', 'delegation'];

/** Nobody may give a command by default: each has its line. */
const MAY: Record<CommandType, readonly Role[]> = {
  OpenSitting: OFFICERS,
  EditSitting: OFFICERS,
  AddSitting: OFFICERS,
  RemoveSitting: OFFICERS,
  SuspendSitting: OFFICERS,
  ResumeSitting: OFFICERS,
  AdjournSitting: OFFICERS,
  TakeChair: OFFICERS,
  OpenItem: OFFICERS,
  ConcludeItem: OFFICERS,
  DeferItem: OFFICERS,
  ReopenItem: OFFICERS,
  AddItem: OFFICERS,
  EditItem: OFFICERS,
  MoveItem: OFFICERS,
  RemoveItem: OFFICERS,
  AddDelegation: OFFICERS,
  EditDelegation: OFFICERS,
  OpenList: OFFICERS,
  CloseList: OFFICERS,
  SetClosingTime: OFFICERS,
  RequestFloor: OFFICERS_AND_DELEGATIONS,
  WithdrawRequest: OFFICERS_AND_DELEGATIONS,
  AcceptRequest: OFFICERS,
  DeclineRequest: OFFICERS,
  MoveEntry: OFFICERS_AND_DELEGATIONS,
  EditEntry: OFFICERS_AND_DELEGATIONS,
  PassOver: OFFICERS,
  GiveFloor: OFFICERS,
  EndSpeech: OFFICERS,
  PauseSpeech: OFFICERS,
  ResumeSpeech: OFFICERS,
  ExtendSpeech: OFFICERS,
  CorrectSpeechTime: OFFICERS,
  SetSpeechLimit: OFFICERS,
  SignalFinished: ['delegation'],
  PostAnnouncement: OFFICERS,
  RetractAnnouncement: OFFICERS,
  StartCountdown: OFFICERS,
  PauseCountdown: OFFICERS,
  ResumeCountdown: OFFICERS,
  ResetCountdown: OFFICERS,
  ShowOnScreen: OFFICERS,
  Note: OFFICERS,
  SendNote: ['delegation'],
  SettleNote: OFFICERS,
  AskSlower: ['booth'],
  Undo: OFFICERS_AND_DELEGATIONS,
};

const made = new Map<Role, readonly CommandType[]>();

/** The commands of the meeting that a role may ever give. Read for every command: each role's are made once. */
export function commandsOf(role: Role): readonly CommandType[] {
  const known = made.get(role);
  if (known !== undefined) return known;
  const commands = COMMAND_TYPES.filter((type) => MAY[type].includes(role));
  made.set(role, commands);
  return commands;
}

/** Chair and secretary: those who run the meeting and see everything in it. */
export function isOfficer(role: Role): boolean {
  return role === 'chair' || role === 'secretary';
}
