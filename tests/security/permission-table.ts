// What the design says of roles, written out by hand and apart from the program’s own tables: who may ever give which command, and
// what is answered at another’s things. A command that is missing here does not compile; a slip in the program’s tables turns matrix.test.ts red.
import type { CommandOf, CommandType } from '#shared/meeting/commands.ts';
import type { AccessCommand, AccessCommandType } from '#shared/protocol.ts';

export type AnyType = CommandType | AccessCommandType;
export type AnyCommand<T extends AnyType> = T extends CommandType ? CommandOf<T> : Extract<AccessCommand, { type: T }>;

/** Those who hold a seat at a meeting, the public and devices that wait included. */
export const SEATS = ['chair', 'secretary', 'delegation', 'waiting', 'booth', 'screen', 'public'] as const;
export type SeatRole = (typeof SEATS)[number];

const OFFICERS = ['chair', 'secretary'] as const;
const AND_DELEGATION = [...OFFICERS, 'delegation'] as const;

/** "may" of the design's table of roles, a command at a time. */
const BY_ROLE = {
  OpenSitting: OFFICERS,
  EditSitting: OFFICERS,
  AddSitting: OFFICERS,
  RemoveSitting: OFFICERS,
  SuspendSitting: OFFICERS,
  ResumeSitting: OFFICERS,
  AdjournSitting: OFFICERS,
  TakeChair: OFFICERS,
  MarkPresent: AND_DELEGATION,
  OpenItem: OFFICERS,
  ConcludeItem: OFFICERS,
  DeferItem: OFFICERS,
  ReopenItem: OFFICERS,
  AddItem: OFFICERS,
  EditItem: OFFICERS,
  MoveItem: OFFICERS,
  RemoveItem: OFFICERS,
  SetScript: OFFICERS,
  ReviseAgenda: OFFICERS,
  ReviseList: OFFICERS,
  EditMeeting: OFFICERS,
  EditSettings: OFFICERS,
  SetCategories: OFFICERS,
  SetGroups: OFFICERS,
  SetSeating: OFFICERS,
  AddDelegation: OFFICERS,
  EditDelegation: OFFICERS,
  RetireDelegation: OFFICERS,
  RestoreDelegation: OFFICERS,
  ReviseParticipants: OFFICERS,
  OpenList: OFFICERS,
  CloseList: OFFICERS,
  SetClosingTime: OFFICERS,
  SetOrder: OFFICERS,
  DrawLots: OFFICERS,
  OfferSwap: AND_DELEGATION,
  AcceptSwap: AND_DELEGATION,
  DeclineSwap: AND_DELEGATION,
  AskInPlace: OFFICERS,
  AnswerInPlace: AND_DELEGATION,
  SendWord: OFFICERS,
  RequestFloor: AND_DELEGATION,
  RequestRightOfReply: AND_DELEGATION,
  StartRound: OFFICERS,
  CallPanel: OFFICERS,
  EndDialogue: OFFICERS,
  WithdrawRequest: AND_DELEGATION,
  AcceptRequest: OFFICERS,
  DeclineRequest: OFFICERS,
  MoveEntry: AND_DELEGATION,
  EditEntry: AND_DELEGATION,
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
  RaisePointOfOrder: AND_DELEGATION,
  RulePointOfOrder: ['chair'],
  AppealRuling: AND_DELEGATION,
  WithdrawQuestion: AND_DELEGATION,
  PutQuestion: OFFICERS,
  Object: AND_DELEGATION,
  WithdrawObjection: AND_DELEGATION,
  KeepOpen: OFFICERS,
  ProposeDecision: OFFICERS,
  ProposeMotion: AND_DELEGATION,
  TakeUp: OFFICERS,
  EditQuestion: OFFICERS,
  AdoptDecision: ['chair'],
  JoinProposal: AND_DELEGATION,
  LeaveProposal: AND_DELEGATION,
  SpeakOnMotion: AND_DELEGATION,
  DecideMotion: ['chair'],
  OpenVote: OFFICERS,
  CastVote: AND_DELEGATION,
  GiveBallot: OFFICERS,
  CountVote: OFFICERS,
  CloseVote: ['chair'],
  CorrectRecord: OFFICERS,
  AttachStatement: AND_DELEGATION,
  ChangeRules: ['chair'],
  AskSlower: ['booth'],
  Undo: AND_DELEGATION,
  Admit: AND_DELEGATION,
  Refuse: AND_DELEGATION,
  Revoke: OFFICERS,
  PairScreen: OFFICERS,
  RenewJoinCode: OFFICERS,
  SwitchJoinCode: OFFICERS,
  SetWifi: OFFICERS,
  TakeMachineTime: OFFICERS,
  Seen: ['delegation'],
  ReportScreen: ['screen'],
} as const satisfies Record<AnyType, readonly SeatRole[]>;
export const MAY: Record<AnyType, readonly SeatRole[]> = BY_ROLE;

type IdsIn<C> = C extends unknown ? Extract<keyof C, `${string}Id`> : never;
/** Commands of which a field that is an id, but none of these, names what they are aimed at. */
type Naming<Not extends string> = {
  [T in AnyType]: Exclude<IdsIn<AnyCommand<T>>, Not> extends never ? never : T;
}[AnyType];
type OfDelegations = { [T in AnyType]: 'delegation' extends (typeof BY_ROLE)[T][number] ? T : never }[AnyType];
/** What “you are next” was shown for is only reported: nothing is done to the entry. */
type OnlyReported = 'Seen';

/** Who may take the report of speeches away; operators besides, who have no seat. */
export const MAY_REPORT: readonly SeatRole[] = OFFICERS;
/** Who may have a file read for the preview of an import; operators besides. */
export const MAY_IMPORT: readonly SeatRole[] = OFFICERS;

/**
 * Routes of officers, to each of whom and to operators it is answered so. Whoever prepares meetings has a seat at them, and by that link
 * alone nothing: `bad-token`; all others are told that it is not for their role.
 */
export const OFFICERS_ROUTES: readonly { route: string; answer: string; body?: object }[] = [
  { route: 'GET /api/meetings/:id/links', answer: 'ok' },
  { route: 'GET /api/meetings/:id/links?secrets=1', answer: 'ok' },
  { route: 'POST /api/meetings/:id/links', answer: 'malformed', body: {} },
  { route: 'POST /api/meetings/:id/links/delegations', answer: 'unknown-delegation', body: { delegationIds: ['ZZ'] } },
  { route: 'DELETE /api/meetings/:id/links', answer: 'malformed' },
  { route: 'DELETE /api/meetings/:id/links/none', answer: 'unknown-link' },
  { route: 'GET /api/meetings/:id/links/showings', answer: 'ok' },
  { route: 'GET /api/meetings/:id/links/mail-merge.csv', answer: 'ok' },
  { route: 'GET /api/meetings/:id/links/mail-merge.xlsx', answer: 'ok' },
  { route: 'GET /api/meetings/:id/devices', answer: 'ok' },
  { route: 'GET /api/meetings/:id/contacts', answer: 'ok' },
  { route: 'PUT /api/meetings/:id/contacts', answer: 'malformed', body: {} },
];

/** Routes of those who prepare meetings, with a meeting that is not the organizer’s: what each is answered. All others may nothing here. */
export const PREPARING: readonly { route: string; may: Partial<Record<'operator' | 'organizer', string>> }[] = [
  { route: 'POST /api/meetings', may: { operator: 'bad-file', organizer: 'bad-file' } },
  { route: 'GET /api/operator/meetings', may: { operator: 'ok', organizer: 'ok' } },
  { route: 'GET /api/operator/meetings/:id/export', may: { operator: 'ok', organizer: 'unknown-meeting' } },
  { route: 'POST /api/operator/meetings/:id/enter', may: { operator: 'ok', organizer: 'unknown-meeting' } },
  { route: 'DELETE /api/operator/meetings/none', may: { operator: 'unknown-meeting', organizer: 'unknown-meeting' } },
  { route: 'POST /api/operator/meetings', may: { operator: 'bad-file' } },
  { route: 'POST /api/operator/import', may: { operator: 'bad-file' } },
  { route: 'POST /api/operator/meetings/none/imports/participants', may: { operator: 'unknown-meeting' } },
  { route: 'GET /api/operator/links', may: { operator: 'ok' } },
  { route: 'POST /api/operator/links', may: { operator: 'malformed' } },
  { route: 'GET /api/operator/links/none', may: { operator: 'unknown-link' } },
  { route: 'DELETE /api/operator/links/none', may: { operator: 'unknown-link' } },
];

/** What a delegation is answered that aims at another delegation's things. Commands that are aimed at nothing are not here. */
export const AT_ANOTHER_DELEGATION: Partial<Record<AnyType, 'FORBIDDEN' | 'NOT_FOUND' | 'CONFLICT'>> = {
  OfferSwap: 'FORBIDDEN',
  AnswerInPlace: 'FORBIDDEN',
  // An offer between others and one that has lapsed are told alike.
  AcceptSwap: 'CONFLICT',
  DeclineSwap: 'CONFLICT',
  MarkPresent: 'FORBIDDEN',
  AttachStatement: 'FORBIDDEN',
  RequestFloor: 'FORBIDDEN',
  RequestRightOfReply: 'FORBIDDEN',
  WithdrawRequest: 'FORBIDDEN',
  MoveEntry: 'FORBIDDEN',
  EditEntry: 'FORBIDDEN',
  SignalFinished: 'FORBIDDEN',
  RaisePointOfOrder: 'FORBIDDEN',
  AppealRuling: 'FORBIDDEN',
  // What was raised and nobody has taken up is for officers and its mover.
  WithdrawQuestion: 'NOT_FOUND',
  Object: 'FORBIDDEN',
  JoinProposal: 'FORBIDDEN',
  LeaveProposal: 'FORBIDDEN',
  WithdrawObjection: 'FORBIDDEN',
  ProposeMotion: 'FORBIDDEN',
  SpeakOnMotion: 'NOT_FOUND',
  CastVote: 'FORBIDDEN',
  // Whose command it was, and which devices wait, is not for it to know.
  Undo: 'NOT_FOUND',
  Admit: 'NOT_FOUND',
  Refuse: 'NOT_FOUND',
} satisfies Record<
  // Its ids stand in a list, where the type does not look.
  Exclude<OfDelegations & Naming<'itemId' | 'sittingId'>, OnlyReported> | 'MarkPresent',
  'FORBIDDEN' | 'NOT_FOUND' | 'CONFLICT'
>;

/** Commands whose ids are a meeting's own: those of another meeting are not found by anybody. */
export const BY_ID_OF_A_MEETING = Object.keys({
  OfferSwap: true,
  AnswerInPlace: true,
  SendWord: true,
  WithdrawRequest: true,
  AcceptRequest: true,
  DeclineRequest: true,
  MoveEntry: true,
  EditEntry: true,
  PassOver: true,
  GiveFloor: true,
  EndSpeech: true,
  PauseSpeech: true,
  ResumeSpeech: true,
  ExtendSpeech: true,
  CorrectSpeechTime: true,
  SignalFinished: true,
  RetractAnnouncement: true,
  SettleNote: true,
  RulePointOfOrder: true,
  AppealRuling: true,
  WithdrawQuestion: true,
  PutQuestion: true,
  Object: true,
  WithdrawObjection: true,
  KeepOpen: true,
  TakeUp: true,
  EditQuestion: true,
  AdoptDecision: true,
  JoinProposal: true,
  LeaveProposal: true,
  SpeakOnMotion: true,
  DecideMotion: true,
  OpenVote: true,
  CastVote: true,
  GiveBallot: true,
  CountVote: true,
  CloseVote: true,
  Undo: true,
  Admit: true,
  Refuse: true,
  Revoke: true,
  // Its id stands inside its scope, where the type above does not look.
  SetSpeechLimit: true,
  AttachStatement: true,
} satisfies Record<
  // The floor is asked for on an item, and on a question only where a vote is explained.
  | Exclude<
      Naming<'itemId' | 'sittingId' | 'delegationId' | 'decisionId'>,
      OnlyReported | 'RequestFloor' | 'AcceptSwap' | 'DeclineSwap'
    >
  | 'SetSpeechLimit',
  true
>) as AnyType[];
