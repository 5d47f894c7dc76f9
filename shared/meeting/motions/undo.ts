// What the events of motions touch, for an undo.
import type { EventType } from '../events.ts';
import { entry, item, OPEN_RULING, question, speakersOn } from '../undo-parts.ts';
import type { FactKey, Touches } from '../undo-parts.ts';
import { objectionsIn } from '../objections/select.ts';
import { listOf } from '../speakers/select.ts';
import type { Meeting } from '../state.ts';

/** The proposal that a motion of division is about. */
function dividedBy({ questions }: Meeting, questionId: string): FactKey[] {
  const { motion, about } = questions[questionId] ?? {};
  return motion === 'division' && about !== undefined ? [question(about)] : [];
}

export const touches = {
  MotionProposed: (_meeting, { questionId }) => [question(questionId)],
  MotionDecided: (meeting, { questionId, outcome }) => [
    question(questionId),
    ...objectionsIn(meeting, questionId),
    ...speakersOn(meeting, questionId),
    ...dividedBy(meeting, questionId),
    ...(outcome === 'ruled-out' ? [OPEN_RULING] : []),
  ],
  DebateClosed(meeting, { itemId }) {
    const { waiting, requested } = listOf(meeting, itemId);
    return [...item(itemId), { fact: 'list', id: itemId }, ...[...waiting, ...requested].map(({ id }) => entry(id))];
  },
} satisfies Partial<Touches<EventType>>;

/** Corrected, never undone; what a motion brings about comes in its batch. */
export const final = ['MotionDecided'] as const satisfies EventType[];
