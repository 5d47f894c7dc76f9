// Which objections stand, and who is still to be heard before a question is decided. Pure.
import type { Meeting, Question } from '../state.ts';
import { listOf } from '../speakers/select.ts';
import type { Objection } from './state.ts';

type Objecting = Pick<Meeting, 'objections'>;

/** To a question as a whole, or to one part of it. */
export const objectionsTo = ({ objections = [] }: Objecting, questionId: string, part?: string): Objection[] =>
  objections.filter((one) => one.questionId === questionId && one.part === part);

/** To a question and any part of it. */
export const objectionsToAny = ({ objections = [] }: Objecting, questionId: string): Objection[] =>
  objections.filter((one) => one.questionId === questionId);

/** How many are still to be heard: on the question, and where it is substance on its item. */
export function waitingFor(meeting: Meeting, { id, kind, itemId }: Question): number {
  const onQuestion = meeting.lists[`~${id}`]?.waiting.length ?? 0;
  const isDebated = (kind === 'decision' || kind === 'amendment') && itemId !== null;
  return onQuestion + (isDebated ? listOf(meeting, itemId).waiting.length : 0);
}

/** Parts of a question that are not settled. */
export const pendingParts = ({ parts = [] }: Question) => parts.filter(({ status }) => status === 'pending');
