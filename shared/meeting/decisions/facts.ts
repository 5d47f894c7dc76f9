// What the events of decisions touch.
import type { EventType } from '../events.ts';
import { question } from '../fact-parts.ts';
import type { FactKey, Touches } from '../fact-parts.ts';
import type { Meeting } from '../state.ts';

const one = (_meeting: Meeting, { questionId }: { questionId: string }): FactKey[] => [question(questionId)];

export const touches = {
  DecisionProposed: one,
} satisfies Partial<Touches<EventType>>;
