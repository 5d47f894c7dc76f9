// Which of the unsettled questions comes first, for every view. Pure. What only decisions and the console ask is find.ts: phones read this file.
import type { ItemId, Meeting, Question } from '../state.ts';
import { KINDS, isInterruption, isOfOrder } from './kinds.ts';

/** The place of an unsettled question before others, 1 first. */
const placeOf = (question: Question): number => {
  const { place } = KINDS[question.kind];
  if (question.vote?.status === 'open') return 2;
  if (!isInterruption(question)) return place;
  return question.onVoting ? 1 : question.stage === 'raised' ? place + 1 : place;
};

const LAST = 99;
/** The rank of a motion; those that have none come after all that have. */
export const rankOf = ({ rank }: Pick<Question, 'rank'>): number => rank ?? LAST;

/** Its place among those of its kind: of a motion its rank, of an amendment the one that is furthest first. */
const within = (question: Question): number =>
  question.kind === 'amendment' ? (question.distance ?? LAST) : rankOf(question);

/** It waits with an item that is not up. Points of order, appeals, and whether the meeting goes on, are of no item. */
export const isElsewhere = (
  { current }: Pick<Meeting, 'current'>,
  { kind, itemId, motion }: Pick<Question, 'kind' | 'itemId' | 'motion'>,
): boolean =>
  itemId !== null &&
  itemId !== current &&
  !isOfOrder({ kind }) &&
  motion !== 'suspend-meeting' &&
  motion !== 'adjourn-meeting';

/** The item under which turns on it are heard: its own; of one that stands under none, the one that is up, else the first. */
export const itemHeardUnder = (
  { current, agenda }: Pick<Meeting, 'current' | 'agenda'>,
  { itemId }: Pick<Question, 'itemId'>,
): ItemId | undefined => itemId ?? current ?? agenda[0];

/**
 * Unsettled questions in the order in which they are dealt with, what comes first first: a point of order on the voting, what is voted on, an appeal, a point
 * that is heard, points raised (GA rule 71), motions by rank (rule 77), amendments by distance (rule 90), proposals; each oldest first.
 */
export function questionsInOrder(meeting: Pick<Meeting, 'questions' | 'current'>): Question[] {
  return Object.values(meeting.questions)
    .filter((one) => one.stage !== 'settled' && (one.vote?.status === 'open' || !isElsewhere(meeting, one)))
    .toSorted((a, b) => placeOf(a) - placeOf(b) || within(a) - within(b) || a.raisedAt - b.raisedAt);
}

/** Whether it is dealt with before the item goes on, once it is taken up; a proposal that is only open waits with its item. */
export const goesFirst = (question: Question): boolean =>
  question.stage === 'put' || question.vote?.status === 'open' || question.kind === 'motion' || isOfOrder(question);

/** What was raised and nobody has taken up yet, what comes first first. Officers see all, a delegation its own. */
export const raisedQuestions = (meeting: Pick<Meeting, 'questions' | 'current'>): Question[] =>
  questionsInOrder(meeting).filter(({ stage }) => stage === 'raised');

/** Questions that are put to the room: it is asked whether anybody objects. */
export const questionsPut = ({ questions }: Pick<Meeting, 'questions'>): Question[] =>
  Object.values(questions).filter(({ stage }) => stage === 'put');

/** Motions on whether the meeting goes on, which are not settled: they lapse when it adjourns. */
export const motionsOnMeeting = ({ questions }: Pick<Meeting, 'questions'>): Question[] =>
  Object.values(questions).filter(
    ({ motion, stage }) => (motion === 'suspend-meeting' || motion === 'adjourn-meeting') && stage !== 'settled',
  );

/** What the meeting decides: no motion, no point of order. */
export const isProposal = ({ kind }: Pick<Question, 'kind'>): boolean =>
  kind === 'decision' || kind === 'amendment' || kind === 'sounding';
