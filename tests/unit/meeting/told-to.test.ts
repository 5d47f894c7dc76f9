// Whether everybody is told of an event or only some, by the design and not by the code, on a day on which every event occurs. An event that is
// added does not compile until it stands here; that nothing of it reaches anybody else is the law of audiences (properties.test.ts).
import { expect, test } from 'vitest';

import type { EventType } from '#shared/meeting/events.ts';

import { playDay } from '../../golden/day.ts';

const EVERYBODY = 'everybody';
/** Officers, with those whom it concerns. */
const SOME = 'some';
/** Some at first or in some cases: a question that nobody has taken up, an entry that no list shows. */
const EITHER = 'either';

const TOLD_TO: Record<EventType, 'everybody' | 'some' | 'either'> = {
  MeetingCreated: EVERYBODY,
  SittingOpened: EVERYBODY,
  SittingEdited: EVERYBODY,
  SittingAdded: EVERYBODY,
  SittingRemoved: EVERYBODY,
  SittingSuspended: EVERYBODY,
  SittingResumed: EVERYBODY,
  SittingAdjourned: EVERYBODY,
  ChairTaken: EVERYBODY,
  PresenceMarked: SOME,
  ItemOpened: EVERYBODY,
  ItemConcluded: EVERYBODY,
  ItemDeferred: EVERYBODY,
  ItemReopened: EVERYBODY,
  ItemAdded: EVERYBODY,
  ItemEdited: EVERYBODY,
  ItemMoved: EVERYBODY,
  ItemRemoved: EVERYBODY,
  ScriptSet: SOME,
  MeetingEdited: EVERYBODY,
  SettingsEdited: EVERYBODY,
  CategoriesSet: EVERYBODY,
  SeatingSet: EVERYBODY,
  DelegationAdded: EVERYBODY,
  DelegationEdited: EVERYBODY,
  DelegationRetired: EVERYBODY,
  DelegationRestored: EVERYBODY,
  GroupsSet: EVERYBODY,
  ListOpened: EVERYBODY,
  ListClosed: EVERYBODY,
  ClosingTimeSet: EVERYBODY,
  FloorRequested: EITHER,
  EntryListed: EVERYBODY,
  RequestDeclined: SOME,
  RequestWithdrawn: EVERYBODY,
  EntryMoved: EVERYBODY,
  EntryEdited: EVERYBODY,
  PassedOver: EVERYBODY,
  OrderSet: EVERYBODY,
  LotsDrawn: EVERYBODY,
  SwapOffered: SOME,
  SwapAccepted: EVERYBODY,
  SwapDeclined: SOME,
  InPlaceAsked: SOME,
  InPlaceAnswered: SOME,
  WordSent: SOME,
  RoundStarted: EVERYBODY,
  PanelCalled: EVERYBODY,
  DialogueEnded: EVERYBODY,
  StatementAttached: SOME,
  StatementReleased: EVERYBODY,
  FloorGiven: EVERYBODY,
  SpeechEnded: EVERYBODY,
  SpeechPaused: EVERYBODY,
  SpeechResumed: EVERYBODY,
  SpeechExtended: EVERYBODY,
  SpeechTimeCorrected: EVERYBODY,
  SpeechLimitSet: EVERYBODY,
  FinishedSignalled: SOME,
  PointOfOrderRaised: SOME,
  QuestionTakenUp: EVERYBODY,
  PointOfOrderRuled: EVERYBODY,
  RulingAppealed: EVERYBODY,
  QuestionWithdrawn: EITHER,
  QuestionPut: EVERYBODY,
  Objected: SOME,
  ObjectionWithdrawn: SOME,
  QuestionKeptOpen: EVERYBODY,
  DecisionProposed: EVERYBODY,
  QuestionEdited: EVERYBODY,
  DecisionAdopted: EVERYBODY,
  ProposalJoined: EVERYBODY,
  ProposalLeft: EVERYBODY,
  MotionProposed: SOME,
  MotionDecided: EVERYBODY,
  DebateClosed: EVERYBODY,
  VoteOpened: EVERYBODY,
  VoteCast: SOME,
  BallotGiven: SOME,
  VoteCounted: SOME,
  VoteClosed: EVERYBODY,
  RecordCorrected: EVERYBODY,
  RulesChanged: EVERYBODY,
  AnnouncementPosted: EVERYBODY,
  AnnouncementRetracted: EVERYBODY,
  CountdownStarted: EVERYBODY,
  CountdownPaused: EVERYBODY,
  CountdownResumed: EVERYBODY,
  CountdownReset: EVERYBODY,
  ShownOnScreen: EVERYBODY,
  NotePassed: SOME,
  NoteSent: SOME,
  NoteSettled: SOME,
  SlowerAsked: SOME,
  Undone: EVERYBODY,
};

const { log } = playDay();

test.each(Object.entries(TOLD_TO))('%s is told to those to whom it is to be', (type, whom) => {
  const told = new Set(log.filter((one) => one.type === type).map(({ to }) => (to === undefined ? EVERYBODY : SOME)));
  expect(told.size === 2 ? EITHER : [...told][0]).toBe(whom);
});
