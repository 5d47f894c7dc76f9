// What the events of questions touch, and how that is read and put back by an undo.
import type { EventType } from '../events.ts';
import { OPEN_RULING, put, question, speakersOn } from '../undo-parts.ts';
import type { Captures, FactKey, Restores, Touches } from '../undo-parts.ts';
import { objectionsIn } from '../objections/select.ts';
import type { Meeting } from '../state.ts';

type OfQuestion = { questionId: string };
const one = (_meeting: Meeting, { questionId }: OfQuestion): FactKey[] => [question(questionId)];
const andRuling = (_meeting: Meeting, { questionId }: OfQuestion): FactKey[] => [question(questionId), OPEN_RULING];

export const touches = {
  PointOfOrderRaised: one,
  QuestionTakenUp: one,
  PointOfOrderRuled: andRuling,
  RulingAppealed: andRuling,
  // Objections to it are spent, and who waited to speak on it leaves its list; of an appeal the ruling is open again.
  QuestionWithdrawn: (meeting, { questionId }) => [
    question(questionId),
    ...(meeting.questions[questionId]?.kind === 'appeal' ? [OPEN_RULING] : []),
    ...objectionsIn(meeting, questionId),
    ...speakersOn(meeting, questionId),
  ],
} satisfies Partial<Touches<EventType>>;

export const captures = {
  question: ({ questions }, id) => ({ value: questions[id] ?? null }),
  'open-ruling': ({ openRuling }) => ({ value: openRuling }),
} satisfies Partial<Captures>;

export const restores = {
  question: (meeting, { id, value }) => ({ ...meeting, questions: put(meeting.questions, id, value) }),
  'open-ruling': (meeting, { value }) => ({ ...meeting, openRuling: value }),
} satisfies Partial<Restores>;

/** Corrected, never undone: a ruling stands until it is overruled. */
export const final = ['PointOfOrderRuled'] as const satisfies EventType[];
