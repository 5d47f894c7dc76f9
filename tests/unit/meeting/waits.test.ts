// What each command waits for, by the design and not by the code: the table of the guard, as tests/security/permission-table.ts is that of the roles. A command
// that is added does not compile until it stands here, so that a bar that is meant is not only missing in the code.
import { expect, test } from 'vitest';

import type { CommandType } from '#shared/meeting/commands.ts';
import type { Wait } from '#shared/meeting/condition-parts.ts';
import { COMMAND_CONDITIONS } from '#shared/meeting/conditions.ts';

/** What is written or prepared, and what is said of what has been. */
const NOTHING: readonly Wait[] = [];
/** What is done on questions, and who is there, and who is called, where somebody sits. */
const IN_A_SITTING: readonly Wait[] = ['sitting'];
/** GA rule 88: a vote that has begun is interrupted by a point of order on its conduct alone. */
const NOT_IN_A_VOTE: readonly Wait[] = ['vote'];
const IN_A_SITTING_AND_NO_VOTE: readonly Wait[] = [...IN_A_SITTING, ...NOT_IN_A_VOTE];
/** What lets the meeting go on waits for whatever is on. */
const MOVES_ON: readonly Wait[] = ['sitting', 'ruling', 'appeal', 'vote'];
/** And what is done on a question, for those that come before it. */
const MOVES_ON_IN_TURN: readonly Wait[] = [...MOVES_ON, 'turn'];
/** GA rule 88 again: whatever else is on, nothing is done on a question while it is itself voted on. */
const NOT_IN_ITS_VOTE: readonly Wait[] = ['own-vote'];
const IN_A_SITTING_NOT_IN_ITS_VOTE: readonly Wait[] = [...IN_A_SITTING, ...NOT_IN_ITS_VOTE];
const DECIDES_IN_TURN: readonly Wait[] = [...MOVES_ON_IN_TURN, ...NOT_IN_ITS_VOTE];

const WAITS_FOR: Record<CommandType, readonly Wait[]> = {
  OpenSitting: NOTHING,
  EditSitting: NOTHING,
  AddSitting: NOTHING,
  RemoveSitting: NOTHING,
  SuspendSitting: NOT_IN_A_VOTE,
  ResumeSitting: NOTHING,
  AdjournSitting: NOT_IN_A_VOTE,
  TakeChair: NOTHING,
  MarkPresent: IN_A_SITTING,
  OpenItem: MOVES_ON,
  ConcludeItem: NOT_IN_A_VOTE,
  DeferItem: NOT_IN_A_VOTE,
  ReopenItem: NOTHING,
  AddItem: NOTHING,
  EditItem: NOTHING,
  MoveItem: NOTHING,
  RemoveItem: NOTHING,
  SetScript: NOTHING,
  EditMeeting: NOTHING,
  EditSettings: NOTHING,
  SetCategories: NOTHING,
  SetGroups: NOTHING,
  SetSeating: NOTHING,
  AddDelegation: NOTHING,
  EditDelegation: NOTHING,
  RetireDelegation: NOTHING,
  RestoreDelegation: NOTHING,
  ReviseParticipants: NOTHING,
  ReviseAgenda: NOTHING,
  ReviseList: NOTHING,
  OpenList: NOTHING,
  CloseList: NOTHING,
  SetClosingTime: NOTHING,
  RequestFloor: NOTHING,
  WithdrawRequest: NOTHING,
  AcceptRequest: NOTHING,
  DeclineRequest: NOTHING,
  MoveEntry: NOTHING,
  EditEntry: NOTHING,
  PassOver: IN_A_SITTING,
  RequestRightOfReply: NOTHING,
  SetOrder: NOTHING,
  DrawLots: NOTHING,
  OfferSwap: NOTHING,
  AcceptSwap: NOTHING,
  DeclineSwap: NOTHING,
  AskInPlace: NOTHING,
  AnswerInPlace: NOTHING,
  SendWord: NOTHING,
  StartRound: IN_A_SITTING,
  CallPanel: IN_A_SITTING,
  EndDialogue: IN_A_SITTING,
  AttachStatement: NOTHING,
  GiveFloor: MOVES_ON_IN_TURN,
  EndSpeech: NOTHING,
  PauseSpeech: NOTHING,
  ResumeSpeech: MOVES_ON,
  ExtendSpeech: NOTHING,
  CorrectSpeechTime: NOTHING,
  SetSpeechLimit: NOTHING,
  SignalFinished: IN_A_SITTING,
  RaisePointOfOrder: IN_A_SITTING_AND_NO_VOTE,
  RulePointOfOrder: IN_A_SITTING,
  AppealRuling: IN_A_SITTING_AND_NO_VOTE,
  WithdrawQuestion: IN_A_SITTING_NOT_IN_ITS_VOTE,
  PutQuestion: DECIDES_IN_TURN,
  Object: IN_A_SITTING_NOT_IN_ITS_VOTE,
  WithdrawObjection: IN_A_SITTING_NOT_IN_ITS_VOTE,
  KeepOpen: IN_A_SITTING_NOT_IN_ITS_VOTE,
  ProposeDecision: IN_A_SITTING_NOT_IN_ITS_VOTE,
  EditQuestion: IN_A_SITTING_NOT_IN_ITS_VOTE,
  AdoptDecision: DECIDES_IN_TURN,
  JoinProposal: NOT_IN_ITS_VOTE,
  LeaveProposal: NOT_IN_ITS_VOTE,
  ProposeMotion: MOVES_ON,
  TakeUp: MOVES_ON_IN_TURN,
  DecideMotion: DECIDES_IN_TURN,
  SpeakOnMotion: NOT_IN_ITS_VOTE,
  OpenVote: DECIDES_IN_TURN,
  CastVote: IN_A_SITTING,
  GiveBallot: IN_A_SITTING,
  CountVote: IN_A_SITTING,
  CloseVote: IN_A_SITTING,
  CorrectRecord: NOTHING,
  ChangeRules: NOT_IN_A_VOTE,
  PostAnnouncement: NOTHING,
  RetractAnnouncement: NOTHING,
  StartCountdown: NOTHING,
  PauseCountdown: NOTHING,
  ResumeCountdown: NOTHING,
  ResetCountdown: NOTHING,
  ShowOnScreen: NOTHING,
  Note: NOTHING,
  SendNote: NOTHING,
  SettleNote: NOTHING,
  AskSlower: NOTHING,
  Undo: NOTHING,
};

/** What is done on what interrupts, on another question, and in the frame of a sitting, whatever interrupts it: of all that waits for something. */
const ON_WHAT_IS_ON: readonly CommandType[] = [
  'MarkPresent',
  'PassOver',
  'SignalFinished',
  'StartRound',
  'CallPanel',
  'EndDialogue',
  'RulePointOfOrder',
  'WithdrawQuestion',
  'Object',
  'WithdrawObjection',
  'KeepOpen',
  'ProposeDecision',
  'EditQuestion',
  'JoinProposal',
  'LeaveProposal',
  'SpeakOnMotion',
  'CastVote',
  'GiveBallot',
  'CountVote',
  'CloseVote',
];
/** And what leaves a sitting, an item or the rules off; what was on is on again before anything else. */
const LEAVES_OFF: readonly CommandType[] = [
  'SuspendSitting',
  'AdjournSitting',
  'ConcludeItem',
  'DeferItem',
  'ChangeRules',
];
const RAISED: readonly CommandType[] = ['RaisePointOfOrder', 'AppealRuling'];

/** What may be given while this is on. What interrupts one day does not compile until it is said here, command by command. */
const MEANWHILE: Record<Exclude<Wait, 'sitting' | 'own-vote' | 'turn'>, readonly CommandType[]> = {
  ruling: [...ON_WHAT_IS_ON, ...LEAVES_OFF, ...RAISED],
  appeal: [...ON_WHAT_IS_ON, ...LEAVES_OFF, ...RAISED],
  vote: ON_WHAT_IS_ON,
};

test.each(Object.entries(MEANWHILE))(
  'while there is a %s, what else waits for something goes on or does not',
  (on, may) => {
    const given = Object.entries(COMMAND_CONDITIONS)
      .filter(([, { waitsFor }]) => waitsFor.length > 0 && !waitsFor.includes(on as Wait))
      .map(([type]) => type);
    expect(given.toSorted()).toEqual(may.toSorted());
  },
);

test.each(Object.entries(WAITS_FOR))('%s waits for what it is to, and nothing else', (type, waits) => {
  expect(COMMAND_CONDITIONS[type as CommandType].waitsFor.toSorted()).toEqual(waits.toSorted());
});
