// Whether the gavel may fall on a question that was put: nobody objects, and the room has had the time to. One answer for decisions and motions.
import type { Context, Refused } from '../decider.ts';
import { isRefused } from '../decider.ts';
import { unlessLifted } from '../leave-of-chair.ts';
import { refusal } from '../refusals.ts';
import { parameterOf } from '../rule-sets/sets.ts';
import type { DelegationId, Meeting, Question } from '../state.ts';
import { objectionsTo } from './find.ts';
import type { Objection } from './state.ts';

/** How a question is adopted by gavel; `over` whom, by leave of the Chair. */
export interface Gavelled {
  how: 'no-objection' | 'leave';
  over?: DelegationId[];
}

/** Adopted in spite of these objections, which only leave allows. */
export function despite(meeting: Meeting, objections: Objection[], context: Context): Gavelled | Refused {
  if (objections.length === 0) return { how: 'no-objection' };
  const refused = unlessLifted(meeting, context, 'objection-stands', { objections });
  if (refused) return refused;
  return { how: 'leave', over: [...new Set(objections.map(({ delegationId }) => delegationId))] };
}

/** Why the gavel may not fall, else how it falls. */
export function gavel(meeting: Meeting, question: Question, context: Context): Gavelled | Refused {
  const { putAt, stage, id } = question;
  if (stage !== 'put' || putAt === undefined) return refusal(meeting, 'not-put', { questionId: id });
  const gavelled = despite(meeting, objectionsTo(meeting, id), context);
  if (isRefused(gavelled)) return gavelled;
  const notBefore = putAt + parameterOf(meeting.settings, 'pauseMs');
  return context.now < notBefore ? refusal(meeting, 'too-soon', { notBefore }) : gavelled;
}
