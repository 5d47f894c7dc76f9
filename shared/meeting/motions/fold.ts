// What events about motions change in the meeting. rules.ts decides them.
import type { Evolvers } from '../decision.ts';
import type { EventType } from '../events.ts';
import { withQuestion } from '../questions/select.ts';

export const evolveMotions = {
  MotionProposed: (meeting, { question, seq }) => withQuestion(meeting, { ...question, seq }),
} satisfies Partial<Evolvers<EventType>>;
