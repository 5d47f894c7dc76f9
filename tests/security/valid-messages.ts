// One valid message of each command, written out by hand and apart from the program’s own tables. A command that is missing here does not compile.
import type { AnyCommand, AnyType } from './permission-table.ts';

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
