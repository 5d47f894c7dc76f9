// Whether a vote may be explained, and when: what pages offer by, as explanations.ts decides (GA rule 88). Pure; no refusal is here.
import { speechesIn } from '../floor/select.ts';
import { isInterruption } from '../questions/kinds.ts';
import { isElsewhere, questionsInOrder } from '../questions/select.ts';
import type { DelegationId, Entry, Meeting, Question, WaitingEntry } from '../state.ts';

/** Nobody votes on a point of order; a sounding decides nothing. */
export const isExplained = (question: Question): boolean => !isInterruption(question) && question.kind !== 'sounding';

/** Whether this delegation proposed it, or joined those who did. */
export const isOwnProposal = ({ by, sponsors }: Question, delegationId: DelegationId): boolean =>
  by === delegationId || sponsors.includes(delegationId);

/** Whether this delegation has explained its vote on this, or is doing so: it is not asked to do so a second time. */
const hasExplained = (meeting: Meeting, { id }: Question, delegationId: DelegationId): boolean => {
  const isTheirs = ({ kind, questionId, delegationId: by }: Entry): boolean =>
    kind === 'explanation' && questionId === id && by === delegationId;
  return (
    speechesIn(meeting).some(({ entry }) => isTheirs(entry)) ||
    Object.values(meeting.lists).some(({ past }) => past.some((one) => one.outcome === 'spoken' && isTheirs(one)))
  );
};

type When = 'before' | 'after';

/**
 * When a member may ask to explain its vote on this: before the voting, or once it is settled; undefined: not now.
 * @param delegationId left out: anybody whose proposal it is not
 */
export function whenExplained(meeting: Meeting, question: Question, delegationId?: DelegationId): When | undefined {
  const { stage, vote, itemId, how } = question;
  if (!isExplained(question) || vote?.method === 'ballot') return undefined;
  if (itemId !== null && meeting.items[itemId]?.status === 'concluded') return undefined;
  const isOwn = delegationId !== undefined && isOwnProposal(question, delegationId);
  if (stage === 'settled') return isOwn && how === 'vote' ? undefined : 'after';
  return stage === 'raised' || vote?.status === 'open' || isOwn ? undefined : 'before';
}

/** Whether it is up, and was not taken back or overtaken. */
const isUp = (meeting: Meeting, question: Question): boolean =>
  !TAKEN_BACK.has(question.outcome) && !isElsewhere(meeting, question);

const TAKEN_BACK: ReadonlySet<Question['outcome']> = new Set(['withdrawn', 'implied-out', 'lapsed', 'ruled-out']);

/** What of what is up may be explained now: what is still to be voted on first, then what was settled, the last first. */
export function mayBeExplained(meeting: Meeting): Question[] {
  return Object.values(meeting.questions)
    .filter((one) => isUp(meeting, one) && whenExplained(meeting, one) !== undefined)
    .toSorted((a, b) => (b.settledAt ?? Infinity) - (a.settledAt ?? Infinity) || a.raisedAt - b.raisedAt);
}

/** Whether this delegation waits to explain its vote on this. */
const waitsToExplain = (meeting: Meeting, { id }: Question, delegationId: DelegationId): boolean =>
  ownExplanations(meeting, delegationId).some(({ entry }) => entry.questionId === id);

/**
 * The questions whose vote this member may ask to explain now: what is to be voted on in its order, then of what is up what was settled, the
 * last first, motions only where they were voted on. What it has explained already, or waits to explain, is left out.
 */
export function allToExplain(meeting: Meeting, delegationId: DelegationId): { question: Question; when: When }[] {
  const isTheirs = (one: Question, when: When): boolean =>
    whenExplained(meeting, one, delegationId) === when &&
    !hasExplained(meeting, one, delegationId) &&
    !waitsToExplain(meeting, one, delegationId);
  const ahead = questionsInOrder(meeting).filter((one) => one.ask === 'vote' && isTheirs(one, 'before'));
  const settled = Object.values(meeting.questions)
    .filter(
      (one) =>
        one.stage === 'settled' &&
        (one.kind === 'decision' || one.kind === 'amendment' || one.how === 'vote') &&
        isUp(meeting, one) &&
        isTheirs(one, 'after'),
    )
    .toSorted((a, b) => (b.settledAt ?? 0) - (a.settledAt ?? 0));
  return [
    ...ahead.map((question) => ({ question, when: 'before' as const })),
    ...settled.map((question) => ({ question, when: 'after' as const })),
  ];
}

/** The explanations for which this delegation waits, each with its place on the list of its question, from 0. */
export const ownExplanations = (
  { lists }: Pick<Meeting, 'lists'>,
  delegationId: DelegationId,
): { entry: WaitingEntry; place: number }[] =>
  Object.values(lists).flatMap(({ waiting }) =>
    waiting
      .map((entry, place) => ({ entry, place }))
      .filter(({ entry }) => entry.kind === 'explanation' && entry.delegationId === delegationId),
  );
