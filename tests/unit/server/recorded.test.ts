// Which events the record tells: its tables, the draft of the procedural report, what of it is published. By the design and not by the code: an event
// that is added does not compile until it stands here, so that what the room has seen is left out of the record on purpose alone.
import { expect, test } from 'vitest';

import type { EventType } from '#shared/meeting/events.ts';
import { evolve } from '#shared/meeting/meeting.ts';
import { proceedingsOf } from '#shared/meeting/record/proceedings.ts';
import { publishedRecord } from '#shared/meeting/record/published.ts';
import type { Meeting } from '#shared/meeting/state.ts';

import { draftOf } from '../../../server/http/report/docx/draft.ts';
import { recordOf } from '../../../server/http/report/record.ts';
import { playDay } from '../../golden/day.ts';

/** The record is another one by it. */
const SAID = true;
/** It leads to what is said, or is no part of what a record is of: who waits, notes, screens, what was taken back. */
const NOT = false;

/** On the day of which golden logs are made, in which every event happens. */
const RECORDED: Record<Exclude<EventType, 'MeetingCreated' | 'Undone'>, boolean> = {
  SittingOpened: SAID,
  SittingEdited: SAID,
  SittingAdded: SAID,
  SittingRemoved: SAID,
  SittingSuspended: SAID,
  SittingResumed: SAID,
  SittingAdjourned: SAID,
  ChairTaken: SAID,
  PresenceMarked: NOT,
  ItemOpened: SAID,
  ItemConcluded: SAID,
  ItemDeferred: SAID,
  ItemReopened: SAID,
  ItemAdded: SAID,
  ItemEdited: SAID,
  ItemMoved: SAID,
  ItemRemoved: SAID,
  ScriptSet: NOT,
  MeetingEdited: SAID,
  SettingsEdited: NOT,
  CategoriesSet: SAID,
  SeatingSet: NOT,
  DelegationAdded: SAID,
  DelegationEdited: SAID,
  DelegationRetired: SAID,
  DelegationRestored: SAID,
  GroupsSet: SAID,
  ListOpened: NOT,
  ListClosed: NOT,
  ClosingTimeSet: NOT,
  FloorRequested: SAID,
  EntryListed: NOT,
  RequestDeclined: SAID,
  RequestWithdrawn: SAID,
  EntryMoved: NOT,
  EntryEdited: NOT,
  PassedOver: NOT,
  OrderSet: NOT,
  LotsDrawn: NOT,
  SwapOffered: NOT,
  SwapAccepted: NOT,
  SwapDeclined: NOT,
  InPlaceAsked: NOT,
  InPlaceAnswered: NOT,
  WordSent: NOT,
  RoundStarted: NOT,
  PanelCalled: NOT,
  DialogueEnded: NOT,
  StatementAttached: NOT,
  StatementReleased: NOT,
  FloorGiven: NOT,
  SpeechEnded: SAID,
  SpeechPaused: NOT,
  SpeechResumed: NOT,
  SpeechExtended: NOT,
  SpeechTimeCorrected: NOT,
  SpeechLimitSet: NOT,
  FinishedSignalled: NOT,
  PointOfOrderRaised: NOT,
  QuestionTakenUp: NOT,
  PointOfOrderRuled: SAID,
  RulingAppealed: NOT,
  QuestionWithdrawn: SAID,
  QuestionPut: NOT,
  Objected: NOT,
  ObjectionWithdrawn: NOT,
  QuestionKeptOpen: NOT,
  DecisionProposed: NOT,
  QuestionEdited: NOT,
  DecisionAdopted: SAID,
  ProposalJoined: NOT,
  ProposalLeft: NOT,
  MotionProposed: NOT,
  MotionDecided: SAID,
  DebateClosed: SAID,
  VoteOpened: NOT,
  VoteCast: NOT,
  BallotGiven: NOT,
  VoteCounted: NOT,
  VoteClosed: SAID,
  RecordCorrected: SAID,
  RulesChanged: NOT,
  AnnouncementPosted: NOT,
  AnnouncementRetracted: NOT,
  CountdownStarted: NOT,
  CountdownPaused: NOT,
  CountdownResumed: NOT,
  CountdownReset: NOT,
  ShownOnScreen: NOT,
  NotePassed: NOT,
  NoteSent: NOT,
  NoteSettled: NOT,
  SlowerAsked: NOT,
};

async function recordNow(meeting: Meeting, now: number): Promise<string> {
  const { tables } = await recordOf(meeting, 0, 'en', now);
  const proceedings = proceedingsOf(meeting, new Set());
  const { blocks } = draftOf({ meeting, proceedings, rows: tables.speeches, language: 'en', now });
  const settings = { ...meeting.settings, publishRecord: 'speeches' } as const;
  return JSON.stringify([tables, blocks, publishedRecord({ ...meeting, settings }, { role: 'public' })]);
}

test('each event changes what the record says, or does not, as it is to be', async () => {
  const { log } = playDay();
  const now = log.at(-1)!.at;
  const found: Partial<Record<EventType, boolean>> = {};
  let meeting: Meeting | null = null;
  let before = '';
  for (const event of log) {
    meeting = evolve(meeting, event);
    const after = await recordNow(meeting, now);
    found[event.type] = found[event.type] === true || after !== before;
    before = after;
  }
  const { MeetingCreated: _, Undone: __, ...events } = found;
  expect(events).toEqual(RECORDED);
});
