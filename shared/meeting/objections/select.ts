// Objections as data: one put there, one taken away. Pure; phones fold with it.
import type { FactKey } from '../undo-parts.ts';
import type { Meeting } from '../state.ts';
import type { Objection } from './state.ts';

type Key = Pick<Objection, 'questionId' | 'part' | 'delegationId'>;

/** Whether both are the one objection that a delegation may have to a question, or to a part of it. */
export const isSameObjection = (one: Key, other: Key): boolean =>
  one.questionId === other.questionId && one.part === other.part && one.delegationId === other.delegationId;

/** The meeting with these objections; where none is left, without the field. */
function withObjections({ objections: _, ...meeting }: Meeting, objections: readonly Objection[]): Meeting {
  return objections.length > 0 ? { ...meeting, objections: [...objections] } : meeting;
}

/** Without those that are meant. */
export function withoutObjections(meeting: Meeting, isMeant: (one: Objection) => boolean): Meeting {
  const { objections = [] } = meeting;
  return objections.some(isMeant)
    ? withObjections(
        meeting,
        objections.filter((one) => !isMeant(one)),
      )
    : meeting;
}

/** One objection put in place of the same delegation’s to the same. */
export function withObjection(meeting: Meeting, objection: Objection): Meeting {
  const others = (meeting.objections ?? []).filter((one) => !isSameObjection(one, objection));
  return withObjections(meeting, [...others, objection]);
}

/** The facts of an undo name an objection by this. */
export const objectionKey = ({ questionId, part, delegationId }: Key): string =>
  [questionId, part ?? '', delegationId].join('~');

/** Without any to this question; to one part of it, where that is named. */
export const withoutObjectionsTo = (meeting: Meeting, questionId: string, parts?: readonly string[]): Meeting =>
  withoutObjections(
    meeting,
    (one) => one.questionId === questionId && (!parts || (one.part !== undefined && parts.includes(one.part))),
  );

/** The facts of the objections to this question. */
export const objectionsIn = ({ objections = [] }: Pick<Meeting, 'objections'>, questionId: string): FactKey[] =>
  objections
    .filter((one) => one.questionId === questionId)
    .map((one): FactKey => ({ fact: 'objection', id: objectionKey(one) }));
