// What views ask of decisions: which proposals are before the meeting, and what has just become of one. Pure.
import { isProposal, questionsInOrder } from '../questions/select.ts';
import type { DelegationId, Meeting, Question } from '../state.ts';

/** For so long (ms) a view says what became of a question, unless something else comes on. */
export const SAID_FOR_MS = 60_000;

/** Proposals and amendments that are not settled: those on what is up in the order in which they are dealt with, then those of other items. */
export function proposalsBefore(meeting: Pick<Meeting, 'questions' | 'current'>): Question[] {
  const here = questionsInOrder(meeting);
  const elsewhere = Object.values(meeting.questions).filter((one) => one.stage !== 'settled' && !here.includes(one));
  return [...here, ...elsewhere].filter(({ kind }) => kind === 'decision' || kind === 'amendment');
}

/**
 * Silence procedures that are on: proposals that are adopted unless somebody objects by a time, those whose time ends first in front. One
 * whose time is over is on until an officer confirms it.
 */
export const silencesOn = ({ questions }: Pick<Meeting, 'questions'>): Question[] =>
  Object.values(questions)
    .filter(({ ask, stage }) => ask === 'silence' && stage === 'open')
    .toSorted((a, b) => (a.closesAt ?? 0) - (b.closesAt ?? 0));

/** Whether a silence procedure on it was broken, and nothing was done about it since. */
export const isBroken = ({ broken, keptOpen, stage }: Question): boolean =>
  broken !== undefined && stage === 'open' && keptOpen === undefined;

/** What the room hears of rulings and motions: that one was withdrawn, or lapsed, only its own delegation is told. */
export const OF_ROOM: ReadonlySet<Question['outcome']> = new Set([
  'upheld',
  'dismissed',
  'answered',
  'ruled-out',
  'adopted',
  'rejected',
]);

/** When (ms) it was ruled or decided on without a vote, was kept open, or had its silence broken; undefined or 0: none of these. */
export const decidedAt = (question: Question): number | undefined => {
  const { outcome, how, settledAt, stage, keptOpen, broken, overruled } = question;
  if (stage === 'settled')
    return how !== 'vote' &&
      !overruled &&
      (isProposal(question) ? outcome === 'adopted' || outcome === 'noted' : OF_ROOM.has(outcome))
      ? settledAt
      : undefined;
  return stage === 'open' ? Math.max(keptOpen?.at ?? 0, broken?.at ?? 0) : undefined;
};

/**
 * What the Chair has just ruled on or the meeting decided without a vote, or kept open, or of which somebody broke the silence, for as long
 * as it is said; undefined: none.
 * @param since something else came on then, in ms
 */
export function justDecided({ questions }: Pick<Meeting, 'questions'>, now: number, since = 0): Question | undefined {
  return Object.values(questions)
    .map((question) => ({ question, at: decidedAt(question) ?? 0 }))
    .filter(({ at }) => at > 0 && at >= since && now < at + SAID_FOR_MS)
    .toSorted((a, b) => b.at - a.at)[0]?.question;
}

/** Whether this delegation objects to it, or to this part of it, as far as the reader sees. */
export const objectsTo = (
  { objections = [] }: Pick<Meeting, 'objections'>,
  questionId: string,
  delegationId: DelegationId,
  part?: string,
): boolean =>
  objections.some((one) => one.questionId === questionId && one.delegationId === delegationId && one.part === part);
