// Which silence procedures a view tells of, the broken ones too, and for how long. Pure.
import type { Meeting, Question } from '../state.ts';
import { isBroken, SAID_FOR_MS, silencesOn } from './select.ts';

/**
 * Silence procedures that are told: those that are on, then those that were broken, until their time would have been over, and for as long
 * as what became of a question is said.
 */
export function silencesTold(meeting: Pick<Meeting, 'questions'>, now: number): Question[] {
  const broken = Object.values(meeting.questions).filter(
    (one) => isBroken(one) && now < Math.max(one.closesAt ?? 0, one.broken!.at + SAID_FOR_MS),
  );
  return [...silencesOn(meeting), ...broken];
}
