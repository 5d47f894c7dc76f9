// What the design says of roles, written out by hand and apart from the program's own tables: who may ever give which command,
// and one valid message of each. A command that is missing here does not compile; a slip in the program's tables turns matrix.test.ts red.
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

/** What a command is aimed at: things that are a delegation's own, another's, or another meeting's. */
export interface Target {
  delegationId: string;
  /** A waiting entry of the delegation. */
  entryId: string;
  /** The entry that has the floor. */
  speaking: string;
  /** A command that the delegation gave. */
  commandId: string;
  noteId: string;
  /** A point of order of the delegation that nobody has heard yet. */
  questionId: string;
  voteId: string;
  announcementId: string;
  /** A device of the delegation that waits to be admitted. */
  waitingDevice: string;
  /** A device that may be cut off. */
  device: string;
  /** What a screen shows that waits to be paired. */
  pairingCode: string;
}

/** One valid message of each command; the ids are the target's. */
export const MESSAGES: { [T in AnyType]: (target: Target) => AnyCommand<T> } = {
  OpenSitting: () => ({ type: 'OpenSitting', sittingId: 'am' }),
  EditSitting: () => ({ type: 'EditSitting', sittingId: 'pm', room: 'XVIII' }),
  AddSitting: () => {
    const startsAt = Date.now() + 3 * 86_400_000;
    return { type: 'AddSitting', title: { en: 'Evening sitting' }, startsAt, endsAt: startsAt + 7_200_000 };
  },
  RemoveSitting: () => ({ type: 'RemoveSitting', sittingId: 'pm' }),
  SuspendSitting: () => ({ type: 'SuspendSitting', sittingId: 'am', speaker: 'pause' }),
  ResumeSitting: () => ({ type: 'ResumeSitting', sittingId: 'am' }),
  AdjournSitting: () => ({ type: 'AdjournSitting', sittingId: 'am', speaker: 'end' }),
  TakeChair: () => ({ type: 'TakeChair', name: 'Ms. Vice-President' }),
  MarkPresent: ({ delegationId }) => ({ type: 'MarkPresent', delegationIds: [delegationId], present: true }),
  OpenItem: () => ({ type: 'OpenItem', itemId: '6' }),
  ConcludeItem: () => ({ type: 'ConcludeItem', itemId: '5(a)' }),
  DeferItem: () => ({ type: 'DeferItem', itemId: '5(a)' }),
  ReopenItem: () => ({ type: 'ReopenItem', itemId: '5(a)' }),
  AddItem: () => ({ type: 'AddItem', number: '7', title: { en: 'Other matters' } }),
  EditItem: () => ({ type: 'EditItem', itemId: '6', title: { en: 'Any other business' } }),
  MoveItem: () => ({ type: 'MoveItem', itemId: '6', before: '1' }),
  RemoveItem: () => ({ type: 'RemoveItem', itemId: '5(a)' }),
  SetScript: () => ({ type: 'SetScript', itemId: '6', script: { en: 'We turn to other matters.' } }),
  ReviseAgenda: () => ({ type: 'ReviseAgenda', basis: 1, add: [{ number: '8', title: { en: 'Closure' } }] }),
  ReviseList: ({ delegationId }) => ({
    type: 'ReviseList',
    itemId: '5(a)',
    basis: 0,
    add: [{ delegationId }],
    place: 'after',
  }),
  EditMeeting: () => ({ type: 'EditMeeting', venue: { en: 'Conference room IV' } }),
  EditSettings: () => ({ type: 'EditSettings', warningMs: 30_000 }),
  SetCategories: () => ({
    type: 'SetCategories',
    categories: [
      { id: 'state-party', name: { en: 'Party' }, mark: 'disc' },
      { id: 'ngo', name: { en: 'Non-governmental organization' }, mark: 'triangle' },
    ],
  }),
  SetGroups: ({ delegationId }) => ({
    type: 'SetGroups',
    groups: [{ id: 'EU', name: { en: 'the European Union' }, members: [delegationId] }],
  }),
  SetSeating: ({ delegationId }) => ({ type: 'SetSeating', seats: [{ delegationId, seat: { row: 1, place: 2 } }] }),
  AddDelegation: () => ({ type: 'AddDelegation', name: { en: 'State XX' }, category: 'ngo' }),
  EditDelegation: ({ delegationId }) => ({ type: 'EditDelegation', delegationId, name: { en: 'Renamed' } }),
  RetireDelegation: ({ delegationId }) => ({ type: 'RetireDelegation', delegationId, waiting: 'drop' }),
  RestoreDelegation: ({ delegationId }) => ({ type: 'RestoreDelegation', delegationId }),
  ReviseParticipants: () => ({
    type: 'ReviseParticipants',
    basis: 1,
    add: [{ name: { en: 'State YY' }, category: 'ngo' }],
  }),
  OpenList: () => ({ type: 'OpenList', itemId: '6' }),
  CloseList: () => ({ type: 'CloseList', itemId: '6' }),
  SetOrder: () => ({ type: 'SetOrder', itemId: '5(b)', policy: { keys: ['alphabet'] } }),
  DrawLots: () => ({ type: 'DrawLots', itemId: '5(b)' }),
  OfferSwap: ({ entryId, speaking }) => ({ type: 'OfferSwap', entryId, with: speaking }),
  AcceptSwap: () => ({ type: 'AcceptSwap', swapId: 'none' }),
  DeclineSwap: () => ({ type: 'DeclineSwap', swapId: 'none' }),
  AskInPlace: ({ entryId }) => ({ type: 'AskInPlace', entryIds: [entryId] }),
  AnswerInPlace: ({ entryId }) => ({ type: 'AnswerInPlace', entryId, answer: 'here' }),
  SendWord: ({ speaking }) => ({ type: 'SendWord', entryId: speaking, preset: 'conclude' }),
  SetClosingTime: () => ({ type: 'SetClosingTime', itemId: '5(b)', closesAt: null }),
  RequestFloor: ({ delegationId }) => ({ type: 'RequestFloor', itemId: '5(b)', delegationId }),
  RequestRightOfReply: ({ delegationId }) => ({ type: 'RequestRightOfReply', itemId: '5(b)', delegationId }),
  StartRound: () => ({ type: 'StartRound', itemId: '5(b)', batch: { speakers: 2 } }),
  CallPanel: () => ({ type: 'CallPanel', itemId: '5(b)', round: 1 }),
  EndDialogue: () => ({ type: 'EndDialogue', itemId: '5(b)' }),
  WithdrawRequest: ({ entryId }) => ({ type: 'WithdrawRequest', entryId }),
  AcceptRequest: ({ entryId }) => ({ type: 'AcceptRequest', entryId }),
  DeclineRequest: ({ entryId }) => ({ type: 'DeclineRequest', entryId }),
  MoveEntry: ({ entryId }) => ({ type: 'MoveEntry', entryId, before: null }),
  EditEntry: ({ entryId }) => ({ type: 'EditEntry', entryId, language: 'French' }),
  PassOver: ({ entryId }) => ({ type: 'PassOver', entryId }),
  GiveFloor: ({ entryId, speaking }) => ({ type: 'GiveFloor', entryId, after: speaking }),
  EndSpeech: ({ speaking }) => ({ type: 'EndSpeech', entryId: speaking }),
  PauseSpeech: ({ speaking }) => ({ type: 'PauseSpeech', entryId: speaking }),
  ResumeSpeech: ({ speaking }) => ({ type: 'ResumeSpeech', entryId: speaking }),
  ExtendSpeech: ({ speaking }) => ({ type: 'ExtendSpeech', entryId: speaking, byMs: 60_000 }),
  CorrectSpeechTime: ({ speaking }) => ({ type: 'CorrectSpeechTime', entryId: speaking, usedMs: 1_000 }),
  SetSpeechLimit: ({ entryId }) => ({ type: 'SetSpeechLimit', scope: { of: 'entry', entryId }, limit: null }),
  SignalFinished: ({ speaking }) => ({ type: 'SignalFinished', entryId: speaking }),
  PostAnnouncement: () => ({ type: 'PostAnnouncement', text: 'The meeting resumes at three.' }),
  RetractAnnouncement: ({ announcementId }) => ({ type: 'RetractAnnouncement', announcementId }),
  StartCountdown: () => ({ type: 'StartCountdown', totalMs: 60_000 }),
  PauseCountdown: () => ({ type: 'PauseCountdown' }),
  ResumeCountdown: () => ({ type: 'ResumeCountdown' }),
  ResetCountdown: () => ({ type: 'ResetCountdown' }),
  ShowOnScreen: () => ({ type: 'ShowOnScreen', screen: 'main', picture: 'agenda' }),
  Note: () => ({ type: 'Note', text: 'between officers' }),
  SendNote: () => ({ type: 'SendNote', text: 'to the secretariat' }),
  SettleNote: ({ noteId }) => ({ type: 'SettleNote', noteId, status: 'done' }),
  AskSlower: () => ({ type: 'AskSlower' }),
  RaisePointOfOrder: ({ delegationId }) => ({ type: 'RaisePointOfOrder', delegationId }),
  RulePointOfOrder: ({ questionId }) => ({ type: 'RulePointOfOrder', questionId, ruling: 'answered' }),
  AppealRuling: ({ questionId, delegationId }) => ({ type: 'AppealRuling', questionId, delegationId }),
  WithdrawQuestion: ({ questionId }) => ({ type: 'WithdrawQuestion', questionId }),
  PutQuestion: ({ questionId }) => ({ type: 'PutQuestion', questionId }),
  Object: ({ questionId, delegationId }) => ({ type: 'Object', questionId, delegationId }),
  WithdrawObjection: ({ questionId, delegationId }) => ({ type: 'WithdrawObjection', questionId, delegationId }),
  KeepOpen: ({ questionId }) => ({ type: 'KeepOpen', questionId }),
  ProposeDecision: () => ({ type: 'ProposeDecision', subject: 'other', text: 'to meet again on Friday' }),
  ProposeMotion: ({ delegationId }) => ({ type: 'ProposeMotion', motion: 'suspend-meeting', delegationId }),
  TakeUp: ({ questionId }) => ({ type: 'TakeUp', questionId }),
  EditQuestion: ({ questionId }) => ({ type: 'EditQuestion', questionId, text: 'to meet again on Monday' }),
  AdoptDecision: ({ questionId }) => ({ type: 'AdoptDecision', questionId }),
  JoinProposal: ({ questionId, delegationId }) => ({ type: 'JoinProposal', questionId, delegationId }),
  LeaveProposal: ({ questionId, delegationId }) => ({ type: 'LeaveProposal', questionId, delegationId }),
  DecideMotion: ({ questionId }) => ({ type: 'DecideMotion', questionId, outcome: 'ruled-out' }),
  SpeakOnMotion: ({ questionId, delegationId }) => ({ type: 'SpeakOnMotion', questionId, side: 'for', delegationId }),
  OpenVote: ({ questionId }) => ({ type: 'OpenVote', questionId, method: 'hands' }),
  CastVote: ({ voteId, delegationId }) => ({ type: 'CastVote', voteId, delegationId, choice: 'yes' }),
  GiveBallot: ({ voteId, delegationId }) => ({ type: 'GiveBallot', voteId, delegationIds: [delegationId] }),
  CountVote: ({ voteId }) => ({ type: 'CountVote', voteId, yes: 1, no: 0, abstain: 0 }),
  CloseVote: ({ voteId }) => ({ type: 'CloseVote', voteId }),
  CorrectRecord: ({ questionId }) => ({ type: 'CorrectRecord', of: questionId, text: 'It should read otherwise.' }),
  AttachStatement: ({ entryId }) => ({ type: 'AttachStatement', entryId, fileId: null }),
  ChangeRules: () => ({ type: 'ChangeRules', parameter: 'pauseMs', value: 500 }),
  Undo: ({ commandId }) => ({ type: 'Undo', commandId }),
  Admit: ({ waitingDevice }) => ({ type: 'Admit', deviceId: waitingDevice }),
  Refuse: ({ waitingDevice }) => ({ type: 'Refuse', deviceId: waitingDevice }),
  Revoke: ({ device }) => ({ type: 'Revoke', deviceId: device }),
  PairScreen: ({ pairingCode }) => ({ type: 'PairScreen', code: pairingCode, name: 'side' }),
  RenewJoinCode: () => ({ type: 'RenewJoinCode' }),
  SwitchJoinCode: () => ({ type: 'SwitchJoinCode', on: true }),
  SetWifi: () => ({ type: 'SetWifi', ssid: 'Hall', password: 'salle-vingt' }),
  TakeMachineTime: () => ({ type: 'TakeMachineTime' }),
  Seen: ({ entryId }) => ({ type: 'Seen', entryId }),
  ReportScreen: () => ({ type: 'ReportScreen', name: 'main', shows: 'floor' }),
};

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
