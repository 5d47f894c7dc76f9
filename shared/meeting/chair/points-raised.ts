// The points of order that wait for the Chair, for the one action and the console. Apart from what phones read of questions.
import { isInterruption } from '../questions/kinds.ts';
import type { InterruptionKind } from '../questions/kinds.ts';
import { raisedQuestions } from '../questions/select.ts';
import type { Meeting, Question } from '../state.ts';

/** Points of order, and what is heard like one, that were raised and that nobody has heard yet, oldest first. Officers see all, a delegation its own. */
export const pointsRaised = (
  meeting: Pick<Meeting, 'questions' | 'current'>,
): (Question & { kind: InterruptionKind })[] => raisedQuestions(meeting).filter((one) => isInterruption(one));
