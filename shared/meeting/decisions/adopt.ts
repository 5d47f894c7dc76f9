// The gavel falls: a decision is adopted without a vote, as a whole or part by part, or because nobody broke the silence.
import { noQuorumToDecide } from '../attendance/no-quorum.ts';
import type { CommandOf } from '../commands.ts';
import type { Context, Decision } from '../decider.ts';
import { accept, alreadyHolds, isRefused } from '../decider.ts';
import { objectionsTo, pendingParts } from '../objections/find.ts';
import { despite, gavel } from '../objections/gavel.ts';
import { isUnsettled, questionFor } from '../questions/find.ts';
import { settledElse } from '../questions/raise.ts';
import { isElsewhere } from '../questions/select.ts';
import { refusal } from '../refusals.ts';
import type { Meeting, Question } from '../state.ts';

type Adopt = CommandOf<'AdoptDecision'>;

/** “Paragraph 12? Adopted.” Neither put nor waited for; one that is objected to stays pending. */
function adoptParts(meeting: Meeting, question: Question, command: Adopt, context: Context): Decision {
  const { parts = [], text = question.text } = command;
  const named = parts.map((id) => question.parts?.find((one) => one.id === id));
  if (named.includes(undefined)) return refusal(meeting, 'no-such-part');
  if (named.every((one) => one?.status === 'adopted')) return alreadyHolds(question.seq);
  if (!isUnsettled(question) || named.some((one) => one?.status !== 'pending')) return refusal(meeting, 'settled');
  if (question.ask === 'silence') return refusal(meeting, 'question-not-open');
  if (isElsewhere(meeting, question)) return refusal(meeting, 'item-not-open', { itemId: question.itemId });
  const few = noQuorumToDecide(meeting);
  if (few) return few;
  const objections = parts.flatMap((part) => objectionsTo(meeting, question.id, part));
  const gavelled = despite(meeting, objections, context);
  if (isRefused(gavelled)) return gavelled;
  return accept({
    type: 'DecisionAdopted',
    questionId: question.id,
    outcome: 'adopted',
    text,
    parts: [...new Set(parts)],
    ...gavelled,
  });
}

/** Nobody broke the silence: it is confirmed, since when its time was over. */
function confirmSilence(
  meeting: Meeting,
  { id: questionId, closesAt = 0, text }: Question,
  { text: given, outcome }: Adopt,
  { now }: Context,
): Decision {
  if (now < closesAt) return refusal(meeting, 'too-soon', { notBefore: closesAt });
  // Nobody was silent about another text.
  if (given !== undefined && given !== text) return refusal(meeting, 'not-of-this-kind', { field: 'text' });
  return accept({
    type: 'DecisionAdopted',
    questionId,
    outcome: outcome ?? 'adopted',
    text,
    how: 'silence',
    effectiveAt: closesAt,
  });
}

export function decideAdopt(meeting: Meeting, command: Adopt, context: Context): Decision {
  const { questionId, parts } = command;
  const outcome: 'adopted' | 'noted' = command.outcome ?? 'adopted';
  const question = questionFor(meeting, questionId, context.by);
  if (!question) return refusal(meeting, 'no-such-question');
  const { text = question.text } = command;
  if (question.kind !== 'decision' && question.kind !== 'amendment')
    return settledElse(meeting, question, refusal(meeting, 'not-of-this-kind'));
  if (parts) return adoptParts(meeting, question, command, context);
  if (question.outcome === outcome && question.text === text) return alreadyHolds(question.seq);
  if (!isUnsettled(question)) return refusal(meeting, 'settled');
  const pending = pendingParts(question).map(({ id }) => id);
  if (pending.length > 0) return refusal(meeting, 'parts-open', { parts: pending });
  if (question.ask === 'silence') return confirmSilence(meeting, question, command, context);
  if (isElsewhere(meeting, question)) return refusal(meeting, 'item-not-open', { itemId: question.itemId });
  const few = question.stage === 'put' ? noQuorumToDecide(meeting) : undefined;
  if (few) return few;
  const gavelled = gavel(meeting, question, context);
  return isRefused(gavelled) ? gavelled : accept({ type: 'DecisionAdopted', questionId, outcome, text, ...gavelled });
}
