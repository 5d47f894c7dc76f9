// Explanations of vote: before the vote opens, or after the question is settled; not by those whose proposal it is, nor of a secret ballot (GA rule 88).
import type { Context, Decision, Refused } from '../decider.ts';
import { isRefused } from '../decider.ts';
import { unlessLifted } from '../leave-of-chair.ts';
import { questionFor } from '../questions/find.ts';
import { unlessMember } from '../questions/raise.ts';
import { refusal } from '../refusals.ts';
import { askerOf, inscribe } from '../speakers/requests.ts';
import type { Request } from '../speakers/requests.ts';
import { listOfEntry } from '../speakers/select.ts';
import type { DelegationId, Meeting, Question } from '../state.ts';
import { isExplained, isOwnProposal } from './explained.ts';

/** Why nobody explains a vote on this now; undefined: one may. */
function notNow(meeting: Meeting, question: Question, when: 'before' | 'after'): Refused | undefined {
  const { stage, vote, itemId, id: questionId } = question;
  // By hand: a request waits for nothing by itself, and an explanation after the vote does not wait for it either.
  if (when === 'before' && vote?.status === 'open') return refusal(meeting, 'voting-begun', { questionId });
  const isTime = when === 'after' ? stage === 'settled' : stage === 'open' || stage === 'put';
  if (!isTime || !isExplained(question)) return refusal(meeting, 'question-not-open', { questionId });
  if (itemId !== null && meeting.items[itemId]?.status === 'concluded') return refusal(meeting, 'item-concluded');
  return vote?.method === 'ballot' ? refusal(meeting, 'ballot-not-explained') : undefined;
}

/** Whoever proposes something says so before it is voted on; where it was adopted without a vote, they speak like anybody. */
function unlessProposer(
  meeting: Meeting,
  question: Question,
  { delegationId, when }: { delegationId: DelegationId; when: 'before' | 'after' },
  context: Context,
): Refused | undefined {
  return isOwnProposal(question, delegationId) && (when === 'before' || question.how === 'vote')
    ? unlessLifted(meeting, context, 'proposer-explains')
    : undefined;
}

/** A member asks to explain its vote, before or after it: it waits on the question’s list, or is refused. */
export function requestExplanation(meeting: Meeting, command: Request, context: Context): Decision {
  const { questionId = '', when = 'before' } = command;
  const asker = askerOf(meeting, command, context);
  if (isRefused(asker)) return asker;
  const question = questionFor(meeting, questionId, context.by);
  if (!question) return refusal(meeting, 'no-such-question');
  const { delegationId } = asker;
  const refused =
    unlessMember(meeting, delegationId, context) ??
    notNow(meeting, question, when) ??
    unlessProposer(meeting, question, { delegationId, when }, context);
  if (refused) return refused;
  const list = listOfEntry(meeting, { itemId: question.itemId ?? command.itemId, questionId, kind: 'explanation' });
  const inTheWay = list.waiting.find((one) => one.kind === 'explanation' && one.delegationId === delegationId);
  if (inTheWay) return refusal(meeting, 'already-listed', { entryId: inTheWay.id });
  return inscribe(meeting, command, context, {
    asker,
    list,
    moderated: false,
    more: {
      kind: 'explanation',
      questionId,
      when,
      ...(context.leave?.lifted && { leave: context.leave.lifted }),
    },
  });
}
