// The names of all commands and events, for whoever needs no schema: a phone tells known from unknown without carrying zod.
// The schemas are checked against these lists by types (commands.ts, events.ts, protocol.ts), so neither can forget one.

/** What may be asked of a meeting: commands.ts has their fields. */
export const COMMAND_TYPES = [
  'OpenSitting', 'EditSitting', 'SuspendSitting', 'ResumeSitting', 'AdjournSitting', 'TakeChair', 'OpenItem', 'ConcludeItem', 'DeferItem',
  'ReopenItem', 'AddItem', 'EditItem', 'MoveItem', 'RemoveItem', 'AddDelegation', 'EditDelegation', 'OpenList', 'CloseList',
  'SetClosingTime', 'RequestFloor', 'WithdrawRequest', 'AcceptRequest', 'DeclineRequest', 'MoveEntry', 'EditEntry', 'PassOver', 'GiveFloor',
  'EndSpeech', 'PauseSpeech', 'ResumeSpeech', 'ExtendSpeech', 'CorrectSpeechTime', 'SetSpeechLimit', 'SignalFinished', 'PostAnnouncement',
  'RetractAnnouncement', 'StartCountdown', 'PauseCountdown', 'ResumeCountdown', 'ResetCountdown', 'ShowOnScreen', 'Note', 'SendNote',
  'SettleNote', 'AskSlower', 'Undo',
] as const;

/** What may have happened in a meeting: events.ts has their fields. */
export const EVENT_TYPES = [
  'MeetingCreated', 'SittingOpened', 'SittingEdited', 'SittingSuspended', 'SittingResumed', 'SittingAdjourned', 'ChairTaken', 'ItemOpened',
  'ItemConcluded', 'ItemDeferred', 'ItemReopened', 'ItemAdded', 'ItemEdited', 'ItemMoved', 'ItemRemoved', 'DelegationAdded',
  'DelegationEdited', 'ListOpened', 'ListClosed', 'ClosingTimeSet', 'FloorRequested', 'EntryListed', 'RequestDeclined', 'RequestWithdrawn',
  'EntryMoved', 'EntryEdited', 'PassedOver', 'FloorGiven', 'SpeechEnded', 'SpeechPaused', 'SpeechResumed', 'SpeechExtended',
  'SpeechTimeCorrected', 'SpeechLimitSet', 'FinishedSignalled', 'AnnouncementPosted', 'AnnouncementRetracted', 'CountdownStarted',
  'CountdownPaused', 'CountdownResumed', 'CountdownReset', 'ShownOnScreen', 'NotePassed', 'NoteSent', 'NoteSettled', 'SlowerAsked',
  'Undone',
] as const;

/** Commands about devices and screens, never in the log of a meeting: protocol.ts has their fields. */
export const ACCESS_COMMAND_TYPES = [
  'Admit', 'Refuse', 'Revoke', 'PairScreen', 'RenewJoinCode', 'SwitchJoinCode', 'Seen', 'ReportScreen',
] as const;
