// Who may give which command. One table, read before every decision and shown to clients as `you.can`.
// Whether the state of the meeting allows it is for `decide`.
import type { CommandType } from './commands.ts';
import { COMMAND_TYPES } from './type-names.ts';
import { ROLES } from './vocabulary.ts';
import type { Role } from './state.ts';

const OFFICERS: readonly Role[] = ['chair', 'secretary'];

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
  RequestFloor: [...OFFICERS, 'delegation'],
  WithdrawRequest: [...OFFICERS, 'delegation'],
  AcceptRequest: OFFICERS,
  DeclineRequest: OFFICERS,
  MoveEntry: [...OFFICERS, 'delegation'],
  EditEntry: [...OFFICERS, 'delegation'],
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
  Undo: [...OFFICERS, 'delegation'],
};

/** Read for every command: made once. */
const COMMANDS_OF = new Map<Role, readonly CommandType[]>(
  ROLES.map((role) => [role, COMMAND_TYPES.filter((type) => MAY[type].includes(role))]),
);

/** The commands of the meeting that a role may ever give. */
export function commandsOf(role: Role): readonly CommandType[] {
  return COMMANDS_OF.get(role)!;
}

/** Chair and secretary: those who run the meeting and see everything in it. */
export function isOfficer(role: Role): boolean {
  return role === 'chair' || role === 'secretary';
}
