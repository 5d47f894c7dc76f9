// What the events of decisions touch.
import type { EventType } from '../events.ts';
import { question } from '../undo-parts.ts';
import type { FactKey, Touches } from '../undo-parts.ts';
import { objectionsIn } from '../objections/select.ts';
import type { Meeting } from '../state.ts';

const one = (_meeting: Meeting, { questionId }: { questionId: string }): FactKey[] => [question(questionId)];

export const touches = {
  DecisionProposed: one,
  // Objections to parts that are gone are spent.
  QuestionEdited: (meeting, { questionId }) => [question(questionId), ...objectionsIn(meeting, questionId)],
  DecisionAdopted: one,
  ProposalJoined: one,
  ProposalLeft: one,
} satisfies Partial<Touches<EventType>>;

/** Corrected, never undone. */
export const final = ['DecisionAdopted'] as const satisfies EventType[];
