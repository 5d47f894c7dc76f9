// The gavel on a motion: adopted, since nobody objects, or ruled out of order.
import type { CommandOf } from '../commands.ts';
import type { Context, Decision } from '../decider.ts';
import { accept, alreadyHolds, isRefused } from '../decider.ts';
import { endOfSpeech } from '../floor/end-of-speech.ts';
import { gavel } from '../objections/gavel.ts';
import { isUnsettled, questionFor } from '../questions/find.ts';
import { settledElse, takenUp } from '../questions/raise.ts';
import { isElsewhere } from '../questions/select.ts';
import { refusal } from '../refusals.ts';
import type { Meeting } from '../state.ts';
import { effectsOf } from './effects.ts';

export function decideMotion(
  meeting: Meeting,
  { questionId, outcome, text }: CommandOf<'DecideMotion'>,
  context: Context,
): Decision {
  const question = questionFor(meeting, questionId, context.by);
  if (!question) return refusal(meeting, 'no-such-question');
  if (question.kind !== 'motion') return settledElse(meeting, question, refusal(meeting, 'question-not-open'));
  if (question.outcome === outcome) return alreadyHolds(question.seq);
  if (!isUnsettled(question)) return refusal(meeting, 'settled');
  if (isElsewhere(meeting, question)) return refusal(meeting, 'item-not-open', { itemId: question.itemId });
  const decided = { type: 'MotionDecided', questionId, outcome, ...(text !== undefined && { text }) } as const;
  if (outcome === 'ruled-out') {
    const { floor } = meeting;
    return accept(
      ...(question.stage === 'raised' ? [takenUp(question)] : []),
      ...(floor?.entry.questionId === questionId ? [endOfSpeech(floor, context.now)] : []),
      decided,
    );
  }
  const gavelled = gavel(meeting, question, context);
  if (isRefused(gavelled)) return gavelled;
  return accept({ ...decided, ...gavelled }, ...effectsOf(meeting, question, context));
}
