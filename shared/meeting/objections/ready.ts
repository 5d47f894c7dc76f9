// Whether a question may be decided on now, whichever way. One answer for putting it and for voting on it.
import type { Context, Refused } from '../decider.ts';
import { unlessLifted } from '../leave-of-chair.ts';
import { isElsewhere } from '../questions/select.ts';
import { refusal } from '../refusals.ts';
import type { Meeting, Question } from '../state.ts';
import { waitingFor } from './find.ts';

/** Why a question cannot be decided on now, by gavel or by vote: its item is not up, somebody speaks, or is still to be heard. */
export function notReady(meeting: Meeting, question: Question, context: Context): Refused | undefined {
  if (isElsewhere(meeting, question)) return refusal(meeting, 'item-not-open', { itemId: question.itemId });
  const waiting = waitingFor(meeting, question);
  return waiting > 0 ? unlessLifted(meeting, context, 'speakers-waiting', { waiting }) : undefined;
}
