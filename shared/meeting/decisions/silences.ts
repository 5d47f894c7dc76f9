// What views ask of silence procedures: which are on, which were broken, and for how long that is told. Pure.
import type { Meeting, Question } from '../state.ts';
import { SAID_FOR_MS } from './select.ts';

/** Proposals that are adopted unless somebody objects by a time, the one whose time is over first in front; also where nobody has confirmed it yet. */
export const silencesOn = ({ questions }: Pick<Meeting, 'questions'>): Question[] =>
  Object.values(questions)
    .filter(({ ask, stage }) => ask === 'silence' && stage === 'open')
    .toSorted((a, b) => (a.closesAt ?? 0) - (b.closesAt ?? 0));

/** Its silence was broken, and nothing was done about it since. */
export const isBroken = ({ broken, keptOpen, stage }: Question): boolean =>
  broken !== undefined && stage === 'open' && keptOpen === undefined;

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
