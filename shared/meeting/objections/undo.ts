// What the events of putting and objecting touch, and how that is read and put back by an undo.
import type { EventType } from '../events.ts';
import { question } from '../undo-parts.ts';
import type { Captures, FactKey, Restores, Touches } from '../undo-parts.ts';
import type { Meeting } from '../state.ts';
import { objectionKey, withObjection, withoutObjections } from './select.ts';
import type { Objection } from './state.ts';

const one = (_meeting: Meeting, { questionId }: { questionId: string }): FactKey[] => [question(questionId)];
const objection = (of: Pick<Objection, 'questionId' | 'part' | 'delegationId'>): FactKey => ({
  fact: 'objection',
  id: objectionKey(of),
});

export const touches = {
  QuestionPut: one,
  QuestionKeptOpen: one,
  Objected: ({ questions }, event) => [
    ...(questions[event.questionId]?.ask === 'silence' ? [question(event.questionId)] : []),
    objection(event),
  ],
  ObjectionWithdrawn: (_meeting, event) => [objection(event)],
} satisfies Partial<Touches<EventType>>;

export const captures = {
  objection: ({ objections = [] }, id) => ({ value: objections.find((each) => objectionKey(each) === id) ?? null }),
} satisfies Partial<Captures>;

export const restores = {
  objection: (meeting, { id, value }) =>
    value === null ? withoutObjections(meeting, (each) => objectionKey(each) === id) : withObjection(meeting, value),
} satisfies Partial<Restores>;
