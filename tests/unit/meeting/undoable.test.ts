// What becomes of each event when its command is taken back, by the design and not by the code: an act of which people have been told, by which
// they have acted or voted, is final. An event that is added does not compile until it stands here.
import { expect, test } from 'vitest';

import { isFinal, TOUCHES } from '#shared/meeting/concerns.ts';
import type { EventType } from '#shared/meeting/events.ts';
import { touchesNothing } from '#shared/meeting/undo-parts.ts';

/** An undo puts back what it touched. */
const UNDONE = 'undone';
/** It is corrected on record, and never undone. */
const FINAL = 'final';
/** It changes nothing that an undo could put back: words between people, what a machine notes. */
const NOTHING = 'nothing';

type Folded = Exclude<EventType, 'MeetingCreated' | 'Undone'>;

const TAKEN_BACK: Record<Folded, 'undone' | 'final' | 'nothing'> = {
  SittingOpened: UNDONE,
  SittingEdited: UNDONE,
  SittingAdded: UNDONE,
  SittingRemoved: UNDONE,
  SittingSuspended: UNDONE,
  SittingResumed: UNDONE,
  SittingAdjourned: UNDONE,
  ChairTaken: UNDONE,
  PresenceMarked: UNDONE,
  ItemOpened: UNDONE,
  ItemConcluded: UNDONE,
  ItemDeferred: UNDONE,
  ItemReopened: UNDONE,
  ItemAdded: UNDONE,
  ItemEdited: UNDONE,
  ItemMoved: UNDONE,
  ItemRemoved: UNDONE,
  ScriptSet: UNDONE,
  MeetingEdited: UNDONE,
  SettingsEdited: UNDONE,
  CategoriesSet: UNDONE,
  SeatingSet: UNDONE,
  DelegationAdded: UNDONE,
  DelegationEdited: UNDONE,
  DelegationRetired: UNDONE,
  DelegationRestored: UNDONE,
  GroupsSet: UNDONE,
  ListOpened: UNDONE,
  ListClosed: UNDONE,
  ClosingTimeSet: UNDONE,
  FloorRequested: UNDONE,
  EntryListed: UNDONE,
  RequestDeclined: UNDONE,
  RequestWithdrawn: UNDONE,
  EntryMoved: UNDONE,
  EntryEdited: UNDONE,
  PassedOver: UNDONE,
  OrderSet: UNDONE,
  LotsDrawn: FINAL,
  SwapOffered: UNDONE,
  SwapAccepted: UNDONE,
  SwapDeclined: UNDONE,
  InPlaceAsked: NOTHING,
  InPlaceAnswered: NOTHING,
  WordSent: NOTHING,
  RoundStarted: UNDONE,
  PanelCalled: UNDONE,
  DialogueEnded: UNDONE,
  StatementAttached: UNDONE,
  StatementReleased: FINAL,
  FloorGiven: UNDONE,
  SpeechEnded: UNDONE,
  SpeechPaused: UNDONE,
  SpeechResumed: UNDONE,
  SpeechExtended: UNDONE,
  SpeechTimeCorrected: UNDONE,
  SpeechLimitSet: UNDONE,
  FinishedSignalled: NOTHING,
  PointOfOrderRaised: UNDONE,
  QuestionTakenUp: UNDONE,
  PointOfOrderRuled: FINAL,
  RulingAppealed: UNDONE,
  QuestionWithdrawn: UNDONE,
  QuestionPut: UNDONE,
  Objected: UNDONE,
  ObjectionWithdrawn: UNDONE,
  QuestionKeptOpen: UNDONE,
  DecisionProposed: UNDONE,
  QuestionEdited: UNDONE,
  DecisionAdopted: FINAL,
  ProposalJoined: UNDONE,
  ProposalLeft: UNDONE,
  MotionProposed: UNDONE,
  MotionDecided: FINAL,
  DebateClosed: UNDONE,
  VoteOpened: FINAL,
  VoteCast: FINAL,
  BallotGiven: FINAL,
  VoteCounted: FINAL,
  VoteClosed: FINAL,
  RecordCorrected: FINAL,
  RulesChanged: UNDONE,
  AnnouncementPosted: UNDONE,
  AnnouncementRetracted: UNDONE,
  CountdownStarted: UNDONE,
  CountdownPaused: UNDONE,
  CountdownResumed: UNDONE,
  CountdownReset: UNDONE,
  ShownOnScreen: UNDONE,
  NotePassed: NOTHING,
  NoteSent: NOTHING,
  NoteSettled: NOTHING,
  SlowerAsked: NOTHING,
};

const inCode = (type: Folded): string => (isFinal(type) ? FINAL : TOUCHES[type] === touchesNothing ? NOTHING : UNDONE);

test.each(Object.entries(TAKEN_BACK))('%s is taken back as it is to be', (type, how) => {
  expect(inCode(type as Folded)).toBe(how);
});
