// What the events of motions touch, for an undo.
import type { EventType } from '../events.ts';
import { question } from '../fact-parts.ts';
import type { Touches } from '../fact-parts.ts';

export const touches = {
  MotionProposed: (_meeting, { questionId }) => [question(questionId)],
} satisfies Partial<Touches<EventType>>;
